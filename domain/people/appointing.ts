import { isReservedId, peopleBehind, type Behind } from '../kernel/actor.js';
import { firstOf, no, reasoned, type Check } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import type { PersonDecision } from './change.js';
import type { Appointment, Existence, Person } from './person.js';
import { covers, endFits, overlaps, spanFits } from './span.js';

/** Who orders a change, at which instant, and why. That he may order it at all, the policy has said. */
export interface Order {
  readonly actor: Behind;
  readonly at: Instant;
  readonly reasons: string;
}

/**
 * Gives somebody a role in an office for a time. `office`: as it stands; null where there is none.
 * Refusals: `own-appointment`, `person-id-reserved`, `span-reversed`, `begins-in-the-past`, `begins-too-far-ahead`,
 * `office-not-there`, `already-appointed`, `reasons-missing`.
 */
export function appoint(
  person: Person,
  appointment: Appointment,
  office: Existence | null,
  { actor, at, reasons }: Order,
): PersonDecision {
  const { id, role, department } = appointment;
  const twice = person.appointments.some(
    (held) => held.role === role && held.department === department && overlaps(held, appointment),
  );
  return (
    firstOf(
      notHisOwn(person, actor),
      isReservedId(person.id) ? no('person-id-reserved', { person: person.id }) : null,
      spanFits(appointment, at),
      office !== null && covers(office, appointment) ? null : no('office-not-there', { department }),
      twice ? no('already-appointed', { role, department }) : null,
      reasoned(reasons),
    ) ?? {
      kind: 'accepted',
      person: { ...person, appointments: [...person.appointments, appointment] },
      change: { type: 'appointed', part: id, reasons },
    }
  );
}

/**
 * Ends an appointment at `end`; one that has not begun by then never begins. What has ended stays ended.
 * Refusals: `own-appointment`, `appointment-unknown`, `appointment-over`, `end-in-the-past`, `ends-before`,
 * `reasons-missing`.
 */
export function endAppointment(
  person: Person,
  appointment: string,
  end: Instant,
  { actor, at, reasons }: Order,
): PersonDecision {
  const held = person.appointments.find(({ id }) => id === appointment);
  if (!held) return no('appointment-unknown', { appointment });
  const appointments = person.appointments.map((one) => (one === held ? { ...one, until: end } : one));
  return (
    firstOf(
      notHisOwn(person, actor),
      held.until !== null && held.until <= at ? no('appointment-over', { until: held.until }) : null,
      endFits(held, end, at),
      reasoned(reasons),
    ) ?? {
      kind: 'accepted',
      person: { ...person, appointments },
      change: { type: 'appointment-ended', part: appointment, reasons },
    }
  );
}

function notHisOwn({ id }: Person, actor: Behind): Check {
  return peopleBehind(actor).includes(id) ? no('own-appointment') : null;
}
