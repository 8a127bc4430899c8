import type { Operations } from '../../contracts/operations.js';
import { isOn, type Person } from '../../domain/people/person.js';
import type { PersonOutcome, PersonRequest } from '../../record/people/change-person.js';
import type { Asking } from '../permission/asking.js';
import { actorOf, type Caller } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Asked, Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import type { Permission } from '../permission/policy.js';
import { peopleOf, personIn } from '../permission/policy-filters.js';
import { problem, refusedBy } from '../problems/problem.js';
import { meView, personSummary, personView, type Names } from '../views/people-view.js';

export function getMe(deps: ApiDeps): Handler<Operations['getMe']> {
  return async (_input, { caller, himself }) => {
    const person = await deps.record.findPerson(himself().id);
    const now = deps.clock.now();
    const mandates = (person?.mandates ?? []).filter((mandate) => isOn(mandate, now));
    return meView(caller, caller.isOnDuty ? [] : mandates, await namesOf(deps));
  };
}

export function listPeople(deps: ApiDeps): Handler<Operations['listPeople']> {
  return async ({ query: { department, cursor, limit } }, { list }) => {
    const { within } = list({ kind: 'list-people' });
    const filter = { ...(department !== undefined && { department }), ...(within && { within }) };
    const page = { limit, ...(cursor !== undefined && { after: cursor }) };
    const { people, next } = await deps.record.listPeople(filter, page);
    const names = await namesOf(deps);
    return { people: people.map((person) => personSummary(person, names, within)), next };
  };
}

/** Whoever may not read him gets what one gets who asks for nobody. */
export function getPerson(deps: ApiDeps): Handler<Operations['getPerson']> {
  return async ({ params: { personId } }, asked) => {
    const within = officesRead(asked, personId);
    const person = within?.length === 0 ? null : await deps.record.readPerson(personId);
    if (person === null || (within && !hasServedIn(person, within))) throw problem('not-found');
    return personView(person, await namesOf(deps), within);
  };
}

export function appoint(deps: ApiDeps): Handler<Operations['appoint']> {
  return async ({ params: { personId }, body }, asked) => {
    const request = requestOf(deps, asked, asked.may({ kind: 'appoint' }));
    const { from, ...appointing } = body;
    const ordered = { ...appointing, ...(from !== undefined && { from }), ...request };
    return viewAfter(deps, asked.caller, await deps.record.appoint(personId, ordered));
  };
}

export function endAppointment(deps: ApiDeps): Handler<Operations['endAppointment']> {
  return async ({ params: { personId }, body }, asked) => {
    const request = requestOf(deps, asked, asked.may({ kind: 'appoint' }));
    const { until, ...ending } = body;
    const ordered = { ...ending, ...(until !== undefined && { until }), ...request };
    return viewAfter(deps, asked.caller, await deps.record.endAppointment(personId, ordered));
  };
}

export function delegate(deps: ApiDeps): Handler<Operations['delegate']> {
  return async ({ params: { personId }, body }, asked) => {
    const held = (await deps.record.findPerson(personId))?.appointments.find(({ id }) => id === body.appointment);
    const may = asked.may({ kind: 'delegate', person: personId, place: held ?? null });
    const request = requestOf(deps, asked, may);
    const { from, ...handing } = body;
    const ordered = { ...handing, ...(from !== undefined && { from }), ...request };
    return viewAfter(deps, asked.caller, await deps.record.delegate(personId, ordered));
  };
}

export function endDelegation(deps: ApiDeps): Handler<Operations['endDelegation']> {
  return async ({ params: { personId }, body }, asked) => {
    const given = (await deps.record.findPerson(personId))?.delegations.find(({ id }) => id === body.delegation);
    const { to = null, orderedBy = null } = given ?? {};
    const may = asked.may({ kind: 'end-delegation', person: personId, to, orderedBy });
    const request = requestOf(deps, asked, may);
    const { until, ...ending } = body;
    const ordered = { ...ending, ...(until !== undefined && { until }), ...request };
    return viewAfter(deps, asked.caller, await deps.record.endDelegation(personId, ordered));
  };
}

/** Of which offices the reader is told what somebody is and was in them; undefined for all, as of himself. */
function officesRead(
  { caller, himself, list }: Asking<'himself' | 'read-person'>,
  person: string,
): readonly string[] | undefined {
  if (person !== caller.id) return list({ kind: 'read-person', person }).within;
  himself();
  return undefined;
}

function requestOf(
  deps: ApiDeps,
  { caller, key }: Pick<Asked<never>, 'caller' | 'key'>,
  permission: Permission,
): Omit<PersonRequest, 'body'> {
  const actor = actorOf(caller, permitted(permission).acting);
  return { actor, key: key(), receivedAt: deps.clock.now() };
}

/** Who ordered a change sees what has become of it; of the rest only what he may read anyway. */
async function viewAfter(deps: ApiDeps, caller: Caller, outcome: PersonOutcome): ReturnType<typeof viewOf> {
  if (outcome.kind === 'refused') throw refusedBy(outcome.refusal);
  const { id } = outcome.person;
  return viewOf(deps, id, personIn(caller, id) && peopleOf(caller));
}

async function viewOf(deps: ApiDeps, id: string, within?: readonly string[]): Promise<ReturnType<typeof personView>> {
  const person = await deps.record.readPerson(id);
  if (person === null) throw problem('not-found');
  return personView(person, await namesOf(deps), within);
}

function hasServedIn({ appointments }: Pick<Person, 'appointments'>, offices: readonly string[]): boolean {
  return appointments.some(({ department }) => offices.includes(department));
}

async function namesOf({ record }: ApiDeps): Promise<Names> {
  return new Map((await record.listDepartments()).map(({ id, name }) => [id, name]));
}
