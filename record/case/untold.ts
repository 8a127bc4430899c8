import { mongo } from 'mongoose';
import { LawNotHere } from '../../domain/kernel/law-not-here.js';
import type { MeasureTerm } from '../../domain/kernel/claim.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseDocument } from './case.model.js';

/** A case of a list that cannot be told as it now stands: what is written of it, and why. */
export interface Untold {
  readonly caseId: string;
  readonly kind: string;
  /** As it was written last; what the clock has brought since is not in it. */
  readonly status: string;
  readonly subject: string;
  readonly departments: readonly string[];
  readonly on: string | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** When its measures end, as written last: the clock only brings these ends about. */
  readonly terms: readonly MeasureTerm[];
  /** `law-not-here`: this process has not heard of its law yet. `broken`: somebody has to look into it. */
  readonly why: Trouble['why'];
  readonly error: unknown;
}

/** Why one of several could not be told. */
export interface Trouble {
  readonly why: 'law-not-here' | 'broken';
  readonly error: unknown;
}

type Written = Pick<
  CaseDocument,
  '_id' | 'kind' | 'status' | 'subject' | 'departments' | 'on' | 'openedAt' | 'closedAt' | 'terms'
>;

/** What several cases give, each by itself: those that could not be told leave the others as they are. */
export async function toldApart<F extends Written, T>(
  found: readonly F[],
  tell: (one: F) => Promise<T>,
): Promise<{ readonly told: readonly T[]; readonly untold: readonly Untold[] }> {
  const { told, failed } = await apart(found, tell);
  return { told, untold: failed.map(({ one, ...trouble }) => ({ ...writtenOf(one), ...trouble })) };
}

/** As `toldApart`, of anything. What is wrong with the database is no case's; it is thrown on. */
export async function apart<F, T>(
  found: readonly F[],
  tell: (one: F) => Promise<T>,
): Promise<{ readonly told: readonly T[]; readonly failed: readonly (Trouble & { readonly one: F })[] }> {
  const answers = await Promise.all(
    found.map(async (one) => {
      try {
        return { told: [await tell(one)], failed: [] };
      } catch (error) {
        if (error instanceof mongo.MongoError) throw error;
        const why: Trouble['why'] = error instanceof LawNotHere ? 'law-not-here' : 'broken';
        return { told: [], failed: [{ one, why, error }] };
      }
    }),
  );
  return { told: answers.flatMap(({ told }) => told), failed: answers.flatMap(({ failed }) => failed) };
}

function writtenOf({
  _id: caseId,
  kind,
  status,
  subject,
  departments,
  on,
  openedAt,
  closedAt,
  terms,
}: Written): Omit<Untold, keyof Trouble> {
  return { caseId, kind, status, subject, departments, on, openedAt, closedAt, terms };
}
