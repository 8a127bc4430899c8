import type { Instant } from '../../domain/kernel/instant.js';
import type { Person, Succession } from '../../domain/people/person.js';
import { seatsOf, subjectsOf, type Seat } from '../../domain/people/seats.js';
import { insertMissing } from '../insert-missing.js';
import type { RecordDeps } from '../record-deps.js';
import { PEOPLE, type People, type PersonDocument } from './person.model.js';
import { SUCCESSIONS, type SuccessionDocument, type Successions } from './succession.model.js';

/** What somebody is here at an instant. Nothing at all where nobody ever said that he is anything. */
export interface Known {
  readonly id: string;
  readonly seats: readonly Seat[];
  /** The subjects for whom he acts. */
  readonly subjects: readonly string[];
}

interface Found extends PersonDocument {
  readonly delegators: readonly PersonDocument[];
  readonly offices: readonly {
    readonly _id: string;
    readonly from?: Instant | null;
    readonly until?: Instant | null;
  }[];
  readonly successions: readonly Succession[];
}

/** Who this is, in one round trip: what was ended a moment ago does not count any more in any process. */
export async function whoIs(deps: RecordDeps, id: string, at: Instant): Promise<Known> {
  const [found] = await peopleIn(deps).aggregate<Found>(groundsPipeline(id)).toArray();
  if (found === undefined) return { id, seats: [], subjects: [] };
  const person = personOf(found);
  const seats = seatsOf(
    {
      person,
      delegators: found.delegators.map(personOf),
      offices: found.offices.map((office) => ({
        id: office._id,
        from: office.from ?? null,
        until: office.until ?? null,
      })),
      successions: found.successions,
    },
    at,
  );
  return { id, seats, subjects: subjectsOf(person, at) };
}

/** Exported for the check that every query has its index. */
export function groundsPipeline(id: string): Record<string, unknown>[] {
  const offices = { input: '$delegators.appointments.department', initialValue: '$appointments.department' };
  return [
    { $match: { _id: id } },
    { $lookup: { from: PEOPLE, localField: '_id', foreignField: 'delegations.to', as: 'delegators' } },
    { $set: { held: { $reduce: { ...offices, in: { $concatArrays: ['$$value', '$$this'] } } } } },
    {
      $lookup: {
        from: 'departments',
        localField: 'held',
        foreignField: '_id',
        pipeline: [{ $project: { from: 1, until: 1 } }],
        as: 'offices',
      },
    },
    {
      $graphLookup: {
        from: SUCCESSIONS,
        startWith: '$held',
        connectFromField: 'from',
        connectToField: 'to',
        as: 'successions',
      },
    },
    { $unset: ['changes', 'delegators.changes'] },
  ];
}

/** Writes people who are not there yet; those who are stay as they are. Answers how many were new. */
export function putPeople(deps: RecordDeps, people: readonly Person[]): Promise<number> {
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
