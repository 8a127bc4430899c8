import { versionAtFiling, versionsIn } from '../../rulebooks/migrate.js';
import type { CaseDocument } from '../case/case.model.js';
import { canonical } from '../store/hash.js';
import type { AnyHostedKind, Hosted } from '../../domain/kernel/host.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { advance, unopened, type Folding } from '../case/fold.js';
import { withLaw } from '../law/law-shelf.js';
import { ledgerIdOf } from './ledger.model.js';
import { eventsOf, openState } from '../case/load.js';
import { CaseNotFound } from '../case/outcome.js';
import { getKind, type RecordDeps } from '../record-deps.js';
import { SealBroken, type Sealer } from '../keys/seal.js';
import { genesisOf, happenedOf, hashOfEvent, type StoredEvent } from '../case/stored-event.js';

export type FaultCode =
  | 'gap'
  | 'broken-chain'
  | 'changed-event'
  | 'head-differs'
  | 'version-differs'
  | 'state-differs'
  | 'copy-differs'
  /** The ledger has an event that the document does not reach: the document was put back to an older one. */
  | 'rolled-back'
  /** A sealed text is not the one that was sealed in its place. */
  | 'seal-broken'
  /** An event stands on the rules of another rulebook than those that the case is or was pinned to. */
  | 'rulebook-differs';

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

const MAJORITY = { readConcern: { level: 'majority' } } as const;

/**
 * Proof that a case's history was not edited: numbers without gaps, every hash right and chained to the one before, the
 * ledger's copies equal and none beyond the document's last event, and everything that is derived exactly what the events
 * fold to. What is neither (`wakeAt`, `sweeps`, `moved`, `attended`) only tells the attendant when to look.
 * @throws {CaseNotFound}
 * @throws {LawNotHere} where this process does not know the rules that the case goes by.
 */
export async function verifyCase(deps: RecordDeps, caseId: string): Promise<Verdict> {
  // Read first: what has a copy stands in the document that is read after it.
  const copied = await lastCopied(deps, caseId);
  const found = await deps.cases.findOne({ _id: caseId }, { readConcern: { level: 'majority' } });
  if (!found) throw new CaseNotFound(caseId);
  const events = (await eventsOf(deps, caseId, 'majority')).filter(({ seq }) => seq <= found.version);
  const faults = [
    ...chainFaults(caseId, events),
    ...(await documentFaults(deps, found, events)),
    ...(await copyFaults(deps, found)),
    ...(copied > found.version ? [{ seq: copied, code: 'rolled-back' } as const] : []),
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

async function documentFaults(
  deps: RecordDeps,
  found: CaseDocument,
  events: readonly StoredEvent[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  if (events.at(-1)?.hash !== found.head) faults.push({ seq: null, code: 'head-differs' });
  if (events.length !== found.version) faults.push({ seq: null, code: 'version-differs' });
  const versions = versionsIn(found.rulebook);
  const foreign = events.find(({ rule }) => !versions.includes(rule.rulebook));
  if (foreign) return [...faults, { seq: foreign.seq, code: 'rulebook-differs' }];
  if (faults.length > 0) return faults;
  const sealer = await deps.vault.toOpen([found.subject]);
  try {
    const folds = await withLaw(deps, () => isFolded(deps, sealer, found, events));
    return folds ? [] : [{ seq: null, code: 'state-differs' }];
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return [{ seq: null, code: 'seal-broken' }];
  }
}

/** A document of an older shape is folded anew when it is next written; there is nothing to compare it with. */
function isFolded(deps: RecordDeps, sealer: Sealer, found: CaseDocument, events: readonly StoredEvent[]): boolean {
  const kind = getKind(deps, found.kind);
  if (found.shape !== kind.shape) return true;
  const { folding, closing } = foldAndClose(deps, sealer, kind, found, events);
  const { state, rules } = folding;
  // Of an erased person neither side has the texts any more, and each tells their absence in its own way.
  const shown = (whole: Hosted<unknown>): unknown =>
    sealer.isErased(found.subject) ? { ...whole, own: { ...(whole.own as object), personal: null } } : whole;
  const folded = {
    ...kind.partiesOf(state),
    rulebook: rules.id,
    openedAt: events[0]?.at,
    isClosed: kind.isClosed(state),
    closedAt: found.closedAt === null || closing.includes(found.closedAt),
    state: shown(state),
    status: kind.statusOf(state),
    duties: kind.dutiesOf(state, rules),
    claims: kind.claimsOf(state),
    terms: kind.termsOf(state),
    locks: kind.locksOf(state),
    awaits: kind.awaitedYears(state, rules),
  };
  // A document of before does not say whose it is.
  const { party = folded.party } = found;
  const written = {
    subject: found.subject,
    departments: found.departments,
    on: found.on,
    rulebook: found.rulebook,
    ...(party !== undefined && { party }),
    openedAt: found.openedAt,
    isClosed: found.closedAt !== null,
    closedAt: true,
    state: shown(openState(sealer, found)),
    status: found.status,
    duties: found.duties,
    claims: found.claims,
    terms: found.terms,
    locks: found.locks ?? [],
    awaits: found.awaits ?? [],
  };
  return canonical(folded) === canonical(written);
}

/** The events folded, and the instants at which the case may have closed: from its closing event on, if it is closed. */
function foldAndClose(
  deps: RecordDeps,
  sealer: Sealer,
  kind: AnyHostedKind,
  { _id, rulebook, subject }: CaseDocument,
  events: readonly StoredEvent[],
): { readonly folding: Folding; readonly closing: readonly Instant[] } {
  let folding = unopened(_id, kind, deps.shelf.get(versionAtFiling(rulebook)), deps.shelf);
  let closing: readonly Instant[] = [];
  for (const stored of events) {
    const { at, actor, recordedAt, event } = happenedOf(kind, stored, sealer, { _id, subject });
    const { key, command, body } = stored;
    folding = advance(folding, [event], { at, actor, now: recordedAt, origin: { key, command, body } });
    closing = kind.isClosed(folding.state) ? [...closing, at] : [];
  }
  return { folding, closing };
}

async function lastCopied({ ledger }: RecordDeps, caseId: string): Promise<number> {
  const [last] = await ledger
    .find({ _id: { $gte: ledgerIdOf(caseId, 1), $lte: ledgerIdOf(caseId, 999_999) } }, MAJORITY)
    .sort({ _id: -1 })
    .limit(1)
    .toArray();
  return last?.event.seq ?? 0;
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
