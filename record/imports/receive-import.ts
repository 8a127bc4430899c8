import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { mongo } from 'mongoose';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { refuse, type Refusal } from '../../domain/kernel/decision.js';
import { base32 } from '../case/case-id.js';
import { NO_COUNTS, type ImportDocument } from './import.model.js';
import { dropFiles, FILE } from './import-file.js';
import { IMPORT_PLACES, importIdFor, importsIn, uploadsIn } from './import-store.js';
import { insertMissing } from '../store/insert-missing.js';
import type { RecordDeps } from '../record-deps.js';
import { sealedBlocks } from '../keys/sealed-file.js';

export const MAX_UPLOAD_MIB = 256;
const DAY_MS = 86_400_000;
const MAX_UPLOAD_BYTES = MAX_UPLOAD_MIB * 1024 * 1024;

export interface Upload {
  readonly filename: string;
  readonly actor: Actor;
  /** Idempotency key. The same key again answers with the same import. */
  readonly key: string;
}

export type Received =
  | { readonly kind: 'accepted'; readonly importId: string; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

class TooLarge extends Error {}

/**
 * Stores an uploaded file as it streams in and opens an import for it. When this answers, the file is safe on a majority
 * and somebody will work on it: the workflow started next, or the sweep. Two uploads with one key store two files; the
 * first to arrive is the import, the other is compared with it and dropped.
 * Refusals: `import-too-large`, `idempotency-key-reused` (the key came before with other bytes).
 */
export async function receiveImport(
  deps: RecordDeps,
  content: AsyncIterable<Uint8Array>,
  { filename, actor, key }: Upload,
): Promise<Received> {
  const importId = importIdFor(actor.id, key);
  await openImport(deps, importId, filename, actor);
  const file = `${importId}:${FILE}-${base32(randomBytes(5))}`;
  const stored = await store(deps, file, content).catch(async (error: unknown) => {
    await dropFiles(deps, importId, file, 'only');
    if (!(error instanceof TooLarge)) throw error;
    await importsIn(deps).deleteOne({ _id: importId, status: 'receiving' });
    return null;
  });
  if (stored === null) return refuse('import-too-large', { maxMiB: MAX_UPLOAD_MIB }) as Received & { kind: 'refused' };

  const { modifiedCount } = await importsIn(deps).updateOne(
    { _id: importId, status: 'receiving' },
    { $set: { status: 'received', file, ...stored, wakeAt: new Date(deps.clock.now()) } },
  );
  await dropFiles(deps, importId, file, modifiedCount === 1 ? 'others' : 'only');
  if (modifiedCount === 1) return { kind: 'accepted', importId, repeated: false };
  const first = await importsIn(deps).findOne({ _id: importId }, { projection: { sha256: 1 } });
  if (first?.sha256 === stored.sha256) return { kind: 'accepted', importId, repeated: true };
  return { kind: 'refused', refusal: { code: 'idempotency-key-reused', params: {} } };
}

async function openImport(deps: RecordDeps, importId: string, filename: string, actor: Actor): Promise<void> {
  const sealer = await deps.vault.toSeal([importId]);
  const opened: ImportDocument = {
    _id: importId,
    status: 'receiving',
    filename: sealer.seal(importId, IMPORT_PLACES.filename, { filename }),
    actor,
    receivedAt: deps.clock.now(),
    file: null,
    size: 0,
    sha256: null,
    sameFileAs: null,
    refusal: null,
    table: null,
    rowsRead: 0,
    chunks: 0,
    nextChunk: 0,
    counts: NO_COUNTS,
    endedAt: null,
    wakeAt: null,
  };
  await insertMissing(importsIn(deps), [opened]);
}

async function store(
  deps: RecordDeps,
  file: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Pick<ImportDocument, 'size' | 'sealed' | 'ownKey'> & { readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const bytes of content) {
      size += bytes.length;
      if (size > MAX_UPLOAD_BYTES) throw new TooLarge();
      hash.update(bytes);
      yield bytes;
    }
  }
  const target = uploadsIn(deps).openUploadStreamWithId(file as unknown as mongo.ObjectId, file);
  const sealed = deps.vault.seals;
  const bytes = sealed ? sealedBlocks(await deps.vault.toSeal([file]), file, file, measured()) : measured();
  await pipeline(Readable.from(bytes), target);
  return { size, sealed, ownKey: true, sha256: hash.digest('hex') };
}

/** Forgets uploads that broke off and were not sent again within a day; what had come of them is personal data. */
export async function dropBrokenUploads(deps: RecordDeps): Promise<void> {
  const before = plusMs(deps.clock.now(), -DAY_MS);
  const broken = await importsIn(deps)
    .find({ status: 'receiving', receivedAt: { $lt: before } }, { projection: { _id: 1 } })
    .toArray();
  for (const { _id } of broken) {
    const { deletedCount } = await importsIn(deps).deleteOne({ _id, status: 'receiving' });
    if (deletedCount === 1) await dropFiles(deps, _id, '', 'others');
  }
}
