import type { Bench } from './harness/bench.js';
import { cloneCase, loadingMany, type Listed } from './harness/clone.js';
import { journeyOf } from './harness/journey.js';
import { openBenchRecord, realClock } from './harness/record.js';
import type { Row } from './harness/report.js';
import { drive, summarize, type Driven } from './harness/samples.js';
import { startMongo } from './harness/servers.js';
import type { CaseDocument } from '../record/case/case.model.js';

const sizes = {
  full: { listings: [10_000, 1_000_000], callers: [1, 16], queries: 5_000 },
  smoke: { listings: [200, 1_000], callers: [1, 4], queries: 100 },
};

/** One listing in fifty has an open objection. */
const SHARE_CONTESTED = 50;
const ROUNDS = 5;

/** What a derived standing costs beside the cheapest read that there is. */
export const standing: Bench<typeof sizes.full> = {
  about: 'standing queries against a bare findOne, with 10,000 and 1,000,000 listings',
  ...sizes,
  async run({ listings, callers, queries }, cleanup, say) {
    const record = await openBenchRecord(cleanup, (await startMongo(cleanup)).url);
    const cases = record.connection.collection<CaseDocument>('cases');
    const journey = journeyOf(record, realClock);
    const plain = await journey.list();
    const all: Listed[] = [plain];
    const rows: Row[] = [];
    let contested = 0;

    for (const total of listings) {
      const copies = await loadingMany(record, () =>
        cloneCase(record, plain.listing, total - all.length, { unread: true }),
      );
      // One by one: a million arguments are more than a call takes.
      for (const copy of copies) all.push(copy);
      const fresh = all.slice(contested, Math.ceil(total / SHARE_CONTESTED));
      contested += fresh.length;
      await drive({ count: fresh.length, callers: 32 }, (index) => journey.file(fresh[index] ?? plain));
      say(`${total} listings are there`);
      for (const atOnce of callers) {
        const ways = {
          findOne: ({ listing }: Listed) => cases.findOne({ _id: listing }, { projection: { status: 1, terms: 1 } }),
          'standing of a listing': ({ listing }: Listed) => record.standing({ listings: [listing] }),
          'standing of a subject': ({ subject }: Listed) => record.standing({ subjects: [subject] }),
        };
        const driven = await sideBySide(ways, atOnce, queries, all);
        const bare = medianOf(driven.findOne);
        for (const [way, runs] of Object.entries(driven)) rows.push(rowOf(total, way, atOnce, runs, bare));
      }
    }
    return [{ title: 'Standing against a bare read of the listing by its id, same driver, same run', rows }];
  },
};

type Ways = Readonly<Record<string, (listed: Listed) => Promise<unknown>>>;

/** Asks in rounds, so that each way meets the machine in the same moods. */
async function sideBySide<W extends Ways>(
  ways: W,
  callers: number,
  queries: number,
  all: readonly Listed[],
): Promise<Record<keyof W, Driven[]>> {
  const driven = Object.fromEntries(Object.keys(ways).map((way) => [way, [] as Driven[]])) as Record<keyof W, Driven[]>;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [way, ask] of Object.entries(ways)) {
      const run = await drive({ count: Math.ceil(queries / ROUNDS), callers }, () => ask(anyOf(all)));
      // The first round only warms up.
      if (round > 0) driven[way as keyof W].push(run);
    }
  }
  return driven;
}

function anyOf(all: readonly Listed[]): Listed {
  const one = all[Math.floor(Math.random() * all.length)];
  if (one === undefined) throw new RangeError('nothing to ask for');
  return one;
}

function medianOf(runs: readonly Driven[]): number {
  return summarize(runs.flatMap(({ samples }) => samples)).p50;
}

function rowOf(listings: number, way: string, callers: number, runs: readonly Driven[], bareMedian: number): Row {
  const { p50, p99 } = summarize(runs.flatMap(({ samples }) => samples));
  const perSecond = runs.reduce((sum, run) => sum + run.perSecond, 0) / runs.length;
  return {
    listings,
    asked: way,
    callers,
    'p50 ms': p50,
    'p99 ms': p99,
    'per second': perSecond,
    'p50 ratio': p50 / bareMedian,
  };
}
