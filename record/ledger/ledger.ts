import { mongo } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.js';
import { sha256 } from '../store/hash.js';
import type { LedgerDocument, PositionDocument } from './ledger.model.js';
import type { RecordDeps } from '../record-deps.js';
import type { StoredEvent } from '../case/stored-event.js';

const MAJORITY = { readConcern: { level: 'majority' } } as const;

/** What the first link follows. */
export const LEDGER_GENESIS = sha256('ledger');

export interface LedgerEntry {
  /** From 1, without gaps. */
  readonly position: number;
  /** SHA-256 over the link before and this event's hash. */
  readonly link: string;
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  readonly event: StoredEvent;
}

/** The next link of the chain over all entries. */
export function linkAfter(link: string, eventHash: string): string {
  return sha256(`${link}${eventHash}`);
}

/**
 * Gives numbers to ledger entries that have none, at most `limit`, and answers how many. Copies of one moment become
 * visible in any order, so the order that followers see is made here. Two sequencers at once are fenced by the unique
 * position and the unique entry: the slower one's batch stops at the first clash, and no number is left out.
 */
export async function numberLedger({ ledger, positions }: RecordDeps, limit = 1_000): Promise<number> {
  const last = await positions.findOne({}, { sort: { _id: -1 }, ...MAJORITY });
  const queue = await ledger
    .find({ queued: { $exists: true } }, { projection: { 'event.hash': 1 }, ...MAJORITY })
    .sort({ queued: 1, _id: 1 })
    .limit(limit)
    .toArray();
  if (queue.length === 0) return 0;
  const numbered = await numberedAmong(positions, queue);
  const fresh = queue.filter(({ _id }) => !numbered.has(_id));
  const inserted = await insertInOrder(positions, chained(fresh, last));
  const done = [...numbered, ...fresh.slice(0, inserted).map(({ _id }) => _id)];
  await ledger.updateMany({ _id: { $in: done } }, { $unset: { queued: '' } });
  return inserted;
}

/** Numbered by one who stopped before he could say so. */
async function numberedAmong(
  positions: RecordDeps['positions'],
  queue: readonly LedgerDocument[],
): Promise<ReadonlySet<string>> {
  const found = await positions.find({ entry: { $in: queue.map(({ _id }) => _id) } }, MAJORITY).toArray();
  return new Set(found.map(({ entry }) => entry));
}

function chained(fresh: readonly LedgerDocument[], last: PositionDocument | null): readonly PositionDocument[] {
  let { _id, link } = last ?? { _id: 0, link: LEDGER_GENESIS };
  return fresh.map((entry) => {
    _id += 1;
    link = linkAfter(link, entry.event.hash);
    return { _id, entry: entry._id, link };
  });
}

async function insertInOrder(positions: RecordDeps['positions'], batch: readonly PositionDocument[]): Promise<number> {
  if (batch.length === 0) return 0;
  try {
    return (await positions.insertMany([...batch], { ordered: true })).insertedCount;
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError && isDuplicateKey(error))) throw error;
    return error.insertedCount;
  }
}

/** Numbered entries after a position, in order, read with majority concern. Nothing is missed between two calls. */
export async function readLedger(
  { ledger, positions }: RecordDeps,
  after = 0,
  limit = 100,
): Promise<{ readonly entries: readonly LedgerEntry[]; readonly next: number }> {
  const found = await positions
    .find({ _id: { $gt: after } }, MAJORITY)
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const copies = await ledger.find({ _id: { $in: found.map(({ entry }) => entry) } }, MAJORITY).toArray();
  const byId = new Map(copies.map((copy) => [copy._id, copy]));
  const entries = found.flatMap(({ _id, entry, link }): LedgerEntry[] => {
    const copy = byId.get(entry);
    return copy
      ? [{ position: _id, link, caseId: copy.case, kind: copy.kind, subject: copy.subject, event: copy.event }]
      : [];
  });
  if (entries.length !== found.length) throw new Error('A numbered entry is missing from the ledger.');
  return { entries, next: found.at(-1)?._id ?? after };
}
