import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { mongo } from 'mongoose';
import { base32 } from '../case-id.js';
import type { ImportDocument } from '../import.model.js';
import { IMPORT_PLACES, importsIn, rowsIn, uploadedFile, uploadsIn } from '../import-store.js';
import type { RecordDeps } from '../record-deps.js';
import { sealedBlocks } from '../sealed-file.js';
import type { Sealer } from '../seal.js';

const ROWS_AT_ONCE = 500;

/** Seals file, file name and rows of imports that have ended and were made before there were keys. Answers how many. */
export async function sealOldImports(deps: RecordDeps): Promise<number> {
  let sealed = 0;
  const found = importsIn(deps).find({ 'filename.alg': 'none', status: { $in: ['done', 'refused'] } });
  for await (const imported of found) {
    const { _id } = imported;
    const sealer = await deps.vault.toSeal([_id]);
    await sealRows(deps, sealer, _id);
    await sealFile(deps, sealer, imported);
    // Last, since it tells that the rest is done.
    const filename = sealer.seal(
      _id,
      IMPORT_PLACES.filename,
      sealer.open(_id, IMPORT_PLACES.filename, imported.filename),
    );
    await importsIn(deps).updateOne({ _id }, { $set: { filename } });
    sealed += 1;
  }
  return sealed;
}

async function sealRows(deps: RecordDeps, sealer: Sealer, importId: string): Promise<void> {
  const rows = rowsIn(deps);
  const open = { importId, $or: [{ 'cells.alg': 'none' }, { 'resolutions.personal.alg': 'none' }] };
  for (;;) {
    const page = await rows
      .find(open as object)
      .limit(ROWS_AT_ONCE)
      .toArray();
    if (page.length === 0) return;
    const writes = page.map(({ _id, row, cells, digest, resolutions }) => {
      const place = IMPORT_PLACES.cells(row);
      const $set = {
        cells: cells && sealer.seal(importId, place, sealer.open(importId, place, cells)),
        resolutions: resolutions.map((one, number) => {
          const at = IMPORT_PLACES.resolution(row, number);
          return { ...one, personal: sealer.seal(importId, at, sealer.open(importId, at, one.personal)) };
        }),
        ...(digest !== undefined && { digest: digest.startsWith('hmac.') ? digest : deps.lookup.of('row', digest) }),
      };
      return { updateOne: { filter: { _id, resolutions: { $size: resolutions.length } }, update: { $set } } };
    });
    await rows.bulkWrite(writes, { ordered: false });
  }
}

async function sealFile(deps: RecordDeps, sealer: Sealer, imported: ImportDocument): Promise<void> {
  const { _id, file, size, sealed } = imported;
  if (file === null || sealed === true) return;
  const source = await uploadedFile(deps, { ...imported, file });
  const anew = `${_id}:${base32(randomBytes(5))}`;
  const target = uploadsIn(deps).openUploadStreamWithId(anew as unknown as mongo.ObjectId, anew);
  await pipeline(Readable.from(sealedBlocks(sealer, _id, anew, source.read(0, size))), target);
  await importsIn(deps).updateOne({ _id, file }, { $set: { file: anew, sealed: true } });
  await uploadsIn(deps).delete(file as unknown as mongo.ObjectId);
}
