import { createReadStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../domain/kernel/actor.js';
import { connectLazily, createNudger } from '../nudge/nudge.js';
import { generatePenalties } from './generate-penalties.js';
import type { Bench } from './harness/bench.js';
import { peakMiB } from './harness/memory.js';
import { startWorker } from './harness/programs.js';
import type { Row } from './harness/report.js';
import { until } from './harness/samples.js';
import { startStack, type BenchStack } from './harness/stack.js';
import { FILE_FORMS, writePenaltyFile, type FileForm } from './penalty-files.js';

const sizes = { full: { rows: 100_000 }, smoke: { rows: 2_000 } };

const CLERK: Actor = { id: 'bench-clerk', role: 'clerk' };
const LIMIT_MS = 60 * 60_000;
/** What Node gives itself in a container of 512 MiB. Without a bound it leaves garbage lying while the machine has room. */
const HEAP_MIB = 256;
const FORMS: readonly FileForm[] = FILE_FORMS.filter((form) => form !== 'csv-bom');

/** Each file has its own decisions, so that every row of it is new to the record. */
export const importing: Bench<typeof sizes.full> = {
  about: 'rows a second and peak memory of an import, by form of file',
  ...sizes,
  async run({ rows }, cleanup, say) {
    const stack = await startStack(cleanup);
    const client = connectLazily({ address: stack.temporal, namespace: 'default' });
    cleanup.defer(() => client.connection.close());
    const { startImport } = createNudger(client);
    const folder = await mkdtemp(join(tmpdir(), 'redress-bench-import-'));
    cleanup.defer(() => rm(folder, { recursive: true, force: true }));
    const figures: Row[] = [];
    for (const [seed, form] of FORMS.entries()) {
      const path = join(folder, form);
      await writePenaltyFile(cellsOf(rows, seed + 1), form, path);
      // A fresh worker for each: its peak is this file's.
      const worker = await startWorker(cleanup, stack, { heapMiB: HEAP_MIB });
      figures.push(await importOne(stack, path, form, worker.pid, startImport));
      await worker.stop();
      say(`${form}: done`);
    }
    return [{ title: `${rows} rows into the record, one worker with a heap of ${HEAP_MIB} MiB`, rows: figures }];
  },
};

async function importOne(
  { record }: BenchStack,
  path: string,
  form: FileForm,
  pid: number,
  startImport: (importId: string) => Promise<boolean>,
): Promise<Row> {
  const before = peakMiB('self');
  const began = performance.now();
  const received = await record.receiveImport(createReadStream(path), { filename: form, actor: CLERK, key: form });
  if (received.kind === 'refused') throw new Error(received.refusal.code);
  const storedMs = performance.now() - began;
  const { importId } = received;
  await startImport(importId);
  const reached = (status: string) => async (): Promise<boolean> =>
    (await record.findImport(importId))?.status === status;
  const readMs = await until(
    'every row read',
    async () => !(await reached('received')()) && !(await reached('reading')()),
    {
      limitMs: LIMIT_MS,
    },
  );
  const checkMs = await until('every row checked', reached('done'), { limitMs: LIMIT_MS });
  const view = await record.findImport(importId);
  if (!view) throw new Error('the import is gone');
  const { read, accepted, waiting, refused } = view.rows;
  return {
    form,
    'file MiB': statSync(path).size / 2 ** 20,
    'stored s': storedMs / 1000,
    'read s': readMs / 1000,
    'checked s': checkMs / 1000,
    'rows/s': (read / (storedMs + readMs + checkMs)) * 1000,
    accepted,
    waiting,
    refused,
    'worker peak MiB': peakMiB(pid),
    'upload added MiB': Math.max(0, peakMiB('self') - before),
  };
}

function* cellsOf(rows: number, seed: number) {
  for (const { cells } of generatePenalties({ rows, seed })) yield cells;
}
