import type { ChildProcess } from 'node:child_process';
import type { Client } from '@temporalio/client';
import { generatePenalties } from '../../bench/generate-penalties.js';
import { csvPieces } from '../../bench/penalty-files.js';
import { databaseUrl, startMongo, type TestMongo } from '../../dev/testing/mongo.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { connectLazily, createNudger, type Nudger } from '../../nudge/nudge.js';
import type { ImportView } from '../../record/imports/imports.js';
import type { CaseRecord } from '../../record/open-record.js';
import { workerProcesses } from '../faults/worker-processes.js';
import { until } from '../workflows/until.js';
import { CLERK, openTestRecord, streamOf } from './import-stage.js';

const ROWS = 3_000;
const PATIENCE_MS = 90_000;

let mongo: TestMongo;
let temporal: TestTemporal;
let record: CaseRecord;
let client: Client;
let nudger: Nudger;
let url: string;
const workers = workerProcesses(new URL('./import-worker.ts', import.meta.url));

beforeAll(async () => {
  [mongo, temporal] = await Promise.all([startMongo(), startTemporal()]);
  url = databaseUrl(mongo.url, 'crash');
  record = await openTestRecord(url);
  client = connectLazily(temporal);
  nudger = createNudger(client);
}, 60_000);

afterEach(async () => {
  await workers.killAll();
});

afterAll(async () => {
  await client.connection.close();
  await record.close();
  await Promise.all([mongo.stop(), temporal.stop()]);
});

const startWorker = (): ChildProcess => workers.start(url, temporal.address);

/** Sends a file of its own and starts its import. */
async function begin(seed: number): Promise<{ importId: string; expected: ImportView['rows'] }> {
  const generated = [...generatePenalties({ rows: ROWS, seed, bad: 0.1 })];
  const bytes = Buffer.concat([
    ...csvPieces(
      generated.map(({ cells }) => cells),
      'csv-gb18030',
    ),
  ]);
  const received = await record.receiveImport(streamOf(bytes), { filename: '处罚.csv', actor: CLERK, key: `k${seed}` });
  if (received.kind === 'refused') throw new Error(received.refusal.code);
  await nudger.startImport(received.importId);
  const count = (outcome: string): number => generated.filter(({ expected }) => expected.outcome === outcome).length;
  const ends = { accepted: count('accepted'), waiting: count('waiting'), refused: count('refused') };
  return { importId: received.importId, expected: { read: ROWS, checked: ROWS, ...ends } };
}

const reaches = (importId: string, when: (view: ImportView) => boolean): Promise<void> =>
  until(async () => {
    const view = await record.findImport(importId);
    return view !== null && when(view);
  }, PATIENCE_MS);

async function expectWhole(importId: string, expected: ImportView['rows']): Promise<void> {
  const view = await record.findImport(importId);
  expect(view).toMatchObject({ rows: expected, entries: { new: expected.accepted, updated: 0, unchanged: 0 } });
  const { database } = record.deps;
  expect(await database.collection('import_rows').countDocuments({ importId })).toBe(ROWS);
  expect(await database.collection('entries').countDocuments({ 'origin.importId': importId })).toBe(expected.accepted);
  expect(await database.collection('import_chunks').countDocuments({ importId })).toBe(0);
}

test('a worker killed while reading and again while checking: the import goes on behind the last chunk, no row lost or doubled', async () => {
  const { importId, expected } = await begin(1);
  const first = startWorker();
  await reaches(importId, ({ rows }) => rows.read > 0);
  await workers.kill(first);
  const second = startWorker();
  await reaches(importId, ({ rows }) => rows.checked >= 1_000);
  await workers.kill(second);
  const halfway = (await record.findImport(importId))?.rows.checked ?? 0;
  expect(halfway).toBeLessThan(ROWS);
  startWorker();
  const seen: number[] = [];
  await reaches(importId, ({ status, rows }) => {
    seen.push(rows.checked);
    return status === 'done';
  });
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(halfway);
  await expectWhole(importId, expected);
}, 240_000);

test('mongod killed in the middle: the import goes on when it is back', async () => {
  const { importId, expected } = await begin(2);
  startWorker();
  await reaches(importId, ({ rows }) => rows.checked >= 1_000);
  await mongo.kill9();
  await mongo.restart();
  await reaches(importId, ({ status }) => status === 'done');
  await expectWhole(importId, expected);
}, 240_000);

test('the history of an import holds ids only, and stays small', async () => {
  const { importId } = await begin(3);
  startWorker();
  await reaches(importId, ({ status }) => status === 'done');
  const handle = client.workflow.getHandle(importId);
  await handle.result();
  const { events = [] } = await handle.fetchHistory();
  expect(events?.length).toBeLessThan(60);
  const kept = payloadsIn(events).map((payload) => Buffer.from(payload.data ?? []).toString());
  expect(new Set(kept)).toEqual(new Set([`{"importId":"${importId}"}`, `"${importId}"`, 'true', 'false', '']));
}, 120_000);

interface Payload {
  readonly data?: Uint8Array | null;
}

/** Every input, result and failure that a history keeps. */
function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'payloads' in value && Array.isArray(value.payloads) ? (value.payloads as Payload[]) : [];
  return [...own, ...Object.values(value).flatMap(payloadsIn)];
}
