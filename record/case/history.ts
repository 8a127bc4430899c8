import type { mongo } from 'mongoose';
import type { Personal } from '../../domain/kernel/event.js';
import { settledView } from './cases.js';
import type { CaseDocument } from './case.model.js';
import type { CaseView } from './case-view.js';
import { ledgerIdOf } from '../ledger/ledger.model.js';
import { eventsOf, movedEventsOf, STEP_PROJECTION, type LoadedCase } from './load.js';
import { CaseNotFound } from './outcome.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealer } from '../keys/seal.js';
import { openEvent, type CaseOfEvent, type StoredEvent } from './stored-event.js';

/** An event as it is shown: its personal text opened, its hashes as stored. */
export type HistoryEvent = Omit<StoredEvent, 'personal'> & {
  readonly personal?: Personal;
  /** The person was erased: there was text, and nobody can read it any more. */
  readonly erased?: true;
};

/**
 * Everything that happened in a case, in order, from the document and the ledger.
 * @throws {CaseNotFound}
 */
export async function history(deps: RecordDeps, caseId: string): Promise<readonly HistoryEvent[]> {
  const subject = await subjectOf(deps, caseId);
  const events = await eventsOf(deps, caseId, 'majority');
  const sealer = await deps.vault.toOpen([subject]);
  return events.map((event) => opened(sealer, { _id: caseId, subject }, event));
}

/**
 * The case as it now is with everything that happened in it, in order, from one reading of its document; what letters are
 * made of.
 * @throws {CaseNotFound}
 */
export async function readCase(
  deps: RecordDeps,
  caseId: string,
): Promise<{ readonly case: CaseView; readonly events: readonly HistoryEvent[] }> {
  const found = await load(deps, caseId, 1);
  const events = [...(await movedEventsOf(deps, found)), ...found.events].sort((a, b) => a.seq - b.seq);
  const sealer = await deps.vault.toOpen([found.subject]);
  return { case: await settledView(deps, found), events: events.map((event) => opened(sealer, found, event)) };
}

/**
 * One event with the case as it now is; what another case is told of.
 * @throws {CaseNotFound} where there is no such case or no such event.
 */
export async function readEvent(
  deps: RecordDeps,
  caseId: string,
  seq: number,
): Promise<{ readonly event: HistoryEvent; readonly case: CaseView }> {
  const found = await load(deps, caseId, { $filter: { input: '$events', cond: { $eq: ['$$this.seq', seq] } } });
  const event = found.events[0] ?? (await movedEvent(deps, caseId, seq));
  if (!event) throw new CaseNotFound(caseId);
  const sealer = await deps.vault.toOpen([found.subject]);
  return { event: opened(sealer, found, event), case: await settledView(deps, found) };
}

/** The document as a step reads it, with the events that `events` projects. */
async function load({ cases }: RecordDeps, caseId: string, events: 1 | mongo.Document): Promise<LoadedCase> {
  const found = await cases.findOne<LoadedCase>(
    { _id: caseId },
    { projection: { ...STEP_PROJECTION, events }, readConcern: { level: 'majority' } },
  );
  if (!found) throw new CaseNotFound(caseId);
  return found;
}

/** The event as stored, wherever it stands; null where there is none. */
export async function findStoredEvent(deps: RecordDeps, caseId: string, seq: number): Promise<StoredEvent | null> {
  const events = { $filter: { input: '$events', cond: { $eq: ['$$this.seq', seq] } } };
  const found = await deps.cases.findOne<Pick<CaseDocument, 'events'>>(
    { _id: caseId },
    { projection: { events }, readConcern: { level: 'majority' } },
  );
  return found?.events[0] ?? movedEvent(deps, caseId, seq);
}

async function movedEvent({ ledger }: RecordDeps, caseId: string, seq: number): Promise<StoredEvent | null> {
  const copy = await ledger.findOne({ _id: ledgerIdOf(caseId, seq) });
  return copy?.event ?? null;
}

async function subjectOf({ cases }: RecordDeps, caseId: string): Promise<string> {
  const found = await cases.findOne<Pick<CaseDocument, 'subject'>>(
    { _id: caseId },
    { projection: { subject: 1 }, readConcern: { level: 'majority' } },
  );
  if (!found) throw new CaseNotFound(caseId);
  return found.subject;
}

function opened(sealer: Sealer, found: CaseOfEvent, stored: StoredEvent): HistoryEvent {
  const { personal, ...event } = stored;
  if (!personal) return event;
  const erased = personal.alg === 'erased' || sealer.isErased(found.subject);
  return { ...event, ...openEvent(sealer, found, stored), ...(erased && { erased: true }) };
}
