import type { KeyTexts } from '../../config/keys.js';

/** Keys that everybody knows: for tests and measurements, whose data are made up. */
export const TEST_KEYS: KeyTexts = {
  master: [{ id: 'test-master', base64: Buffer.alloc(32, 'test-master').toString('base64') }],
  lookup: [{ id: 'test-lookup', base64: Buffer.alloc(32, 'test-lookup').toString('base64') }],
};

/** The same for a process of its own. */
export const TEST_KEY_ENVIRONMENT = {
  REDRESS_MASTER_KEYS: TEST_KEYS.master.map(({ id, base64 }) => `${id}:${base64}`).join(','),
  REDRESS_LOOKUP_KEYS: TEST_KEYS.lookup.map(({ id, base64 }) => `${id}:${base64}`).join(','),
};
