import type { mongo } from 'mongoose';
import type { CaseDocument } from '../case/case.model.js';
import { CASES } from '../case/case.model.js';
import type { CaseScope, Page } from '../case/cases.js';
import { limitOf } from '../store/cursor.js';
import { behind, pageOf } from '../store/paged.js';
import type { RecordDeps } from '../record-deps.js';
import { invitationsIn, type InvitationDocument } from './invitation.model.js';
import { mandatesIn, reasonsPlace, type MandateDocument } from './mandate.model.js';

/** An office in which somebody looks after who acts for a subject, and whose the cases must not be. */
export type OfficeScope = Required<Pick<CaseScope, 'department' | 'except'>>;

/** Which of these offices have a case that concerns the subject: about it, or brought by it. */
export async function officesConcerned(
  deps: RecordDeps,
  subject: string,
  scopes: readonly OfficeScope[],
): Promise<readonly string[]> {
  const asked = scopes.map(async (scope) => {
    const found = await deps.cases.findOne(concernedQuery(subject, scope), {
      projection: { _id: 1 },
      readConcern: { level: 'majority' },
    });
    return found === null ? [] : [scope.department];
  });
  return [...new Set((await Promise.all(asked)).flat())];
}

/** The offices in charge of the cases about this subject, or brought by it: whoever has to see to who acts for it. */
export async function officesInCharge({ cases }: RecordDeps, subject: string): Promise<readonly string[]> {
  const found = await cases.distinct('departments.0', { $or: [{ subject }, { party: subject }] });
  return found.filter((office): office is string => typeof office === 'string').sort();
}

/** Exported for the check that every query has its index. */
export function concernedQuery(subject: string, scope: OfficeScope): mongo.Filter<CaseDocument> {
  return { $or: [{ subject }, { party: subject }], ...officeQuery(scope) };
}

export function officeQuery({ department, except }: OfficeScope): mongo.Filter<CaseDocument> {
  return { departments: department, recused: { $nin: [...except] } };
}

export async function findMandate(deps: RecordDeps, id: string): Promise<MandateDocument | null> {
  return mandatesIn(deps).findOne({ _id: id }, { readConcern: { level: 'majority' } });
}

export async function findInvitation(deps: RecordDeps, id: string): Promise<InvitationDocument | null> {
  return invitationsIn(deps).findOne({ _id: id }, { readConcern: { level: 'majority' } });
}

/** Mandates with why they were declined or ended, in the open; null where nobody said, or where it was erased. */
export async function readMandates(
  { vault }: RecordDeps,
  mandates: readonly MandateDocument[],
): Promise<readonly { readonly found: MandateDocument; readonly reasons: string | null }[]> {
  const sealer = await vault.toOpen(mandates.flatMap(({ subject }) => subject ?? []));
  return mandates.map((found) => {
    const { _id, subject, steps } = found;
    const personal = steps.findLast((step) => step.personal !== undefined)?.personal;
    if (subject === null || personal === undefined) return { found, reasons: null };
    const { reasons } = sealer.open(subject, reasonsPlace(_id), personal) as { readonly reasons?: string };
    return { found, reasons: reasons ?? null };
  });
}

interface Listed<D> {
  readonly found: readonly D[];
  readonly next: string | null;
}

/** What somebody has asked for and what he was given, newest first. */
export async function mandatesOf(deps: RecordDeps, person: string, page: Page): Promise<Listed<MandateDocument>> {
  const size = limitOf(page.limit);
  const found = await mandatesIn(deps)
    .find({ person, ...behind<MandateDocument>(page.after, 'filedAt', '$lt') })
    .sort({ filedAt: -1, _id: -1 })
    .limit(size + 1)
    .toArray();
  return pageOf(found, size, ({ filedAt, _id }) => [filedAt, _id]);
}

/** Nothing of whoever asks, nor of those for whom he acts. */
export interface NotOwn {
  readonly person: string;
  readonly subjects: readonly string[];
}

export interface OfficeList {
  readonly scopes: readonly OfficeScope[];
  readonly but: NotOwn;
  readonly status: MandateDocument['status'];
}

/** What these offices look after, because a case of theirs concerns the subject; what has waited longest first. */
export async function mandatesBefore(deps: RecordDeps, list: OfficeList, page: Page): Promise<Listed<MandateDocument>> {
  const size = limitOf(page.limit);
  const found = await mandatesIn(deps)
    .aggregate<MandateDocument>(officePipeline(list, page, size + 1))
    .toArray();
  return pageOf(found, size, ({ filedAt, _id }) => [filedAt, _id]);
}

/** Exported for the check that every query has its index. */
export function officePipeline(
  { scopes, but, status }: OfficeList,
  page: Page,
  limit: number,
): Record<string, unknown>[] {
  return [
    {
      $match: {
        status,
        subject: { $nin: [null, ...but.subjects] },
        person: { $ne: but.person },
        ...behind<MandateDocument>(page.after, 'filedAt', '$gt'),
      },
    },
    { $sort: { filedAt: 1, _id: 1 } },
    ...withCases({ $or: scopes.map(officeQuery) }),
    { $limit: limit },
    { $unset: ['about', 'brought'] },
  ];
}

/** Those about whose subject there is a case of this sort, about it or brought by it; with its departments. */
export function withCases(ofThem: mongo.Filter<CaseDocument>): Record<string, unknown>[] {
  const cases = (foreignField: 'subject' | 'party'): Record<string, unknown> => ({
    $lookup: {
      from: CASES,
      localField: 'subject',
      foreignField,
      pipeline: [{ $match: ofThem }, { $limit: 1 }, { $project: { departments: 1 } }],
      as: foreignField === 'subject' ? 'about' : 'brought',
    },
  });
  return [cases('subject'), cases('party'), { $match: { $or: [{ about: { $ne: [] } }, { brought: { $ne: [] } }] } }];
}

/** What these offices have sent out for subjects that a case of theirs concerns, newest first. */
export async function invitationsFrom(
  deps: RecordDeps,
  list: Omit<OfficeList, 'status'>,
  page: Page,
): Promise<Listed<InvitationDocument>> {
  const size = limitOf(page.limit);
  const found = await invitationsIn(deps)
    .aggregate<InvitationDocument>(invitationPipeline(list, page, size + 1))
    .toArray();
  return pageOf(found, size, ({ invitedAt, _id }) => [invitedAt, _id]);
}

/** Exported for the check that every query has its index. */
export function invitationPipeline(
  { scopes, but }: Omit<OfficeList, 'status'>,
  page: Page,
  limit: number,
): Record<string, unknown>[] {
  return [
    {
      $match: {
        department: { $in: scopes.map(({ department }) => department) },
        subject: { $nin: [...but.subjects] },
        ...behind<InvitationDocument>(page.after, 'invitedAt', '$lt'),
      },
    },
    { $sort: { invitedAt: -1, _id: -1 } },
    ...withCases({ $or: scopes.map(officeQuery) }),
    { $limit: limit },
    { $unset: ['about', 'brought'] },
  ];
}
