import { randomBytes } from 'node:crypto';
import type { Personal } from '../../domain/kernel/event.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { base32 } from '../case/case-id.js';
import { placeOfEntry } from './entries.js';
import type { EntryDocument, EntryKind, EntryVersion } from './entry.model.js';
import { sha256 } from '../store/hash.js';
import { insertMissing } from '../store/insert-missing.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealer } from '../keys/seal.js';

/** A row as an import or a person brings it. `key` is the folded text of its natural key; of it and of `digest` only keyed hashes are kept. */
export interface NewEntry extends Omit<EntryVersion, 'personal' | 'version' | 'status' | 'receivedAt'> {
  readonly kind: EntryKind;
  readonly key: string;
  readonly subject: string | null;
  readonly status?: EntryVersion['status'];
  readonly personal: Personal;
}

export interface PutEntry {
  readonly id: string;
  readonly outcome: 'new' | 'updated' | 'unchanged';
}

/**
 * Puts rows in bulk, answering in their order. The same content again is `unchanged`; another content under the same key
 * is a new version, and the old one is kept. Put again by the same row of the same import, it answers as the first time.
 */
export async function putEntries(deps: RecordDeps, batch: readonly NewEntry[]): Promise<readonly PutEntry[]> {
  const receivedAt = deps.clock.now();
  const wanted = batch.map((entry) => ({ ...entry, key: sha256(entry.key) }));
  const before = await byKey(deps, wanted);
  const missing = new Map(wanted.filter(({ key }) => !before.has(key)).map((entry) => [entry.key, entry]));
  const fresh = [...missing.values()].map((entry) => ({ entry, id: `ent-${base32(randomBytes(15))}` }));
  const sealer = await deps.vault.toSeal(fresh.map(({ entry, id }) => entry.subject ?? id));
  await insertMissing(
    deps.entries,
    fresh.map(({ entry, id }) => documentOf(deps, sealer, entry, id, receivedAt)),
  );
  const now = missing.size > 0 ? await byKey(deps, wanted) : before;
  const changes = wanted.flatMap((entry) => {
    const current = now.get(entry.key);
    return current && !isSame(deps, current, entry) ? [{ entry, current }] : [];
  });
  const updated = await update(deps, changes, receivedAt);
  return wanted.map((entry): PutEntry => {
    const current = now.get(entry.key);
    if (!current) throw new Error('An entry was neither found nor made.');
    if (updated.has(entry.key)) return { id: current._id, outcome: 'updated' };
    return { id: current._id, outcome: isMadeBy(deps, current, entry) ? outcomeOf(current) : 'unchanged' };
  });
}

/** What must be known of a row to tell whether it changes; the rest stays in the database. */
type Known = Pick<EntryDocument, '_id' | 'key' | 'version' | 'digest' | 'origin'>;
type Change = { readonly entry: NewEntry; readonly current: Known };

/** One row of a batch changes an entry once; the version guards against another import at the same moment. */
async function update(deps: RecordDeps, changes: readonly Change[], receivedAt: Instant): Promise<ReadonlySet<string>> {
  const once = new Map(changes.map((change) => [change.entry.key, change]));
  if (once.size === 0) return new Set();
  const ids = [...once.values()].map(({ current }) => current._id);
  const whole = await deps.entries.find({ _id: { $in: ids } }, { projection: { versions: 0 } }).toArray();
  const before = new Map(whole.map((entry) => [entry._id, entry]));
  const sealer = await deps.vault.toSeal(whole.map((entry) => entry.subject ?? entry._id));
  const writes = [...once.values()].flatMap(({ entry, current: { _id, version } }) => {
    const past = before.get(_id);
    if (past?.version !== version) return [];
    const about = { ...entry, subject: past.subject };
    const $set = versionOf(deps, sealer, about, _id, version + 1, receivedAt);
    return [{ updateOne: { filter: { _id, version }, update: { $set, $push: { versions: pastOf(past) } } } }];
  });
  const changed = writes.length > 0 ? (await deps.entries.bulkWrite(writes, { ordered: false })).modifiedCount : 0;
  if (changed < once.size) throw new Error('Somebody else changed a row at the same moment. Put them again.');
  return new Set(once.keys());
}

/** By the plain hash of the natural key, in whatever form the entry keeps it. */
async function byKey(
  { entries, lookup }: RecordDeps,
  wanted: readonly { readonly key: string }[],
): Promise<ReadonlyMap<string, Known>> {
  const forms = new Map(wanted.flatMap(({ key }) => lookup.all('entry', key).map((form) => [form, key] as const)));
  const found = await entries
    .find<Known>({ key: { $in: [...forms.keys()] } }, { projection: { key: 1, version: 1, digest: 1, origin: 1 } })
    .toArray();
  return new Map(found.map((entry) => [forms.get(entry.key) ?? entry.key, entry]));
}

function documentOf(
  deps: RecordDeps,
  sealer: Sealer,
  entry: NewEntry,
  _id: string,
  receivedAt: Instant,
): EntryDocument {
  const { kind, key, subject } = entry;
  const version = versionOf(deps, sealer, entry, _id, 1, receivedAt);
  return { _id, kind, key: deps.lookup.of('entry', key), subject, ...version, versions: [] };
}

function versionOf(
  { lookup }: RecordDeps,
  sealer: Sealer,
  { digest, status = 'accepted', origin, source, authority, decidedOn, restricted, data, personal, subject }: NewEntry,
  id: string,
  version: number,
  receivedAt: Instant,
): EntryVersion {
  const sealed = sealer.seal(subject ?? id, placeOfEntry(id, version), personal);
  return {
    digest: lookup.of('content', digest),
    version,
    status,
    origin,
    receivedAt,
    source,
    authority,
    decidedOn,
    restricted,
    data,
    personal: sealed,
  };
}

function pastOf(current: EntryDocument): EntryVersion {
  const { _id, kind, key, subject, versions, ...past } = current;
  return past;
}

function isSame({ lookup }: RecordDeps, current: Known, { digest }: NewEntry): boolean {
  return lookup.is(current.digest, 'content', digest);
}

function isMadeBy(deps: RecordDeps, current: Known, entry: NewEntry): boolean {
  const { importId, row } = entry.origin;
  return isSame(deps, current, entry) && current.origin.importId === importId && current.origin.row === row;
}

function outcomeOf({ version }: Known): 'new' | 'updated' {
  return version === 1 ? 'new' : 'updated';
}
