import type { Actor } from '../../domain/kernel/actor.js';
import { refuse, type Refusal } from '../../domain/kernel/decision.js';
import { checkRow, isReleasable, type CheckedRow } from '../../imports/check-row.js';
import { findColumn, type ColumnId } from '../../imports/columns.js';
import type { Reason } from '../../imports/reasons.js';
import { severityOf } from '../../imports/reasons.js';
import type { RowCells } from '../../imports/row-reader.js';
import { isOfMinor, rowContext } from './check-import.js';
import { hashOf } from '../store/hash.js';
import type { ImportRowDocument, RowResolution } from './import-row.model.js';
import { IMPORT_PLACES, importsIn, ownerOfRow, rowId, rowsIn } from './import-store.js';
import { rowViewOf, type ImportRowView } from './imports.js';
import { destroyKey, GONE } from '../keys/destroy-key.js';
import { placeRows, type Placed } from './place-rows.js';
import type { RecordDeps } from '../record-deps.js';
import { isAboutAny } from './row-subjects.js';
import type { Sealer } from '../keys/seal.js';

/** What a person decides about a waiting row, always with a reason. */
export type Resolution =
  /** Text for some columns, as it should have been; checked like any row. */
  | { readonly kind: 'correct'; readonly cells: Readonly<Record<string, string>>; readonly reason: string }
  /** The row is right as it stands, whatever the check says. */
  | { readonly kind: 'release'; readonly reason: string }
  | { readonly kind: 'refuse'; readonly reason: string };

export interface RowResolving {
  readonly importId: string;
  readonly row: number;
  readonly resolution: Resolution;
  readonly actor: Actor;
  /** The subjects that whoever decides is, or acts for. */
  readonly own?: readonly string[];
  /** Idempotency key. */
  readonly key: string;
}

