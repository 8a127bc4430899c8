import type { z } from 'zod';
import type { DepartmentList, Me, PeopleList, PersonView, TransferTable } from '../../contracts/people.contract.js';
import type { Appointment, Capacity, Delegation } from '../../domain/people/person.js';
import type { Department } from '../../record/people/departments.js';
import { paperIdOf } from '../../record/mandates/brought.js';
import type { PersonDocument } from '../../record/people/person.model.js';
import type { SuccessionDocument } from '../../record/people/succession.model.js';
import type { TransferTableDocument } from '../../record/people/transfer-table.model.js';
import type { Caller } from '../permission/caller.js';

/** The names of departments by id. One that is not here has none. */
export type Names = ReadonlyMap<string, Department['name']>;

type PersonSummary = z.input<typeof PeopleList>['people'][number];

/**
 * Everything that somebody is and was, with how it came to be so; with `within` only what concerns his places in those
 * departments.
 */
export function personView(
  person: PersonDocument,
  names: Names,
  within?: readonly string[],
): z.input<typeof PersonView> {
  const summary = personSummary(person, names, within);
  const parts = new Set([
    ...summary.appointments.map(({ appointment }) => appointment),
    ...summary.delegations.map(({ delegation }) => delegation),
  ]);
  const changes = (person.changes ?? []).filter(({ part }) => within === undefined || parts.has(part));
  return {
    ...summary,
    mandates: (within === undefined ? person.mandates : []).map(({ id, subject, capacity, from, until }) => ({
      mandate: paperIdOf(person._id, id),
      subject,
      capacity,
      from,
      until,
    })),
    changes: changes.map(({ type, part, by, at, reasons = null }) => ({
      type,
      part: type.startsWith('mandate-') ? paperIdOf(person._id, part) : part,
      by: by.id,
      onBehalfOf: by.onBehalfOf ?? null,
      at,
      reasons,
    })),
  };
}

/** His places, those in `within` where that is given, and what of them he has handed over. */
export function personSummary(
  { _id, appointments, delegations }: PersonDocument,
  names: Names,
  within?: readonly string[],
): PersonSummary {
  const shown = appointments.filter(({ department }) => within?.includes(department) ?? true);
  const ids = new Set(shown.map(({ id }) => id));
  return {
    person: _id,
    appointments: shown.map((one) => appointmentView(one, names)),
    delegations: delegations.filter(({ appointment }) => ids.has(appointment)).map(delegationView),
  };
}

/** Who the caller is at this moment. */
export function meView(
  { id, seats }: Caller,
  subjects: readonly { readonly subject: string; readonly capacity: Capacity }[],
  names: Names,
): z.input<typeof Me> {
  return {
    person: id,
    seats: seats.map(({ role, department, successor, onBehalfOf = null }) => ({
      role,
      ...placeView(department, names),
      successor: successor === undefined ? null : placeView(successor, names),
      onBehalfOf,
    })),
    subjects: subjects.map(({ subject, capacity }) => ({ subject, capacity })),
  };
}

/** The departments, each with who took over from it. */
export function departmentsView(
  departments: readonly Department[],
  successions: readonly SuccessionDocument[],
): z.input<typeof DepartmentList> {
  const lines = new Map(successions.map((line) => [line._id, line]));
  return {
    departments: departments.map(({ id, name, level, region, parent, from = null, until = null }) => {
      const line = lines.get(id);
      const successor = line ? { department: line.to, effective: line.effective, order: line.order } : null;
      return { department: id, name, level, region, parent, from, until, successor };
    }),
  };
}

/** A transfer table with what was done with it. */
export function transferView({
  _id,
  order,
  lines,
  status,
  steps,
}: TransferTableDocument): z.input<typeof TransferTable> {
  return {
    transferTable: _id,
    order,
    lines: [...lines],
    status,
    steps: steps.map(({ step, by, at, reason = null }) => ({ step, by: by.id, at, reason })),
  };
}

function appointmentView({ id, role, department, from, until }: Appointment, names: Names) {
  return { appointment: id, role, ...placeView(department, names), from, until };
}

function delegationView({ id, appointment, to, from, until, orderedBy }: Delegation) {
  return { delegation: id, appointment, to, from, until, orderedBy: orderedBy ?? null };
}

function placeView(department: string, names: Names) {
  return { department, name: names.get(department) ?? null };
}
