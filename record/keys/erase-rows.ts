import { dateOf } from '../../domain/kernel/calendar-date.js';
import { isParty } from '../../imports/named-by.js';
import type { RowCells } from '../../imports/row-reader.js';
import type { ImportRowDocument } from '../imports/import-row.model.js';
import { IMPORT_PLACES, importsIn, ownerOfRow, rowsIn } from '../imports/import-store.js';
import type { RecordDeps } from '../record-deps.js';
import type { Subject } from '../subjects/subjects.js';
import { destroyKey, GONE } from './destroy-key.js';

const ROWS_AT_ONCE = 500;

/**
 * Erases what the rows of imports tell of a subject that is being erased: of rows that became its entries what people wrote
 * about them, and every row that was kept because it was not taken and whose party it is (`isParty`). For each row its key
 * goes first, then its text; a row whose key is gone is ended by whoever passes next. A row that waited ends refused, for
 * nobody can decide about it any more. Calls `progress` after each row.
 */
export async function eraseRows(deps: RecordDeps, subject: Subject, progress: () => void): Promise<void> {
  const entries: readonly string[] = await deps.entries.distinct('_id', { subject: subject.id });
  const taken = rowsIn(deps).find({ entry: { $in: [...entries] }, 'resolutions.0': { $exists: true } });
  for await (const row of taken) {
    await eraseRow(deps, row);
    progress();
  }
  for await (const page of keptRows(deps)) {
    const sealer = await deps.vault.toOpen(page.map(ownerOfRow));
    for (const row of page) {
      const owner = ownerOfRow(row);
      const opened = row.cells && (sealer.open(owner, IMPORT_PLACES.cells(row.row), row.cells) as Partial<RowCells>);
      const isHis = !subject.erased && isParty(opened?.cells ?? {}, subject, dateOf(deps.clock.now()));
      if (!isHis && !sealer.isErased(owner)) continue;
      await eraseRow(deps, row);
      progress();
    }
  }
}

/** File names that name the subject: people write names into them. */
export async function eraseFileNames(deps: RecordDeps, { erased, name, number }: Subject): Promise<void> {
  if (erased) return;
  const named = [name, number].filter((text) => text !== '');
  for await (const { _id, filename, ownKey } of importsIn(deps).find({}, { projection: { filename: 1, ownKey: 1 } })) {
    const sealer = await deps.vault.toOpen([_id]);
    const opened = sealer.open(_id, IMPORT_PLACES.filename, filename) as { readonly filename?: string };
    if (!named.some((text) => opened.filename?.includes(text))) continue;
    await importsIn(deps).updateOne({ _id }, { $set: { filename: GONE } });
    // The key of an older import seals its rows as well.
    if (ownKey === true) await destroyKey(deps, _id);
  }
}

async function* keptRows(deps: RecordDeps): AsyncGenerator<readonly ImportRowDocument[]> {
  let after = '';
  for (;;) {
    const page = await rowsIn(deps)
      .find({ _id: { $gt: after }, cells: { $type: 'object' } } as object)
      .sort({ _id: 1 })
      .limit(ROWS_AT_ONCE)
      .toArray();
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last._id;
  }
}

/** Where somebody decides about it at the same moment, what came of that is erased. */
async function eraseRow(deps: RecordDeps, row: ImportRowDocument): Promise<void> {
  const { _id, importId, outcome, reasons, resolutions, cells } = row;
  if (row.ownKey === true) await destroyKey(deps, _id);
  const isWaiting = outcome === 'waiting';
  const $set = {
    cells: null,
    resolutions: resolutions.map((one) => ({ ...one, personal: GONE })),
    ...(isWaiting && { outcome: 'refused' as const }),
    ...(cells !== null && { reasons: [...reasons, { code: 'subject-erased' as const }] }),
  };
  const written = await deps.client.withSession((session) =>
    session.withTransaction(async () => {
      const guard = { _id, outcome, resolutions: { $size: resolutions.length } };
      const update = { $set, $unset: { digest: '' as const } };
      const { matchedCount } = await rowsIn(deps).updateOne(guard, update, { session });
      if (matchedCount === 1 && isWaiting) {
        const counts = { 'counts.waiting': -1, 'counts.refused': 1 };
        await importsIn(deps).updateOne({ _id: importId }, { $inc: counts }, { session });
      }
      return matchedCount === 1;
    }),
  );
  if (written) return;
  const now = await rowsIn(deps).findOne({ _id });
  if (now) await eraseRow(deps, now);
}
