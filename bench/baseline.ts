import { startBaseline } from './baseline-updates/filing.js';
import type { Bench } from './harness/bench.js';
import { cloneCase } from './harness/clone.js';
import { startWorker } from './harness/programs.js';
import { mustBeSuspended } from './harness/reads.js';
import type { Row } from './harness/report.js';
import { drive, summarize, type Driven } from './harness/samples.js';
import { startStack } from './harness/stack.js';

const sizes = { full: { callers: [1, 16, 64], count: 400 }, smoke: { callers: [1, 4], count: 10 } };

/** The textbook way beside ours: the decision inside a workflow, with Updates, on the same servers in the same run. */
export const baseline: Bench<typeof sizes.full> = {
  about: 'a decision inside a Temporal workflow with Updates, beside the record, in one run',
  ...sizes,
  async run({ callers, count }, cleanup, say) {
    const stack = await startStack(cleanup);
    const { listing: original } = await stack.journey.list();
    await startWorker(cleanup, stack);
    await stack.attended(60_000);
    const textbook = await startBaseline(cleanup, stack.temporal, stack.mongodbUrl);
    await textbook.file({ count: 20, callers: 4, writesReadModel: true });

    const fileOurs = async (atOnce: number): Promise<Driven> => {
      const listed = await cloneCase(stack.record, original, count, { wakeAt: new Date(Date.now() + 1e9) });
      return drive({ count, callers: atOnce }, async (index) => {
        const one = listed[index];
        if (one === undefined) return;
        await stack.journey.file(one);
        await mustBeSuspended(stack.record, one.listing);
      });
    };
    await fileOurs(4);
    await stack.attended(10 * 60_000);

    const rows: Row[] = [];
    for (const atOnce of callers) {
      const ours = await fileOurs(atOnce);
      await stack.attended(60 * 60_000);
      const written = await textbook.file({ count, callers: atOnce, writesReadModel: true });
      const asked = await textbook.file({ count, callers: atOnce, writesReadModel: false });
      rows.push(rowOf('the record decides', atOnce, ours, ours));
      rows.push(rowOf('Update, standing written to a read model', atOnce, written, ours));
      rows.push(rowOf('Update, standing asked of the workflow', atOnce, asked, ours));
      say(`${atOnce} callers: done`);
    }
    return [{ title: 'Filing until it reads suspended, worker attending', rows }];
  },
};

function rowOf(way: string, callers: number, { samples, perSecond }: Driven, ours: Driven): Row {
  const { p50, p99 } = summarize(samples);
  return {
    way,
    callers,
    'p50 ms': p50,
    'p99 ms': p99,
    'per second': perSecond,
    'p50, times ours': p50 / summarize(ours.samples).p50,
  };
}
