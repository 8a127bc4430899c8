import type { ChildProcess } from 'node:child_process';
import type { Client } from '@temporalio/client';
import { cloneCase } from '../../bench/harness/clone.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { NO_SUMMARY, withCase } from '../../domain/what-if/summary.js';
import { connectLazily, createNudger, type Nudger } from '../../nudge/nudge.js';
import { LEAD } from '../law/law-texts.js';
import { workerProcesses } from '../faults/worker-processes.js';
import { until } from '../workflows/until.js';
import { draftOf } from './drafts.js';
import { contested, hashOfRecord, inDefence, openGround, OWN_COLLECTIONS, whatIfText, type Ground } from './ground.js';

const COPIES = 500;
const PATIENCE_MS = 90_000;
const DRAFT = draftOf({ 'listing.defenceWindow': 'limit: 20 working days', 'objection.suspends': 'value: false' });

let ground: Ground;
let temporal: TestTemporal;
let client: Client;
let nudger: Nudger;
const workers = workerProcesses(new URL('./what-if-worker.ts', import.meta.url));

beforeAll(async () => {
  [ground, temporal] = await Promise.all([openGround(), startTemporal()]);
  client = connectLazily(temporal);
  nudger = createNudger(client);
}, 60_000);

afterAll(async () => {
  await workers.killAll();
  await client.connection.close();
  await Promise.all([ground.close(), temporal.stop()]);
});

const startWorker = (): ChildProcess => workers.start(ground.url, temporal.address);

test('a worker killed in the middle: another goes on behind the last page, and the answer is as if nothing had been', async () => {
  const { listing } = await inDefence(ground);
  await contested(ground);
  await cloneCase(ground.record, listing, COPIES);
  const total = COPIES + 3;
  const before = await hashOfRecord(ground.record, OWN_COLLECTIONS);
  const question = { texts: [DRAFT], actor: { ...LEAD, department: 'sz-lead' }, key: 'crash' };
  const bounds = { receivedAt: ground.now, atOnce: 2, keepDays: 3_650 };
  const outcome = await ground.record.askWhatIf({ ...question, ...bounds });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  const { _id: id } = outcome.run;
  const done = async (): Promise<number> => (await ground.record.findWhatIf(id))?.summary.cases ?? 0;
  expect(await nudger.startWhatIf(id)).toBe(true);
  expect(await nudger.startWhatIf(id)).toBe(true);

  const first = startWorker();
  await until(async () => (await done()) > 0, PATIENCE_MS);
  await workers.kill(first);
  const kept = await done();
  expect([kept > 0, kept < total]).toEqual([true, true]);
  startWorker();
  await until(async () => (await ground.record.findWhatIf(id))?.status === 'done', PATIENCE_MS);

  const run = await ground.record.findWhatIf(id);
  const expected = (await whatIfText(ground.record, DRAFT)).reduce(withCase, NO_SUMMARY);
  expect(run?.summary).toMatchObject({
    cases: total,
    touched: expected.touched,
    casesGaining: expected.casesGaining,
    casesLosing: expected.casesLosing,
    most: expected.most,
  });
  const touched = ground.record.deps.database.collection('what_if_cases');
  expect(await touched.countDocuments()).toBe(expected.touched);
  expect(await hashOfRecord(ground.record, OWN_COLLECTIONS)).toBe(before);
}, 240_000);
