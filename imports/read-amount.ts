import type { Cell } from './cell.js';
import { cleanText, foldWidth } from './clean-text.js';

/** 1 万元 = 10 000 yuan = 1 000 000 fen: six decimals of a 万元 are exactly fen. */
export const FEN_PER_WAN = 1_000_000;
const FEN_PER_YUAN = 100;
/** Ten trillion yuan: beyond any fine, and well inside the exact integers. */
const MOST_FEN = 1e15;

export type AmountReading =
  | { readonly kind: 'amount'; readonly fen: number; readonly unitInCell: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-precise' };

/**
 * Reads an amount of money exactly, as integer fen. `inYuan` is the unit of the column (otherwise 万元); a unit written
 * into the cell itself goes before it. Digits smaller than a fen are refused, save the noise of a spreadsheet's double.
 */
export function readAmount(cell: Cell, inYuan: boolean): AmountReading {
  if (cell === null) return { kind: 'none' };
  const floating = typeof cell !== 'string';
  if (floating && cell.kind !== 'number') return { kind: 'unreadable' };
  const cleaned = floating ? Number(cell.text).toFixed(9) : cleanText(cell);
  if (cleaned === null) return { kind: 'none' };
  const parts = /^(?:人民币|¥|RMB)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?(万元|万|元)?$/u.exec(
    foldWidth(cleaned).replace(/\s/gu, ''),
  );
  if (!parts) return { kind: 'unreadable' };
  const unit = parts[3];
  const fenPerUnit = unit === '元' || (unit === undefined && inYuan) ? FEN_PER_YUAN : FEN_PER_WAN;
  return exactFen((parts[1] ?? '').replaceAll(',', ''), parts[2] ?? '', fenPerUnit, floating, unit !== undefined);
}

function exactFen(
  whole: string,
  fraction: string,
  fenPerUnit: number,
  floating: boolean,
  unitInCell: boolean,
): AmountReading {
  const places = Math.log10(fenPerUnit);
  const tail = fraction.slice(places);
  if (!floating && /[1-9]/.test(tail)) return { kind: 'too-precise' };
  const noise = floating && tail !== '' && Number(`0.${tail}`) >= 0.5 ? 1 : 0;
  const fen = Number(whole) * fenPerUnit + Number(fraction.slice(0, places).padEnd(places, '0') || 0) + noise;
  if (!Number.isSafeInteger(fen) || fen > MOST_FEN) return { kind: 'unreadable' };
  return { kind: 'amount', fen, unitInCell };
}

/** Sums of money that a penalty's own words name, in fen, such as 罚款人民币15000元 or 处以1.5万元罚款. */
export function amountsIn(content: string): readonly number[] {
  const found = foldWidth(content).matchAll(/(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,6}))?\s*(万元|元)/gu);
  return [...found].map(([, whole = '', fraction = '', unit]) => {
    const units = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
    return Math.round(units * (unit === '万元' ? FEN_PER_WAN : FEN_PER_YUAN));
  });
}
