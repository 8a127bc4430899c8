import type { Calendar } from './calendar.js';
import type { Context } from './case.js';
import { dateOf, plusMs, yearOf } from './calendar-date.js';
import type { Instant } from './instant.js';
import { endOf, remindAtOf, type Span } from './limit-end.js';
import type { Limit } from './limit.js';
import type { RunningLimit } from './running-limit.js';

/**
 * What a date was reckoned from, kept with it for good: nothing reckons the date of a past day by today's rules. Events of
 * before it was kept have none.
 */
export interface ReckonedBy {
  /** Null where a running limit gave the date: the ledger tells the rest. */
  readonly span: Span | null;
  readonly movesOffHolidays: boolean;
  /** Id of the rule that the number comes from. */
  readonly rule: string;
  /** Version of the calendar. */
  readonly calendar: string;
}

/** The end of one limit, computed once, when it began, and kept in the event that began it. */
export interface Due {
  readonly from: Instant;
  readonly dueAt: Instant;
  readonly remindAt: Instant | null;
  /** The date rests on a year whose holidays are not published yet. */
  readonly provisional: boolean;
  /** Those years; absent where the date is certain, and in dates that were kept before years were told. */
  readonly awaits?: readonly number[];
  /** How often it has been missed and escalated. */
  readonly missed: number;
  readonly by?: ReckonedBy;
  /** The limit with the obstacles for which it rested; absent where it rested for none. */
  readonly ledger?: RunningLimit;
}

/** Ends of limits by the name of the duty that they bound. */
export type Dues = Readonly<Record<string, Due>>;

/** The limit as it runs from `from`; by default from the receipt: nobody's time runs before he could know of the step. */
export function dueOf(limit: Limit, context: Context, from: Instant = context.receivedAt): Due {
  const end = endOf(limit, from, context.calendar);
  const remindAt = remindAtOf(from, end.dueAt, context.rules.general.reminderLead, context.calendar);
  return { from, remindAt, missed: 0, ...end, by: reckonedBy(limit, context.calendar) };
}

export function reckonedBy({ count, unit, movesOffHolidays, rule }: Limit, { version }: Calendar): ReckonedBy {
  return { span: { count, unit }, movesOffHolidays, rule: rule.id, calendar: version };
}

/**
 * Whose date it is when a published year counts it again. `later`: the subject's own time, and what protects the subject
 * while it lasts, never end sooner than was told. `earlier`: what somebody else owes never comes later than was told.
 */
export type Keep = 'earlier' | 'later';

/** The same date, which waits only for the years that are still unpublished. */
export function keptDate(due: Due, calendar: Calendar): Due {
  const { awaits: _before, ...told } = due;
  const awaits = yearsOf(due).filter((year) => !calendar.isPublished(year));
  return { ...told, provisional: awaits.length > 0, ...(awaits.length > 0 && { awaits }) };
}

/** By which calendar dates were counted again; absent in what was written before calendars were named. */
export interface RecountedBy {
  /** `Calendar.version`. */
  readonly calendar?: string;
}

/** Whether the date counted anew may take the place of the one that was told. */
export function isGain(told: Instant, anew: Instant, keep: Keep, at: Instant): boolean {
  return told > at && anew > at && (keep === 'later' ? anew >= told : anew <= told);
}

type End = Pick<Due, 'provisional' | 'awaits'> & { readonly dueAt: Instant | null };

/** Whether two ends are the same date resting on the same years. */
export function isSameEnd(a: End, b: End): boolean {
  return a.dueAt === b.dueAt && a.provisional === b.provisional && a.awaits?.join() === b.awaits?.join();
}

/** The years whose notice the provisional ones among these dates wait for, in order; escalated dates wait for none. */
export function yearsAwaited(dues: readonly Due[]): readonly number[] {
  const years = dues.filter(({ provisional, missed }) => provisional && missed === 0).flatMap(yearsOf);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** A date kept before its years were told may rest on any year that it touches. */
function yearsOf({ from, dueAt, awaits }: Due): readonly number[] {
  if (awaits) return awaits;
  const first = yearOf(dateOf(from));
  const last = yearOf(dateOf(plusMs(dueAt, -1)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
