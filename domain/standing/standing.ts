import type { Claim, ClaimCause, MeasureTerm } from '../kernel/claim.js';
import type { Instant } from '../kernel/instant.js';

export type Standing = 'not-yet' | 'in-force' | 'suspended' | 'ended';

/** A claim with the case that makes it; two cases may number their claims alike. */
export interface ClaimOfCase extends Claim {
  readonly case: string;
}

/** Why a measure does not bind: which case, which of its claims. Never empty for what a claim suspends or ends. */
export interface StandingCause {
  readonly cause: ClaimCause;
  readonly effect: Claim['effect'];
  readonly case: string;
  readonly claim: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface MeasureStanding {
  readonly measure: string;
  readonly standing: Standing;
  /** The claims that count now, those that end before those that suspend. */
  readonly causes: readonly StandingCause[];
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * What is enforceable under one listing at `at`, measure by measure: inside its term, and no claim suspends or ends it.
 * Pure; the terms and all claims on the listing are handed in, from one moment of the record.
 *
 * `asked: true`: the instant was named by who asks, so a claim counts in `[from, until)` and nowhere else.
 * `asked: false`: «now». Every open claim counts, except one declared for a time still ahead, and a term has begun
 * even where `at` is a little before it: clocks that differ between machines never make a held measure bind.
 */
export function standingAt(
  terms: readonly MeasureTerm[],
  claims: readonly ClaimOfCase[],
  at: Instant,
  { asked }: { readonly asked: boolean },
): readonly MeasureStanding[] {
  const counting = claims.filter((claim) => counts(claim, at, asked));
  return terms.map(({ measure, from, until }) => {
    const on = counting.filter(({ measures }) => measures === 'all' || measures.includes(measure));
    const ending = on.filter(({ effect }) => effect === 'ends');
    const suspending = on.filter(({ effect }) => effect === 'suspends');
    const causes = [...ending, ...suspending].map(causeOf);
    return { measure, standing: standingOf(), causes, from, until };

    function standingOf(): Standing {
      if (asked && at < from) return 'not-yet';
      if (until !== null && at >= until) return 'ended';
      if (ending.length > 0) return 'ended';
      return suspending.length > 0 ? 'suspended' : 'in-force';
    }
  });
}

function counts({ from, until, declaredAhead }: Claim, at: Instant, asked: boolean): boolean {
  if (until !== null && (until <= at || until <= from)) return false;
  if (from <= at) return true;
  return !asked && !declaredAhead;
}

function causeOf({ cause, effect, case: of, id, from, until }: ClaimOfCase): StandingCause {
  return { cause, effect, case: of, claim: id, from, until };
}
