import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mongo } from 'mongoose';
import type { RecordDeps } from '../record-deps.js';
import { openedFile, SEALED_BLOCK_BYTES, sealedBlocks } from '../keys/sealed-file.js';
import { storedFile } from '../store/stored-file.js';
import { EVIDENCE, type Evidence, type EvidenceDocument } from './evidence.model.js';

const FILES = 'evidence_files';

type Database = Pick<RecordDeps, 'database'>;
type Store = Pick<RecordDeps, 'database' | 'vault'>;

/** What has to be known of a file to read its bytes. */
export type StoredEvidence = Pick<EvidenceDocument, '_id' | 'subject' | 'size' | 'sealed'>;

export function evidenceIn({ database }: Database): Evidence {
  return database.collection<EvidenceDocument>(EVIDENCE);
}

/**
 * The one seam through which the bytes of evidence go in: sealed for their subject block by block, as fast as the database
 * takes them. Rejects where the content does; what had been stored by then is for `dropBytes`.
 */
export async function storeBytes(
  { database, vault }: Store,
  { _id, subject }: Pick<EvidenceDocument, '_id' | 'subject'>,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const blocks = vault.seals ? sealedBlocks(await vault.toSeal([subject]), subject, _id, content) : content;
  // The driver's types know only ObjectId; the ids of our files are text.
  await pipeline(
    Readable.from(blocks),
    bucketIn(database).openUploadStreamWithId(_id as unknown as mongo.ObjectId, _id),
  );
}

/**
 * The seam through which they come out, as they were sent.
 * @throws {SealBroken} where a block is not the one that was sealed in its place.
 * @throws {KeyNotAtHand} where this process lacks the key, or the person has been erased.
 */
export async function* readBytes(
  { database, vault }: Store,
  { _id, subject, size, sealed }: StoredEvidence,
): AsyncGenerator<Uint8Array> {
  const stored = storedFile(bucketIn(database), _id, size);
  const file = sealed === true ? openedFile(stored, size, subject, _id, await vault.toOpen([subject])) : stored;
  yield* file.read(0, size);
}

/** Nothing of the file is left in the store. Repeating it is harmless. */
export async function dropBytes({ database }: Database, id: string): Promise<void> {
  await database.collection<{ _id: string }>(`${FILES}.files`).deleteOne({ _id: id });
  await database.collection(`${FILES}.chunks`).deleteMany({ files_id: id });
}

function bucketIn(database: mongo.Db): mongo.GridFSBucket {
  return new mongo.GridFSBucket(database, { bucketName: FILES, chunkSizeBytes: SEALED_BLOCK_BYTES });
}
