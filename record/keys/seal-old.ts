import type { mongo } from 'mongoose';
import { hasOnlyDuplicates } from '../store/duplicate-key.js';
import { placeOfEntry } from '../entries/entries.js';
import type { EntryDocument, EntryVersion } from '../entries/entry.model.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealer } from './seal.js';
import type { SubjectDocument } from '../subjects/subject.model.js';
import { writtenAnew } from '../subjects/subjects.js';
import { sealOldImports } from './seal-old-imports.js';

const AT_ONCE = 500;
const KEYED = { $not: /^hmac\./ };

export interface SealedAnew {
  readonly subjects: number;
  readonly entries: number;
  readonly imports: number;
  /** Subjects whose number another subject has: made by an older release beside a newer one. A person puts that right. */
  readonly doubled: readonly string[];
}

/**
 * Seals what was written before there were keys, and hashes persons' numbers by the newest look-up key: subjects, entries,
 * imports. Events stay as they are: they stand under their hashes. Ended at any moment and begun again it goes on with what
 * is left; a second pass finds nothing.
 */
export async function sealOld(
  deps: RecordDeps,
  progress: (done: number) => void = () => undefined,
): Promise<SealedAnew> {
  const newest = deps.ring?.lookup.at(-1);
  if (!newest) throw new Error('There is nothing to seal with where no keys are used.');
  const doubled: string[] = [];
  let subjects = 0;
  const unkeyed = { kind: 'person', number: { $not: new RegExp(`^(hmac\\.${newest.id}\\.|erased\\.)`) } } as const;
  const open = [{ 'identity.alg': 'none' }, { 'contact.alg': 'none' }, unkeyed];
  for await (const page of pagesOf<SubjectDocument>(deps.subjects, { $or: open })) {
    const done = await sealSubjects(deps, page);
    doubled.push(...done.doubled);
    subjects += done.sealed;
    progress(subjects);
  }
  let entries = 0;
  const plain = [{ 'personal.alg': 'none' }, { key: KEYED }, { digest: KEYED }];
  for await (const page of pagesOf<EntryDocument>(deps.entries, { $or: plain })) {
    entries += await sealEntries(deps, page);
    progress(subjects + entries);
  }
  return { subjects, entries, imports: await sealOldImports(deps), doubled };
}

/** All that match, in the order of their ids. */
async function* pagesOf<T extends { readonly _id: string }>(
  collection: mongo.Collection<T>,
  query: mongo.Document,
): AsyncGenerator<readonly T[]> {
  let after = '';
  for (;;) {
    const filter = { ...query, _id: { $gt: after } } as unknown as mongo.Filter<T>;
    const page = (await collection.find(filter).sort({ _id: 1 }).limit(AT_ONCE).toArray()) as unknown as readonly T[];
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last._id;
  }
}

async function sealSubjects(
  deps: RecordDeps,
  page: readonly SubjectDocument[],
): Promise<{ readonly sealed: number; readonly doubled: readonly string[] }> {
  const sealer = await deps.vault.toSeal(page.map(({ _id }) => _id));
  const writes = page.map((document) => {
    const { _id, number, contact } = document;
    // Written by somebody else in the meantime, it is left for the next pass.
    return {
      updateOne: { filter: { _id, number, contact }, update: { $set: writtenAnew(deps.lookup, sealer, document) } },
    };
  });
  try {
    return { sealed: (await deps.subjects.bulkWrite(writes, { ordered: false })).modifiedCount, doubled: [] };
  } catch (error) {
    if (!hasOnlyDuplicates(error)) throw error;
    return {
      sealed: error.result.modifiedCount,
      doubled: [error.writeErrors].flat().flatMap(({ index }) => page[index]?._id ?? []),
    };
  }
}

async function sealEntries(deps: RecordDeps, page: readonly EntryDocument[]): Promise<number> {
  const ownerOf = ({ _id, subject }: EntryDocument): string => subject ?? _id;
  const sealer = await deps.vault.toSeal(page.map(ownerOf));
  const writes = page.map((entry) => {
    const { _id, version, key } = entry;
    const anew = <V extends EntryVersion>(one: V): V => sealedVersion(deps, sealer, ownerOf(entry), _id, one);
    const { digest, personal } = anew(entry);
    const $set = { key: keyed(deps, 'entry', key), digest, personal, versions: entry.versions.map(anew) };
    return { updateOne: { filter: { _id, version }, update: { $set } } };
  });
  return (await deps.entries.bulkWrite(writes, { ordered: false })).modifiedCount;
}

function sealedVersion<V extends EntryVersion>(
  deps: RecordDeps,
  sealer: Sealer,
  owner: string,
  id: string,
  version: V,
): V {
  const place = placeOfEntry(id, version.version);
  const personal = sealer.seal(owner, place, sealer.open(owner, place, version.personal));
  return { ...version, digest: keyed(deps, 'content', version.digest), personal };
}

/** A hash from before there were keys, hashed once more with one; any other stays as it is. */
function keyed({ lookup }: RecordDeps, purpose: 'entry' | 'content', stored: string): string {
  return stored.startsWith('hmac.') ? stored : lookup.of(purpose, stored);
}
