import type { ChildProcess } from 'node:child_process';
import type { Client } from '@temporalio/client';
import { databaseUrl, startMongo, type TestMongo } from '../../dev/testing/mongo.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { connectLazily, createNudger, type Nudger } from '../../nudge/nudge.js';
import type { CaseRecord } from '../../record/open-record.js';
import { procedure } from '../workflows/procedure.js';
import { workerProcesses } from '../faults/worker-processes.js';
import { until } from '../workflows/until.js';
import { makeLaw, openLawRecord, YEAR_2027 } from './law-texts.js';

const CASES = 120;
const PATIENCE_MS = 90_000;

let mongo: TestMongo;
let temporal: TestTemporal;
let record: CaseRecord;
let client: Client;
let nudger: Nudger;
let url: string;
const workers = workerProcesses(new URL('./recount-worker.ts', import.meta.url));

beforeAll(async () => {
  [mongo, temporal] = await Promise.all([startMongo(), startTemporal()]);
  url = databaseUrl(mongo.url, 'recount');
  record = await openLawRecord(url);
  client = connectLazily(temporal);
  nudger = createNudger(client);
}, 60_000);

afterAll(async () => {
  await workers.killAll();
  await client.connection.close();
  await record.close();
  await Promise.all([mongo.stop(), temporal.stop()]);
});

const startWorker = (): ChildProcess => workers.start(url, temporal.address);

const waiting = (): Promise<number> => record.deps.cases.countDocuments({ awaits: 2027 });

test('a worker killed in the middle of a recount: another goes on, and every case is counted again once', async () => {
  const steps = procedure({ record, nudger: { nudge: () => undefined } });
  const listings: string[] = [];
  for (let made = 0; made < CASES; made += 1) listings.push(await steps.propose(await steps.firm()));
  expect(await waiting()).toBe(CASES);
  await makeLaw(record, YEAR_2027);
  const [due] = await record.listRecounts();
  if (!due) throw new Error('Nothing waits');
  expect(await nudger.startRecount(due)).toBe(true);
  expect(await nudger.startRecount(due)).toBe(true);

  const first = startWorker();
  await until(async () => (await waiting()) < CASES, PATIENCE_MS);
  await workers.kill(first);
  expect(await waiting()).toBeGreaterThan(0);
  startWorker();
  await until(async () => (await waiting()) === 0, PATIENCE_MS);

  for (const listing of listings) {
    const events = await record.history(listing);
    expect(events.filter(({ type }) => type === 'LimitsRecounted')).toHaveLength(1);
  }
  const { events } = await client.workflow.getHandle(`recount-${due.calendar}`).fetchHistory();
  expect(JSON.stringify(events)).not.toContain('SECRET');
}, 240_000);
