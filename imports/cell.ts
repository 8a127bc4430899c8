/**
 * A cell as it stood in the file, before anything was read into it; safe to keep as JSON. A CSV file has only text.
 * `number` keeps the digits of the file, since a spreadsheet has already rounded what did not fit into a double.
 */
export type Cell =
  | null
  | string
  | { readonly kind: 'number'; readonly text: string }
  /** Civil date of a cell that the spreadsheet itself shows as a date, `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** `row` counts from 1 as a spreadsheet shows it, header and blank rows included. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A row with the place in the file where the next one begins, if reading can begin there. */
export interface PlacedRow extends RawRow {
  /** Bytes from the start of the file; `null` where only reading from the start is possible (XLSX). */
  readonly nextByte: number | null;
}

/** The cell's text, for headers and notes; special cells have none. */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

export function isBlank(row: RawRow): boolean {
  return row.cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}
