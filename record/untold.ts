import { mongo } from 'mongoose';
import { LawNotHere } from '../domain/kernel/law-not-here.js';
import type { Instant } from '../domain/kernel/instant.js';
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
  /** `law-not-here`: this process has not heard of its law yet. `broken`: somebody has to look into it. */
  readonly why: 'law-not-here' | 'broken';
  readonly error: unknown;
}

type Written = Pick<
  CaseDocument,
  '_id' | 'kind' | 'status' | 'subject' | 'departments' | 'on' | 'openedAt' | 'closedAt'
>;

/** What several cases give, each by itself: those that could not be told leave the others as they are. */
export async function toldApart<F extends Written, T>(
  found: readonly F[],
  tell: (one: F) => Promise<T>,
): Promise<{ readonly told: readonly T[]; readonly untold: readonly Untold[] }> {
  const answers = await Promise.all(
    found.map(async (one) => {
      try {
        return { told: [await tell(one)], untold: [] };
      } catch (error) {
        return { told: [], untold: [untoldOf(one, error)] };
      }
    }),
  );
  return { told: answers.flatMap(({ told }) => told), untold: answers.flatMap(({ untold }) => untold) };
}

/** What is wrong with the database is no case's; it is thrown on. */
function untoldOf(
  { _id: caseId, kind, status, subject, departments, on, openedAt, closedAt }: Written,
  error: unknown,
): Untold {
  if (error instanceof mongo.MongoError) throw error;
  const why = error instanceof LawNotHere ? 'law-not-here' : 'broken';
  return { caseId, kind, status, subject, departments, on, openedAt, closedAt, why, error };
}
