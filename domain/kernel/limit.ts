import type { RuleRef } from './rule.js';

/** Working days (make-up days included, holidays not), calendar days, months or years. */
export type LimitUnit = 'workingDays' | 'days' | 'months' | 'years';

/** The longest spans that anything counts; all end in a year that can be written. */
export const LONGEST = { workingDays: 9_999, days: 9_999, months: 2_400, years: 200 } as const satisfies Record<
  LimitUnit,
  number
>;

/**
 * A number of the law. `count` units from the anchor, the anchor's own day not counted, to 24:00 Asia/Shanghai of the
 * last day. `movesOffHolidays`: an end in calendar days, months or years that falls on a non-working day moves to the
 * first working day after (limits to act do, terms of a sanction do not).
 */
export interface Limit {
  readonly count: number;
  readonly unit: LimitUnit;
  readonly movesOffHolidays: boolean;
  readonly rule: RuleRef;
}
