import { textOf, type RawRow } from './cell.js';
import { foldWidth } from './clean-text.js';
import { PENALTY_COLUMNS, type ColumnId } from './columns.js';

/** Which cell of a row belongs to which column, and in which unit an amount stands. */
export interface Header {
  /** Last row of the heading; data begins after it. */
  readonly row: number;
  /** Column id by cell position; `null` for a position that is not understood. */
  readonly columns: readonly (ColumnId | null)[];
  /** Amount columns whose heading says yuan instead of the standard's 10 000 yuan (万元). */
  readonly inYuan: readonly ColumnId[];
  /** Headings that are not understood; their cells are ignored and said to be. */
  readonly unknown: readonly string[];
  /** Optional columns that the file does not have. */
  readonly absent: readonly ColumnId[];
}

export type HeaderResult =
  | { readonly kind: 'found'; readonly header: Header }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'incomplete'; readonly missing: readonly ColumnId[]; readonly unknown: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly repeated: readonly ColumnId[] };

/** Titles and notes may stand above the heading, but not more than this many rows. */
export const HEADER_WITHIN_ROWS = 20;
/** A row with this many known headings is a heading; a title or a data row never has them. */
const ENOUGH_HEADINGS = 4;

interface Match {
  readonly id: ColumnId;
  readonly yuan: boolean;
}

/** Finds the heading among the first rows of a file. Two-storey headings with merged cells are put together. */
export function findHeader(rows: readonly RawRow[]): HeaderResult {
  for (const [at, row] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const upper = row.cells.map((cell) => matchHeading(textOf(cell)));
    const below = rows[at + 1];
    const both = below ? mergeStoreys(upper, below) : upper;
    const twoStoreys = count(both) > count(upper) && count(both) >= ENOUGH_HEADINGS;
    if (twoStoreys && below) return describe(below.row, both, [row, below]);
    if (count(upper) >= ENOUGH_HEADINGS) return describe(row.row, upper, [row]);
  }
  return { kind: 'not-found' };
}

/** True for a row that only repeats headings: pages of a printed table pasted under one another. */
export function repeatsHeader(header: Header, row: RawRow): boolean {
  const first = row.cells.findIndex((cell, at) => textOf(cell) !== '' && header.columns[at] !== null);
  if (matchHeading(textOf(row.cells[first])) === null) return false;
  const same = row.cells.filter((cell, at) => {
    const id = header.columns[at];
    return id !== null && id !== undefined && matchHeading(textOf(cell))?.id === id;
  });
  return same.length >= ENOUGH_HEADINGS;
}

function mergeStoreys(upper: readonly (Match | null)[], below: RawRow): (Match | null)[] {
  const width = Math.max(upper.length, below.cells.length);
  return Array.from({ length: width }, (_, at) => matchHeading(textOf(below.cells[at])) ?? upper[at] ?? null);
}

function count(matches: readonly (Match | null)[]): number {
  return new Set(matches.flatMap((match) => (match ? [match.id] : []))).size;
}

function describe(row: number, matches: readonly (Match | null)[], storeys: readonly RawRow[]): HeaderResult {
  const ids = matches.map((match) => match?.id ?? null);
  const present = new Set(ids);
  const repeated = [...present].filter((id) => id !== null && ids.indexOf(id) !== ids.lastIndexOf(id));
  if (repeated.length > 0) return { kind: 'ambiguous', repeated: repeated.filter((id) => id !== null) };
  const unknown = ids.flatMap((id, at) => (id === null ? unknownHeading(storeys, at) : []));
  const lacking = PENALTY_COLUMNS.filter((column) => !present.has(column.id));
  const missing = lacking.filter((column) => column.required).map((column) => column.id);
  if (missing.length > 0) return { kind: 'incomplete', missing, unknown };
  const inYuan = matches.flatMap((match) => (match?.yuan === true ? [match.id] : []));
  return { kind: 'found', header: { row, columns: ids, inYuan, unknown, absent: lacking.map((column) => column.id) } };
}

function unknownHeading(storeys: readonly RawRow[], at: number): string[] {
  const texts = storeys.map((row) => textOf(row.cells[at]).trim()).filter((text) => text !== '');
  return texts.length > 0 ? [texts.join(' / ').slice(0, 60)] : [];
}

/** Letters and digits of a heading only: width, brackets, spaces, breaks and required marks do not count. */
function fold(heading: string): string {
  return foldWidth(heading)
    .replace(/[(（]?(条件必填|必填项?|选填项?|非必填)[)）]?/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const byHeading: ReadonlyMap<string, ColumnId> = new Map(
  PENALTY_COLUMNS.flatMap(({ id, headings, codes }) => [
    ...headings.map((heading) => [fold(heading), id] as const),
    ...codes.flatMap((code) => ['', 'cf'].map((prefix) => [prefix + fold(code), id] as const)),
    [fold(id), id] as const,
  ]),
);

function matchHeading(heading: string): Match | null {
  if (heading === '' || heading.length > 60) return null;
  const amountFree = fold(heading).replace(/(人民币)?(万元|元)$/u, '');
  const bare = fold(foldWidth(heading).replace(/\([^)]*\)/gu, ''));
  const id = byHeading.get(fold(heading)) ?? byHeading.get(amountFree) ?? byHeading.get(bare);
  if (id === undefined) return null;
  return { id, yuan: /(?<!万)元\)?$/u.test(foldWidth(heading).replace(/[\s*]/gu, '')) };
}
