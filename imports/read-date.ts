import type { Cell } from './cell.js';
import { cleanText, foldWidth } from './clean-text.js';

const MS_PER_DAY = 86_400_000;
/** Excel's day 1 is 1900-01-01, and it believes in a 29 February 1900 (day 60). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const FIRST_TRUE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const DAYS_FROM_1900_TO_1904 = 1_462;

const FORMS = [
  /^(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})(?:[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
];

/**
 * The civil date of a cell, `YYYY-MM-DD`, or `null` if it is none. Takes 2025/03/18, 2025-3-18, 2025.3.18, 20250318,
 * 2025年3月18日, each with a time of day behind it or not, date cells and Excel serial numbers. Spreadsheets' 1900/01/00
 * and days that do not exist are no dates.
 */
export function readDate(cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell !== 'string') {
    if (cell.kind === 'date') return cell.date;
    return cell.kind === 'number' ? serialDate(Number(cell.text)) : null;
  }
  const text = foldWidth(cleanText(cell) ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  for (const form of FORMS) {
    const parts = form.exec(form === FORMS[0] ? text : text.replace(/ .*$/u, ''));
    if (parts) return civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  }
  return /^\d{5}(\.\d+)?$/.test(text) ? serialDate(Number(text)) : null;
}

/** The date of an Excel serial number; the time of day in its fraction is dropped. `since1904` for old Mac files. */
export function serialDate(serial: number, since1904 = false): string | null {
  const day = Math.floor(since1904 ? serial + DAYS_FROM_1900_TO_1904 : serial);
  if (!Number.isFinite(day) || day < FIRST_TRUE_SERIAL || day > LAST_SERIAL) return null;
  return new Date(EXCEL_EPOCH + day * MS_PER_DAY).toISOString().slice(0, 10);
}

function civilDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
