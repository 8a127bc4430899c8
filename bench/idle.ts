import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './harness/bench.js';
import { cloneCase } from './harness/clone.js';
import { startWorker } from './harness/programs.js';
import type { Row } from './harness/report.js';
import { until } from './harness/samples.js';
import { startStack, type BenchStack } from './harness/stack.js';

const sizes = { full: { cases: [1_000, 10_000] }, smoke: { cases: [20, 50] } };

const DAY_MS = 86_400_000;
const SETTLE_MS = 10_000;

/** What a case costs that does nothing but wait for its next duty. */
export const idle: Bench<typeof sizes.full> = {
  about: 'bytes of an idle case in both databases, memory of the worker that stands by them',
  ...sizes,
  async run({ cases }, cleanup, say) {
    const stack = await startStack(cleanup);
    const worker = await startWorker(cleanup, stack);
    const { listing: original } = await stack.journey.list();
    await stack.attended(60_000);
    const rows: Row[] = [{ 'cases asleep': 1, ...(await sizesOf(stack)), 'worker MiB': memoryOf(worker.pid) }];
    let there = 0;
    for (const total of cases) {
      const copies = await cloneCase(stack.record, original, total - there, {
        wakeAt: new Date(Date.now() + DAY_MS),
        withLedger: true,
      });
      await stack.host(
        'listing',
        copies.map(({ listing }) => listing),
      );
      there = total;
      await asleep(stack, total + 1);
      say(`${total} asleep`);
      await sleep(SETTLE_MS);
      rows.push({ 'cases asleep': total, ...(await sizesOf(stack)), 'worker MiB': memoryOf(worker.pid) });
    }
    return [
      { title: 'Databases and worker with cases asleep', rows },
      { title: 'A case asleep, from the difference', rows: differences(rows) },
    ];
  },
};

interface SizesNow {
  readonly 'MongoDB data bytes': number;
  readonly 'on disk': number;
  readonly 'its indexes': number;
  readonly 'Temporal database bytes': number;
}

/** After a checkpoint, so that what was written is in the files. */
async function sizesOf({ record, temporalDatabase }: BenchStack): Promise<SizesNow> {
  const database = record.connection.getClient().db('redress');
  await database.admin().command({ fsync: 1 });
  const stats = await database.command({ dbStats: 1 });
  return {
    'MongoDB data bytes': Number(stats.dataSize),
    'on disk': Number(stats.storageSize),
    'its indexes': Number(stats.indexSize),
    'Temporal database bytes': ['', '-wal'].reduce((sum, suffix) => sum + sizeOf(temporalDatabase + suffix), 0),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Resident memory in MiB; of this kind of system only. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Every attendant has read its agenda and told Temporal where its case stands. */
async function asleep({ countWorkflows, attended }: BenchStack, total: number): Promise<void> {
  await until('every attendant has read', async () => (await countWorkflows("RedressKind='listing'")) >= total, {
    limitMs: 60 * 60_000,
    everyMs: 1_000,
  });
  await attended(60_000);
}

function differences(rows: readonly Row[]): readonly Row[] {
  return rows.slice(1).map((row, index) => {
    const before = rows[index] ?? row;
    const added = Number(row['cases asleep']) - Number(before['cases asleep']);
    const per = (column: string): number => Math.round((Number(row[column]) - Number(before[column])) / added);
    return {
      from: Number(before['cases asleep']),
      to: Number(row['cases asleep']),
      'MongoDB data bytes': per('MongoDB data bytes'),
      'on disk': per('on disk'),
      'its indexes': per('its indexes'),
      'Temporal database bytes': per('Temporal database bytes'),
      'worker KiB': Math.round(((Number(row['worker MiB']) - Number(before['worker MiB'])) * 1024) / added),
    };
  });
}
