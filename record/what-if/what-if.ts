import { mongo } from 'mongoose';
import { senderOf } from '../../domain/kernel/actor.js';
import type { FactQuery, Facts } from '../../domain/kernel/case.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseWhatIf } from '../../domain/what-if/finding.js';
import { whatIf, type Taken } from '../../domain/what-if/what-if.js';
import { kinderOfRule } from '../../rulebooks/compare.js';
import type { Draft, DraftText } from '../../rulebooks/live-shelf.js';
import { versionAtFiling } from '../../rulebooks/migrate.js';
import { readFact } from '../case/facts.js';
import { liveShelf, refreshLaw, rulebookOf } from '../law/law-shelf.js';
import { movedEventsOf, type LoadedCase } from '../case/load.js';
import { getKind, type RecordDeps } from '../record-deps.js';
import { happenedOf, type StoredEvent } from '../case/stored-event.js';

/** A case as it was compared: as it stood when the last of its events was written. */
export interface ComparedCase extends CaseWhatIf {
  readonly recordedAt: Instant;
}

/** One page of a pass through all open cases, in the order of their ids. */
export interface WhatIfPage {
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
  readonly cases: readonly ComparedCase[];
  /** What each case threw that could not be compared. */
  readonly failed: readonly FailedCase[];
}

export interface FailedCase {
  readonly caseId: string;
  readonly error: unknown;
}

/** Which of the open cases are compared; without any of these all of them. */
export interface WhichCases {
  readonly kind?: string;
  /** By the rules of this jurisdiction. */
  readonly jurisdiction?: string;
  /** Not those that were opened after this instant. */
  readonly asOf?: Instant;
}

interface Paging {
  readonly which?: WhichCases;
  /** Called before each case; ends the page where it throws. */
  readonly progress?: () => void;
}

/** How many cases of a page are at work at once: while one waits for the database, another is decided. */
const AT_ONCE = 8;

/**
 * Reads documents that are no law yet against all that is; their names stand for the files in their mistakes.
 * @throws {RulebookError} naming line, column, path and what is allowed.
 */
export async function readDraft(deps: RecordDeps, texts: readonly DraftText[]): Promise<Draft> {
  await refreshLaw(deps);
  return liveShelf(deps).draft(texts);
}

/** How many cases are open now. */
export function countOpenCases({ cases }: RecordDeps, which: WhichCases = {}): Promise<number> {
  return cases.countDocuments(openCases(which));
}

/**
 * What the draft would have made of the next open cases, in the order of their ids from behind `after`. Reads only. Memory
 * is that of one page, whatever the number of cases; a case that opens meanwhile is met where its id stands, save where
 * `asOf` leaves it out. A case that cannot be compared is named and left; the page goes on without it.
 */
export async function whatIfPage(
  deps: RecordDeps,
  draft: Draft,
  after: string | null,
  limit: number,
  { which = {}, progress = () => undefined }: Paging = {},
): Promise<WhatIfPage> {
  const found = await deps.cases
    .find<Past>(
      { ...openCases(which), ...(after !== null && { _id: { $gt: after } }) },
      { projection: PAST, readConcern: { level: 'majority' } },
    )
    .sort({ _id: 1 })
    // Most cases of a record that has lived long are closed: in the order of ids alone they would be read as well.
    .hint({ closedAt: 1, _id: 1 })
    .limit(limit)
    .toArray();
  const there = found.filter((one) => isOpenedBy(one, which.asOf));
  const cases: ComparedCase[] = [];
  const failed: FailedCase[] = [];
  for (let from = 0; from < there.length; from += AT_ONCE) {
    const together = there.slice(from, from + AT_ONCE);
    together.forEach(() => progress());
    for (const one of await Promise.all(together.map((past) => tryWhatIf(deps, draft, past))))
      if ('error' in one) failed.push(one);
      else cases.push(one);
  }
  return { next: found.length === limit ? (found.at(-1)?._id ?? null) : null, cases, failed };
}

function openCases({ kind, jurisdiction }: WhichCases): Filter {
  return {
    closedAt: null,
    ...(kind !== undefined && { kind }),
    // The ids of its rulebooks begin so; the letter A follows on the sign.
    ...(jurisdiction !== undefined && { rulebook: { $gte: `${jurisdiction}@`, $lt: `${jurisdiction}A` } }),
  };
}

interface Filter {
  readonly closedAt: null;
  readonly kind?: string;
  readonly rulebook?: { readonly $gte: string; readonly $lt: string };
}

