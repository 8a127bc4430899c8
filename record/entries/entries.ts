import type { Personal } from '../../domain/kernel/event.js';
import { findDepartmentByCode } from '../people/departments.js';
import type { EntryDocument, EntryKind, EntryOrigin } from './entry.model.js';
import { sha256 } from '../store/hash.js';
import type { RecordDeps } from '../record-deps.js';

/** A row with its personal text opened. */
export type Entry = Omit<EntryDocument, '_id' | 'key' | 'personal' | 'versions'> & {
  readonly id: string;
  readonly personal: Personal;
};

/** What a decision may know of a row: nothing personal. */
export interface EntryFact {
  readonly id: string;
  readonly subject: string | null;
  readonly kind: 'administrative-penalty' | 'licence';
  /** Id of the department that decided; null where its code belongs to none of ours. */
  readonly department: string | null;
  readonly decidedOn: string;
  readonly status: EntryDocument['status'];
  readonly restricted: 'minor' | null;
  /** Kinds of penalty, as codes. */
  readonly penalties: readonly string[];
  readonly heavier: boolean | null;
  readonly unpaidUtility: boolean;
  readonly lawfullyConfirmed: boolean;
}

const BASIS = { penalty: 'administrative-penalty', licence: 'licence' } as const satisfies Record<EntryKind, string>;

/** Rows that a subject may have before a list of them must be paged. */
const MOST_ENTRIES = 500;

/** Where a version's personal part stands. */
export function placeOfEntry(id: string, version: number): string {
  return `entry\n${id}\n${String(version)}`;
}

/** The row with its personal part opened; null where there is none. */
export async function readEntry({ entries, vault }: RecordDeps, id: string): Promise<Entry | null> {
  const found = await entries.findOne({ _id: id }, { projection: { versions: 0 } });
  if (!found) return null;
  const { _id, key: _key, personal, versions: _versions, ...entry } = found;
  const owner = entry.subject ?? _id;
  const sealer = await vault.toOpen([owner]);
  return { id: _id, ...entry, personal: sealer.open(owner, placeOfEntry(_id, entry.version), personal) };
}

/** The versions of a row that came before, oldest first, sealed. */
export async function pastVersionsOf({ entries }: RecordDeps, id: string): Promise<EntryDocument['versions']> {
  const found = await entries.findOne({ _id: id }, { projection: { versions: 1 } });
  return found?.versions ?? [];
}

/** What a decision may know of the row; null where there is none. */
export async function findEntry(deps: RecordDeps, id: string): Promise<EntryFact | null> {
  const found = await deps.entries.findOne({ _id: id }, { projection: { versions: 0, personal: 0 } });
  return found && factOf(deps, found);
}

/** The newest rows about a subject. */
export async function entriesOf(deps: RecordDeps, subject: string): Promise<readonly EntryFact[]> {
  const found = await deps.entries
    .find({ subject }, { projection: { versions: 0, personal: 0 } })
    .sort({ decidedOn: -1, _id: -1 })
    .limit(MOST_ENTRIES)
    .toArray();
  return Promise.all(found.map((entry) => factOf(deps, entry)));
}

/**
 * What is known of rows by the text of their natural keys; an import looks before it puts. `digest` is as it is stored:
 * compared by `lookup.is`.
 */
export async function findEntriesByKeys(
  { entries, lookup }: RecordDeps,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { id: string; version: number; digest: string; source: string; origin: EntryOrigin }>> {
  const texts = new Map(keys.flatMap((key) => lookup.all('entry', sha256(key)).map((form) => [form, key] as const)));
  const found = await entries
    .find({ key: { $in: [...texts.keys()] } }, { projection: { key: 1, version: 1, digest: 1, source: 1, origin: 1 } })
    .toArray();
  return new Map(
    found.map(({ _id, key, version, digest, source, origin }) => [
      texts.get(key) ?? key,
      { id: _id, version, digest, source, origin },
    ]),
  );
}

async function factOf(deps: RecordDeps, entry: EntryDocument): Promise<EntryFact> {
  const { kinds, heavier, unpaidUtility, lawfullyConfirmed } = entry.data;
  const department = await findDepartmentByCode(deps, entry.authority);
  return {
    id: entry._id,
    subject: entry.subject,
    kind: BASIS[entry.kind],
    department: department?.id ?? null,
    decidedOn: entry.decidedOn,
    status: entry.status,
    restricted: entry.restricted,
    penalties: Array.isArray(kinds) ? kinds.map(String) : [],
    heavier: typeof heavier === 'boolean' ? heavier : null,
    unpaidUtility: unpaidUtility === true,
    lawfullyConfirmed: lawfullyConfirmed !== false,
  };
}
