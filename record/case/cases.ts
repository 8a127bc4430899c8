import type { mongo } from 'mongoose';
import type { CaseDocument } from './case.model.js';
import { viewOf, type CaseView } from './case-view.js';
import { limitOf } from '../store/cursor.js';
import { behind, pageOf } from '../store/paged.js';
import { foldingOf, loadGround, STEP_PROJECTION, type Ground, type LoadedCase } from './load.js';
import { CaseNotFound } from './outcome.js';
import type { RecordDeps } from '../record-deps.js';
import { settle } from './settle.js';
import { toldApart, type Untold } from './untold.js';

const MAJORITY = { level: 'majority' } as const;

export interface CaseFilter {
  readonly kind?: string;
  readonly status?: string;
  /** Whose cases: those about this subject that nobody else brought, and those that it brought. */
  readonly subject?: string;
  readonly department?: string;
  /** Id of the listing or record that the cases are about. */
  readonly on?: string;
  readonly open?: boolean;
  /** Whose cases the list may hold at all; without it, everybody's. */
  readonly scopes?: readonly CaseScope[];
}

/** A reason to be shown a case: an office that it concerns, or the subject whose it is; with neither, each. */
export interface CaseScope {
  readonly department?: string;
  /** One of these offices. */
  readonly within?: readonly string[];
  readonly subject?: string;
  /** Not where one of these keeps out. */
  readonly except?: readonly string[];
}

export interface Page {
  readonly after?: string;
  /** At most 200; 50 by default. */
  readonly limit?: number;
}

/** The case settled in memory up to now; null where there is none. */
export async function findCase(deps: RecordDeps, caseId: string): Promise<CaseView | null> {
  const found = await deps.cases.findOne<LoadedCase>(
    { _id: caseId },
    { projection: STEP_PROJECTION, readConcern: MAJORITY },
  );
  return found && settledView(deps, found);
}

/** As `findCase`, with the ground on which a step may be submitted (`Submission.ground`): one read for both. */
export async function findCaseForStep(
  deps: RecordDeps,
  caseId: string,
): Promise<{ readonly view: CaseView; readonly ground: Ground } | null> {
  const ground = await loadGround(deps, caseId);
  return ground && { view: await settledView(deps, ground), ground };
}

/** @throws {CaseNotFound} */
export async function getCase(deps: RecordDeps, caseId: string): Promise<CaseView> {
  const found = await findCase(deps, caseId);
  if (!found) throw new CaseNotFound(caseId);
  return found;
}

/**
 * Cases by what they are, newest first, each settled in memory; beside them those of the page that cannot be told. `next` is
 * null at the end.
 */
export async function listCases(
  deps: RecordDeps,
  filter: CaseFilter,
  { after, limit }: Page = {},
): Promise<{ readonly cases: readonly CaseView[]; readonly untold: readonly Untold[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const found = await deps.cases
    .find<LoadedCase>(
      { $and: [queryOf(filter), behind(after, 'openedAt', '$lt')] },
      { projection: STEP_PROJECTION, readConcern: MAJORITY },
    )
    .sort({ openedAt: -1, _id: -1 })
    .limit(size + 1)
    .toArray();
  const page = pageOf(found, size, ({ openedAt, _id }) => [openedAt, _id]);
  const { told: cases, untold } = await toldApart(page.found, (one) => settledView(deps, one));
  return { cases, untold, next: page.next };
}

/** The cases out of which one of these people keeps. One that cannot be told fails, so that nobody is let in for it. */
export async function casesKeptOutOf(deps: RecordDeps, people: readonly string[]): Promise<readonly CaseView[]> {
  const found = await deps.cases
    .find<LoadedCase>(keptOutQuery(people), { projection: STEP_PROJECTION, readConcern: MAJORITY })
    .toArray();
  return Promise.all(found.map((one) => settledView(deps, one)));
}

/** Exported for the check that every query has its index. */
export function keptOutQuery(people: readonly string[]): mongo.Filter<CaseDocument> {
  return { recused: { $in: [...people] } };
}

/** What the list is asked of the database; exported for the check that every query has its index. */
export function queryOf({ kind, status, scopes, on, open, ...who }: CaseFilter): mongo.Filter<CaseDocument> {
  return {
    ...(kind !== undefined && { kind }),
    ...(status !== undefined && { status }),
    ...scopeQuery(who),
    ...(scopes && { $and: [oneOf(scopes.map(scopeQuery))] }),
    ...(on !== undefined && { on }),
    ...(open !== undefined && { closedAt: open ? null : { $ne: null } }),
  };
}

function scopeQuery({ department, within, subject, except = [] }: CaseScope): mongo.Filter<CaseDocument> {
  return {
    ...(subject !== undefined && { $or: [{ subject, party: { $exists: false } }, { party: subject }] }),
    ...(department !== undefined && { departments: department }),
    ...(within !== undefined && { departments: { $in: [...within] } }),
    ...(except.length > 0 && { recused: { $nin: [...except] } }),
  };
}

function oneOf(queries: readonly mongo.Filter<CaseDocument>[]): mongo.Filter<CaseDocument> {
  const [only] = queries;
  return queries.length === 1 && only ? only : { $or: [...queries] };
}

/** A loaded case as others see it: settled in memory up to now. */
export async function settledView(deps: RecordDeps, found: LoadedCase): Promise<CaseView> {
  const folding = await settle(deps, await foldingOf(deps, found), deps.clock.now());
  return viewOf(folding, found);
}
