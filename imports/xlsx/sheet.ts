import type { Cell, PlacedRow } from '../cell.js';
import { FileRefusal } from '../file-refusal.js';
import { serialDate } from '../read-date.js';
import { unescapeText } from './shared-strings.js';
import type { Sheet, Workbook } from './workbook.js';
import { parseXml } from './xml.js';
import { openEntry } from './zip.js';

/** Cells further right are not part of any table of ours. */
const MAX_COLUMNS = 200;

interface OpenCell {
  readonly at: number;
  readonly type: string;
  readonly style: number;
  text: string;
  formula: boolean;
}

/**
 * The rows of a sheet in order, hidden ones included, blank ones left out. Only rows that the last piece of XML completed
 * are in memory.
 * @throws {FileRefusal}
 */
export async function* readSheet(workbook: Workbook, sheet: Sheet): AsyncGenerator<PlacedRow> {
  let done: PlacedRow[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let cell: OpenCell | null = null;
  let collecting = false;
  const pieces = parseXml(openEntry(workbook.source, sheet.entry), {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        cells = [];
      } else if (name === 'c') {
        const at = attributes.r === undefined ? cells.length : columnOf(attributes.r);
        cell = { at, type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), text: '', formula: false };
      } else if (name === 'f' && cell) cell.formula = true;
      else collecting = name === 'v' || name === 't';
    },
    text: (text) => {
      if (collecting && cell) cell.text += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collecting = false;
      if (name === 'c' && cell) {
        if (cell.at < MAX_COLUMNS) setCell(cells, cell.at, valueOf(cell, workbook));
        cell = null;
      }
      if (name === 'row' && cells.some((value) => value !== null)) done.push({ row, cells, nextByte: null });
    },
  });
  try {
    for await (const _ of pieces) {
      yield* done;
      done = [];
    }
  } catch (error) {
    if (error instanceof FileRefusal && error.code === 'file-broken') throw new FileRefusal('file-broken', { row });
    throw error;
  }
}

function setCell(cells: Cell[], at: number, value: Cell): void {
  while (cells.length < at) cells.push(null);
  cells[at] = value;
}

function valueOf(cell: OpenCell, { strings, isDate, since1904 }: Workbook): Cell {
  if (cell.formula) return { kind: 'formula' };
  if (cell.text === '') return null;
  switch (cell.type) {
    case 's':
      return strings.get(Number(cell.text)) || null;
    case 'inlineStr':
    case 'str':
      return unescapeText(cell.text);
    case 'b':
      return { kind: 'boolean', value: cell.text === '1' };
    case 'e':
      return { kind: 'error', text: cell.text };
    case 'd':
      return { kind: 'date', date: cell.text.slice(0, 10) };
    default:
      return numberOrDate(cell, isDate, since1904);
  }
}

function numberOrDate(cell: OpenCell, isDate: Workbook['isDate'], since1904: boolean): Cell {
  const date = isDate(cell.style) ? serialDate(Number(cell.text), since1904) : null;
  return date === null ? { kind: 'number', text: cell.text } : { kind: 'date', date };
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
