import { calendarDate } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { newSubjectId } from '../case/case-id.js';
import { insertMissing } from '../store/insert-missing.js';
import type { Lookup } from '../keys/lookup.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealer } from '../keys/seal.js';
import type { SubjectDocument, SubjectKind } from './subject.model.js';

/** How a subject is reached. `language` is that of its letters. */
export interface Contact {
  readonly mail?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly language?: 'zh' | 'en';
}

/** Somebody as he is first met. The number has been checked and is in upper case. */
export interface NewSubject {
  /** Only where another register has given it already (`sub-` and 24 letters); else it is drawn. */
  readonly id?: string;
  readonly kind: SubjectKind;
  readonly number: string;
  readonly name: string;
  readonly contact?: Contact;
  /** A person's, where the number is no resident identity number. */
  readonly birthDate?: CalendarDate;
}

export interface Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  /** Empty where the subject was erased, as the name is. */
  readonly number: string;
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly contact: Contact | null;
  /** Nobody can read any more who this was; nothing is sent to it. */
  readonly erased: boolean;
}

const RESIDENT_ID = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;

/** The subject with this number; made where there is none. Two who ask at once get the same. */
export async function findOrCreateSubject(
  deps: RecordDeps,
  subject: NewSubject,
): Promise<{ readonly id: string; readonly created: boolean }> {
  const id = subject.id ?? newSubjectId();
  const [found] = await findOrCreate(deps, [{ ...subject, id }]);
  if (found === undefined) throw new Error('A subject was neither found nor made.');
  return { id: found, created: found === id };
}

/** The ids of these subjects, in their order; those not known are made, in two round trips for the whole batch. */
export function findOrCreateSubjects(deps: RecordDeps, batch: readonly NewSubject[]): Promise<readonly string[]> {
  return findOrCreate(
    deps,
    batch.map((subject) => ({ ...subject, id: subject.id ?? newSubjectId() })),
  );
}

async function findOrCreate(
  deps: RecordDeps,
  batch: readonly (NewSubject & { readonly id: string })[],
): Promise<readonly string[]> {
  const numbers = [...new Set(batch.map(({ number }) => number))];
  const known = await findSubjectsByNumbers(deps, numbers);
  const missing = new Map(batch.filter(({ number }) => !known.has(number)).map((one) => [one.number, one]));
  if (missing.size > 0) {
    const sealer = await deps.vault.toSeal([...missing.values()].map(({ id }) => id));
    await insertMissing(
      deps.subjects,
      [...missing.values()].map((subject) => documentOf(deps.lookup, sealer, subject)),
    );
    for (const [number, id] of await findSubjectsByNumbers(deps, [...missing.keys()])) known.set(number, id);
  }
  return batch.map(({ number }) => known.get(number) ?? '');
}

/** The ids of the subjects with these credit codes and identity numbers, by number; those not known are left out. */
export async function findSubjectsByNumbers(
  { subjects, lookup }: RecordDeps,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const forms = new Map(
    numbers.flatMap((number) => lookup.all('number', number).map((form) => [form, number] as const)),
  );
  const found = await subjects.find({ number: { $in: [...forms.keys()] } }, { projection: { number: 1 } }).toArray();
  return new Map(found.map(({ _id, number }) => [forms.get(number) ?? number, _id]));
}

/** The id of the subject with this credit code or identity number; null also where it is of another kind than is asked for. */
export async function findSubjectByNumber(
  { subjects, lookup }: RecordDeps,
  number: string,
  kind?: SubjectKind,
): Promise<string | null> {
  const found = await subjects.findOne(
    { number: { $in: [...lookup.all('number', number)] }, ...(kind && { kind }) },
    { projection: { _id: 1 } },
  );
  return found?._id ?? null;
}

/** What the subject is, without a key and without a word of who it is; null where there is none. */
export async function findSubjectKind({ subjects }: RecordDeps, id: string): Promise<SubjectKind | null> {
  const found = await subjects.findOne({ _id: id }, { projection: { kind: 1 } });
  return found?.kind ?? null;
}

