import { SYSTEM } from '../../domain/kernel/actor.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { Command, Context } from '../../domain/kernel/case.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import type { DutyOwner } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseDocument } from '../case/case.model.js';
import { advance, type Folding } from '../case/fold.js';
import { hashOf } from '../store/hash.js';
import { foldingOf, STEP_PROJECTION, type LoadedCase } from '../case/load.js';
import { decodeCursor, encodeCursor, limitOf } from '../store/cursor.js';
import type { RecordDeps } from '../record-deps.js';
import { submit } from '../case/submit.js';
import { toldApart, type Untold } from '../case/untold.js';
import { liveShelf, refreshLaw } from './law-shelf.js';

const COMMAND = { type: 'RecountLimits' } as const satisfies Command;

/** A date that a published year moves, or leaves and makes certain. `null`: the duty rests. */
export interface MovedDate {
  readonly duty: string;
  readonly owner: DutyOwner;
  readonly before: Instant | null;
  readonly after: Instant | null;
}

/** What a year's calendar would do to one case. Nobody loses: what would be a loss keeps the date that was told. */
export interface CaseRecount {
  readonly caseId: string;
  readonly kind: string;
  readonly status: string;
  readonly dates: readonly MovedDate[];
}

/** A published year for which open cases still wait, with the name of its calendar. */
export interface Recount {
  readonly year: number;
  readonly calendar: string;
}

/** One page of a pass: where it goes on, how many cases it found, how many of them it changed, and which it could not count. */
export interface RecountPage {
  readonly next: string | null;
  readonly found: number;
  readonly changed: number;
  /** What each threw; they wait on, and the next pass finds them again. */
  readonly failed: readonly { readonly caseId: string; readonly error: unknown }[];
  /** To be nudged: they have something to carry out. */
  readonly cases: readonly { readonly kind: string; readonly caseId: string }[];
}

/**
 * What a proposed or published calendar would do to the open cases that wait for its year; nothing is changed. `text`
 * is the calendar as YAML. Pages in the order of case ids.
 * @throws {RulebookError} where the text has mistakes or its year is published already.
 */
export async function previewRecount(
  deps: RecordDeps,
  text: string,
  year: number,
  { after, limit }: { readonly after?: string; readonly limit?: number } = {},
): Promise<{
  readonly cases: readonly CaseRecount[];
  /** Those of the page that cannot be counted as they stand. */
  readonly untold: readonly Untold[];
  readonly total: number;
  readonly next: string | null;
}> {
  const shelf = liveShelf(deps);
  const { calendar } = shelf.calendar.isPublished(year) ? shelf : shelf.withText(text, 'text');
  const size = limitOf(limit);
  const [from] = decodeCursor(after, 1) ?? [];
  const [found, total] = await Promise.all([
    deps.cases
      .find<LoadedCase>(
        { awaits: year, ...(from !== undefined && { _id: { $gt: from } }) },
        { projection: { ...STEP_PROJECTION, events: [] }, readConcern: { level: 'majority' } },
      )
      .sort({ _id: 1 })
      .limit(size + 1)
      .toArray(),
    deps.cases.countDocuments({ awaits: year }),
  ]);
  const page = found.slice(0, size);
  const { told: cases, untold } = await toldApart(page, async (one) =>
    previewOf(deps, await foldingOf(deps, one), calendar),
  );
  const last = found.length > size ? page.at(-1) : undefined;
  return { cases, untold, total, next: last ? encodeCursor([last._id]) : null };
}

function previewOf(deps: RecordDeps, before: Folding, calendar: Calendar): CaseRecount {
  const { kind, rules, caseId, state } = before;
  const now = deps.clock.now();
  const context: Context = { caseId, at: now, receivedAt: now, actor: SYSTEM, rules, calendar, facts: {} };
  const decision = kind.decide(state, COMMAND, context);
  const events = decision.kind === 'accepted' ? (decision.events as readonly DomainEvent[]) : [];
  const origin = { key: '', command: COMMAND.type, body: '' };
  const after = advance(before, events, { at: now, actor: SYSTEM, now, origin });
  const waits = kind.awaitedYears(state, rules).length > 0;
  const anew = new Map(kind.dutiesOf(after.state, rules).map((duty) => [duty.name, duty]));
  const dates = kind.dutiesOf(state, rules).flatMap(({ name, owner, dueAt }): MovedDate[] => {
    const moved = anew.get(name)?.dueAt ?? null;
    return moved === dueAt || !waits ? [] : [{ duty: name, owner, before: dueAt, after: moved }];
  });
  return { caseId, kind: kind.name, status: kind.statusOf(state), dates };
}

/**
 * The published years for which open cases still wait, as this process knows the law after looking once more. Asked every
 * few seconds: each year is looked up by itself, since before a notice comes every open case may wait for its year.
 */
export async function listRecounts(deps: RecordDeps): Promise<readonly Recount[]> {
  await refreshLaw(deps);
  const published = liveShelf(deps)
    .years.map(({ year }) => year)
    .sort((a, b) => a - b);
  const awaited = await Promise.all(
    published.map((year) => deps.cases.findOne({ awaits: year }, { projection: { _id: 1 } })),
  );
  return published
    .filter((_year, index) => awaited[index] !== null)
    .map((year) => ({ year, calendar: calendarName(deps, year) }));
}

/**
 * Counts again the dates of the next cases that wait for a published year, each by a command of its own. A case counted
 * once is found no more; sent again for the same state of a case, the command answers as the first time. A case that cannot
 * be counted is named and left; the page goes on without it.
 * `progress` is called before each case and ends the page where it throws.
 * @throws {Error} where this process does not know the year yet: to be tried again.
 */
export async function recountCases(
  deps: RecordDeps,
  { year, calendar }: Recount,
  after: string | null,
  limit: number,
  progress: () => void = () => undefined,
): Promise<RecountPage> {
  await refreshLaw(deps);
  if (!deps.shelf.calendar.isPublished(year))
    throw new Error(`The holidays of ${String(year)} are not published here.`);
  const found = await deps.cases
    .find<Pick<CaseDocument, '_id' | 'kind' | 'version'>>(
      { awaits: year, ...(after !== null && { _id: { $gt: after } }) },
      { projection: { kind: 1, version: 1 }, readConcern: { level: 'majority' } },
    )
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const cases: RecountPage['cases'][number][] = [];
  const failed: RecountPage['failed'][number][] = [];
  for (const { _id: caseId, kind, version } of found) {
    progress();
    try {
      const outcome = await submit(deps, {
        kind,
        caseId,
        command: COMMAND,
        key: `recount:${calendar}@${String(version)}`,
        actor: SYSTEM,
        receivedAt: deps.clock.now(),
      });
      if (outcome.kind === 'accepted' && outcome.events.length > 0) cases.push({ kind, caseId });
    } catch (error) {
      failed.push({ caseId, error });
    }
  }
  const next = found.length === limit ? (found.at(-1)?._id ?? null) : null;
  return { next, found: found.length, changed: cases.length, failed, cases };
}

/** `2027-1a2b3c4d`: the year and a hash of what its notice says, however it came. */
function calendarName(deps: RecordDeps, year: number): string {
  const said = liveShelf(deps).years.find((known) => known.year === year);
  return `${String(year)}-${hashOf(said ?? year).slice(0, 8)}`;
}
