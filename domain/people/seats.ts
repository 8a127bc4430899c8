import type { OfficeRole } from '../kernel/actor.js';
import type { Instant } from '../kernel/instant.js';
import { isOn, type Appointment, type Existence, type Person, type Succession } from './person.js';

/** A role in an office in which somebody may act now: his own, one that he fills for another, or one of an office that is no more. */
export interface Seat {
  readonly role: OfficeRole;
  /** For whose cases. */
  readonly department: string;
  /** The office of the appointment, where it has taken over from `department`. */
  readonly successor?: string;
  readonly onBehalfOf?: string;
  /**
   * For a lead or a supervisor, the offices whose cases he reads: those of his province, or a nation's everywhere. Whoever has
   * none of this oversees nobody.
   */
  readonly oversees?: 'everywhere' | readonly string[];
  /** The subjects for whom the person acts whose place it is: what is his own case is not for his substitute either. */
  readonly barredFrom?: readonly string[];
}

/** What the seats of somebody follow from. */
export interface Grounds {
  readonly person: Person;
  /** Those who have handed him something, whenever. */
  readonly delegators: readonly Person[];
  /** The offices of all these appointments; one that is not here does not exist. */
  readonly offices: readonly Existence[];
  /** The lines of transfer tables that lead to these offices. */
  readonly successions: readonly Succession[];
}

/**
 * Where somebody may act at this instant, his own seats first. An appointment that has ended gives nobody a seat, neither
 * its holder nor who takes his place; whoever has left an office himself fills no place in it; what was handed over is not
 * handed on; an office that is no more gives seats through the one that has taken over.
 */
export function seatsOf({ person, delegators, offices, successions }: Grounds, at: Instant): readonly Seat[] {
  const own = held(person, at).map((appointment): Held => ({ appointment }));
  const serves = new Set(own.map(({ appointment }) => appointment.department));
  const filled = delegators.flatMap((absent) =>
    held(absent, at)
      .filter(({ id, department }) => serves.has(department) && isHandedTo(person.id, id, absent, at))
      .map((appointment): Held => ({ appointment, absent })),
  );
  const existing = new Set(offices.filter((office) => isOn(office, at)).map(({ id }) => id));
  return [...own, ...filled]
    .filter(({ appointment }) => existing.has(appointment.department))
    .flatMap((one) => seatsBy(one, predecessors(one.appointment.department, successions, at), at));
}

interface Held {
  readonly appointment: Appointment;
  readonly absent?: Person;
}

function held({ appointments }: Person, at: Instant): readonly Appointment[] {
  return appointments.filter((appointment) => isOn(appointment, at));
}

function isHandedTo(to: string, appointment: string, { delegations }: Person, at: Instant): boolean {
  return delegations.some((one) => one.to === to && one.appointment === appointment && isOn(one, at));
}

function seatsBy({ appointment, absent }: Held, before: readonly string[], at: Instant): readonly Seat[] {
  const { role, department } = appointment;
  const barredFrom = absent === undefined ? [] : subjectsOf(absent, at);
  const seat: Seat = {
    role,
    department,
    ...(absent && { onBehalfOf: absent.id }),
    ...(barredFrom.length > 0 && { barredFrom }),
  };
  return [seat, ...before.map((former): Seat => ({ ...seat, department: former, successor: department }))];
}

/** The offices whose duties this one has, directly or through others; each once. */
function predecessors(office: string, successions: readonly Succession[], at: Instant): readonly string[] {
  const found = new Set<string>();
  const follow = (to: string): void => {
    for (const { from } of successions.filter((line) => line.to === to && line.effective <= at)) {
      if (from === office || found.has(from)) continue;
      found.add(from);
      follow(from);
    }
  };
  follow(office);
  return [...found];
}

/** For whom somebody acted, and until when. */
export interface Former {
  readonly subject: string;
  readonly until: Instant;
}

/** For whom somebody has acted and by this instant does no more, by each mandate that is over. */
export function formerOf({ mandates }: Pick<Person, 'mandates'>, at: Instant): readonly Former[] {
  return mandates.flatMap(({ subject, from, until }) =>
    until !== null && until <= at && from < until ? [{ subject, until }] : [],
  );
}

/** For whom somebody acts at this instant, himself and others. */
export function subjectsOf({ mandates }: Pick<Person, 'mandates'>, at: Instant): readonly string[] {
  return [...new Set(mandates.filter((mandate) => isOn(mandate, at)).map(({ subject }) => subject))];
}
