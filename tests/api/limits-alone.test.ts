import type { Response } from 'express';
import { createLimits, type Limits } from '../../api/limits.js';
import { databaseUrl, startMongo, type TestMongo } from '../../dev/testing/mongo.js';
import { openCounters, type Counters } from '../../record/counters.js';
import { openHouse } from './house.js';

const SETTINGS = {
  register: { requests: 3, seconds: 3_600 },
  read: { requests: 3, seconds: 3_600 },
  write: null,
  import: null,
  law: null,
  standing: null,
  'sign-in': null,
  'refused-token': null,
  code: null,
} as const;

let mongo: TestMongo;
let counters: Counters;
let limits: Limits;

beforeAll(async () => {
  mongo = await startMongo();
  counters = await openCounters(databaseUrl(mongo.url, 'redress'));
  limits = createLimits(SETTINGS, counters);
}, 60_000);
afterAll(async () => {
  await counters.close();
  await mongo.stop();
});

/** What becomes of so many requests one after the other: the status, as far as the limit decides it. */
async function statuses(times: number, who: string): Promise<string> {
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

test('what is kept for counting names nobody and is deleted by itself', async () => {
  await statuses(1, '203.0.113.7');
  const counts = counters.client.db().collection(counters.collection);
  expect(JSON.stringify(await counts.find().toArray())).not.toContain('203.0.113.7');
  expect(await counts.indexes()).toContainEqual(expect.objectContaining({ key: { expire: 1 }, expireAfterSeconds: 0 }));
});

test('while the database says nothing each process counts by itself, and nobody is told of a failure', async () => {
  const [member] = mongo.members;
  member?.freeze();
  const answered = await statuses(5, 'person-of-the-outage');
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
