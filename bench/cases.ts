import type { Bench } from './harness/bench.js';
import { cloneCase } from './harness/clone.js';
import { countTasks } from './harness/histories.js';
import { COMMANDS_TO_DISMISS } from './harness/journey.js';
import { startWorker } from './harness/programs.js';
import { drive } from './harness/samples.js';
import { startStack } from './harness/stack.js';
import { perCase, usageOf } from './harness/usage.js';

const sizes = { full: { callers: 16, cases: 1_000, sample: 50 }, smoke: { callers: 4, cases: 10, sample: 5 } };

/** Whole cases: objections from filing to the served result, until every letter is sent and every case told. */
export const cases: Bench<typeof sizes.full> = {
  about: 'whole objections per second, answered and carried out; workflow tasks per case',
  ...sizes,
  async run({ callers, cases: count, sample }, cleanup, say) {
    const stack = await startStack(cleanup);
    const { listing: original } = await stack.journey.list();
    const worker = await startWorker(cleanup, stack);
    await stack.attended(60_000);
    const listed = await cloneCase(stack.record, original, count, { wakeAt: new Date(Date.now() + 1e9) });
    const objections: string[] = [];
    const before = await usageOf(stack, worker.pid);
    const began = Date.now();
    const { elapsedMs, perSecond } = await drive({ count, callers }, async (index) => {
      const one = listed[index];
      if (one === undefined) return;
      const objection = await stack.journey.file(one);
      objections.push(objection);
      await stack.journey.dismiss(objection);
    });
    const backlog = await stack.waiting();
    say(`answered after ${Math.round(elapsedMs / 1000)} s, ${backlog} cases waiting`);
    await stack.attended(60 * 60_000);
    const allMs = Date.now() - began;
    const used = perCase(before, await usageOf(stack, worker.pid), count);

    const ofObjection = await countTasks(stack.temporal, objections.slice(0, sample));
    const ofListing = await countTasks(
      stack.temporal,
      listed.slice(0, sample).map(({ listing }) => listing),
    );
    return [
      {
        title: `Whole objections, ${COMMANDS_TO_DISMISS + 1} commands each, ${callers} callers`,
        rows: [
          { until: 'every command answered', seconds: elapsedMs / 1000, 'cases/s': perSecond, 'waiting then': backlog },
          {
            until: 'every effect carried out',
            seconds: allMs / 1000,
            'cases/s': (count / allMs) * 1000,
            'waiting then': 0,
          },
        ],
      },
      {
        title: `What Temporal did for each, mean of ${sample}`,
        rows: [
          { workflow: 'objection', ...ofObjection },
          { workflow: 'listing, told of it', ...ofListing },
        ],
      },
      {
        title: 'Where the time goes: milliseconds of a core for each case, by process',
        rows: Object.entries(used.cpuMs).map(([process, ms]) => ({ process, 'CPU ms per case': ms })),
      },
      {
        title: 'What each case asked of MongoDB and of the mail server, the five commands included',
        rows: [{ ...used.commands, 'KB to and from MongoDB': used.mongoBytes / 1000, letters: used.letters }],
      },
    ];
  },
};
