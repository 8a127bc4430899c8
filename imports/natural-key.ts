import { createHash } from 'node:crypto';
import { foldDecisionNumber, foldName } from './clean-text.js';
import { PENALTY_COLUMNS } from './columns.js';
import type { Penalty } from './penalty.js';
import type { RowCells } from './row-reader.js';

const TELLING = PENALTY_COLUMNS.map(({ id }) => id).filter((id) => id !== 'exportedAt');

/**
 * What makes two rows the same decision against the same party: decision number, day and the party's code. A party
 * without a code is told apart by name; the placeholder identifies nobody. Personal: kept hashed only.
 */
export function naturalKey({ decisionNo, decidedOn, party }: Penalty): string {
  const who =
    party.creditCode ?? (party.identity ? `${party.identity.type}:${party.identity.number}` : foldName(party.name));
  return JSON.stringify([foldDecisionNumber(decisionNo), decidedOn, who]);
}

/** Same digest, same content: the row says nothing new. */
export function contentDigest(penalty: Penalty): string {
  return sha256(JSON.stringify(sorted(penalty)));
}

/** Tells the same row in two files, before anything is read into it. The time of export does not count. */
export function rowDigest({ cells, inYuan }: RowCells): string {
  return sha256(JSON.stringify([TELLING.map((id) => cells[id] ?? ''), inYuan]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The value with the members of its objects in order, so that the same content is the same text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
