import type { Role } from '../kernel/actor.js';
import type { Limit } from '../kernel/limit.js';
import type { LimitRange, Setting } from '../kernel/rulebook.js';

export const RECTIFIED_LISTS = ['severe-list', 'watch-list'] as const;
export type RectifiedList = (typeof RECTIFIED_LISTS)[number];

/** What a rectification has to show (GZ-RECT-2). */
export const RECTIFICATION_CONDITIONS = ['duties-done', 'corrected', 'effects-undone'] as const;
export type RectificationCondition = (typeof RECTIFICATION_CONDITIONS)[number];

/**
 * What a rectification case reads from its rulebook. Limits count from the event named; the day of that event is not
 * counted.
 */
export interface RectificationRules {
  readonly enabled: Setting<boolean>;
  /** On which lists a subject must rectify. */
  readonly covers: Setting<readonly RectifiedList[]>;
  /** Role that has the list of those who must rectify drawn up. */
  readonly coordinatedBy: Setting<Role>;
  /** Which department orders and presses. */
  readonly orderedBy: Setting<'industry' | 'recogniser'>;
  /** Whether a credit reminder (失信提示) goes before the order. */
  readonly reminderFirst: Setting<boolean>;
  /** The order is served, from the order. */
  readonly orderService: Limit;
  /** Bounds inside which the officer sets the period, from service of the order. */
  readonly period: LimitRange;
  /** The period where the officer names none, from service of the order. */
  readonly usualPeriod: Limit;
  /** The one extension is never longer than this, from the end of the period; asked before that end. */
  readonly extensionAtMost: Limit;
  readonly extensionApprovedBy: Setting<Role>;
  /** Whether the period goes on after an obstacle that nobody can answer for. */
  readonly obstacleExtends: Setting<boolean>;
  /** All of these are needed. */
  readonly conditions: Setting<readonly RectificationCondition[]>;
  /** What was reported is verified, from the report. */
  readonly verification: Limit;
  readonly failureLeadsTo: Setting<'interview' | 'nothing'>;
}
