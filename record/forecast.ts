import { setImmediate as pause } from 'node:timers/promises';
import { forecast as foresee } from '../domain/forecast/forecast.js';
import type { Counted } from '../domain/forecast/life.js';
import type { Forecast } from '../domain/forecast/step.js';
import type { Instant } from '../domain/kernel/instant.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import type { ClaimOfCase } from '../domain/standing/standing.js';
import { newsOf } from '../domain/telling/news.js';
import { readFacts } from './case/facts.js';
import { foldingOf, STEP_PROJECTION, type LoadedCase } from './case/load.js';
import { findRulebook } from './law/migration.js';
import { CaseNotFound, RulebookNotFound } from './case/outcome.js';
import { readStanding } from './standing/read-standing.js';
import type { RecordDeps } from './record-deps.js';
import { settle } from './case/settle.js';

/** A record seldom has more open cases on it; those filed last are left out, and the answer says so. */
const MOST_CASES = 50;
/** Others are answered after so many turns. */
const TURNS_AT_ONCE = 20;
const AS_A_STEP = { projection: STEP_PROJECTION, readConcern: { level: 'majority' } } as const;

/**
 * What happens to a case on which day if nobody acts, to its end, with what becomes of the standing of its listing and
 * what the open cases beside it bring. Writes nothing. With `rulebook` it is foretold under another one: dates that are
 * set already stay, new ones are set by the other. Facts from elsewhere are as they are now.
 * @throws {CaseNotFound}
 * @throws {RulebookNotFound}
 */
export async function forecast(
  deps: RecordDeps,
  caseId: string,
  { rulebook }: { readonly rulebook?: string } = {},
): Promise<Forecast> {
  const from = deps.clock.now();
  const found = await deps.cases.findOne<LoadedCase>({ _id: caseId }, AS_A_STEP);
  if (!found) throw new CaseNotFound(caseId);
  const own = await runningOf(deps, found, from);
  const focus = rulebook === undefined ? own : { ...own, rules: await rulesOf(deps, rulebook) };
  const beside = await besideOf(deps, found);
  const others = await Promise.all(beside.cases.map((other) => runningOf(deps, other, from)));
  const listings = listingsOf(focus, others);
  const known = new Set([caseId, ...others.map((other) => other.caseId)]);
  const story = foresee({
    focus,
    pinned: own.rules,
    others,
    leavesOut: beside.isMore,
    listings,
    fixed: await fixedClaims(deps, listings, known, from),
    from,
    calendar: deps.shelf.calendar,
    newsOf,
  });
  let next = story.next({});
  for (let turn = 1; next.done !== true; turn += 1) {
    if (turn % TURNS_AT_ONCE === 0) await pause();
    next = story.next((await readFacts(deps, next.value)).facts);
  }
  return next.value;
}

async function rulesOf(deps: RecordDeps, id: string): Promise<Rulebook> {
  const found = await findRulebook(deps, id);
  if (!found) throw new RulebookNotFound(id);
  return found;
}

async function runningOf(deps: RecordDeps, found: LoadedCase, from: Instant): Promise<Counted> {
  return settle(deps, await foldingOf(deps, found), from);
}

interface Beside {
  readonly cases: readonly LoadedCase[];
  readonly isMore: boolean;
}

/** The case that this one is about, and the open ones about this or the same. */
async function besideOf({ cases }: RecordDeps, { _id, on }: LoadedCase): Promise<Beside> {
  const about = on === null ? [_id] : [_id, on];
  const open = { on: { $in: about }, closedAt: null, _id: { $ne: _id } };
  const [beside, itself] = await Promise.all([
    cases
      .find<LoadedCase>(open, AS_A_STEP)
      .sort({ openedAt: 1 })
      .limit(MOST_CASES + 1)
      .toArray(),
    on === null ? null : cases.findOne<LoadedCase>({ _id: on }, AS_A_STEP),
  ]);
  const first = beside.slice(0, MOST_CASES);
  return { cases: itself ? [itself, ...first] : first, isMore: beside.length > MOST_CASES };
}

/** The case itself where it binds anybody; what it claims on; what it is about, where that is a case of another kind. */
function listingsOf({ caseId, kind, state }: Counted, others: readonly Counted[]): readonly string[] {
  const { on } = kind.partiesOf(state);
  const about = others.filter((other) => other.caseId === on && other.kind.name !== kind.name);
  const claimed = kind.claimsOf(state).map((claim) => claim.on);
  return [...new Set([caseId, ...claimed, ...about.map((other) => other.caseId)])];
}

/** Claims of cases that are not foretold themselves: they are over, or beyond the number that is. */
async function fixedClaims(
  deps: RecordDeps,
  listings: readonly string[],
  known: ReadonlySet<string>,
  now: Instant,
): Promise<readonly ClaimOfCase[]> {
  const found = await readStanding(deps, { listings }, now);
  return found
    .filter(({ _id }) => !known.has(_id))
    .flatMap(({ _id, claims }) => claims.map((claim) => ({ ...claim, case: _id })));
}
