import type { NamedPerson } from '../../domain/people/impartial.js';
import type { RecordDeps } from '../record-deps.js';
import { peopleIn } from './people.js';

/** Whom a step names, as far as a decision needs to know him; null where nobody is known by this id. */
export async function namedPerson(deps: RecordDeps, id: string): Promise<NamedPerson | null> {
  const found = await peopleIn(deps).findOne({ _id: id }, { projection: { _id: 0, appointments: 1, mandates: 1 } });
  return found && { appointments: found.appointments, mandates: found.mandates };
}
