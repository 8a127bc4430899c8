import type { mongo } from 'mongoose';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseDocument } from '../case/case.model.js';
import { tokenOf } from '../case/case-id.js';
import type { LoadedCase } from '../case/load.js';
import type { RecordDeps } from '../record-deps.js';

/** Whose standing: every listing of these subjects, or these listings. */
export type StandingOf = { readonly subjects: readonly string[] } | { readonly listings: readonly string[] };

/** What standing reads of a case. The state comes only where a duty is past its end and must be settled in memory. */
export type StandingCase = Pick<
  LoadedCase,
  '_id' | 'kind' | 'shape' | 'version' | 'status' | 'subject' | 'on' | 'rulebook' | 'terms' | 'claims' | 'recordedAt'
> &
  Partial<Pick<LoadedCase, 'state'>>;

/**
 * Reads the listings and every claim on them at one cluster time: a single find under snapshot read concern, on the
 * primary. Two plain finds were seen to tear: a hold read before it began and a listing read after. Claims are found
 * without knowing the listings first, because a listing's id begins with its subject's token.
 */
export async function readStanding(deps: RecordDeps, of: StandingOf, now: Instant): Promise<readonly StandingCase[]> {
  return readAtOneTime(deps, 'subjects' in of ? ofSubjects(of.subjects) : ofListings(of.listings), projectionAt(now));
}

/** As `readStanding`, with the events, and with the cases of the subject that bind nobody any more. */
export function readStandingWithEvents(deps: RecordDeps, of: StandingOf): Promise<readonly CaseDocument[]> {
  const query =
    'subjects' in of
      ? { $or: [{ subject: { $in: [...of.subjects] } }, ...claimsOn(of.subjects)] }
      : { $or: [...ofListings(of.listings).$or, { on: { $in: [...of.listings] } }] };
  return readAtOneTime(deps, query, {});
}

async function readAtOneTime<T extends mongo.Document>(
  { cases, stall }: RecordDeps,
  query: mongo.Filter<CaseDocument>,
  projection: mongo.Document,
): Promise<readonly T[]> {
  const readConcern = { level: 'snapshot' } as const;
  if (!stall) return cases.find<T>(query, { projection, readConcern }).toArray();
  const found: T[] = [];
  for await (const document of cases.find<T>(query, { projection, readConcern, batchSize: 1 })) {
    found.push(document);
    await stall();
  }
  return found;
}

/** Open cases are read for what a missed duty of theirs may have brought. Exported for the check that every query has its index. */
export function ofSubjects(subjects: readonly string[]): mongo.Filter<CaseDocument> {
  const bindsOrMay = { $or: [{ 'terms.0': { $exists: true } }, { closedAt: null }] };
  return { $or: [{ subject: { $in: [...subjects] }, ...bindsOrMay }, ...claimsOn(subjects)] };
}

/** Exported for the check that every query has its index. */
export function ofListings(listings: readonly string[]): { readonly $or: mongo.Filter<CaseDocument>[] } {
  const ids = [...listings];
  return { $or: [{ _id: { $in: ids } }, { 'claims.on': { $in: ids } }, { on: { $in: ids }, closedAt: null }] };
}

/** `-` is the character that ends a token, `.` the one after it. */
function claimsOn(subjects: readonly string[]): readonly mongo.Filter<CaseDocument>[] {
  return subjects.map((subject) => {
    const token = tokenOf(subject);
    return { claims: { $elemMatch: { on: { $gte: `${token}-`, $lt: `${token}.` } } } };
  });
}

function projectionAt(now: Instant): mongo.Document {
  const first = { $min: '$duties.dueAt' };
  const isPast = { $and: [{ $gt: [first, null] }, { $lte: [first, now] }] };
  return {
    kind: 1,
    shape: 1,
    version: 1,
    status: 1,
    subject: 1,
    on: 1,
    rulebook: 1,
    terms: 1,
    claims: 1,
    recordedAt: { $last: '$events.recordedAt' },
    state: { $cond: [isPast, '$state', '$$REMOVE'] },
  };
}
