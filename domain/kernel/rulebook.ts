import type { CommitmentRules } from '../commitment/rules.js';
import type { EnforcementRules } from '../enforcement/rules.js';
import type { InterviewRules } from '../interview/rules.js';
import type { ListingRules } from '../listing/rules.js';
import type { ObjectionRules } from '../objection/rules.js';
import type { RectificationRules } from '../rectification/rules.js';
import type { RepairRules } from '../repair/rules.js';
import type { ReportingRules } from '../reporting/rules.js';
import type { ReviewRules } from '../review/rules.js';
import type { ScoringRules } from '../scoring/rules.js';
import type { WatchRules } from '../watch/rules.js';
import type { Limit } from './limit.js';
import type { RuleRef } from './rule.js';

/** A value of the law with where it comes from. */
export interface Setting<T> {
  readonly value: T;
  readonly rule: RuleRef;
}

/** A number that an officer sets case by case inside bounds; a bound is null where the law gives none. */
export interface LimitRange {
  readonly min: Limit | null;
  readonly max: Limit | null;
  readonly rule: RuleRef;
}

/** What holds for every kind of case: how the house looks after its own duties. */
export interface GeneralRules {
  /** An operator retries or skips a failed effect, from the failure. */
  readonly retryEffect: Limit;
  /** A supervisor answers an escalation, from it. Missing it escalates again and costs the subject nothing. */
  readonly escalation: Limit;
  /** A duty's reminder goes out this long before its end (`remindAtOf`). A reminder changes nothing. */
  readonly reminderLead: Limit;
  /** Below this age in full years at the act, a person is a minor: never listed, published or pushed. */
  readonly adultAge: Setting<number>;
  /** How an open case moves to a later version: procedure as at filing, in substance the kinder value. A principle. */
  readonly migration: Setting<true>;
  /** Whoever has an interest in a case keeps out of it; no rulebook can switch it off. */
  readonly recusal: Setting<true>;
  /** How long a code with which a department invites somebody to act for a subject can be used, from its invitation. */
  readonly mandateInvitation: Limit;
  /** A department answers whoever asks to act for a subject, from the filing. Missing it gives and takes nothing. */
  readonly mandateAnswer: Limit;
  /** When an application to act for a subject that nobody has answered is none any more, from the filing. */
  readonly mandateLapse: Limit;
  /** A party's own limit rests for an obstacle beyond its control and goes on after it; no rulebook can switch it off. */
  readonly obstacle: Setting<true>;
}

/** The limits and switches of one jurisdiction from one date, resolved through its layers. Frozen once published. */
export interface Rulebook {
  /** `guizhou@2020-02-10`: jurisdiction and the day from which exactly these values hold. */
  readonly id: string;
  readonly jurisdiction: string;
  readonly general: GeneralRules;
  readonly listing: ListingRules;
  readonly objection: ObjectionRules;
  readonly watch: WatchRules;
  readonly rectification: RectificationRules;
  readonly interview: InterviewRules;
  readonly review: ReviewRules;
  readonly repair: RepairRules;
  readonly enforcement: EnforcementRules;
  readonly commitment: CommitmentRules;
  readonly reporting: ReportingRules;
  readonly scoring: ScoringRules;
}

/** The jurisdiction of a version out of its id: `guizhou` of `guizhou@2020-02-10`. */
export function jurisdictionOf(rulebook: string): string {
  return rulebook.slice(0, rulebook.indexOf('@'));
}
