import type { z } from 'zod';
import type { ImportRow, ImportView as Shown } from '../../contracts/import.contract.js';
import type { Cell } from '../../imports/cell.js';
import type { ColumnId } from '../../imports/columns.js';
import { FILE_REFUSALS } from '../../imports/file-refusal.js';
import { reasonText, type Reason } from '../../imports/reasons.js';
import type { ImportRowView, ImportView } from '../../record/imports/imports.js';
import { fillIn } from '../problems/fill-in.js';
import { masked, maskedDeep, maskedNumber } from './mask.js';

type ShownCell = NonNullable<z.input<typeof ImportRow>['cells']>[string];

export function importView({
  uploadedBy,
  refusal,
  filename,
  table: _table,
  ...found
}: ImportView): z.input<typeof Shown> {
  return {
    ...found,
    filename: masked(filename),
    uploadedBy: uploadedBy.id,
    refusal: refusal && {
      code: refusal.code,
      words: {
        zh: fillIn(FILE_REFUSALS[refusal.code].zh, refusal.params, 'zh'),
        en: fillIn(FILE_REFUSALS[refusal.code].en, refusal.params, 'en'),
      },
    },
  };
}

/** The row with what tells of persons masked. */
export function rowView(found: ImportRowView): z.input<typeof ImportRow> {
  return viewOf(found, { cells: found.cells && maskedCells(found.cells), textOf: masked });
}

/** The row in full, for a reason that is on record. */
export function unmaskedRowView(found: ImportRowView): z.input<typeof ImportRow> {
  return viewOf(found, { cells: found.cells && cellsOf(found.cells), textOf: (text) => text });
}

interface ShownRow {
  readonly cells: Record<string, ShownCell> | null;
  textOf(text: string): string;
}

function viewOf(
  { row, outcome, reasons, warnings, entry, resolutions }: ImportRowView,
  { cells, textOf }: ShownRow,
): z.input<typeof ImportRow> {
  return {
    row,
    outcome,
    reasons: reasons.map(reasonView),
    warnings: warnings.map(reasonView),
    entryId: entry,
    cells,
    resolutions: resolutions.map(({ by, columns, reason, ...resolution }) => ({
      ...resolution,
      reason: textOf(reason),
      by: by.id,
      columns: [...columns],
    })),
  };
}

function cellsOf(cells: NonNullable<ImportRowView['cells']>): Record<string, ShownCell> {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cellView(cell)]));
}

/** Whoever sent the file has the rows; here the numbers and names of persons are masked. */
function maskedCells(cells: NonNullable<ImportRowView['cells']>): Record<string, ShownCell> {
  const shown = Object.entries(cellsOf(cells));
  const textOf = (column: ColumnId): string => shown.find(([name]) => name === column)?.[1].text ?? '';
  const isPerson = textOf('partyCategory').replace(/\s/gu, '') === '自然人';
  const names = [isPerson ? textOf('partyName') : '', textOf('legalRep')];
  return Object.fromEntries(
    shown.map(([column, { kind, text }]) => [
      column,
      { kind, text: NUMBERS.has(column) && text !== '' ? maskedNumber(text) : String(maskedDeep(text, names)) },
    ]),
  );
}

/** Columns with the number of a person's document. */
const NUMBERS: ReadonlySet<string> = new Set<ColumnId>(['personIdNo', 'legalRepIdNo']);

function reasonView(reason: Reason): z.input<typeof ImportRow>['reasons'][number] {
  const words = { zh: reasonText(reason, 'zh'), en: reasonText(reason, 'en') };
  return { code: reason.code, column: reason.column ?? null, words };
}

function cellView(cell: Cell | undefined): ShownCell {
  if (cell === null || cell === undefined) return { kind: 'text', text: '' };
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  switch (cell.kind) {
    case 'number':
    case 'error':
      return { kind: cell.kind, text: cell.text };
    case 'date':
      return { kind: 'date', text: cell.date };
    case 'formula':
      return { kind: 'formula', text: '' };
    case 'boolean':
      return { kind: 'boolean', text: String(cell.value) };
  }
}
