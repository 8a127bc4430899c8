import { calendarDate } from '../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import { newSubjectId } from './case-id.js';
import { insertMissing } from './insert-missing.js';
import type { RecordDeps } from './record-deps.js';
import type { Sealer } from './seal.js';
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
  readonly number: string;
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly contact: Contact | null;
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
  const known = await idsByNumber(deps, numbers);
  const missing = new Map(batch.filter(({ number }) => !known.has(number)).map((one) => [one.number, one]));
  if (missing.size > 0) {
    await insertMissing(
      deps.subjects,
      [...missing.values()].map((subject) => documentOf(deps.sealer, subject)),
    );
    for (const [number, id] of await idsByNumber(deps, [...missing.keys()])) known.set(number, id);
  }
  return batch.map(({ number }) => known.get(number) ?? '');
}

async function idsByNumber({ subjects }: RecordDeps, numbers: readonly string[]): Promise<Map<string, string>> {
  const found = await subjects.find({ number: { $in: [...numbers] } }, { projection: { number: 1 } }).toArray();
  return new Map(found.map(({ _id, number }) => [number, _id]));
}

/** The id of the subject with this credit code or identity number. */
export async function findSubjectByNumber({ subjects }: RecordDeps, number: string): Promise<string | null> {
  const found = await subjects.findOne({ number }, { projection: { _id: 1 } });
  return found?._id ?? null;
}

/** The subject with its personal part opened; null where there is none. */
export async function findSubject({ subjects, sealer }: RecordDeps, id: string): Promise<Subject | null> {
  const found = await subjects.findOne({ _id: id });
  return found && opened(sealer, found);
}

/** @throws {Error} where there is no such subject. */
export async function getSubject(deps: RecordDeps, id: string): Promise<Subject> {
  const found = await findSubject(deps, id);
  if (!found) throw new Error(`There is no subject ${id}.`);
  return found;
}

/** Subjects by id, for lists of cases; those not found are left out. */
export async function findSubjects(
  { subjects, sealer }: RecordDeps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Subject>> {
  const found = await subjects.find({ _id: { $in: [...ids] } }).toArray();
  return new Map(found.map((document) => [document._id, opened(sealer, document)]));
}

/** Sets how the subject is reached; answers false where there is no such subject. */
export async function setContact({ subjects, sealer }: RecordDeps, id: string, contact: Contact): Promise<boolean> {
  const { matchedCount } = await subjects.updateOne(
    { _id: id },
    { $set: { contact: sealer.seal(id, { ...contact }) } },
  );
  return matchedCount === 1;
}

function documentOf(
  sealer: Sealer,
  { id, kind, number, name, contact, birthDate }: NewSubject & { id: string },
): SubjectDocument {
  const born = kind === 'person' ? (birthDate ?? birthDateOf(number)) : null;
  return {
    _id: id,
    kind,
    number,
    identity: sealer.seal(id, { name, birthDate: born }),
    contact: contact ? sealer.seal(id, { ...contact }) : null,
  };
}

function birthDateOf(number: string): CalendarDate | null {
  const [, year, month, day] = RESIDENT_ID.exec(number) ?? [];
  return year === undefined ? null : calendarDate(`${year}-${month ?? ''}-${day ?? ''}`);
}

/** What was erased comes back empty. */
function opened(sealer: Sealer, { _id, kind, number, identity, contact }: SubjectDocument): Subject {
  const { name, birthDate } = sealer.open(_id, identity) as { name?: string; birthDate?: CalendarDate | null };
  return {
    id: _id,
    kind,
    number,
    name: name ?? '',
    birthDate: birthDate ?? null,
    contact: contact ? sealer.open(_id, contact) : null,
  };
}
