import type { mongo } from 'mongoose';
import type { Page } from '../case/cases.js';
import { decodeCursor, limitOf } from '../store/cursor.js';
import { behind, pageOf } from '../store/paged.js';
import type { RecordDeps } from '../record-deps.js';
import { peopleIn, successionsIn } from './people.js';
import type { PersonDocument } from './person.model.js';
import type { SuccessionDocument } from './succession.model.js';
import { transferTablesIn, type TransferTableDocument } from './transfer-table.model.js';

export interface PeopleFilter {
  /** Who holds or held a place in it. */
  readonly department?: string;
  /** The same of one of these, whatever else is asked; without it, everybody. */
  readonly within?: readonly string[];
}

/** People in the order of their ids, each with what he was and is. `next` is null at the end. */
export async function listPeople(
  deps: RecordDeps,
  filter: PeopleFilter,
  { after, limit }: Page = {},
): Promise<{ readonly people: readonly PersonDocument[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const read = await peopleIn(deps)
    .find(peopleQuery(filter, decodeCursor(after, 1)))
    .sort({ _id: 1 })
    .limit(size + 1)
    .toArray();
  const { found: people, next } = pageOf(read, size, ({ _id }) => [_id]);
  return { people, next };
}

/** Exported for the check that every query has its index. */
export function peopleQuery(
  { department, within }: PeopleFilter,
  after: readonly string[] | null,
): mongo.Filter<PersonDocument> {
  const [id] = after ?? [];
  return {
    ...(department !== undefined && { 'appointments.department': department }),
    ...(within && { $and: [{ 'appointments.department': { $in: [...within] } }] }),
    ...(id !== undefined && { _id: { $gt: id } }),
  };
}

/** Somebody with how he came to be what he is; null where nobody ever said that he is anything. */
export async function readPerson(deps: RecordDeps, id: string): Promise<PersonDocument | null> {
  return peopleIn(deps).findOne({ _id: id });
}

/** Every line of every signed transfer table. */
export async function listSuccessions(deps: RecordDeps): Promise<readonly SuccessionDocument[]> {
  return successionsIn(deps).find().sort({ _id: 1 }).toArray();
}

/** Transfer tables, newest first, in whatever state they are. `next` is null at the end. */
export async function listTransfers(
  deps: RecordDeps,
  { after, limit }: Page = {},
): Promise<{ readonly tables: readonly TransferTableDocument[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const read = await transferTablesIn(deps)
    .find(behind<TransferTableDocument>(after, 'proposedAt', '$lt'))
    .sort({ proposedAt: -1, _id: -1 })
    .limit(size + 1)
    .toArray();
  const { found: tables, next } = pageOf(read, size, ({ proposedAt, _id }) => [proposedAt, _id]);
  return { tables, next };
}
