import type { DutyOwner } from '../kernel/duty.js';
import type { Instant } from '../kernel/instant.js';

/** `undecided` where no source says for whom it is the better. Nobody guesses it. */
export type Effect = 'gains' | 'loses' | 'undecided';

/** For whom a change is the better. A department that has no part in it is `neither`. */
export interface Effects {
  readonly subject: Effect | 'neither';
  readonly department: Effect | 'neither';
}

/** A date that the case keeps, and the same one under the draft; null where it rests, or is not there. */
export interface MovedDate extends Effects {
  readonly type: 'date';
  readonly name: string;
  readonly rule: string;
  readonly owner: DutyOwner;
  readonly before: Instant | null;
  readonly after: Instant | null;
}

/** From when to when (exclusive, null while open) a claim of the case suspends measures. */
export interface Suspended {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A suspension that the draft would give otherwise, or not at all. */
export interface ChangedSuspension extends Effects {
  readonly type: 'suspension';
  readonly claim: string;
  /** Case id of the listing whose measures rest. */
  readonly on: string;
  readonly rule: string;
  readonly before: Suspended | null;
  readonly after: Suspended | null;
}

/**
 * A step that was taken. `refused`: the draft would have said no, with the code of its refusal. `not-yet`: what the clock
 * brought would not have come on that day.
 */
export interface ChangedStep extends Effects {
  readonly type: 'step';
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly outcome: 'refused' | 'not-yet';
  readonly code: string | null;
  readonly rule: string;
}

export type Finding = MovedDate | ChangedSuspension | ChangedStep;

/** What a draft would have made of one open case. */
export interface CaseWhatIf {
  readonly caseId: string;
  readonly kind: string;
  readonly status: string;
  /** The department in charge. */
  readonly department: string | null;
  readonly findings: readonly Finding[];
  /** Steps that were decided again. */
  readonly judged: number;
  /** Steps that cannot be: what was asked is not known any more, or the present rules would refuse it today. */
  readonly unjudged: number;
}
