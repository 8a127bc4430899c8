import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { PENALTY_COLUMNS, type ColumnId } from '../imports/columns.js';
import type { FilledRow } from './penalty-faults.js';

export const FILE_FORMS = ['csv', 'csv-bom', 'csv-gb18030', 'xlsx'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

const HEADINGS = PENALTY_COLUMNS.map(({ id, headings }) => {
  const amount = id === 'fineWan' || id === 'confiscatedWan';
  return `${headings[0] ?? id}${amount ? '（万元）' : ''}`;
});
const LINES_PER_PIECE = 500;

/** Amounts and dates stand in a workbook as numbers and dates, as people enter them. */
const NUMBERS: ReadonlySet<ColumnId> = new Set(['fineWan', 'confiscatedWan']);

/** Writes rows as a file of this form; never more than a few hundred rows are in memory. */
export async function writePenalties(rows: Iterable<FilledRow>, form: FileForm, target: Writable): Promise<void> {
  if (form === 'xlsx') return writeWorkbook(rows, target);
  await pipeline(Readable.from(csvPieces(rows, form)), target);
}

export function writePenaltyFile(rows: Iterable<FilledRow>, form: FileForm, path: string): Promise<void> {
  return writePenalties(rows, form, createWriteStream(path));
}

export function* csvPieces(rows: Iterable<FilledRow>, form: Exclude<FileForm, 'xlsx'>): Generator<Buffer> {
  const encode = (text: string): Buffer => (form === 'csv-gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text));
  const mark = form === 'csv-bom' ? '\uFEFF' : '';
  let lines: string[][] = [HEADINGS];
  let piece = mark;
  for (const row of rows) {
    lines.push(PENALTY_COLUMNS.map(({ id }) => row[id] ?? ''));
    if (lines.length < LINES_PER_PIECE) continue;
    yield encode(piece + stringify(lines, { record_delimiter: '\r\n' }));
    piece = '';
    lines = [];
  }
  yield encode(piece + stringify(lines, { record_delimiter: '\r\n' }));
}

async function writeWorkbook(rows: Iterable<FilledRow>, target: Writable): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: target, useSharedStrings: true });
  const sheet = workbook.addWorksheet('行政处罚');
  sheet.addRow(HEADINGS).commit();
  let count = 0;
  for (const row of rows) {
    sheet.addRow(PENALTY_COLUMNS.map(({ id }) => cellOf(id, row[id]))).commit();
    count += 1;
    if (count % LINES_PER_PIECE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await workbook.commit();
}

function cellOf(id: ColumnId, text: string | undefined): string | number | null {
  if (text === undefined || text === '') return null;
  return NUMBERS.has(id) && /^[\d.]+$/.test(text) ? Number(text) : text;
}
