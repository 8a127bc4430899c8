import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { createLimits, type Limits } from '../../api/door/limits.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { databaseUrl, startMongo, type TestMongo } from '../../dev/testing/mongo.js';
import { openCounters, type Counters } from '../../record/store/counters.js';
import { ringOf, type KeyText } from '../../record/keys/key-ring.js';
import { createLookup } from '../../record/keys/lookup.js';
import { openHouse } from './house.js';

const SETTINGS = {
  register: { requests: 3, seconds: 3_600 },
  read: { requests: 3, seconds: 3_600 },
  write: null,
  import: null,
  law: null,
  standing: null,
  operations: null,
  'sign-in': null,
  'refused-token': null,
  code: null,
} as const;

const OTHER_KEY = { id: 'another', base64: Buffer.alloc(32, 'another').toString('base64') };

let mongo: TestMongo;
let counters: Counters;
let limits: Limits;

beforeAll(async () => {
  mongo = await startMongo();
  counters = await openCounters(databaseUrl(mongo.url, 'redress'));
  limits = limitsBy(TEST_KEYS.lookup);
}, 60_000);
afterAll(async () => {
  await counters.close();
  await mongo.stop();
});

/** As a process has them that starts with these look-up keys. */
function limitsBy(lookup: readonly KeyText[]): Limits {
  return createLimits(SETTINGS, counters, createLookup(ringOf({ master: [], lookup }).lookup));
}

/** What becomes of so many requests one after the other: the status, as far as the limit decides it. */
async function statuses(times: number, who: string, limits: Limits): Promise<string> {
  const res = { set: () => res } as unknown as Response;
  const told: number[] = [];
  for (let i = 0; i < times; i += 1)
    told.push(
      await limits.count('read', who, res).then(
        () => 200,
        (error: unknown) => (error as { status: number }).status,
      ),
    );
  return told.join(' ');
}

test('what is kept for counting names nobody, whatever addresses are tried, and is deleted by itself', async () => {
  const address = '203.0.113.7';
  await statuses(1, address, limits);
  const counts = counters.client.db().collection(counters.collection);
  const kept = await counts.find().toArray();
  expect(kept).toEqual([
    expect.objectContaining({ key: expect.stringMatching(/^read:hmac\.test-lookup\.[\w-]{43}$/) }),
  ]);
  for (const encoding of ['hex', 'base64url'] as const)
    for (const text of [address, `caller\n${address}`]) {
      const plain = createHash('sha256').update(text).digest(encoding);
      expect(JSON.stringify(kept)).not.toContain(plain.slice(0, 16));
    }
  expect(JSON.stringify(kept)).not.toContain(address);
  expect(await counts.indexes()).toContainEqual(expect.objectContaining({ key: { expire: 1 }, expireAfterSeconds: 0 }));
});

test('processes with the same newest key share one count, and with a new key counts begin anew', async () => {
  const who = 'person-of-two-processes';
  expect(await statuses(2, who, limits)).toBe('200 200');
  const late = limitsBy([OTHER_KEY, ...TEST_KEYS.lookup]);
  expect(await statuses(2, who, late)).toBe('200 429');
  expect(await statuses(1, who, limitsBy([...TEST_KEYS.lookup, OTHER_KEY]))).toBe('200');
});

test('while the database says nothing each process counts by itself, and nobody is told of a failure', async () => {
  const [member] = mongo.members;
  member?.freeze();
  const answered = await statuses(5, 'person-of-the-outage', limits);
  member?.thaw();
  expect(answered).toBe('200 200 200 429 429');
});

test('an address counts as the trusted proxy tells it', async () => {
  const house = await openHouse({ limits, trustedProxies: ['loopback'] });
  const ask = (forwarded: string): Promise<number> =>
    fetch(`${house.url}/v1/register?creditCode=91520100DEM000014J`, {
      headers: { 'X-Forwarded-For': forwarded },
    }).then(({ status }) => status);
  const told = [];
  for (const from of ['198.51.100.1', '198.51.100.1', '9.9.9.9, 198.51.100.1', '198.51.100.1', '198.51.100.2'])
    told.push(await ask(from));
  await house.close();
  expect(told.join(' ')).toBe('200 200 200 429 200');
});
