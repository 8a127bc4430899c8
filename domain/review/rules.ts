import type { Role } from '../kernel/actor.js';
import type { Limit } from '../kernel/limit.js';
import type { Setting } from '../kernel/rulebook.js';

/** What may be reviewed. */
export const REVIEWABLE = ['objection-result', 'refused-acceptance', 'refused-repair', 'department-score'] as const;
export type Reviewable = (typeof REVIEWABLE)[number];

/**
 * What a review case reads from its rulebook; until when it may be asked for is `objection.reviewWindow`. Limits count
 * from the event named; the day of that event is not counted.
 */
export interface ReviewRules {
  readonly appliesTo: Setting<readonly Reviewable[]>;
  /** The body that reviews. */
  readonly reviewer: Setting<'another-body' | 'provincial-authority'>;
  /** By a body other than the author. */
  readonly anotherThanAuthor: Setting<true>;
  /** Not lower in level than the author. */
  readonly notLower: Setting<true>;
  /** Never worse for the applicant. */
  readonly neverWorse: Setting<true>;
  /** Whether measures rest during the review. */
  readonly suspends: Setting<boolean>;
  /** Acceptance, from filing. Missed: deemed accepted. */
  readonly acceptance: Limit;
  /** Missing papers are supplied, from the request. */
  readonly supplement: Limit;
  /** Decision, from filing. Missed: escalated. */
  readonly decision: Limit;
  readonly decisionSignedBy: Setting<Role>;
  /** The decision is served, from the decision. */
  readonly resultService: Limit;
  /** After this, from filing, a body that has done nothing may be challenged elsewhere. */
  readonly inaction: Limit;
}
