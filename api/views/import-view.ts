import type { z } from 'zod';
import type { ImportRow, ImportView as Shown } from '../../contracts/import.contract.js';
import type { Cell } from '../../imports/cell.js';
import { FILE_REFUSALS } from '../../imports/file-refusal.js';
import { reasonText, type Reason } from '../../imports/reasons.js';
import type { ImportRowView, ImportView } from '../../record/imports.js';
import { fillIn } from '../fill-in.js';

type ShownCell = NonNullable<z.input<typeof ImportRow>['cells']>[string];

export function importView({ uploadedBy, refusal, table: _table, ...found }: ImportView): z.input<typeof Shown> {
  return {
    ...found,
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

export function rowView({
  row,
  outcome,
  reasons,
  warnings,
  entry,
  cells,
  resolutions,
}: ImportRowView): z.input<typeof ImportRow> {
  return {
    row,
    outcome,
    reasons: reasons.map(reasonView),
    warnings: warnings.map(reasonView),
    entryId: entry,
    cells: cells && Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cellView(cell)])),
    resolutions: resolutions.map(({ by, columns, ...resolution }) => ({
      ...resolution,
      by: by.id,
      columns: [...columns],
    })),
  };
}

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
