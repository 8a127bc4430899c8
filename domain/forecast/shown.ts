import type { Instant } from '../kernel/instant.js';
import type { Running } from '../kernel/passage.js';
import { standingAt, type ClaimOfCase, type Standing } from '../standing/standing.js';
import type { StandingChange } from './step.js';

/** The standing of some listings as it was last told, so that each change is told once, with the step that brought it. */
export interface Shown {
  /** What has changed by `at`, the cases being as they now are. */
  changes(cases: readonly Running[], at: Instant): readonly StandingChange[];
}

/** `fixed` are the claims of cases that the clock changes no more. */
export function shownStanding(listings: readonly string[], fixed: readonly ClaimOfCase[]): Shown {
  const told = new Map<string, Standing>();
  return {
    changes(cases, at) {
      const claims = [...fixed, ...cases.flatMap(claimsOf)];
      return cases
        .filter(({ caseId }) => listings.includes(caseId))
        .flatMap(({ caseId, kind, state }) => {
          const own = claims.filter(({ on }) => on === caseId);
          return standingAt(kind.termsOf(state), own, at, { asked: true }).flatMap(({ measure, standing }) => {
            const key = `${caseId} ${measure}`;
            const before = told.get(key) ?? standing;
            told.set(key, standing);
            return before === standing ? [] : [{ listing: caseId, measure, before, after: standing }];
          });
        });
    },
  };
}

function claimsOf({ caseId, kind, state }: Running): readonly ClaimOfCase[] {
  return kind.claimsOf(state).map((claim) => ({ ...claim, case: caseId }));
}
