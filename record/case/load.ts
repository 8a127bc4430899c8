import type { Hosted } from '../../domain/kernel/host.js';
import type { Personal } from '../../domain/kernel/event.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { versionAtFiling } from '../../rulebooks/migrate.js';
import type { CaseDocument, StoredState } from './case.model.js';
import { advance, unopened, type Folding } from './fold.js';
import { ledgerIdOf } from '../ledger/ledger.model.js';
import { rulebookOf } from '../law/law-shelf.js';
import { getKind, type RecordDeps } from '../record-deps.js';
import type { Sealed, Sealer } from '../keys/seal.js';
import { happenedOf, type StoredEvent } from './stored-event.js';

/** A case as it is loaded for a step: without its events, but for those asked for. */
export type LoadedCase = CaseDocument & {
  /** When the last event was written. */
  readonly recordedAt: Instant;
  /** Bytes of the events in the document. */
  readonly eventBytes: number;
};

/** What is needed to carry a case on. */
export type FoldableCase = Pick<
  LoadedCase,
  '_id' | 'kind' | 'shape' | 'version' | 'state' | 'subject' | 'rulebook' | 'recordedAt'
>;

/** What every load projects. Old events stay where they are. */
export const STEP_PROJECTION = {
  kind: 1,
  shape: 1,
  status: 1,
  version: 1,
  state: 1,
  duties: 1,
  claims: 1,
  terms: 1,
  subject: 1,
  departments: 1,
  on: 1,
  rulebook: 1,
  wakeAt: 1,
  sweeps: 1,
  head: 1,
  moved: 1,
  openedAt: 1,
  closedAt: 1,
  recordedAt: { $last: '$events.recordedAt' },
  eventBytes: { $bsonSize: { events: '$events' } },
};

/** The case with the events of one key, and no others. */
export function loadForKey(
  { cases }: RecordDeps,
  caseId: string,
  key: string,
  maxTimeMS: number,
): Promise<LoadedCase | null> {
  const events = { $filter: { input: '$events', cond: { $eq: ['$$this.key', { $literal: key }] } } };
  return cases.findOne<LoadedCase>({ _id: caseId }, { projection: { ...STEP_PROJECTION, events }, maxTimeMS });
}

/** A case on which a step may be decided, where none of its events is of the step's own key. */
export type Ground = LoadedCase & {
  /** The keys of the events in the document. */
  readonly keys: readonly string[];
};

/** The case without its events, as a majority has it. */
export function loadGround({ cases }: RecordDeps, caseId: string): Promise<Ground | null> {
  return cases.findOne<Ground>(
    { _id: caseId },
    {
      projection: { ...STEP_PROJECTION, events: { $literal: [] }, keys: '$events.key' },
      readConcern: { level: 'majority' },
    },
  );
}

/** The case as it is written, ready to be carried on; a state of an older shape is folded anew. */
export async function foldingOf(deps: RecordDeps, found: FoldableCase): Promise<Folding> {
  const kind = getKind(deps, found.kind);
  const start = {
    ...unopened(found._id, kind, await rulebookOf(deps, found.rulebook), deps.shelf),
    version: found.version,
    recordedAt: found.recordedAt,
  };
  if (found.shape === kind.shape) return { ...start, state: await openedState(deps, found) };
  return { ...start, state: (await refold(deps, found)).state };
}

/** The state that the case's events give, from the first on. */
export async function refold(
  deps: RecordDeps,
  found: Pick<CaseDocument, '_id' | 'kind' | 'rulebook' | 'subject' | 'version'>,
): Promise<Folding> {
  const events = await eventsOf(deps, found._id);
  return foldEvents(
    deps,
    await deps.vault.toOpen([found.subject]),
    found,
    events.filter(({ seq }) => seq <= found.version),
  );
}

/**
 * Folds stored events, opened by a sealer for the subject and raised to the present shape. The rulebook of now is made of
 * every one that the case ever went by, so that all are here before the first event is folded.
 * @throws {LawNotHere} where one of them is not.
 */
export async function foldEvents(
  deps: RecordDeps,
  sealer: Sealer,
  { _id, kind: kindName, rulebook, subject }: Pick<CaseDocument, '_id' | 'kind' | 'rulebook' | 'subject'>,
  events: readonly StoredEvent[],
): Promise<Folding> {
  const kind = getKind(deps, kindName);
  await rulebookOf(deps, rulebook);
  return events.reduce(
    (folding: Folding, stored) => {
      const { at, actor, recordedAt, event } = happenedOf(kind, stored, sealer, { _id, subject });
      const origin = { key: stored.key, command: stored.command, body: stored.body };
      return advance(folding, [event], { at, actor, now: recordedAt, origin });
    },
    unopened(_id, kind, deps.shelf.get(versionAtFiling(rulebook)), deps.shelf),
  );
}

/**
 * All events of a case in order, from the ledger and the document. The document is read first: nothing moves past us.
 * Who shows them reads what a majority has; a step reads what it will be guarded by.
 */
export async function eventsOf(
  deps: RecordDeps,
  caseId: string,
  level: 'local' | 'majority' = 'local',
): Promise<readonly StoredEvent[]> {
  const found = await deps.cases.findOne<Pick<CaseDocument, '_id' | 'events' | 'moved'>>(
    { _id: caseId },
    { projection: { events: 1, moved: 1 }, readConcern: { level } },
  );
  if (!found) return [];
  return [...(await movedEventsOf(deps, found)), ...found.events].sort((a, b) => a.seq - b.seq);
}

/** The events that stand in the ledger only. A few unattended ones may still stand between them in the document. */
export async function movedEventsOf(
  { ledger }: RecordDeps,
  { _id, events, moved }: Pick<CaseDocument, '_id' | 'events' | 'moved'>,
): Promise<readonly StoredEvent[]> {
  if (moved === 0) return [];
  const here = new Set(events.map(({ seq }) => seq));
  const range = { $gte: ledgerIdOf(_id, 1), $lte: ledgerIdOf(_id, moved) };
  const copies = await ledger.find({ _id: range }).sort({ _id: 1 }).toArray();
  return copies.map(({ event }) => event).filter(({ seq }) => !here.has(seq));
}

/** Most kinds keep no personal text in their state: their cases are carried on without a key. */
async function openedState({ vault }: RecordDeps, found: FoldableCase): Promise<Hosted<unknown>> {
  return hasPersonal(found.state.own) ? openState(await vault.toOpen([found.subject]), found) : found.state;
}

/** The state with its personal part opened. */
export function openState(
  sealer: Sealer,
  { _id, subject, version, state: { own, attention } }: Pick<CaseDocument, '_id' | 'subject' | 'version' | 'state'>,
): Hosted<unknown> {
  return hasPersonal(own)
    ? { own: { ...own, personal: sealer.open(subject, placeOfState(_id, version), own.personal as Sealed) }, attention }
    : { own, attention };
}

/** The state as it is written with this version of the case. */
export function sealState(
  sealer: Sealer,
  { _id, subject, version }: Pick<CaseDocument, '_id' | 'subject' | 'version'>,
  { own, attention }: Hosted<unknown>,
): StoredState {
  return hasPersonal(own)
    ? {
        own: { ...own, personal: sealer.seal(subject, placeOfState(_id, version), own.personal as Personal) },
        attention,
      }
    : { own, attention };
}

function placeOfState(caseId: string, version: number): string {
  return `state\n${caseId}\n${String(version)}`;
}

function hasPersonal(own: unknown): own is { readonly personal: unknown } {
  return (
    typeof own === 'object' && own !== null && 'personal' in own && own.personal !== undefined && own.personal !== null
  );
}