export type RowResolved =
  | { readonly kind: 'accepted'; readonly row: ImportRowView; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Ends a waiting row by a person's decision; who, when and why stay with the row. A correction that does not pass leaves it
 * waiting, with what is still wrong. Nobody decides about a row that may be about himself, as it stands or as he would have
 * it.
 * Refusals: `import-row-not-found`, `import-row-not-waiting`, `import-row-not-releasable`, `import-column-unknown`,
 * `idempotency-key-reused`, `own-case`.
 */
export async function resolveImportRow(deps: RecordDeps, resolving: RowResolving): Promise<RowResolved> {
  const { importId, row, resolution, actor, own = [], key } = resolving;
  const found = await rowsIn(deps).findOne({ _id: rowId(importId, row) });
  const imported = await importsIn(deps).findOne({ _id: importId });
  if (!found || !imported) return no('import-row-not-found');
  const body = hashOf(resolution);
  const owner = ownerOfRow(found);
  const sealer = await deps.vault.toSeal([owner]);
  const before = found.resolutions.find((earlier) => earlier.by.id === actor.id && earlier.key === key);
  if (before && !deps.lookup.is(before.body, 'body', body)) return no('idempotency-key-reused');
  if (before) await sealAway(deps, found);
  if (before) return { kind: 'accepted', row: rowViewOf(sealer, found), repeated: true };
  if (found.outcome !== 'waiting' || !found.cells) return no('import-row-not-waiting', { outcome: found.outcome });

  const cells = sealer.open(owner, IMPORT_PLACES.cells(row), found.cells) as unknown as RowCells;
  const decided = decide(cells, found, resolution, rowContext(deps, imported));
  if (decided.kind === 'refused') return decided;
  if (await isAboutAny(deps, own, [cells, decided.cells])) return no('own-case');
  const released = resolution.kind === 'release';
  const [placed] = await placeRows(deps, importId, [{ row, checked: decided.checked, released }]);
  if (!placed) throw new Error('A row was not placed.');
  const step: RowResolution = {
    kind: resolution.kind,
    by: actor,
    at: deps.clock.now(),
    key,
    body: deps.lookup.of('body', body),
    columns: decided.columns,
    outcome: placed.outcome,
    personal: sealer.seal(owner, IMPORT_PLACES.resolution(row, found.resolutions.length), {
      reason: resolution.reason,
      before: pick(cells, decided.columns),
    }),
  };
  const written = await write(deps, sealer, found, placed, decided.cells, step);
  if (!written) return resolveImportRow(deps, resolving);
  await sealAway(deps, written);
  return { kind: 'accepted', row: rowViewOf(sealer, written), repeated: false };
}

interface Decided {
  readonly kind: 'decided';
  readonly checked: CheckedRow;
  readonly cells: RowCells;
  readonly columns: readonly ColumnId[];
}

type Refused = Extract<RowResolved, { kind: 'refused' }>;

function decide(
  cells: RowCells,
  found: ImportRowDocument,
  resolution: Resolution,
  context: Parameters<typeof checkRow>[1],
): Decided | Refused {
  switch (resolution.kind) {
    case 'refuse': {
      const reasons: Reason[] = [...found.reasons, { code: 'refused-by-person' }];
      return {
        kind: 'decided',
        checked: { outcome: 'refused', reasons, warnings: found.warnings },
        cells,
        columns: [],
      };
    }
    case 'release': {
      const checked = release(checkRow(cells, context), found.reasons);
      return checked ? { kind: 'decided', checked, cells, columns: [] } : no('import-row-not-releasable');
    }
    case 'correct': {
      const columns = Object.keys(resolution.cells).map((id) => findColumn(id)?.id);
      const known = columns.filter((id) => id !== undefined);
      if (known.length !== columns.length || known.length === 0) return no('import-column-unknown');
      const corrected = { ...cells, cells: { ...cells.cells, ...resolution.cells } };
      return { kind: 'decided', checked: stillOpen(checkRow(corrected, context)), cells: corrected, columns: known };
    }
  }
}

/** The row as accepted, what was released kept as warnings; `null` where something else than a doubt stands against it. */
function release(checked: CheckedRow, reasons: readonly Reason[]): CheckedRow | null {
  if (checked.outcome === 'refused' || checked.penalty === null) return null;
  if (checked.outcome === 'waiting' && !isReleasable(checked)) return null;
  const doubts = new Set([...reasons, ...(checked.outcome === 'waiting' ? checked.reasons : [])]);
  if ([...doubts].some((reason) => severityOf(reason) !== 'releasable')) return null;
  const released = [...doubts].map(({ code, column }): Reason => ({
    code: 'released',
    ...(column && { column }),
    params: { code },
  }));
  const once = new Map(released.map((reason) => [JSON.stringify(reason), reason]));
  return { outcome: 'accepted', penalty: checked.penalty, warnings: [...checked.warnings, ...once.values()] };
}

/**
 * A correction that is refused by the check can be corrected again: only a person ends a row that waited, but for one that
 * turns out to be a minor's.
 */
function stillOpen(checked: CheckedRow): CheckedRow {
  return checked.outcome === 'refused' && !isOfMinor(checked)
    ? { ...checked, outcome: 'waiting', penalty: null }
    : checked;
}

/** Row and counts change together, once; `null` where somebody else was first. Of a minor's row no text stays. */
async function write(
  deps: RecordDeps,
  sealer: Sealer,
  found: ImportRowDocument,
  placed: Placed,
  cells: RowCells,
  step: RowResolution,
): Promise<ImportRowDocument | null> {
  const { importId, resolutions } = found;
  const place = IMPORT_PLACES.cells(found.row);
  const kept = placed.outcome === 'accepted' ? null : sealer.seal(ownerOfRow(found), place, { ...cells });
  const { row: _row, ...outcome } = placed;
  const update = isOfMinor(placed)
    ? { $set: { ...outcome, cells: null, resolutions: [...resolutions, step].map(withoutText) } }
    : { $set: { ...outcome, cells: kept }, $push: { resolutions: step } };
  return deps.client.withSession((session) =>
    session.withTransaction(async () => {
      const written = await rowsIn(deps).findOneAndUpdate(
        { _id: found._id, outcome: 'waiting', resolutions: { $size: resolutions.length } },
        update,
        { session, returnDocument: 'after' },
      );
      if (!written || placed.outcome === 'waiting') return written;
      const counts = { 'counts.waiting': -1, [`counts.${placed.outcome}`]: 1 };
      const changes = placed.change ? { [`counts.${placed.change}`]: 1 } : {};
      await importsIn(deps).updateOne({ _id: importId }, { $inc: { ...counts, ...changes } }, { session });
      return written;
    }),
  );
}

/** The key of a minor's row goes after its text, so that no copy of the database tells it either. */
async function sealAway(deps: RecordDeps, row: ImportRowDocument): Promise<void> {
  if (isOfMinor(row) && row.ownKey === true) await destroyKey(deps, row._id);
}

function withoutText(resolution: RowResolution): RowResolution {
  return { ...resolution, personal: GONE };
}

function pick({ cells }: RowCells, columns: readonly ColumnId[]): RowCells['cells'] {
  return Object.fromEntries(columns.map((id) => [id, cells[id] ?? null]));
}

function no(code: string, params: Refusal['params'] = {}): Refused {
  return refuse(code, params) as Refused;
}
