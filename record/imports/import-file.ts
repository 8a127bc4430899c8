import type { ByteSource } from '../../imports/byte-source.js';
import type { ImportDocument } from './import.model.js';
import { importsIn, UPLOADS, uploadsIn } from './import-store.js';
import type { RecordDeps } from '../record-deps.js';
import { openedFile } from '../keys/sealed-file.js';
import { storedFile } from '../store/stored-file.js';

type WithFile = Pick<ImportDocument, '_id' | 'ownKey'> & { readonly file: string };

/** For whom an uploaded file, and what has been read of it, are sealed. */
export function ownerOfFile({ _id, file, ownKey }: WithFile): string {
  return ownKey === true ? file : _id;
}

/** The uploaded file as it was sent, read from any place. */
export async function uploadedFile(
  deps: Pick<RecordDeps, 'database' | 'vault'>,
  imported: WithFile & Pick<ImportDocument, 'size' | 'sealed'>,
): Promise<ByteSource> {
  const { file, size, sealed } = imported;
  const stored = storedFile(uploadsIn(deps), file, size);
  const owner = ownerOfFile(imported);
  return sealed === true ? openedFile(stored, size, owner, file, await deps.vault.toOpen([owner])) : stored;
}

type Dropping = Pick<RecordDeps, 'database' | 'subjectKeys' | 'vault'>;

/**
 * Removes this stored file, or all others of the import, the leavings of uploads that broke off included. Its key goes first,
 * so that no copy of the database tells what was in it.
 */
export async function dropFiles(
  { database, subjectKeys, vault }: Dropping,
  importId: string,
  file: string,
  which: 'only' | 'others',
): Promise<void> {
  const of = (prefix: string, end: string): object => ({ $gte: prefix, $lt: end, $ne: file });
  const [files, keys] =
    which === 'only'
      ? [file, file]
      : [of(`${importId}:`, `${importId};`), of(`${importId}:${FILE}-`, `${importId}:${FILE}.`)];
  await subjectKeys.deleteMany({ _id: keys });
  if (which === 'only') vault.forget(file);
  await database.collection<{ _id: string }>(`${UPLOADS}.files`).deleteMany({ _id: files });
  await database.collection(`${UPLOADS}.chunks`).deleteMany({ files_id: files });
}

/** What the id of a file begins with behind that of its import. */
export const FILE = 'file';

/**
 * Forgets the file of an import that has ended: what was taken is in entries, what was not is in rows, and who sent it has it.
 * Its hash stays. Repeating it is harmless.
 */
export async function dropEnded(deps: Dropping, importId: string): Promise<void> {
  const ended = await importsIn(deps).findOne({ _id: importId }, { projection: { file: 1, endedAt: 1 } });
  if (!ended?.file || ended.endedAt === null) return;
  // Before there were keys of their own, a file was sealed for its import, whose key is not the file's to take along.
  await dropFiles(deps, importId, ended.file, 'only');
  // What a second upload with the same key left when its process died.
  await dropFiles(deps, importId, ended.file, 'others');
  await importsIn(deps).updateOne({ _id: importId, file: ended.file }, { $set: { file: null } });
}

/** The same for all whose end was cut short, and for those that an older release kept. */
export async function dropAllEnded(deps: Dropping): Promise<void> {
  const left = await importsIn(deps)
    .find({ file: { $type: 'string' } }, { projection: { endedAt: 1 } })
    .toArray();
  for (const { _id, endedAt } of left) if (endedAt !== null) await dropEnded(deps, _id);
}
