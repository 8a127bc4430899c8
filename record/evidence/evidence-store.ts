import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mongo } from 'mongoose';
import type { RecordDeps } from '../record-deps.js';
import {
  EVIDENCE,
  EVIDENCE_DOWNLOADS,
  type Evidence,
  type EvidenceDocument,
  type EvidenceDownload,
} from './evidence.model.js';

const FILES = 'evidence_files';
const BLOCK_BYTES = 1024 * 1024;

type Database = Pick<RecordDeps, 'database'>;

export function evidenceIn({ database }: Database): Evidence {
  return database.collection<EvidenceDocument>(EVIDENCE);
}

export function downloadsIn({ database }: Database): mongo.Collection<EvidenceDownload> {
  return database.collection<EvidenceDownload>(EVIDENCE_DOWNLOADS);
}

/**
 * The one seam through which the bytes of evidence go in: block by block, as fast as the database takes them. Rejects where
 * the content does; what had been stored by then is for `dropBytes`.
 */
export async function storeBytes(
  { database }: Database,
  { _id }: Pick<EvidenceDocument, '_id'>,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  // The driver's types know only ObjectId; the ids of our files are text.
  await pipeline(
    Readable.from(content),
    bucketIn(database).openUploadStreamWithId(_id as unknown as mongo.ObjectId, _id),
  );
}

/** The seam through which they come out, as they were sent. */
export async function* readBytes(
  { database }: Database,
  { _id }: Pick<EvidenceDocument, '_id'>,
): AsyncGenerator<Uint8Array> {
  const stream = bucketIn(database).openDownloadStream(_id as unknown as mongo.ObjectId);
  try {
    yield* stream as AsyncIterable<Buffer>;
  } finally {
    stream.destroy();
  }
}

/** Nothing of the file is left in the store. Repeating it is harmless. */
export async function dropBytes({ database }: Database, id: string): Promise<void> {
  await database.collection<{ _id: string }>(`${FILES}.files`).deleteOne({ _id: id });
  await database.collection(`${FILES}.chunks`).deleteMany({ files_id: id });
}

function bucketIn(database: mongo.Db): mongo.GridFSBucket {
  return new mongo.GridFSBucket(database, { bucketName: FILES, chunkSizeBytes: BLOCK_BYTES });
}
