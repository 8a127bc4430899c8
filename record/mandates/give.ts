import type { mongo } from 'mongoose';
import { nobodyYet } from '../../domain/people/change.js';
import { withMandate, withoutMandate, type Represented } from '../../domain/people/mandate.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Mandate, Person } from '../../domain/people/person.js';
import { peopleIn, personOf } from '../people/people.js';
import type { RecordDeps } from '../record-deps.js';
import { getSubject } from '../subjects.js';

/** Writes the mandate to the person's document, as part of a transaction. */
export function giveMandate(
  deps: RecordDeps,
  session: mongo.ClientSession,
  person: string,
  mandate: Mandate,
): Promise<void> {
  return change(deps, session, person, (before) => withMandate(before, mandate));
}

/** Writes the end of a mandate to the person's document, as part of a transaction. */
export function takeMandate(
  deps: RecordDeps,
  session: mongo.ClientSession,
  person: string,
  { id, at }: { readonly id: string; readonly at: Instant },
): Promise<void> {
  return change(deps, session, person, (before) => withoutMandate(before, id, at));
}

/** What the rules ask about a subject that is to be acted for. */
export async function representedBy(deps: RecordDeps, subject: string): Promise<Represented> {
  const { kind, birthDate } = await getSubject(deps, subject);
  return { kind, birthDate };
}

/** Another change meanwhile makes the transaction begin anew: the version is for those who write without one. */
async function change(
  deps: RecordDeps,
  session: mongo.ClientSession,
  id: string,
  anew: (before: Person) => Person,
): Promise<void> {
  const people = peopleIn(deps);
  const found = await people.findOne({ _id: id }, { session });
  const { id: _id, ...person } = anew(found ? personOf(found) : nobodyYet(id));
  if (found === null) await people.insertOne({ _id, version: 1, ...person }, { session });
  else await people.updateOne({ _id }, { $set: { ...person, version: found.version + 1 } }, { session });
}
