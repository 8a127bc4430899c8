import type { mongo } from 'mongoose';
import type { Duty, DutyOwner } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseDocument } from '../case/case.model.js';
import type { RecordDeps } from '../record-deps.js';

/** Whose work. Members given must all hold; several roles are alternatives. */
export interface DutyFilter {
  readonly department?: string;
  readonly subject?: string;
  readonly roles?: readonly DutyOwner['role'][];
  /** Due before this. */
  readonly dueBefore?: Instant;
  /** In cases that concern one of these offices. */
  readonly within?: readonly string[];
  /** Not in cases out of which one of these keeps. */
  readonly except?: readonly string[];
}

/** A duty with the case that owes it. */
export interface OwedDuty {
  readonly caseId: string;
  readonly kind: string;
  readonly status: string;
  readonly subject: string;
  readonly on: string | null;
  readonly duty: Duty;
}

const OWNER_ROLES = [
  'clerk',
  'approver',
  'lead',
  'supervisor',
  'subject',
  'operator',
  'system',
] as const satisfies readonly DutyOwner['role'][];

/** Sorts after every instant: a paused duty is owed, but not yet due. */
const PAUSED = '~';

/**
 * Duties that pass one of the filters, as they are written, behind a place in the order, each with where it stands in it:
 * nearest first, paused ones last. A missed one stays until the clock has settled it.
 */
export function owedAfter(
  { cases }: RecordDeps,
  filter: DutyFilter | readonly DutyFilter[],
  after: readonly string[] | null,
  limit: number,
): Promise<(OwedDuty & { readonly due: string })[]> {
  return cases
    .aggregate<OwedDuty & { readonly due: string }>(dutiesPipeline(filter, after, limit), {
      readConcern: { level: 'majority' },
    })
    .toArray();
}

/** Exported for the check that every query has its index. */
export function dutiesPipeline(
  filter: DutyFilter | readonly DutyFilter[],
  after: readonly string[] | null,
  limit: number,
): mongo.Document[] {
  const filters = [filter].flat();
  return [
    { $match: oneOf(filters.map((one) => ({ duties: { $elemMatch: wantedBy(one) }, ...caseOf(one) }))) },
    {
      $project: { kind: 1, status: 1, subject: 1, on: 1, departments: 1, recused: 1, duties: 1 } satisfies Partial<
        Record<keyof CaseDocument, 1>
      >,
    },
    { $unwind: '$duties' },
    { $match: oneOf(filters.map((one) => ({ ...unwound(wantedBy(one)), ...caseOf(one) }))) },
    { $set: { due: { $ifNull: ['$duties.dueAt', PAUSED] } } },
    ...(after ? [{ $match: laterThan(after) }] : []),
    { $sort: { due: 1, _id: 1, 'duties.name': 1 } },
    { $limit: limit },
    { $project: { _id: 0, caseId: '$_id', kind: 1, status: 1, subject: 1, on: 1, duty: '$duties', due: 1 } },
  ];
}

function wantedBy({ department, subject, roles, dueBefore }: DutyFilter): mongo.Document {
  return {
    ...(department !== undefined && { 'owner.department': department }),
    ...(subject !== undefined && { 'owner.subject': subject }),
    // Nobody's in particular is everybody's, by role, which has its index.
    ...((roles !== undefined || (department === undefined && subject === undefined)) && {
      'owner.role': { $in: [...(roles ?? OWNER_ROLES)] },
    }),
    ...(dueBefore !== undefined && { dueAt: { $lt: dueBefore } }),
  };
}

function unwound(wanted: mongo.Document): mongo.Document {
  return Object.fromEntries(Object.entries(wanted).map(([path, value]) => [`duties.${path}`, value as unknown]));
}

function caseOf({ within, except = [] }: DutyFilter): mongo.Document {
  return {
    ...(within !== undefined && { departments: { $in: [...within] } }),
    ...(except.length > 0 && { recused: { $nin: [...except] } }),
  };
}

function oneOf(queries: readonly mongo.Document[]): mongo.Document {
  const [only] = queries;
  return queries.length === 1 && only ? only : { $or: [...queries] };
}

function laterThan([due, caseId, name]: readonly string[]): mongo.Document {
  return {
    $or: [{ due: { $gt: due } }, { due, _id: { $gt: caseId } }, { due, _id: caseId, 'duties.name': { $gt: name } }],
  };
}
