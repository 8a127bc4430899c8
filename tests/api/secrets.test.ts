import { join } from 'node:path';
import { inspect } from 'node:util';
import { systemClock } from '../../config/system-clock.js';
import { ROOT } from '../../dev/folders.js';
import { run } from '../../dev/run.js';
import { TEST_KEY_ENVIRONMENT, TEST_KEYS } from '../../dev/testing/keys.js';
import { openRecord } from '../../record/open-record.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { openHouse } from './house.js';
import { CLERK } from './journey.js';

const SECRET = 's3cr3t-of-the-test';
const PATIENCE_MS = 60_000;

const ENOUGH = {
  REDRESS_MODE: 'embedded',
  REDRESS_TEMPORAL_ADDRESS: '127.0.0.1:1',
  REDRESS_OIDC_ISSUER: 'http://127.0.0.1:1',
  REDRESS_SMTP_URL: 'smtp://127.0.0.1:1',
  REDRESS_PUBLIC_URL: 'http://127.0.0.1:1',
  ...TEST_KEY_ENVIRONMENT,
};

test(
  'a process that cannot reach its database says so and keeps the password to itself',
  async () => {
    const ended = await run(process.execPath, ['--import', 'tsx', join(ROOT, 'api/main.ts')], PATIENCE_MS, {
      ...process.env,
      ...ENOUGH,
      NODE_OPTIONS: '',
      REDRESS_MONGODB_URL: `mongodb://redress:${SECRET}@127.0.0.1:1/redress`,
    });
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('ECONNREFUSED');
    expect(ended.output).not.toContain(SECRET);
  },
  PATIENCE_MS,
);

test('an address that the driver cannot read is refused without being repeated', async () => {
  const url = `mongodb://redress:${SECRET}%@db/redress`;
  const refusal = await openRecord({
    url,
    clock: systemClock,
    shelf: openShelf(),
    kinds: [],
    keys: TEST_KEYS,
  }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Error);
  expect(inspect(refusal, { depth: 5 })).not.toContain(SECRET);
});

test('the log of requests knows no token, whatever becomes of it', async () => {
  const house = await openHouse();
  const token = await house.issuer.token(CLERK);
  for (const sent of [token, `${token}x`]) {
    await house.raw('GET', `/v1/cases?cursor=${SECRET}`, { headers: { Authorization: `Bearer ${sent}` } });
  }
  await house.close();
  expect(house.logged.length).toBeGreaterThan(1);
  expect(JSON.stringify(house.logged)).not.toContain(token.slice(0, 20));
  expect(JSON.stringify(house.logged)).not.toContain(SECRET);
});
