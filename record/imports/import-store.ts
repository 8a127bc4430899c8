import { createHash } from 'node:crypto';
import { mongo } from 'mongoose';
import { base32 } from '../case/case-id.js';
import type { Imports } from './import.model.js';
import type { Chunks, ImportRowDocument, ImportRows } from './import-row.model.js';
import type { RecordDeps } from '../record-deps.js';
import { SEALED_BLOCK_BYTES } from '../keys/sealed-file.js';

export const UPLOADS = 'uploads';

/**
 * Not waited for on a majority: the write that moves the import on comes later and is, and what it stands on cannot be
 * rolled back without it.
 */
const UNHURRIED = { writeConcern: { w: 1 } };

type Database = Pick<RecordDeps, 'database'>;

/** The imports, one document each. */
export function importsIn({ database }: Database): Imports {
  return database.collection('imports');
}

/** The portions of a file that its check works through. */
export function chunksIn({ database }: Database): Chunks {
  return database.collection('import_chunks', UNHURRIED);
}

/** For the rows that a check writes by the thousand. */
export function freshRowsIn({ database }: Database): ImportRows {
  return database.collection('import_rows', UNHURRIED);
}

/** The rows, read and changed one by one. */
export function rowsIn({ database }: Database): ImportRows {
  return database.collection('import_rows');
}

/** The files that were uploaded: sealed block by block, a block in each chunk of the store. */
export function uploadsIn({ database }: Database): mongo.GridFSBucket {
  return new mongo.GridFSBucket(database, { bucketName: UPLOADS, chunkSizeBytes: SEALED_BLOCK_BYTES });
}

/** The import that this upload starts: a function of who sends it and the key, so that sending twice imports once. */
export function importIdFor(actor: string, key: string): string {
  return `imp-${base32(
    createHash('sha256')
      .update(JSON.stringify([actor, 'import', key]))
      .digest()
      .subarray(0, 10),
  )}`;
}

/** Ids in the order of the rows. */
export function rowId(importId: string, row: number): string {
  return `${importId}:${String(row).padStart(8, '0')}`;
}

/** For whom the text of a row is sealed: itself, so that it can be erased and the others stay; by an older release its import. */
export function ownerOfRow({ _id, importId, ownKey }: Pick<ImportRowDocument, '_id' | 'importId' | 'ownKey'>): string {
  return ownKey === true ? _id : importId;
}

/** Ids in the order of the portions. */
export function chunkId(importId: string, number: number): string {
  return `${importId}:${String(number).padStart(6, '0')}`;
}

/** Where the sealed members of an import stand. */
export const IMPORT_PLACES = {
  filename: 'import\nfilename',
  chunk: (number: number): string => `import\nchunk\n${String(number)}`,
  cells: (row: number): string => `import\ncells\n${String(row)}`,
  resolution: (row: number, number: number): string => `import\nresolution\n${String(row)}\n${String(number)}`,
};
