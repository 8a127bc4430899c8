import type { Command } from '../kernel/case.js';
import type { Duty } from '../kernel/duty.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Instant } from '../kernel/instant.js';
import type { Limit } from '../kernel/limit.js';
import type { Cause } from '../kernel/passage.js';
import type { RuleRef } from '../kernel/rule.js';
import type { Standing } from '../standing/standing.js';

/** What a step comes of: the clock, or another case that tells what has become of it. */
export type StepCause =
  Cause | { readonly type: 'told'; readonly by: string; readonly kind: string; readonly command: Command };

/** What a step changes for one measure of one listing. */
export interface StandingChange {
  readonly listing: string;
  readonly measure: string;
  readonly before: Standing;
  readonly after: Standing;
}

/**
 * A step that comes again and again while its office is silent. It is told once: each time only its own date moves, so it
 * costs the subject nothing. `until` null while nothing that the clock brings ends it.
 */
export interface Repetition {
  readonly every: Limit;
  readonly until: Instant | null;
}

/** One thing that happens if nobody acts. */
export interface ForecastStep {
  readonly caseId: string;
  readonly kind: string;
  /** When it counts as having happened. */
  readonly at: Instant;
  readonly cause: StepCause;
  readonly events: readonly DomainEvent[];
  /** What the first of them stands on. */
  readonly rule: RuleRef;
  readonly status: { readonly before: string; readonly after: string };
  readonly standing: readonly StandingChange[];
  /** The date rests on a year whose holidays are not published yet. */
  readonly provisional: boolean;
  readonly repeats: Repetition | null;
}

/**
 * How the story ends: the case closes; or it waits for somebody, whatever time passes, while what repeats goes on; or it
 * was cut short because it had too many steps.
 */
export type ForecastEnd =
  | { readonly how: 'closed'; readonly at: Instant }
  | { readonly how: 'waits'; readonly duties: readonly Duty[] }
  | { readonly how: 'cut' };

export interface Forecast {
  readonly caseId: string;
  /** Id of the rulebook under which the case was foretold. */
  readonly rulebook: string;
  readonly from: Instant;
  readonly steps: readonly ForecastStep[];
  readonly end: ForecastEnd;
  /** Of the open cases around it some were left out, for there are too many: what they bring is not told. */
  readonly truncated: boolean;
}
