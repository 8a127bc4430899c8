import { readAll, type ByteSource } from './byte-source.js';
import { isBlank, type PlacedRow } from './cell.js';
import { headingOf } from './columns.js';
import { csvStart, detectDelimiter, readCsv, type CsvPlace, type Delimiter } from './csv.js';
import { detectEncoding, type Encoding } from './encoding.js';
import { FileRefusal } from './file-refusal.js';
import { findHeader, HEADER_WITHIN_ROWS, type Header } from './header.js';
import { openWorkbook, type Workbook } from './xlsx/workbook.js';
import { readSheet } from './xlsx/sheet.js';

/** What was found out about a file before its rows are read; JSON-safe, so that reading can go on after a crash. */
export type TableDescription =
  | { readonly format: 'csv'; readonly encoding: Encoding; readonly delimiter: Delimiter; readonly header: Header }
  | {
      readonly format: 'xlsx';
      readonly sheet: string;
      /** Sheets that hold no table or are hidden; nothing was read from them. */
      readonly otherSheets: readonly string[];
      readonly header: Header;
    };

/** Where reading stands: after which row, and for CSV after which byte. */
export interface TablePlace {
  readonly row: number;
  readonly nextByte: number | null;
}

/** @throws {FileRefusal} where the file as a whole cannot be taken. */
export async function describeTable(source: ByteSource): Promise<TableDescription> {
  if (source.size === 0) throw new FileRefusal('file-empty');
  const start = await readAll(source, 0, Math.min(source.size, 4096));
  if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return describeWorkbook(await openWorkbook(source));
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new FileRefusal('file-old-spreadsheet');
  if (start[0] === 0xff || start[0] === 0xfe) throw new FileRefusal('encoding-unknown', { guess: 'UTF-16' });
  if (start.includes(0) || /^\s*<(!doctype|html|table|\?xml)/i.test(start.toString('latin1')))
    throw new FileRefusal('file-format-unknown');
  const encoding = await detectEncoding(source);
  const delimiter = await detectDelimiter(source);
  const header = required(findHeader(await firstRows(readCsv(source, encoding, delimiter))));
  return { format: 'csv', encoding, delimiter, header };
}

/** The data rows behind the heading, or behind the place where reading stopped. Blank rows are left out. */
export async function* readTable(
  source: ByteSource,
  table: TableDescription,
  after: TablePlace | null = null,
): AsyncGenerator<PlacedRow> {
  const lastRow = after?.row ?? table.header.row;
  for await (const row of rowsOf(source, table, after)) if (row.row > lastRow && !isBlank(row)) yield row;
}

async function* rowsOf(
  source: ByteSource,
  table: TableDescription,
  after: TablePlace | null,
): AsyncGenerator<PlacedRow> {
  if (table.format === 'csv') {
    const place: CsvPlace =
      after === null || after.nextByte === null
        ? csvStart(table.encoding)
        : { nextByte: after.nextByte, nextRow: after.row + 1 };
    yield* readCsv(source, table.encoding, table.delimiter, place);
    return;
  }
  const workbook = await openWorkbook(source);
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (sheet) yield* readSheet(workbook, sheet);
}

/** The one visible sheet with a heading. Two would be two tables: row numbers would not tell which is meant. */
async function describeWorkbook(workbook: Workbook): Promise<TableDescription> {
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const looked = await Promise.all(
    visible.map(async (sheet) => ({
      name: sheet.name,
      result: findHeader(await firstRows(readSheet(workbook, sheet))),
    })),
  );
  const tables = looked.filter(({ result }) => result.kind !== 'not-found');
  const [only, second] = tables;
  if (!only) throw new FileRefusal('header-not-found', { rows: HEADER_WITHIN_ROWS });
  if (second) throw new FileRefusal('several-data-sheets', { sheets: tables.map(({ name }) => name).join('、') });
  const otherSheets = workbook.sheets.map(({ name }) => name).filter((name) => name !== only.name);
  return { format: 'xlsx', sheet: only.name, otherSheets, header: required(only.result) };
}

async function firstRows(rows: AsyncIterable<PlacedRow>): Promise<PlacedRow[]> {
  const first: PlacedRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length > HEADER_WITHIN_ROWS) break;
  }
  return first;
}

function required(result: ReturnType<typeof findHeader>): Header {
  switch (result.kind) {
    case 'found':
      return result.header;
    case 'not-found':
      throw new FileRefusal('header-not-found', { rows: HEADER_WITHIN_ROWS });
    case 'incomplete':
      throw new FileRefusal('columns-missing', { columns: result.missing.map(headingOf).join('、') });
    case 'ambiguous':
      throw new FileRefusal('columns-repeated', { columns: result.repeated.map(headingOf).join('、') });
  }
}
