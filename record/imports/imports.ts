import type { Actor } from '../../domain/kernel/actor.js';
import type { Reason } from '../../imports/reasons.js';
import type { RowCells } from '../../imports/row-reader.js';
import type { ImportDocument, ImportStatus, RowOutcome } from './import.model.js';
import type { ImportRowDocument, RowResolution } from './import-row.model.js';
import { dropAllEnded } from './import-file.js';
import { IMPORT_PLACES, importsIn, ownerOfRow, rowId, rowsIn } from './import-store.js';
import { dropBrokenUploads } from './receive-import.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealer } from '../keys/seal.js';

const MOST_PER_PAGE = 200;
/** How long after its receipt, or after the sweep last looked, an unfinished import is looked after again. */
const SWEEP_AFTER_MS = 5_000;
const SWEEP_AGAIN_MS = 60_000;

/** An import as people see it. Nothing of its rows is here but how many ended how. */
export interface ImportView {
  readonly importId: string;
  readonly status: ImportStatus;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly uploadedBy: Actor;
  readonly receivedAt: string;
  readonly endedAt: string | null;
  /** The import that already took these very bytes; this one changed nothing. */
  readonly sameFileAs: string | null;
  /** Why the file as a whole was not taken: a code of imports/file-refusal.ts. */
  readonly refusal: ImportDocument['refusal'];
  /** Format, encoding, sheet and heading, as they were found. */
  readonly table: ImportDocument['table'];
  /** `accepted + waiting + refused = checked`; when the import is done, `checked = read`. */
  readonly rows: Readonly<Record<RowOutcome | 'read' | 'checked', number>>;
  readonly entries: { readonly new: number; readonly updated: number; readonly unchanged: number };
}

/** A row of an import and how it ended. `cells` are personal data: only for who may see the row. */
export interface ImportRowView {
  readonly importId: string;
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly entry: string | null;
  readonly change: ImportRowDocument['change'];
  readonly cells: RowCells['cells'] | null;
  readonly resolutions: readonly ResolutionView[];
}

/** What a person did with the row. `reason` is personal text. */
export interface ResolutionView extends Pick<RowResolution, 'kind' | 'by' | 'at' | 'columns' | 'outcome'> {
  readonly reason: string;
}

/** The import as it stands; null where there is none. */
export async function findImport(deps: RecordDeps, importId: string): Promise<ImportView | null> {
  const found = await importsIn(deps).findOne({ _id: importId });
  return found && viewOf(await deps.vault.toOpen([importId]), found);
}

/** Newest first; those of some offices alone where these are named. `after` is the `next` of the page before. */
export async function listImports(
  deps: RecordDeps,
  {
    after,
    limit = 50,
    offices,
  }: { readonly after?: string; readonly limit?: number; readonly offices?: readonly string[] } = {},
): Promise<{ readonly imports: readonly ImportView[]; readonly next: string | null }> {
  const most = Math.min(limit, MOST_PER_PAGE);
  const [receivedAt = '', _id = ''] = after?.split('|') ?? [];
  const page =
    after === undefined ? {} : { $or: [{ receivedAt: { $lt: receivedAt } }, { receivedAt, _id: { $lt: _id } }] };
  const found = await importsIn(deps)
    .find({ ...page, ...(offices && { 'actor.department': { $in: [...offices] } }) } as object)
    .sort({ receivedAt: -1, _id: -1 })
    .limit(most)
    .toArray();
  const last = found.length === most ? found.at(-1) : undefined;
  const sealer = await deps.vault.toOpen(found.map(({ _id }) => _id));
  return { imports: found.map((one) => viewOf(sealer, one)), next: last ? `${last.receivedAt}|${last._id}` : null };
}

/** Rows in the order of the file. `after` is a row number, the `next` of the page before. */
export async function listImportRows(
  deps: RecordDeps,
  importId: string,
  {
    outcome,
    after = 0,
    limit = 50,
  }: { readonly outcome?: RowOutcome; readonly after?: number; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly ImportRowView[]; readonly next: number | null }> {
  const most = Math.min(limit, MOST_PER_PAGE);
  const found = await rowsIn(deps)
    .find({ importId, row: { $gt: after }, ...(outcome && { outcome }) })
    .sort({ row: 1 })
    .limit(most)
    .toArray();
  const next = found.length === most ? (found.at(-1)?.row ?? null) : null;
  const sealer = await deps.vault.toOpen(found.map(ownerOfRow));
  return { rows: found.map((row) => rowViewOf(sealer, row)), next };
}

/** One row of an import; null where there is none. */
export async function findImportRow(deps: RecordDeps, importId: string, row: number): Promise<ImportRowView | null> {
  const found = await rowsIn(deps).findOne({ _id: rowId(importId, row) });
  return found && rowViewOf(await deps.vault.toOpen([ownerOfRow(found)]), found);
}

/**
 * Imports that were received and have not ended, for the sweep to start or find running. Each is answered at most once a
 * minute. Uploads that broke off long ago, and files of imports that have
 * ended, are forgotten on the way.
 */
export async function sweepImports(deps: RecordDeps, limit = 100): Promise<readonly string[]> {
  await dropBrokenUploads(deps);
  await dropAllEnded(deps);
  const now = new Date(deps.clock.now()).getTime();
  const due = await importsIn(deps)
    .find({ wakeAt: { $lte: new Date(now - SWEEP_AFTER_MS), $type: 'date' } }, { projection: { _id: 1 } })
    .sort({ wakeAt: 1 })
    .limit(limit)
    .toArray();
  const ids = due.map(({ _id }) => _id);
  await importsIn(deps).updateMany(
    { _id: { $in: ids }, wakeAt: { $type: 'date' } },
    { $set: { wakeAt: new Date(now + SWEEP_AGAIN_MS) } },
  );
  return ids;
}

/** A row as it is shown, its cells opened by a sealer for its owner. */
export function rowViewOf(sealer: Sealer, row: ImportRowDocument): ImportRowView {
  const { importId, outcome, reasons, warnings, entry, change, cells, resolutions } = row;
  const owner = ownerOfRow(row);
  const opened = cells && (sealer.open(owner, IMPORT_PLACES.cells(row.row), cells) as Partial<RowCells>);
  return {
    importId,
    row: row.row,
    outcome,
    reasons,
    warnings,
    entry,
    change,
    cells: opened?.cells ?? null,
    resolutions: resolutions.map(({ kind, by, at, columns, outcome: after, personal }, number) => {
      const place = IMPORT_PLACES.resolution(row.row, number);
      const { reason } = sealer.open(owner, place, personal) as { readonly reason?: string };
      return { kind, by, at, columns, outcome: after, reason: reason ?? '' };
    }),
  };
}

function viewOf(sealer: Sealer, imported: ImportDocument): ImportView {
  const { _id, filename, actor, status, size, sha256, receivedAt, endedAt, sameFileAs, refusal, table } = imported;
  const { accepted, waiting, refused, ...entries } = imported.counts;
  const opened = sealer.open(_id, IMPORT_PLACES.filename, filename) as { readonly filename?: string };
  return {
    importId: _id,
    status,
    filename: opened.filename ?? '',
    size,
    sha256,
    uploadedBy: actor,
    receivedAt,
    endedAt,
    sameFileAs,
    refusal,
    table,
    rows: { read: imported.rowsRead, checked: accepted + waiting + refused, accepted, waiting, refused },
    entries,
  };
}
