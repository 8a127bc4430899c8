import type { Facts, FactQuery } from '../kernel/case.js';
import type { Instant } from '../kernel/instant.js';
import { isOn, type Appointment, type Mandate } from './person.js';

/** Somebody whom a step names to act in a case: the places that he holds himself, and for whom he acts or has acted. */
export interface NamedPerson {
  readonly appointments: readonly Appointment[];
  readonly mandates: readonly Mandate[];
}

/** The read that tells of somebody whom a step names; `null` where nobody is known by this id. */
export function namedPersonQuery(person: string): FactQuery {
  return { as: 'named-person', read: 'person', args: { id: person } };
}

export function namedPersonIn(facts: Facts): NamedPerson | null {
  const read = facts['named-person'];
  return typeof read === 'object' && read !== null ? (read as NamedPerson) : null;
}

/** Whether he is an official at this instant, as clerk or approver of any office, by a place of his own. */
export function isOfficial({ appointments }: NamedPerson, at: Instant): boolean {
  return appointments.some((place) => (place.role === 'clerk' || place.role === 'approver') && isOn(place, at));
}

/** Whether he acts for the subject, or is he himself, or has been since the matter began: then it is his own. */
export function isOwnMatter({ mandates }: NamedPerson, subject: string, since: Instant): boolean {
  return mandates.some((mandate) => mandate.subject === subject && (mandate.until === null || mandate.until > since));
}
