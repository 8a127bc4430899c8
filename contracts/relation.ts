/**
 * What somebody must be to a case to take a step in it. `the subject`: whom it is about, or whose it is where somebody
 * else brought it; `linked person`: listed for the office that he held in the listed entity. `concerned`: any department of
 * the case; `in charge`: the first of them. Evaluated in one place only, api/permission/policy.ts.
 */
export const RELATIONS = [
  'the-subject',
  'linked-person',
  'clerk-in-charge',
  'clerk-concerned',
  'approver-in-charge',
  'approver-concerned',
  'lead',
  'supervisor',
  'operator',
] as const;
export type Relation = (typeof RELATIONS)[number];
