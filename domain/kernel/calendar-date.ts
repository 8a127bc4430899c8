import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from './instant.js';

const ZONE = 'Asia/Shanghai';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A moment out of an ISO 8601 text with offset, or a `Date`. Parts of a millisecond are dropped.
 * @throws {RangeError} for anything else: a text without offset names no moment.
 */
export function instantOf(value: string | Date): Instant {
  return toInstant(Temporal.Instant.from(typeof value === 'string' ? value : value.toISOString()));
}

/**
 * A civil day out of `YYYY-MM-DD`.
 * @throws {RangeError} for any other form and for days that do not exist (30 February).
 */
export function calendarDate(text: string): CalendarDate {
  if (!DATE.test(text)) throw new RangeError(`Not a date in the form YYYY-MM-DD: ${text}`);
  return toDate(Temporal.PlainDate.from(text, { overflow: 'reject' }));
}

/** The civil day in Asia/Shanghai to which the moment belongs. */
export function dateOf(at: Instant): CalendarDate {
  return toDate(Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate());
}

/** 00:00 in Asia/Shanghai. */
export function startOfDay(date: CalendarDate): Instant {
  return toInstant(plain(date).toZonedDateTime(ZONE).toInstant());
}

/** 24:00 in Asia/Shanghai, as an exclusive end: 00:00 of the next day. */
export function endOfDay(date: CalendarDate): Instant {
  return startOfDay(addDays(date, 1));
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toDate(plain(date).add({ days }));
}

/** The corresponding day; the last day of the month where there is none (31 January and one month: 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return toDate(plain(date).add({ months }));
}

/** The corresponding day; 29 February ends on 28 February in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return toDate(plain(date).add({ years }));
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return plain(from).until(plain(to), { largestUnit: 'days' }).days;
}

/**
 * Full years of age (周岁) on the day. The birthday itself does not count yet, as the courts count criminal age: the
 * reading that protects the young.
 */
export function yearsBetween(born: CalendarDate, on: CalendarDate): number {
  const years = yearOf(on) - yearOf(born);
  return addYears(born, years) < on ? years : years - 1;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return plain(date).dayOfWeek;
}

/** A moment so many milliseconds later. Machinery's patience is counted so, never the law's limits. */
export function plusMs(at: Instant, milliseconds: number): Instant {
  return toInstant(Temporal.Instant.from(at).add({ milliseconds }));
}

/** Milliseconds from `from` to `to`; negative where `to` is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
}

/** The instants' strings are in the order of time, so the comparison is one of strings. */
export function earlierOf(a: Instant, b: Instant): Instant {
  return a <= b ? a : b;
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a >= b ? a : b;
}

function plain(date: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

function toDate(date: Temporal.PlainDate): CalendarDate {
  return date.toString() as CalendarDate;
}

function toInstant(instant: Temporal.Instant): Instant {
  return instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' }) as Instant;
}
