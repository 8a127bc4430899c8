import type { CaseDocument } from './case.model.js';
import { canonical } from './hash.js';
import { ledgerIdOf } from './ledger.model.js';
import { eventsOf, foldEvents, openState } from './load.js';
import { CaseNotFound } from './outcome.js';
import { getKind, type RecordDeps } from './record-deps.js';
import { genesisOf, hashOfEvent, type StoredEvent } from './stored-event.js';

export type FaultCode =
  'gap' | 'broken-chain' | 'changed-event' | 'head-differs' | 'version-differs' | 'state-differs' | 'copy-differs';

export interface Fault {
  /** Null where the fault is the document's and not one event's. */
  readonly seq: number | null;
  readonly code: FaultCode;
}

export interface Verdict {
  readonly ok: boolean;
  readonly events: number;
  readonly faults: readonly Fault[];
}

/**
 * Proof that a case's history was not edited: numbers without gaps, every hash right and chained to the one before, the
 * ledger's copies equal, and the state, status, duties, claims and terms exactly what the events fold to.
 * @throws {CaseNotFound}
 */
export async function verifyCase(deps: RecordDeps, caseId: string): Promise<Verdict> {
  const found = await deps.cases.findOne({ _id: caseId }, { readConcern: { level: 'majority' } });
  if (!found) throw new CaseNotFound(caseId);
  const events = (await eventsOf(deps, caseId, 'majority')).filter(({ seq }) => seq <= found.version);
  const faults = [
    ...chainFaults(caseId, events),
    ...documentFaults(deps, found, events),
    ...(await copyFaults(deps, found)),
  ];
  return { ok: faults.length === 0, events: events.length, faults };
}

function chainFaults(caseId: string, events: readonly StoredEvent[]): readonly Fault[] {
  return events.flatMap((event, index): Fault[] => {
    const { seq } = event;
    const before = index === 0 ? genesisOf(caseId) : events[index - 1]?.hash;
    return [
      ...(seq === index + 1 ? [] : [{ seq, code: 'gap' } as const]),
      ...(event.prev === before ? [] : [{ seq, code: 'broken-chain' } as const]),
      ...(hashOfEvent(event) === event.hash ? [] : [{ seq, code: 'changed-event' } as const]),
    ];
  });
}

function documentFaults(deps: RecordDeps, found: CaseDocument, events: readonly StoredEvent[]): readonly Fault[] {
  const faults: Fault[] = [];
  if (events.at(-1)?.hash !== found.head) faults.push({ seq: null, code: 'head-differs' });
  if (events.length !== found.version) faults.push({ seq: null, code: 'version-differs' });
  if (faults.length === 0 && !isFolded(deps, found, events)) faults.push({ seq: null, code: 'state-differs' });
  return faults;
}

/** A document of an older shape is folded anew when it is next written; there is nothing to compare it with. */
function isFolded(deps: RecordDeps, found: CaseDocument, events: readonly StoredEvent[]): boolean {
  const kind = getKind(deps, found.kind);
  if (found.shape !== kind.shape) return true;
  const { state, rules } = foldEvents(deps, found, events);
  const folded = {
    state,
    status: kind.statusOf(state),
    duties: kind.dutiesOf(state, rules),
    claims: kind.claimsOf(state),
    terms: kind.termsOf(state),
    locks: kind.locksOf(state),
  };
  const written = {
    state: openState(deps.sealer, found.subject, found.state),
    status: found.status,
    duties: found.duties,
    claims: found.claims,
    terms: found.terms,
    locks: found.locks ?? [],
  };
  return canonical(folded) === canonical(written);
}

/** An attended event stands in the document and in the ledger; both must say the same. */
async function copyFaults({ ledger }: RecordDeps, { _id, events }: CaseDocument): Promise<readonly Fault[]> {
  const attended = events.filter((event) => event.attended);
  const copies = await ledger.find({ _id: { $in: attended.map(({ seq }) => ledgerIdOf(_id, seq)) } }).toArray();
  const hashes = new Map(copies.map(({ event }) => [event.seq, hashOfEvent(event)]));
  return attended.flatMap(({ seq, hash }): Fault[] =>
    hashes.get(seq) === hash ? [] : [{ seq, code: 'copy-differs' }],
  );
}
