import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from './instant.js';

const ZONE = 'Asia/Shanghai';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
/** Asia/Shanghai has been UTC+8 without summer time since September 1991. What is older asks the zone's own history. */
const OFFSET_MS = 8 * 3_600_000;
const FIXED_FROM_MS = 694_195_200_000;
const FIXED_UNTIL_MS = 253_402_214_400_000;
const LAST_YEAR = 9_999;

/**
 * A moment out of an ISO 8601 text with offset, or a `Date`. Parts of a millisecond are dropped.
 * @throws {RangeError} for anything else: a text without offset names no moment.
 */
export function instantOf(value: string | Date): Instant {
  return typeof value === 'string' ? toInstant(Temporal.Instant.from(value)) : (value.toISOString() as Instant);
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
  const ms = Date.parse(at);
  if (isFixed(ms)) return dateOfDay(Math.floor((ms + OFFSET_MS) / DAY_MS));
  return toDate(Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate());
}

/** 00:00 in Asia/Shanghai. */
export function startOfDay(date: CalendarDate): Instant {
  const ms = dayOf(date) * DAY_MS - OFFSET_MS;
  return isFixed(ms) ? instantOfMs(ms) : toInstant(Temporal.PlainDate.from(date).toZonedDateTime(ZONE).toInstant());
}

/** 24:00 in Asia/Shanghai, as an exclusive end: 00:00 of the next day. */
export function endOfDay(date: CalendarDate): Instant {
  return startOfDay(addDays(date, 1));
}

/** The day so many calendar days later; earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayOf(date) + days);
}

/** The corresponding day; the last day of the month where there is none (31 January and one month: 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const counted = year * 12 + (month - 1) + months;
  const toYear = Math.floor(counted / 12);
  const toMonth = counted - toYear * 12 + 1;
  return textOf(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

/** The corresponding day; 29 February ends on 28 February in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayOf(to) - dayOf(from);
}

/**
 * Full years of age (周岁) on the day. The birthday itself does not count yet, as the courts count criminal age: the
 * reading that protects the young.
 */
export function yearsBetween(born: CalendarDate, on: CalendarDate): number {
  const years = yearOf(on) - yearOf(born);
  return addYears(born, years) < on ? years : years - 1;
}

/** The calendar year of the day. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  const sinceThursday = (dayOf(date) + 3) % 7;
  return (sinceThursday < 0 ? sinceThursday + 7 : sinceThursday) + 1;
}

/** A moment so many milliseconds later. Machinery's patience is counted so, never the law's limits. */
export function plusMs(at: Instant, milliseconds: number): Instant {
  return instantOfMs(Date.parse(at) + milliseconds);
}

/** Milliseconds from `from` to `to`; negative where `to` is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** The instants' strings are in the order of time, so the comparison is one of strings. */
export function earlierOf(a: Instant, b: Instant): Instant {
  return a <= b ? a : b;
}

/** The later of two instants. */
export function laterOf(a: Instant, b: Instant): Instant {
  return a >= b ? a : b;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From 1992 to 9999 days and moments are counted by plain arithmetic, which takes microseconds. */
function isFixed(ms: number): boolean {
  return ms >= FIXED_FROM_MS && ms < FIXED_UNTIL_MS;
}

function partsOf(date: CalendarDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The number of the day in the proleptic Gregorian calendar, 1970-01-01 being 0. Years begin in March for this. */
function dayOf(date: CalendarDate): number {
  const { year: civil, month, day } = partsOf(date);
  const year = month <= 2 ? civil - 1 : civil;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOfDay(number: number): CalendarDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marched = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marched < 10 ? marched + 3 : marched - 9;
  const day = dayOfYear - Math.floor((153 * marched + 2) / 5) + 1;
  return textOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** @throws {RangeError} beyond the years that have four digits: cut, the text would name another day. */
function textOf(year: number, month: number, day: number): CalendarDate {
  if (year < 0 || year > LAST_YEAR) throw new RangeError(`No date is written in the year ${String(year)}.`);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as CalendarDate;
}

function instantOfMs(ms: number): Instant {
  const day = Math.floor(ms / DAY_MS);
  const rest = ms - day * DAY_MS;
  const hours = digits(Math.floor(rest / 3_600_000), 2);
  const minutes = digits(Math.floor(rest / 60_000) % 60, 2);
  const seconds = digits(Math.floor(rest / 1000) % 60, 2);
  return `${dateOfDay(day)}T${hours}:${minutes}:${seconds}.${digits(rest % 1000, 3)}Z` as Instant;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function toDate(date: Temporal.PlainDate): CalendarDate {
  return date.toString() as CalendarDate;
}

function toInstant(instant: Temporal.Instant): Instant {
  return instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' }) as Instant;
}
