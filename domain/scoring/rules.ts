import type { Limit } from '../kernel/limit.js';
import type { Setting } from '../kernel/rulebook.js';

/** What a score leads to. */
export const SCORE_CONSEQUENCES = ['circulation', 'target-assessment', 'rectification', 'accountability'] as const;
export type ScoreConsequence = (typeof SCORE_CONSEQUENCES)[number];

/** What counts against a department. */
export const SCORED = [
  'overdue-duty',
  'late-release',
  'late-feedback',
  'late-publication',
  'missing-case-report',
] as const;
export type Scored = (typeof SCORED)[number];

/** How departments are scored, by the calendar. Limits count from the event named; the day of that event is not counted. */
export interface ScoringRules {
  /** How often; never where departments are not scored. */
  readonly period: Setting<'never' | 'monthly' | 'half-yearly' | 'yearly'>;
  readonly counts: Setting<readonly Scored[]>;
  /** The draft is drawn up, from the end of the period. */
  readonly draft: Limit;
  /** A department objects, from the draft. */
  readonly objection: Limit;
  /** The scores are circulated, from the end of the period. */
  readonly circulation: Limit;
  readonly consequences: Setting<readonly ScoreConsequence[]>;
  /** A department that did badly puts that right, from the circulation. */
  readonly rectification: Limit;
}
