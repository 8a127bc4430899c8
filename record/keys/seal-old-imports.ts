import type { ImportRowDocument } from '../imports/import-row.model.js';
import { dropAllEnded } from '../imports/import-file.js';
import { IMPORT_PLACES, importsIn, rowsIn } from '../imports/import-store.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealed } from './seal.js';

const ROWS_AT_ONCE = 500;

/**
 * Gives the rows of older imports keys of their own, seals their file names where there were no keys yet, and forgets the
 * files of those that have ended. Answers how many imports it touched.
 */
export async function sealOldImports(deps: RecordDeps): Promise<number> {
  await dropAllEnded(deps);
  const touched = await sealRows(deps);
  const found = importsIn(deps).find({ 'filename.alg': 'none', status: { $in: ['done', 'refused'] } });
  for await (const { _id, filename } of found) {
    const sealer = await deps.vault.toSeal([_id]);
    const sealed = sealer.seal(_id, IMPORT_PLACES.filename, sealer.open(_id, IMPORT_PLACES.filename, filename));
    await importsIn(deps).updateOne({ _id }, { $set: { filename: sealed } });
    touched.add(_id);
  }
  return touched.size;
}

async function sealRows(deps: RecordDeps): Promise<Set<string>> {
  const touched = new Set<string>();
  const old = { ownKey: { $ne: true }, $or: [{ cells: { $type: 'object' } }, { 'resolutions.0': { $exists: true } }] };
  let after = '';
  for (;;) {
    const page = await rowsIn(deps)
      .find({ ...old, _id: { $gt: after } } as object)
      .sort({ _id: 1 })
      .limit(ROWS_AT_ONCE)
      .toArray();
    const last = page.at(-1);
    if (!last) return touched;
    await sealPage(deps, page);
    for (const { importId } of page) touched.add(importId);
    after = last._id;
  }
}

/** A row that somebody decides about in the meantime is left for the next pass. */
async function sealPage(deps: RecordDeps, page: readonly ImportRowDocument[]): Promise<void> {
  const sealer = await deps.vault.toSeal(page.flatMap(({ _id, importId }) => [_id, importId]));
  const writes = page.map(({ _id, importId, row, cells, digest, resolutions }) => {
    const anew = (place: string, sealed: Sealed): Sealed =>
      sealer.seal(_id, place, sealer.open(importId, place, sealed));
    const $set = {
      cells: cells && anew(IMPORT_PLACES.cells(row), cells),
      resolutions: resolutions.map((one, number) => {
        return { ...one, personal: anew(IMPORT_PLACES.resolution(row, number), one.personal) };
      }),
      ownKey: true,
      ...(digest !== undefined && { digest: digest.startsWith('hmac.') ? digest : deps.lookup.of('row', digest) }),
    };
    return { updateOne: { filter: { _id, resolutions: { $size: resolutions.length } }, update: { $set } } };
  });
  await rowsIn(deps).bulkWrite(writes, { ordered: false });
}
