import type { mongo } from 'mongoose';
import type { Duty } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { SUPERVISE } from '../../domain/kernel/overdue.js';
import { ANSWER_MANDATE, dutyOf } from '../../domain/people/mandate-clock.js';
import type { CaseDocument } from '../case/case.model.js';
import type { RecordDeps } from '../record-deps.js';
import { officeQuery, withCases, type NotOwn, type OfficeScope } from './lists.js';
import { mandatesIn, type MandateDocument } from './mandate.model.js';
import { generalRules } from './request.js';
import { NEVER } from './take-step.js';

/** Whose work: of these offices, which have a case that concerns the subject; and whether he sees to what is overdue anywhere. */
export interface MandateFilter {
  readonly scopes: readonly OfficeScope[];
  /** Of which offices he sees to what is overdue. */
  readonly supervises: 'everywhere' | readonly string[];
  readonly but: NotOwn;
}

/** An application that waits for an answer, as somebody owes it. */
export interface OwedMandate {
  readonly mandateId: string;
  readonly duty: Duty;
}

type Found = MandateDocument & Record<'about' | 'brought', readonly { readonly departments: readonly string[] }[]>;

/** What is owed of applications, nearest first, behind a place in the order, each with where it stands in it. */
export async function owedMandatesAfter(
  deps: RecordDeps,
  { scopes, supervises, but }: MandateFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<(OwedMandate & { readonly due: string })[]> {
  const now = deps.clock.now();
  const read = (asked: Asked): Promise<Found[]> =>
    mandatesIn(deps)
      .aggregate<Found>(owedPipeline({ ...asked, but, now }, after, limit), { readConcern: { level: 'majority' } })
      .toArray();
  const [own, overdue] = await Promise.all([
    scopes.length === 0
      ? []
      : read({ name: ANSWER_MANDATE, isOverdue: false, concerns: { $or: scopes.map(officeQuery) } }),
    supervises.length === 0 ? [] : read({ name: SUPERVISE, isOverdue: true, concerns: concerning(supervises) }),
  ]);
  return [
    ...own.flatMap((found) => owed(deps, found, { role: 'clerk', department: officeOf(found, scopes) })),
    ...overdue.flatMap((found) => owed(deps, found, { role: 'supervisor' })),
  ];
}

interface Asked {
  readonly name: string;
  readonly isOverdue: boolean;
  /** What a case about the subject has to be for the application to be shown. */
  readonly concerns: mongo.Filter<CaseDocument>;
}

function concerning(offices: MandateFilter['supervises']): mongo.Filter<CaseDocument> {
  return offices === 'everywhere' ? {} : { departments: { $in: [...offices] } };
}

/** Exported for the check that every query has its index. */
export function owedPipeline(
  { name, isOverdue, concerns, but, now }: Asked & { readonly but: NotOwn; readonly now: Instant },
  after: readonly string[] | null,
  limit: number,
): Record<string, unknown>[] {
  return [
    {
      $match: {
        status: 'pending',
        subject: { $nin: [null, ...but.subjects] },
        person: { $ne: but.person },
        lapsesAt: { $not: { $lte: now } },
        ...(isOverdue && { 'steps.step': 'overdue' }),
        $and: [{ dueAt: { $lt: NEVER } }, ...behind(after, name)],
      } satisfies mongo.Filter<MandateDocument>,
    },
    { $sort: { dueAt: 1, _id: 1 } },
    ...withCases(concerns),
    { $limit: limit },
  ];
}

function behind(after: readonly string[] | null, name: string): mongo.Filter<MandateDocument>[] {
  const [dueAt, id, passed] = after ?? [];
  if (dueAt === undefined || id === undefined || passed === undefined) return [];
  return [{ $or: [{ dueAt: { $gt: dueAt } }, { dueAt, _id: name > passed ? { $gte: id } : { $gt: id } }] }];
}

function owed(
  deps: RecordDeps,
  found: Found,
  owner: Parameters<typeof dutyOf>[1],
): readonly (OwedMandate & { readonly due: string })[] {
  const duty = dutyOf(found, owner, generalRules(deps, found.filedAt));
  return duty?.dueAt ? [{ mandateId: found._id, duty, due: duty.dueAt }] : [];
}

function officeOf({ about, brought }: Found, scopes: readonly OfficeScope[]): string {
  const concerned = [...about, ...brought].flatMap(({ departments }) => departments);
  return scopes.find(({ department }) => concerned.includes(department))?.department ?? concerned.join();
}
