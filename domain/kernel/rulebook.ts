import type { ListingRules } from '../listing/rules.js';
import type { ObjectionRules } from '../objection/rules.js';
import type { RuleRef } from './rule.js';

/** A value of the law with where it comes from. */
export interface Setting<T> {
  readonly value: T;
  readonly rule: RuleRef;
}

/** The limits and switches of one jurisdiction from one date, resolved through its layers. Frozen once published. */
export interface Rulebook {
  /** `guizhou@2020-02-10`. */
  readonly id: string;
  readonly jurisdiction: string;
  readonly listing: ListingRules;
  readonly objection: ObjectionRules;
}
