import type { mongo } from 'mongoose';
import { withMandate, withoutMandate, type Represented } from '../../domain/people/mandate.js';
import type { Mandate } from '../../domain/people/person.js';
import { changePersonWithin } from '../people/change-person.js';
import type { RecordDeps } from '../record-deps.js';
import { getSubject } from '../subjects/subjects.js';
import type { MandateDocument } from './mandate.model.js';
import type { Kept } from './request.js';

/** Writes the mandate to the person's document, as part of a transaction. */
export function giveMandate(
  deps: RecordDeps,
  session: mongo.ClientSession,
  person: string,
  mandate: Mandate,
  kept: Kept,
): Promise<void> {
  return changePersonWithin(deps, session, person, kept, (before) => withMandate(before, mandate));
}

/** Writes the end of a mandate to the person's document, as part of a transaction. */
export function takeMandate(
  deps: RecordDeps,
  session: mongo.ClientSession,
  { _id, person, part = _id }: Pick<MandateDocument, '_id' | 'person' | 'part'>,
  kept: Kept,
): Promise<void> {
  return changePersonWithin(deps, session, person, kept, (before) => withoutMandate(before, part, kept.at));
}

/** What the rules ask about a subject that is to be acted for. */
export async function representedBy(deps: RecordDeps, subject: string): Promise<Represented> {
  const { kind, birthDate } = await getSubject(deps, subject);
  return { kind, birthDate };
}
