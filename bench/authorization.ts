import { concerning } from '../api/permission/concerning.js';
import { API_KINDS } from '../api/kinds.js';
import { mayDo } from '../api/permission/policy.js';
import type { Caller } from '../api/permission/caller.js';
import { recordOfActor } from '../dev/demo-people.js';
import { openShelf } from '../rulebooks/live-shelf.js';
import type { Bench } from './harness/bench.js';
import { cloneCase, type Listed } from './harness/clone.js';
import { journeyOf } from './harness/journey.js';
import { agentOf, CLERK } from './harness/people.js';
import { openBenchRecord, realClock } from './harness/record.js';
import type { Row } from './harness/report.js';
import { drive, summarize, type Driven } from './harness/samples.js';
import { startMongo } from './harness/servers.js';

const sizes = {
  full: { checks: 1_000_000, callers: [1, 16], count: 2_000 },
  smoke: { checks: 1_000, callers: [1, 4], count: 40 },
};

const ROUNDS = 5;

/** What it costs to know who asks and whether he may, beside what he asks for. */
export const authorization: Bench<typeof sizes.full> = {
  about: 'standing and filing with and without reading who asks and asking whether he may',
  ...sizes,
  async run({ checks, callers, count }, cleanup, say) {
    const record = await openBenchRecord(cleanup, (await startMongo(cleanup)).url);
    const deps = { record, kinds: API_KINDS, shelf: openShelf() };
    const journey = journeyOf(record, realClock);
    const plain = await journey.list();
    const system = { ...CLERK, id: 'bench-system', role: 'implementer' } as const;
    await record.putPeople([recordOfActor(system)]);
    const rows: Row[] = [];

    const asks = async ({ subject }: Listed): Promise<unknown> => record.standing({ subjects: [subject] });
    const mayAsk = async (): Promise<void> =>
      mustBe(mayDo(await record.whoIs(system.id, realClock.now()), ASK).allowed);
    const mayFile = async ({ listing, subject }: Listed): Promise<void> => {
      const caller = await record.whoIs(agentOf(subject).id, realClock.now());
      const found = await record.getCase(listing);
      mustBe(mayDo(caller, FILE, await concerning(deps, caller, found)).allowed);
    };
    for (const atOnce of callers) {
      const same = Array.from({ length: count }, () => plain);
      const standing = await sideBySide(atOnce, () => Promise.resolve(same), asks, mayAsk);
      rows.push(...rowsOf('standing of a subject', atOnce, standing));
      const fresh = async (): Promise<readonly Listed[]> => {
        const copies = await cloneCase(record, plain.listing, Math.ceil(count / ROUNDS), {});
        await record.putPeople(copies.map(({ subject }) => recordOfActor(agentOf(subject))));
        return copies;
      };
      const filing = await sideBySide(atOnce, fresh, (listed) => journey.file(listed), mayFile);
      rows.push(...rowsOf('filing an objection', atOnce, filing));
      say(`${String(atOnce)} callers: done`);
    }
    return [
      { title: 'The policy alone, in memory, one core', rows: [checksOf(checks)] },
      { title: 'With and without knowing who asks and whether he may, at the record, by turns', rows },
    ];
  },
};

const ASK = { kind: 'ask-standing' } as const;
const FILE = { kind: 'take-step', by: ['the-subject', 'linked-person', 'clerk-concerned'] } as const;
const STEP = { kind: 'take-step', by: ['clerk-in-charge', 'approver-in-charge', 'lead'] } as const;

function checksOf(checks: number): Row {
  const seats = (['lead', 'clerk', 'approver'] as const).map((role) => ({ role, department: 'sz-tax' }));
  const caller: Caller = { id: 'x', seats, subjects: ['sub-x'] };
  const parties = { subject: 'sub-y', departments: ['sz-samr', 'sz-tax'], on: null, recused: ['z'] };
  const from = performance.now();
  let allowed = 0;
  for (let i = 0; i < checks; i += 1) if (mayDo(caller, STEP, parties).allowed) allowed += 1;
  const seconds = (performance.now() - from) / 1_000;
  return { checks, allowed, 'checks a second': checks / seconds };
}

type Way = (listed: Listed) => Promise<unknown>;

/** In rounds, so that both meet the machine in the same moods. The first round only warms up. */
async function sideBySide(
  callers: number,
  listedAnew: () => Promise<readonly Listed[]>,
  bare: Way,
  may: Way,
): Promise<readonly [number[], number[]]> {
  const samples: [number[], number[]] = [[], []];
  const checked: Way = async (listed) => {
    await may(listed);
    return bare(listed);
  };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [i, way] of [bare, checked].entries()) {
      const listed = await listedAnew();
      const run: Driven = await drive({ count: listed.length, callers }, async (index) => {
        const one = listed[index];
        if (one !== undefined) await way(one);
      });
      if (round > 0) samples[i]?.push(...run.samples);
    }
  return samples;
}

function rowsOf(asked: string, callers: number, samples: readonly [number[], number[]]): readonly Row[] {
  const bare = summarize(samples[0]).p50;
  return samples.map((taken, i) => {
    const { p50, p99 } = summarize(taken);
    const told = { 'p50 ms': p50, 'p99 ms': p99, 'p50 ratio': p50 / bare };
    return { asked, 'who and whether': i === 0 ? 'no' : 'yes', callers, ...told };
  });
}

function mustBe(allowed: boolean): void {
  if (!allowed) throw new Error('Whoever is measured must be allowed.');
}