/** By when it was written: what came by post may count from before. An old case has its first events in the ledger only. */
function isOpenedBy({ events }: Past, asOf: Instant | undefined): boolean {
  const [first] = events;
  return asOf === undefined || first?.seq !== 1 || first.recordedAt <= asOf;
}

type Past = Pick<
  LoadedCase,
  '_id' | 'kind' | 'status' | 'rulebook' | 'subject' | 'departments' | 'events' | 'moved' | 'recordedAt'
>;

const PAST = {
  kind: 1,
  status: 1,
  rulebook: 1,
  subject: 1,
  departments: 1,
  events: 1,
  moved: 1,
  recordedAt: { $last: '$events.recordedAt' },
};

/** What is wrong with the case is told of it; what is wrong with the database, or ends the work, is thrown on. */
async function tryWhatIf(deps: RecordDeps, draft: Draft, found: Past): Promise<ComparedCase | FailedCase> {
  try {
    return await whatIfOf(deps, draft, found);
  } catch (error) {
    if (error instanceof mongo.MongoError || (error instanceof Error && error.name === 'AbortError')) throw error;
    return { caseId: found._id, error };
  }
}

async function whatIfOf(deps: RecordDeps, draft: Draft, found: Past): Promise<ComparedCase> {
  const { _id: caseId, kind: name, status, rulebook, departments, recordedAt } = found;
  await rulebookOf(deps, rulebook);
  // Where the draft changes nothing of the law by which the case lives, it changes nothing of the case.
  if (!draft.changes(rulebook)) {
    const department = departments[0] ?? null;
    return { caseId, kind: name, status, department, findings: [], judged: 0, unjudged: 0, recordedAt };
  }
  const kind = getKind(deps, name);
  const { calendar } = deps.shelf;
  const story = whatIf({
    caseId,
    kind,
    rulebook: versionAtFiling(rulebook),
    pinned: (id) => deps.shelf.get(id),
    draft: (id) => draft.get(id),
    past: await pastOf(deps, found),
    calendar,
    kinderOf: kinderOfRule,
  });
  const read = factsFor(deps, caseId);
  let next = story.next({});
  while (next.done !== true) next = story.next(await read(next.value));
  return { ...next.value, recordedAt };
}

/** Facts are those of today: what one step of a case has asked, another is answered from. */
function factsFor(deps: RecordDeps, caseId: string): (queries: readonly FactQuery[]) => Promise<Facts> {
  const known = new Map<string, Promise<unknown>>();
  const readOnce = (query: FactQuery): Promise<unknown> => {
    const key = JSON.stringify([query.read, query.args]);
    const asked = known.get(key) ?? readFact(deps, query);
    known.set(key, asked);
    return asked;
  };
  return async (queries) => {
    const answers = await Promise.all(queries.map(async (query) => [query.as, await readOnce(query)] as const));
    return withoutItself(Object.fromEntries(answers), caseId);
  };
}

/** All that happened, command by command. */
async function pastOf(deps: RecordDeps, found: Past): Promise<readonly Taken[]> {
  const kind = getKind(deps, found.kind);
  const events = [...(await movedEventsOf(deps, found)), ...found.events].sort((a, b) => a.seq - b.seq);
  const sealer = await deps.vault.toOpen([found.subject]);
  return commandsIn(events).map(([first, ...more]) => ({
    command: first.command,
    happened: [happenedOf(kind, first, sealer, found), ...more.map((event) => happenedOf(kind, event, sealer, found))],
  }));
}

type Written = [StoredEvent, ...StoredEvent[]];

/** Keys are in the hand of whoever sends: two people's commands may have the same one. */
function commandsIn(events: readonly StoredEvent[]): readonly Written[] {
  const commands: Written[] = [];
  for (const event of events) {
    const last = commands.at(-1);
    if (last && isOneCommand(last[0], event)) last.push(event);
    else commands.push([event]);
  }
  return commands;
}

function isOneCommand(a: StoredEvent, b: StoredEvent): boolean {
  return a.key === b.key && a.command === b.command && senderOf(a.actor) === senderOf(b.actor);
}

/** A case is not among the others that it was decided beside. */
function withoutItself(facts: Facts, caseId: string): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      Array.isArray(fact) ? fact.filter((row: unknown) => !isOf(row, caseId)) : fact,
    ]),
  );
}

function isOf(row: unknown, caseId: string): boolean {
  return typeof row === 'object' && row !== null && 'caseId' in row && row.caseId === caseId;
}
