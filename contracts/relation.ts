/**
 * What somebody must be to a case to take a step in it. `concerned`: any department of the case; `in charge`: the
 * first of them. Evaluated in one place only, api/policy.ts.
 */
export const RELATIONS = [
  'the-subject',
  'clerk-in-charge',
  'clerk-concerned',
  'approver-in-charge',
  'approver-concerned',
  'lead',
  'supervisor',
  'operator',
] as const;
export type Relation = (typeof RELATIONS)[number];
