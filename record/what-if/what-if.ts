import type { Facts } from '../../domain/kernel/case.js';
import type { CaseWhatIf } from '../../domain/what-if/finding.js';
import { whatIf, type Taken } from '../../domain/what-if/what-if.js';
import { isSameLaw, kinderOfRule } from '../../rulebooks/compare.js';
import type { Draft } from '../../rulebooks/live-shelf.js';
import { versionAtFiling } from '../../rulebooks/migrate.js';
import type { CaseDocument } from '../case.model.js';
import { readFacts } from '../facts.js';
import { liveShelf, refreshLaw, rulebookOf } from '../law/law-shelf.js';
import { movedEventsOf } from '../load.js';
import { getKind, type RecordDeps } from '../record-deps.js';
import { happenedOf, type StoredEvent } from '../stored-event.js';

/** One page of a pass through all open cases, in the order of their ids. */
export interface WhatIfPage {
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
  readonly cases: readonly CaseWhatIf[];
}

/**
 * Reads a document that is no law yet against all that is; `name` stands for the file in its mistakes.
 * @throws {RulebookError} naming line, column, path and what is allowed.
 */
export async function readDraft(deps: RecordDeps, text: string, name: string): Promise<Draft> {
  await refreshLaw(deps);
  return liveShelf(deps).draft(text, name);
}

/** How many cases are open now. */
export function countOpenCases({ cases }: RecordDeps): Promise<number> {
  return cases.countDocuments({ closedAt: null });
}

/**
 * What the draft would have made of the next open cases, in the order of their ids from behind `after`. Reads only. Memory
 * is that of one page, whatever the number of cases; a case that opens meanwhile is met where its id stands.
 * `progress` is called before each case and ends the page where it throws.
 */
export async function whatIfPage(
  deps: RecordDeps,
  draft: Draft,
  after: string | null,
  limit: number,
  progress: () => void = () => undefined,
): Promise<WhatIfPage> {
  const found = await deps.cases
    .find<Past>(
      { closedAt: null, ...(after !== null && { _id: { $gt: after } }) },
      { projection: PAST, readConcern: { level: 'majority' } },
    )
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const cases: CaseWhatIf[] = [];
  for (const one of found) {
    progress();
    cases.push(await whatIfOf(deps, draft, one));
  }
  return { next: found.length === limit ? (found.at(-1)?._id ?? null) : null, cases };
}

type Past = Pick<CaseDocument, '_id' | 'kind' | 'status' | 'rulebook' | 'subject' | 'departments' | 'events' | 'moved'>;

const PAST = { kind: 1, status: 1, rulebook: 1, subject: 1, departments: 1, events: 1, moved: 1 };

async function whatIfOf(deps: RecordDeps, draft: Draft, found: Past): Promise<CaseWhatIf> {
  const { _id: caseId, kind: name, status, rulebook, departments } = found;
  const pinned = await rulebookOf(deps, rulebook);
  // Where the draft changes nothing of the law by which the case lives, it changes nothing of the case.
  if (isSameLaw(pinned, draft.get(rulebook)))
    return { caseId, kind: name, status, department: departments[0] ?? null, findings: [], judged: 0, unjudged: 0 };
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
  let next = story.next({});
  while (next.done !== true) next = story.next(withoutItself((await readFacts(deps, next.value)).facts, caseId));
  return next.value;
}

/** All that happened, command by command. */
async function pastOf(deps: RecordDeps, found: Past): Promise<readonly Taken[]> {
  const kind = getKind(deps, found.kind);
  const events = [...(await movedEventsOf(deps, found)), ...found.events].sort((a, b) => a.seq - b.seq);
  return commandsIn(events).map(([first, ...more]) => ({
    command: first.command,
    happened: [
      happenedOf(kind, first, deps.sealer, found.subject),
      ...more.map((event) => happenedOf(kind, event, deps.sealer, found.subject)),
    ],
  }));
}

type Written = [StoredEvent, ...StoredEvent[]];

function commandsIn(events: readonly StoredEvent[]): readonly Written[] {
  const commands: Written[] = [];
  for (const event of events) {
    const last = commands.at(-1);
    if (last && last[0].key === event.key && last[0].command === event.command) last.push(event);
    else commands.push([event]);
  }
  return commands;
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
