import type { OfficeRole } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import {
  appoint as decideAppointment,
  endAppointment as decideEnd,
  type Order,
} from '../../domain/people/appointing.js';
import {
  delegate as decideDelegation,
  endDelegation as decideDelegationEnd,
  followed,
  type Delegating,
} from '../../domain/people/delegating.js';
import type { Existence, Person } from '../../domain/people/person.js';
import type { RecordDeps } from '../record-deps.js';
import { changePerson, partIdFor, type PersonOutcome, type PersonRequest, type ReadOther } from './change-person.js';

type Ordering = Omit<PersonRequest, 'body'> & { readonly reasons: string };

/** A role in an office. Without a beginning it begins as soon as it is ordered. */
export interface Appointing {
  readonly role: OfficeRole;
  readonly department: string;
  readonly from?: Instant;
  readonly until: Instant | null;
}

/** A place that somebody else takes for a time. Without a beginning it begins as soon as it is ordered. */
export interface HandingOver {
  readonly appointment: string;
  readonly to: string;
  readonly from?: Instant;
  readonly until: Instant;
}

/** Without an end it ends as soon as it is ordered. */
interface Ending {
  readonly until?: Instant;
}

/** Gives somebody a role in an office. Who was not known is known from then on. Refusals: as `appoint` of the domain. */
export function appoint(
  deps: RecordDeps,
  id: string,
  { role, department, from, until, ...ordering }: Appointing & Ordering,
): Promise<PersonOutcome> {
  const appointment = { id: partIdFor('apt', ordering), role, department, from: from ?? ordering.receivedAt, until };
  const body = { appoints: { role, department, from: from ?? null, until }, reasons: ordering.reasons };
  return changePerson(deps, id, { ...ordering, body }, async (person) =>
    decideAppointment(person, appointment, await existenceOf(deps, department), orderOf(ordering)),
  );
}

/** Ends an appointment at an instant. Refusals: as `endAppointment` of the domain. */
export function endAppointment(
  deps: RecordDeps,
  id: string,
  { appointment, until, ...ordering }: { readonly appointment: string } & Ending & Ordering,
): Promise<PersonOutcome> {
  const body = { ends: appointment, until: until ?? null, reasons: ordering.reasons };
  return changePerson(deps, id, { ...ordering, body }, (person) =>
    decideEnd(person, appointment, until ?? ordering.receivedAt, orderOf(ordering)),
  );
}

/** Hands over a place of somebody for a time. Refusals: as `delegate` of the domain. */
export function delegate(
  deps: RecordDeps,
  id: string,
  { appointment, to, from, until, ...ordering }: HandingOver & Ordering,
): Promise<PersonOutcome> {
  const delegation = { id: partIdFor('dlg', ordering), appointment, to, from: from ?? ordering.receivedAt, until };
  const body = { delegates: { appointment, to, from: from ?? null, until }, reasons: ordering.reasons };
  return changePerson(deps, id, { ...ordering, body }, async (person, other) =>
    decideDelegation(person, delegation, await allFollowed(delegation, other, id), orderOf(ordering)),
  );
}

/** Ends a delegation at an instant. Refusals: as `endDelegation` of the domain. */
export function endDelegation(
  deps: RecordDeps,
  id: string,
  { delegation, until, ...ordering }: { readonly delegation: string } & Ending & Ordering,
): Promise<PersonOutcome> {
  const body = { endsDelegation: delegation, until: until ?? null, reasons: ordering.reasons };
  return changePerson(deps, id, { ...ordering, body }, (person) =>
    decideDelegationEnd(person, delegation, until ?? ordering.receivedAt, orderOf(ordering)),
  );
}

function orderOf({ actor, receivedAt, reasons }: Ordering): Order {
  return { actor, at: receivedAt, reasons };
}

async function existenceOf({ departments }: RecordDeps, id: string): Promise<Existence | null> {
  const found = await departments.findOne({ _id: id }, { projection: { from: 1, until: 1 } });
  return found && { id, from: found.from ?? null, until: found.until ?? null };
}

/** Everybody to whom the place would come within its time, by whatever hands; not its holder. */
async function allFollowed(
  { to, from, until }: Delegating,
  other: ReadOther,
  holder: string,
): Promise<ReadonlyMap<string, Person>> {
  const found = new Map<string, Person>();
  const waiting = [to];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === holder || found.has(id)) continue;
    const person = await other(id);
    found.set(id, person);
    waiting.push(...followed(person, { from, until }).map((one) => one.to));
  }
  return found;
}
