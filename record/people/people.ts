import type { Instant } from '../../domain/kernel/instant.js';
import type { Person } from '../../domain/people/person.js';
import { formerOf, seatsOf, subjectsOf, type Former, type Seat } from '../../domain/people/seats.js';
import { insertMissing } from '../store/insert-missing.js';
import { putPapers } from '../mandates/brought.js';
import type { DepartmentDocument } from './department.model.js';
import type { RecordDeps } from '../record-deps.js';
import { PEOPLE, type People, type PersonDocument } from './person.model.js';
import { SUCCESSIONS, type SuccessionDocument, type Successions } from './succession.model.js';

/** What somebody is here at an instant. Nothing at all where nobody ever said that he is anything. */
export interface Known {
  readonly id: string;
  readonly seats: readonly Seat[];
  /** The subjects for whom he acts. */
  readonly subjects: readonly string[];
  /** For whom he acted once: a case in which he could is no case of his office's for him. Absent where there is nobody. */
  readonly former?: readonly Former[];
}

/**
 * Who this is: what was ended a moment ago does not count any more in any process. One round trip for whoever holds no
 * office, two for an official, three for a lead or supervisor below the nation. Plain reads by key: one pipeline with its joins was measured at several times their cost.
 */
export async function whoIs(deps: RecordDeps, id: string, at: Instant): Promise<Known> {
  const concerned = { $or: [{ _id: id }, { 'delegations.to': id }] };
  const found = (
    await peopleIn(deps)
      .find(concerned, { projection: { changes: 0 } })
      .toArray()
  ).map(personOf);
  const person = found.find((one) => one.id === id);
  if (person === undefined) return { id, seats: [], subjects: [] };
  const held = [...new Set(found.flatMap(({ appointments }) => appointments.map(({ department }) => department)))];
  const subjects = subjectsOf(person, at);
  if (held.length === 0) return { id, seats: [], subjects };
  const former = formerOf(person, at);
  const { offices, successions } = await officesAndLines(deps, held);
  const existing = offices.map(({ _id, from = null, until = null }) => ({ id: _id, from, until }));
  const delegators = found.filter((one) => one !== person);
  const seats = await overseeing(deps, seatsOf({ person, delegators, offices: existing, successions }, at), offices);
  return { id, seats, subjects, ...(former.length > 0 && { former }) };
}

type Office = Pick<DepartmentDocument, '_id' | 'from' | 'until' | 'level' | 'region'>;

/** These offices, and the lines of all transfer tables (some dozens), by one round trip for both. */
async function officesAndLines(
  { departments }: RecordDeps,
  held: readonly string[],
): Promise<{ readonly offices: readonly Office[]; readonly successions: readonly SuccessionDocument[] }> {
  const found = await departments
    .aggregate<{ readonly office: Office } | { readonly line: SuccessionDocument }>([
      { $match: { _id: { $in: [...held] } } },
      {
        $project: {
          _id: 0,
          office: { _id: '$_id', from: '$from', until: '$until', level: '$level', region: '$region' },
        },
      },
      { $unionWith: { coll: SUCCESSIONS, pipeline: [{ $project: { _id: 0, line: '$$ROOT' } }] } },
    ])
    .toArray();
  return {
    offices: found.flatMap((one) => ('office' in one ? [one.office] : [])),
    successions: found.flatMap((one) => ('line' in one ? [one.line] : [])),
  };
}

/** Seats of leads and supervisors with what they oversee: a nation's everything, any other's the offices of its province. */
async function overseeing(
  { departments }: RecordDeps,
  seats: readonly Seat[],
  offices: readonly Pick<DepartmentDocument, '_id' | 'level' | 'region'>[],
): Promise<readonly Seat[]> {
  const places = new Map(offices.map((office) => [office._id, office]));
  const placeOf = ({ role, department, successor }: Seat): (typeof offices)[number] | undefined =>
    role === 'lead' || role === 'supervisor' ? places.get(successor ?? department) : undefined;
  const provinces = seats.flatMap((seat) => {
    const place = placeOf(seat);
    return place === undefined || place.level === 'nation' ? [] : provinceOf(place.region);
  });
  const within = new Map(
    await Promise.all(
      [...new Set(provinces)].map(async (province) => {
        const query = { region: { $gte: province, $lt: `${province}~` } };
        const found = await departments.find(query, { projection: { _id: 1 } }).toArray();
        return [province, found.map(({ _id }) => _id)] as const;
      }),
    ),
  );
  return seats.map((seat) => {
    const place = placeOf(seat);
    if (place === undefined) return seat;
    const oversees = place.level === 'nation' ? 'everywhere' : (within.get(provinceOf(place.region)) ?? []);
    return { ...seat, oversees };
  });
}

/** The province of a region code of GB/T 2260, or whatever stands in its place. */
function provinceOf(region: string): string {
  return region.slice(0, 2);
}

/**
 * Writes people who are not there yet; those who are stay as they are. Answers how many were new. Each mandate has its
 * paper, which is written first: a process that dies in between leaves nobody acting on none.
 */
export async function putPeople(deps: RecordDeps, people: readonly Person[]): Promise<number> {
  const ids = people.filter(({ mandates }) => mandates.length > 0).map(({ id }) => id);
  const there =
    ids.length === 0
      ? []
      : await peopleIn(deps)
          .find({ _id: { $in: ids } })
          .toArray();
  const known = new Map(there.map((document) => [document._id, personOf(document)]));
  await putPapers(
    deps,
    people.map((person) => known.get(person.id) ?? person),
  );
  return insertMissing(
    peopleIn(deps),
    people.map(({ id, ...person }) => ({ _id: id, version: 1, ...person })),
  );
}

/** Somebody with all that he was and is; null where nobody ever said that he is anything. */
export async function findPerson(deps: RecordDeps, id: string): Promise<Person | null> {
  const found = await peopleIn(deps).findOne({ _id: id });
  return found && personOf(found);
}

export function peopleIn({ database }: Pick<RecordDeps, 'database'>): People {
  return database.collection<PersonDocument>(PEOPLE);
}

export function successionsIn({ database }: Pick<RecordDeps, 'database'>): Successions {
  return database.collection<SuccessionDocument>(SUCCESSIONS);
}

/** The person of a stored entry, without how it came to be so. */
export function personOf({ _id: id, appointments, delegations, mandates }: PersonDocument): Person {
  return { id, appointments, delegations, mandates };
}
