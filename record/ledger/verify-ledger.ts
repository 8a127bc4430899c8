import { LEDGER_GENESIS, linkAfter } from './ledger.js';
import type { LedgerDocument, PositionDocument } from './ledger.model.js';
import type { RecordDeps } from '../record-deps.js';
import { hashOfEvent } from '../case/stored-event.js';

export type LedgerFaultCode =
  /** A number is left out. */
  | 'gap'
  | 'entry-missing'
  /** The entry's event has another content than its hash says. */
  | 'changed-event'
  | 'broken-link'
  /** Entries that were numbered have a number no longer: the end of the order was cut off. */
  | 'cut-off';

export interface LedgerFault {
  /** Null where the fault is at no known position. */
  readonly position: number | null;
  readonly code: LedgerFaultCode;
}

export interface LedgerVerdict {
  readonly ok: boolean;
  readonly entries: number;
  /** Link of the last position: whoever notes it can tell later that nothing before it was changed. */
  readonly head: string;
  readonly faults: readonly LedgerFault[];
}

const BATCH = 1_000;
const MAJORITY = { readConcern: { level: 'majority' } } as const;

/**
 * Proof that the order of the whole record was not edited: positions without gaps, each with its entry, every event's
 * hash right, every link made of the one before, and no numbered entry without a position. Reads all of it, in batches.
 */
export async function verifyLedger({ ledger, positions }: RecordDeps): Promise<LedgerVerdict> {
  // Counted first: what has lost its mark `queued` has got its position before.
  const [counted] = await ledger
    .aggregate<{ readonly numbered: number }>(
      [{ $match: { queued: { $exists: false } } }, { $count: 'numbered' }],
      MAJORITY,
    )
    .toArray();
  const faults: LedgerFault[] = [];
  let last: Pick<PositionDocument, '_id' | 'link'> = { _id: 0, link: LEDGER_GENESIS };
  let entries = 0;
  for (;;) {
    const batch = await positions
      .find({ _id: { $gt: last._id } }, MAJORITY)
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray();
    if (batch.length === 0) break;
    const copies = await ledger.find({ _id: { $in: batch.map(({ entry }) => entry) } }, MAJORITY).toArray();
    const byId = new Map(copies.map((copy) => [copy._id, copy]));
    for (const position of batch) {
      for (const code of faultsAt(position, last, byId.get(position.entry)))
        faults.push({ position: position._id, code });
      last = position;
      entries += 1;
    }
  }
  if (entries < (counted?.numbered ?? 0)) faults.push({ position: null, code: 'cut-off' });
  return { ok: faults.length === 0, entries, head: last.link, faults };
}

function faultsAt(
  { _id, link }: PositionDocument,
  before: Pick<PositionDocument, '_id' | 'link'>,
  copy: LedgerDocument | undefined,
): readonly LedgerFaultCode[] {
  const gap = _id === before._id + 1 ? [] : (['gap'] as const);
  if (!copy) return [...gap, 'entry-missing'];
  return [
    ...gap,
    ...(hashOfEvent(copy.event) === copy.event.hash ? [] : (['changed-event'] as const)),
    ...(linkAfter(before.link, copy.event.hash) === link ? [] : (['broken-link'] as const)),
  ];
}
