import type { Cell, RawRow } from './cell.js';
import { cleanText, foldCode, oneLine } from './clean-text.js';
import { findColumn, type ColumnId } from './columns.js';
import type { Header } from './header.js';
import { NO_END } from './penalty.js';
import { readAmount } from './read-amount.js';
import { readDate } from './read-date.js';
import type { Reason, ReasonCode } from './reasons.js';

/** The cells of a row by column, and what stays of the heading to read them by. JSON-safe. */
export interface RowCells {
  readonly cells: Readonly<Partial<Record<ColumnId, Cell>>>;
  readonly inYuan: readonly ColumnId[];
}

export function cellsOf(header: Header, row: RawRow): RowCells {
  const cells: Partial<Record<ColumnId, Cell>> = {};
  for (const [at, id] of header.columns.entries()) {
    const cell = row.cells[at] ?? null;
    if (id !== null && cell !== null && cell !== '') cells[id] = cell;
  }
  return { cells, inYuan: header.inYuan };
}

/** Reads the cells of one row and gathers what is wrong with them. A value that cannot be had reads as `null`. */
export interface RowReader {
  /** Text of any column; `need` tells that it must be there in this row. */
  text(id: ColumnId, need?: 'required'): string | null;
  /** A code as compared: half-width, upper case, no spaces. Never from a numeric cell. */
  code(id: ColumnId, need?: 'required'): string | null;
  /** `YYYY-MM-DD`. */
  date(id: ColumnId, need?: 'required'): string | null;
  /** Integer fen. */
  fen(id: ColumnId): number | null;
  /** True if the row has anything in the column, readable or not. */
  has(id: ColumnId): boolean;
  add(code: ReasonCode, column?: ColumnId, params?: Reason['params']): void;
  readonly reasons: readonly Reason[];
}

/** Columns whose own checks say more about their length than «too long». */
const CHECKED_CODES: ReadonlySet<ColumnId> = new Set(['uscc', 'authorityUscc', 'sourceUscc', 'personIdNo']);
const NO_END_WORDS = /^(长期|长期有效|永久|无期限)$/u;

export function readerOf(row: RowCells): RowReader {
  const reasons: Reason[] = [];
  const add: RowReader['add'] = (code, column, params) => {
    reasons.push({ code, ...(column && { column }), ...(params && { params }) });
  };
  const given = (id: ColumnId): Cell => row.cells[id] ?? null;

  /** The cell as text, or `null` with the reason added. */
  const plain = (id: ColumnId, numbers: 'refused' | 'noticed'): string | null => {
    const cell = given(id);
    if (cell === null) return null;
    if (typeof cell === 'string') return cleanText(cell);
    if (cell.kind === 'formula') add('formula-cell', id);
    else if (cell.kind !== 'number') add('unreadable-cell', id);
    else if (numbers === 'refused') add('numeric-code-cell', id);
    else {
      add('number-in-text-column', id);
      return cell.text;
    }
    return null;
  };
  const present = (id: ColumnId, value: string | null, need: 'required' | undefined): string | null => {
    if (value === null && need && !reasons.some((reason) => reason.column === id)) add('required-missing', id);
    if (value === null) return null;
    const max = findColumn(id)?.maxLength ?? Number.MAX_SAFE_INTEGER;
    const length = Array.from(value).length;
    if (length > max && !CHECKED_CODES.has(id)) add('too-long', id, { length, max });
    return value;
  };

  return {
    reasons,
    add,
    has: (id) => {
      const cell = given(id);
      return typeof cell === 'string' ? cleanText(cell) !== null : cell !== null;
    },
    text: (id, need) => {
      const text = plain(id, 'noticed');
      return present(id, text !== null && findColumn(id)?.type === 'line' ? oneLine(text) : text, need);
    },
    code: (id, need) => {
      const text = plain(id, 'refused');
      const code = text === null ? null : foldCode(text);
      if (code !== null && /^\d(\.\d+)?E\+?\d+$/.test(code)) {
        add('spreadsheet-damage', id);
        return null;
      }
      return present(id, code, need);
    },
    date: (id, need) => {
      const cell = given(id);
      if (cell !== null && typeof cell !== 'string' && cell.kind === 'formula') {
        add('formula-cell', id);
        return null;
      }
      const text = typeof cell === 'string' ? cleanText(cell) : null;
      if (cell === null || (typeof cell === 'string' && text === null)) return present(id, null, need);
      if (text !== null && id === 'penaltyValidUntil' && NO_END_WORDS.test(text)) return NO_END;
      const date = readDate(cell);
      if (date === null) add('date-unreadable', id);
      return date;
    },
    fen: (id) => {
      const cell = given(id);
      if (cell !== null && typeof cell !== 'string' && cell.kind === 'formula') {
        add('formula-cell', id);
        return null;
      }
      const amount = readAmount(cell, row.inYuan.includes(id));
      if (amount.kind === 'unreadable') add('amount-unreadable', id);
      if (amount.kind === 'too-precise') add('amount-too-precise', id);
      if (amount.kind !== 'amount') return null;
      if (amount.unitInCell) add('unit-in-cell', id);
      return amount.fen;
    },
  };
}
