import type { Calendar } from './calendar.js';
import type { Context } from './case.js';
import type { Instant } from './instant.js';
import { endOf, remindAtOf, type Span } from './limit-end.js';
import type { Limit } from './limit.js';

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
  /** How often it has been missed and escalated. */
  readonly missed: number;
  readonly by?: ReckonedBy;
}

/** Ends of limits by the name of the duty that they bound. */
export type Dues = Readonly<Record<string, Due>>;

/** The limit as it runs from `from`; by default from the receipt: nobody's time runs before he could know of the step. */
export function dueOf(limit: Limit, context: Context, from: Instant = context.receivedAt): Due {
  const { dueAt, provisional } = endOf(limit, from, context.calendar);
  const remindAt = remindAtOf(from, dueAt, context.rules.general.reminderLead, context.calendar);
  return { from, dueAt, remindAt, provisional, missed: 0, by: reckonedBy(limit, context.calendar) };
}

export function reckonedBy({ count, unit, movesOffHolidays, rule }: Limit, { version }: Calendar): ReckonedBy {
  return { span: { count, unit }, movesOffHolidays, rule: rule.id, calendar: version };
}

/**
 * The provisional dates by a calendar that has since been published. Only what changes is answered. Who must act never
 * loses by it: a date of the subject's own time moves later only. Escalated dates are the house's own and stay.
 */
export function recountDues(
  dues: Dues,
  limitOf: (duty: string) => Limit | undefined,
  isSubjectsTime: (duty: string) => boolean,
  context: Context,
): Dues {
  const recounted = Object.entries(dues).flatMap(([duty, due]): readonly [string, Due][] => {
    const limit = limitOf(duty);
    if (!due.provisional || due.missed > 0 || limit === undefined || due.dueAt <= context.at) return [];
    const anew = dueOf(limit, context, due.from);
    const loses = isSubjectsTime(duty) && anew.dueAt < due.dueAt;
    const next = loses ? { ...due, provisional: anew.provisional } : anew;
    return next.dueAt === due.dueAt && next.provisional === due.provisional ? [] : [[duty, next]];
  });
  return Object.fromEntries(recounted);
}
