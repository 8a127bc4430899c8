import { postObjection } from './filing.js';
import type { Bench } from './harness/bench.js';
import { cloneCase, type Listed } from './harness/clone.js';
import { agentOf } from './harness/people.js';
import { startApi, startIssuer, startWorker } from './harness/programs.js';
import type { Row } from './harness/report.js';
import { drive, pace, summarize } from './harness/samples.js';
import { startStack } from './harness/stack.js';

const sizes = {
  full: { waiting: 3_000, count: 200, perSecond: 5 },
  smoke: { waiting: 30, count: 10, perSecond: 5 },
};

/** Whether those who file feel that thousands of cases wait to be carried out. */
export const waiting: Bench<typeof sizes.full> = {
  about: 'filing through HTTP while thousands of cases wait to be attended, against rest',
  ...sizes,
  async run({ waiting: backlog, count, perSecond }, cleanup, say) {
    const stack = await startStack(cleanup);
    const issuer = await startIssuer(cleanup);
    const address = await startApi(cleanup, stack, issuer);
    const { listing: original } = await stack.journey.list();
    const later = { wakeAt: new Date(Date.now() + 1e9) };

    const crowd = async (): Promise<readonly number[]> => {
      const listed = await cloneCase(stack.record, original, count, later);
      const tokens = await Promise.all(listed.map(({ subject }) => issuer.token(stack.record, agentOf(subject))));
      return pace({ count, perSecond }, (index) => postObjection(address, listed[index], tokens[index]));
    };

    await startWorker(cleanup, stack);
    await stack.attended(120_000);
    // Only now: the first worker of a new cluster takes up every open case that it finds.
    const heap = await cloneCase(stack.record, original, backlog, later);
    await crowd();
    await stack.attended(10 * 60_000);
    const rest = await crowd();
    await stack.attended(10 * 60_000);
    say('at rest: done');
    await drive({ count: backlog, callers: 64 }, (index) => fileOne(stack.journey.file, heap[index]));
    const before = await stack.waiting();
    say(`${before} cases wait`);
    const busy = await crowd();
    const after = await stack.waiting();
    return [
      {
        title: `Filing by HTTP, ${perSecond} a second whatever the answers take`,
        rows: [rowOf('at rest', 0, 0, rest), rowOf('a heap waiting', before, after, busy)],
      },
    ];
  },
};

async function fileOne(file: (listed: Listed) => Promise<string>, listed: Listed | undefined): Promise<void> {
  if (listed !== undefined) await file(listed);
}

function rowOf(when: string, before: number, after: number, samples: readonly number[]): Row {
  const { p50, p90, p99, max } = summarize(samples);
  return {
    when,
    'waiting at the start': before,
    'and at the end': after,
    'p50 ms': p50,
    'p90 ms': p90,
    'p99 ms': p99,
    'max ms': max,
  };
}
