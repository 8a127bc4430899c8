import { addDays, addMonths, addYears, dateOf, daysBetween, endOfDay, startOfDay } from './calendar-date.js';
import type { Calendar } from './calendar.js';
import { assertNever } from './assert-never.js';
import type { CalendarDate, Instant } from './instant.js';
import type { Limit, LimitUnit } from './limit.js';
import type { LimitRange } from './rulebook.js';
import { addWorkingDays, firstWorkingDayFrom, subtractWorkingDays, unpublishedYears } from './working-days.js';

/** A number of the law without its source. */
export interface Span {
  readonly count: number;
  readonly unit: LimitUnit;
}

/** When a limit ends: exclusive, so it is missed iff now >= dueAt. */
export interface LimitEnd {
  readonly dueAt: Instant;
  /** The date rests on a year whose holidays are not published. */
  readonly provisional: boolean;
  /** Those years; absent where the date is certain. */
  readonly awaits?: readonly number[];
}

/** The day a span after `anchor` ends, before any move off a holiday. The anchor day is not counted. */
export function nominalLastDay(span: Span, anchor: CalendarDate, calendar: Calendar): CalendarDate {
  switch (span.unit) {
    case 'workingDays':
      return addWorkingDays(anchor, span.count, calendar);
    case 'days':
      return addDays(anchor, span.count);
    case 'months':
      return addMonths(anchor, span.count);
    case 'years':
      return addYears(anchor, span.count);
    default:
      return assertNever(span.unit);
  }
}

/** The last day of a term in days, months or years; null for working days, in which no term is given. */
export function lastDayOfTerm({ count, unit }: Span, from: CalendarDate): CalendarDate | null {
  switch (unit) {
    case 'workingDays':
      return null;
    case 'days':
      return addDays(from, count);
    case 'months':
      return addMonths(from, count);
    case 'years':
      return addYears(from, count);
    default:
      return assertNever(unit);
  }
}

/** The last day of a limit, moved off holidays where the limit does so. The anchor day is not counted. */
export function lastDayOf(limit: Limit, anchor: CalendarDate, calendar: Calendar): CalendarDate {
  const nominal = nominalLastDay(limit, anchor, calendar);
  return limit.movesOffHolidays ? firstWorkingDayFrom(nominal, calendar) : nominal;
}

/** 24:00 in Asia/Shanghai of the limit's last day. The day of the anchor is not counted. */
export function endOf(limit: Limit, anchor: Instant, calendar: Calendar): LimitEnd {
  const start = dateOf(anchor);
  return endOn(limit, nominalLastDay(limit, start, calendar), start, calendar);
}

/** As `endOf` where the day before any move is known already. */
export function endOn(limit: Limit, nominal: CalendarDate, anchor: CalendarDate, calendar: Calendar): LimitEnd {
  const last = limit.movesOffHolidays ? firstWorkingDayFrom(nominal, calendar) : nominal;
  const restsOn = limit.unit === 'workingDays' ? addDays(anchor, 1) : nominal;
  const countsHolidays = limit.unit === 'workingDays' || limit.movesOffHolidays;
  const awaits = countsHolidays ? unpublishedYears(restsOn, last, calendar) : [];
  return { dueAt: endOfDay(last), provisional: awaits.length > 0, ...(awaits.length > 0 && { awaits }) };
}

/**
 * The first moment at which something may happen that must be told at least `limit` before (a hearing 7 working days
 * ahead): all days of the limit lie between the two days, neither counted.
 */
export function earliestAfter(limit: Limit, anchor: Instant, calendar: Calendar): Instant {
  return endOf(limit, anchor, calendar).dueAt;
}

/** Whether a number that an officer sets lies inside the bounds of the law, both counted from the same day. */
export function isWithin(range: LimitRange, chosen: Span, anchor: CalendarDate, calendar: Calendar): boolean {
  const last = nominalLastDay(chosen, anchor, calendar);
  const notBefore = range.min === null || last >= nominalLastDay(range.min, anchor, calendar);
  const notAfter = range.max === null || last <= nominalLastDay(range.max, anchor, calendar);
  return notBefore && notAfter;
}

/**
 * When to remind of a limit that runs from `from` to `dueAt`: at the start of the day that leaves the whole `lead`;
 * half-way by days where the limit is too short for that; null where no day lies between. A reminder is no end: nothing
 * follows from it.
 */
export function remindAtOf(from: Instant, dueAt: Instant, lead: Limit, calendar: Calendar): Instant | null {
  const dayAfterLast = dateOf(dueAt);
  const started = dateOf(from);
  const wanted = startBefore(lead, dayAfterLast, calendar);
  if (wanted > started) return startOfDay(wanted);
  return halfWay(started, dayAfterLast);
}

function startBefore(lead: Limit, day: CalendarDate, calendar: Calendar): CalendarDate {
  if (lead.unit === 'workingDays') return subtractWorkingDays(day, lead.count, calendar);
  return nominalLastDay({ count: -lead.count, unit: lead.unit }, day, calendar);
}

function halfWay(started: CalendarDate, dayAfterLast: CalendarDate): Instant | null {
  const days = daysBetween(started, dayAfterLast);
  return days < 3 ? null : startOfDay(addDays(started, Math.floor(days / 2)));
}
