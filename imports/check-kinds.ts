import type { ColumnId } from './columns.js';
import type { PenaltyKind } from './penalty.js';
import { readPenaltyKinds } from './penalty-kinds.js';
import { amountsIn, FEN_PER_WAN } from './read-amount.js';
import type { RowReader } from './row-reader.js';

/** Ten million yuan: far above most fines, and where yuan in a column of 万元 soon lead. */
const SUSPICIOUS_FEN = 1_000 * FEN_PER_WAN;
const YUAN_PER_WAN = 10_000;

export interface Sanctions {
  readonly kinds: readonly PenaltyKind[];
  readonly otherKinds: readonly string[];
  readonly fineFen: number | null;
  readonly confiscatedFen: number | null;
  readonly licenceAffected: string | null;
}

/** Kinds, amounts and licence of a penalty, held against each other and against the penalty's own words. */
export function readSanctions(row: RowReader, content: string): Sanctions {
  const fineFen = readMoney(row, 'fineWan', content);
  const confiscatedFen = readMoney(row, 'confiscatedWan', content);
  const licenceAffected = row.text('licenceAffected');
  const named = row.text('penaltyTypes', 'required') ?? '';
  const reading = readPenaltyKinds(named, `${content}\n${licenceAffected ?? ''}`);
  for (const reason of reading.reasons) row.add(reason.code, reason.column, reason.params);
  const kinds = new Set(reading.kinds);

  if (kinds.has('FINE') && !positive(fineFen) && !hasReason(row, 'fineWan')) row.add('fine-amount-missing', 'fineWan');
  if (!kinds.has('FINE') && positive(fineFen)) infer(row, kinds, 'FINE', 'fineWan');
  const confiscates = kinds.has('CONF_GAIN') || kinds.has('CONF_PROP');
  if (kinds.has('CONF_GAIN') && !positive(confiscatedFen) && !hasReason(row, 'confiscatedWan'))
    row.add('confiscation-amount-missing', 'confiscatedWan');
  if (!confiscates && positive(confiscatedFen)) inferConfiscation(row, kinds, content);
  if ((kinds.has('SUSP') || kinds.has('REVOKE')) && licenceAffected === null)
    row.add('licence-missing', 'licenceAffected');
  return { kinds: [...kinds], otherKinds: reading.otherKinds, fineFen, confiscatedFen, licenceAffected };
}

function readMoney(row: RowReader, column: ColumnId, content: string): number | null {
  const fen = row.fen(column);
  if (fen === null || fen === 0) return fen;
  const told = amountsIn(content);
  if (told.includes(fen)) return fen;
  if (fen >= FEN_PER_WAN && told.includes(fen / YUAN_PER_WAN)) row.add('amount-in-yuan', column);
  else if (fen >= SUSPICIOUS_FEN) row.add('amount-suspicious', column);
  return fen;
}

function positive(fen: number | null): boolean {
  return fen !== null && fen > 0;
}

function hasReason(row: RowReader, column: ColumnId): boolean {
  return row.reasons.some((reason) => reason.column === column);
}

/** Readers in the field infer a kind from a positive amount; so does this, and says so. */
function infer(row: RowReader, kinds: Set<PenaltyKind>, kind: PenaltyKind, column: ColumnId): void {
  kinds.add(kind);
  row.add('kind-inferred-from-amount', column, { kind });
}

function inferConfiscation(row: RowReader, kinds: Set<PenaltyKind>, content: string): void {
  const gain = content.includes('违法所得') || content.includes('非法所得');
  const property = content.includes('非法财');
  if (gain === property) row.add('confiscation-kind-unclear', 'confiscatedWan');
  else infer(row, kinds, gain ? 'CONF_GAIN' : 'CONF_PROP', 'confiscatedWan');
}