/** The subject with its personal part opened; null where there is none. */
export async function findSubject({ subjects, vault }: RecordDeps, id: string): Promise<Subject | null> {
  const found = await subjects.findOne({ _id: id });
  return found && opened(await vault.toOpen([id]), found);
}

/** @throws {Error} where there is no such subject. */
export async function getSubject(deps: RecordDeps, id: string): Promise<Subject> {
  const found = await findSubject(deps, id);
  if (!found) throw new Error(`There is no subject ${id}.`);
  return found;
}

/** Subjects by id, for lists of cases; those not found are left out. */
export async function findSubjects(
  { subjects, vault }: RecordDeps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Subject>> {
  const found = await subjects.find({ _id: { $in: [...ids] } }).toArray();
  const sealer = await vault.toOpen(found.map(({ _id }) => _id));
  return new Map(found.map((document) => [document._id, opened(sealer, document)]));
}

/** Sets how the subject is reached; answers false where there is no such subject. */
export async function setContact({ subjects, vault }: RecordDeps, id: string, contact: Contact): Promise<boolean> {
  const sealer = await vault.toSeal([id]);
  const sealed = sealer.seal(id, CONTACT, { ...contact });
  const { matchedCount } = await subjects.updateOne({ _id: id }, { $set: { contact: sealed } });
  return matchedCount === 1;
}

/** Where a subject's sealed members stand. */
const IDENTITY = 'subject\nidentity';
const CONTACT = 'subject\ncontact';

function documentOf(
  lookup: Lookup,
  sealer: Sealer,
  { id, kind, number, name, contact, birthDate }: NewSubject & { id: string },
): SubjectDocument {
  const born = kind === 'person' ? (birthDate ?? birthDateOf(number)) : null;
  return {
    _id: id,
    kind,
    number: kind === 'person' ? lookup.of('number', number) : number,
    identity: sealer.seal(id, IDENTITY, { name, birthDate: born, ...(kind === 'person' && { number }) }),
    contact: contact ? sealer.seal(id, CONTACT, { ...contact }) : null,
  };
}

/**
 * The same subject as it is written today: its number hashed by the newest key where it is a person's, its personal parts
 * sealed. For a sealer that may seal for it.
 */
export function writtenAnew(
  lookup: Lookup,
  sealer: Sealer,
  document: SubjectDocument,
): Pick<SubjectDocument, 'number' | 'identity' | 'contact'> {
  const { _id, kind } = document;
  const { number, name, birthDate, contact } = opened(sealer, document);
  return {
    number: kind === 'person' ? lookup.of('number', number) : number,
    identity: sealer.seal(_id, IDENTITY, { name, birthDate, ...(kind === 'person' && { number }) }),
    contact: contact ? sealer.seal(_id, CONTACT, { ...contact }) : null,
  };
}

function birthDateOf(number: string): CalendarDate | null {
  const [, year, month, day] = RESIDENT_ID.exec(number) ?? [];
  return year === undefined ? null : calendarDate(`${year}-${month ?? ''}-${day ?? ''}`);
}

interface Identity {
  readonly name?: string;
  readonly birthDate?: CalendarDate | null;
  /** A person's; written before there were keys, it stands in the open beside. */
  readonly number?: string;
}

/** What was erased comes back empty. */
function opened(sealer: Sealer, { _id, kind, number: stored, identity, contact }: SubjectDocument): Subject {
  const { name, birthDate, number } = sealer.open(_id, IDENTITY, identity) as Identity;
  const erased = identity.alg === 'erased' || sealer.isErased(_id);
  return {
    id: _id,
    kind,
    number: erased ? '' : (number ?? stored),
    name: name ?? '',
    birthDate: birthDate ?? null,
    contact: contact ? sealer.open(_id, CONTACT, contact) : null,
    erased,
  };
}
