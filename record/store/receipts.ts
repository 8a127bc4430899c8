import type { mongo } from 'mongoose';
import type { Instant } from '../../domain/kernel/instant.js';
import { insertMissing } from './insert-missing.js';
import type { RecordDeps } from '../record-deps.js';

/** That an effect of an event was carried out, or skipped by an operator. Its natural key is (case, event, effect). */
export interface ReceiptDocument {
  readonly _id: string;
  readonly at: Instant;
  /** Codes and ids only. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export type Receipts = mongo.Collection<ReceiptDocument>;

/** Keeps that the effect was carried out; answers false where that was known. */
export async function putReceipt(
  { receipts, clock }: RecordDeps,
  caseId: string,
  seq: number,
  effect: string,
  detail: ReceiptDocument['detail'] = {},
): Promise<boolean> {
  return (await insertMissing(receipts, [{ _id: receiptId(caseId, seq, effect), at: clock.now(), detail }])) === 1;
}

/** What was kept when the effect was carried out or skipped; null where it was neither. */
export function findReceipt(
  { receipts }: RecordDeps,
  caseId: string,
  seq: number,
  effect: string,
): Promise<ReceiptDocument | null> {
  return receipts.findOne({ _id: receiptId(caseId, seq, effect) });
}

/** Whether an effect of an event of this case has a receipt; one query for all of them. */
export async function receiptsOf(
  { receipts }: RecordDeps,
  caseId: string,
): Promise<(seq: number, effect: string) => boolean> {
  // The semicolon is the character after the colon.
  const known = await receipts
    .find({ _id: { $gte: `${caseId}:`, $lt: `${caseId};` } }, { projection: { _id: 1 } })
    .toArray();
  const ids = new Set(known.map(({ _id }) => _id));
  return (seq, effect) => ids.has(receiptId(caseId, seq, effect));
}

function receiptId(caseId: string, seq: number, effect: string): string {
  return `${caseId}:${String(seq)}:${effect}`;
}
