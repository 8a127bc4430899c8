import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './harness/bench.js';
import { cloneCase, type Listed } from './harness/clone.js';
import { startWorker } from './harness/programs.js';
import { countReading } from './harness/reads.js';
import { summarize, until } from './harness/samples.js';
import { startStack, type BenchStack } from './harness/stack.js';

const sizes = { full: { listings: 1_000, secondsAhead: 120 }, smoke: { listings: 20, secondsAhead: 20 } };

const LIMIT_MS = 60 * 60_000;

/** Every term ends at the same instant, as terms do that end at a midnight. */
export const storm: Bench<typeof sizes.full> = {
  about: 'a thousand terms that end at one instant: standing at once, consequences after how long',
  ...sizes,
  async run({ listings, secondsAhead }, cleanup, say) {
    const stack = await startStack(cleanup);
    await startWorker(cleanup, stack);
    const { listing: original } = await stack.journey.list();
    await stack.attended(60_000);

    const endsAt = new Date(Date.now() + secondsAhead * 1000);
    const view = await stack.record.getCase(original);
    const end = view.terms[0]?.until;
    if (!end) throw new Error('the listing has no end');
    const listed = await cloneCase(stack.record, original, listings, {
      texts: { [end]: endsAt.toISOString() },
      wakeAt: endsAt,
    });
    const ids = listed.map(({ listing }) => listing);
    await stack.host('listing', ids);
    const stillInForce = await countReading(stack.record, ids, 'in-force');
    say(
      `${ids.length} cases asleep, ${stillInForce} in force; ${Math.round((endsAt.getTime() - Date.now()) / 1000)} s to go`,
    );
    if (endsAt.getTime() < Date.now()) throw new Error('hosting took longer than --secondsAhead');

    await sleep(endsAt.getTime() - Date.now());
    const asked = performance.now();
    const ended = await countReading(stack.record, ids, 'ended');
    const askedMs = performance.now() - asked;

    const sinceEnd = (): number => (Date.now() - endsAt.getTime()) / 1000;
    const cases = stack.record.connection.collection<{ _id: string }>('cases');
    const left = (filter: object): Promise<number> => cases.countDocuments({ _id: { $in: ids }, ...filter });
    await until('every end recorded', async () => (await left({ 'events.type': { $ne: 'TermEnded' } })) === 0, {
      limitMs: LIMIT_MS,
    });
    const recorded = sinceEnd();
    await until('every listing expired', async () => (await left({ status: { $ne: 'expired' } })) === 0, {
      limitMs: LIMIT_MS,
    });
    const expired = sinceEnd();
    await until('every consequence carried out', async () => (await left({ 'events.attended': false })) === 0, {
      limitMs: LIMIT_MS,
    });
    const carriedOut = sinceEnd();
    const { p50, p99 } = summarize(await latencies(stack, listed));
    return [
      {
        title: `${listings} terms that end at one instant`,
        rows: [
          { what: 'read as ended, of all, asked right at the instant', value: `${ended} in ${Math.round(askedMs)} ms` },
          { what: 'every end recorded as an event, s after the instant', value: recorded },
          { what: 'every listing expired, s after (60 s are the patience of the clock)', value: expired },
          { what: 'every consequence carried out, s after', value: carriedOut },
          { what: 'standing of one afterwards, p50 ms', value: p50 },
          { what: 'standing of one afterwards, p99 ms', value: p99 },
        ],
      },
    ];
  },
};

async function latencies({ record }: BenchStack, listed: readonly Listed[]): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const { listing } of listed.slice(0, 200)) {
    const began = performance.now();
    await record.standing({ listings: [listing] });
    samples.push(performance.now() - began);
  }
  return samples;
}
