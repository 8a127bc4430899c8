import type { Personal } from '../domain/kernel/event.js';
import { getCase } from './cases.js';
import type { CaseDocument } from './case.model.js';
import type { CaseView } from './case-view.js';
import { ledgerIdOf } from './ledger.model.js';
import { eventsOf } from './load.js';
import { CaseNotFound } from './outcome.js';
import type { RecordDeps } from './record-deps.js';
import type { StoredEvent } from './stored-event.js';

/** An event as it is shown: its personal text opened, its hashes as stored. */
export type HistoryEvent = Omit<StoredEvent, 'personal'> & { readonly personal?: Personal };

/**
 * Everything that happened in a case, in order, from the document and the ledger.
 * @throws {CaseNotFound}
 */
export async function history(deps: RecordDeps, caseId: string): Promise<readonly HistoryEvent[]> {
  const subject = await subjectOf(deps, caseId);
  const events = await eventsOf(deps, caseId, 'majority');
  return events.map((event) => opened(deps, subject, event));
}

/**
 * One event with the case as it now is; what a letter is made of.
 * @throws {CaseNotFound} where there is no such case or no such event.
 */
export async function readEvent(
  deps: RecordDeps,
  caseId: string,
  seq: number,
): Promise<{ readonly event: HistoryEvent; readonly case: CaseView }> {
  const view = await getCase(deps, caseId);
  const event = await findStoredEvent(deps, caseId, seq);
  if (!event || view.subject === null) throw new CaseNotFound(caseId);
  return { event: opened(deps, view.subject, event), case: view };
}

/** The event as stored, wherever it stands; null where there is none. */
export async function findStoredEvent(
  { cases, ledger }: RecordDeps,
  caseId: string,
  seq: number,
): Promise<StoredEvent | null> {
  const events = { $filter: { input: '$events', cond: { $eq: ['$$this.seq', seq] } } };
  const found = await cases.findOne<Pick<CaseDocument, 'events'>>(
    { _id: caseId },
    { projection: { events }, readConcern: { level: 'majority' } },
  );
  const here = found?.events[0];
  if (here) return here;
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

function opened({ sealer }: RecordDeps, subject: string, { personal, ...event }: StoredEvent): HistoryEvent {
  return personal ? { ...event, personal: sealer.open(subject, personal) } : event;
}
