import { edgeName, type Edge } from './attention.js';
import type { Claim, MeasureTerm } from './claim.js';
import type { Instant } from './instant.js';

/**
 * The instants after `through` at which one of the claims or terms begins or ends by itself, nearest first; a known one
 * at that very instant is still ahead until it is `told`. An edge known before keeps the rule it was set under; a new
 * one takes `rule`. Terms of several measures that share an edge share one event.
 */
export function edgesAhead(
  claims: readonly Claim[],
  terms: readonly MeasureTerm[],
  known: readonly Edge[],
  through: Instant,
  { rule, told }: { readonly rule: string; readonly told: boolean },
): readonly Edge[] {
  const rules = new Map(known.map((edge) => [edgeName(edge), edge.rule]));
  return [...claimEdges(claims, rule), ...termEdges(terms, rule)]
    .filter((edge) => edge.at > through || (!told && edge.at === through && rules.has(edgeName(edge))))
    .map((edge) => ({ ...edge, rule: rules.get(edgeName(edge)) ?? rule }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function claimEdges(claims: readonly Claim[], rule: string): readonly Edge[] {
  return claims.flatMap(({ id, on, from, until }) => {
    const began: Edge = { type: 'ClaimBegan', claim: id, on, at: from, rule };
    return until === null ? [began] : [began, { type: 'ClaimEnded', claim: id, on, at: until, rule }];
  });
}

function termEdges(terms: readonly MeasureTerm[], rule: string): readonly Edge[] {
  const began = measuresByInstant(terms.map(({ measure, from }) => ({ measure, at: from })));
  const ended = measuresByInstant(
    terms.flatMap(({ measure, until }) => (until === null ? [] : [{ measure, at: until }])),
  );
  return [
    ...[...began].map(([at, measures]): Edge => ({ type: 'TermBegan', measures, at, rule })),
    ...[...ended].map(([at, measures]): Edge => ({ type: 'TermEnded', measures, at, rule })),
  ];
}

function measuresByInstant(
  pairs: readonly { readonly measure: string; readonly at: Instant }[],
): ReadonlyMap<Instant, readonly string[]> {
  const grouped = new Map<Instant, string[]>();
  for (const { measure, at } of pairs) grouped.set(at, [...(grouped.get(at) ?? []), measure]);
  return grouped;
}
