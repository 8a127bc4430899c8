import { TEST_KEYS } from '../../dev/testing/keys.js';

const newer = { id: 'newer', base64: Buffer.alloc(32, 'newer').toString('base64') };

/** In the middle of a rotation: both master keys, the newer one wraps. */
export const KEYS_AFTER = { ...TEST_KEYS, master: [...TEST_KEYS.master, newer] };

/** When it has ended: the older one is put away. */
export const KEYS_AT_THE_END = { ...TEST_KEYS, master: [newer] };
