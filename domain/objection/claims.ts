import type { Claim } from '../kernel/claim.js';
import type { Objection, ObjectionCase } from './objection.js';

/** What the objection does to the standing under the listing: its holds, and what its result ended for good. */
export function claimsOf(objection: Objection): readonly Claim[] {
  if (objection.status === 'not-filed') return [];
  return [...holds(objection), ...ended(objection)];
}

function holds({ holds: all, on }: ObjectionCase): readonly Claim[] {
  return all.map(({ id, from, until, declaredAhead }) => ({
    id,
    on,
    measures: 'all',
    effect: 'suspends',
    cause: 'objection',
    from,
    until,
    declaredAhead,
  }));
}

function ended({ result, on }: ObjectionCase): readonly Claim[] {
  if (result === null || result.endsMeasures.length === 0) return [];
  return [
    {
      id: 'result',
      on,
      measures: result.endsMeasures,
      effect: 'ends',
      cause: result.outcome === 'undetermined' ? 'undetermined' : 'upheld',
      from: result.decidedAt,
      until: null,
      declaredAhead: false,
    },
  ];
}
