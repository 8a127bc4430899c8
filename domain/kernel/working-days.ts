import { addDays, calendarDate, dayOfWeek, yearOf } from './calendar-date.js';
import type { Calendar, CalendarYear } from './calendar.js';
import type { CalendarDate } from './instant.js';

const SATURDAY = 6;

/**
 * A calendar of the published years. Days of other years are working days from Monday to Friday, and
 * `isPublished` says that nobody has announced their holidays yet.
 * @throws {RangeError} where a year is given twice.
 */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const published = new Set(years.map((year) => year.year));
  if (published.size !== years.length) throw new RangeError('A calendar holds a year once only.');
  const holidays = new Set(years.flatMap((year) => year.holidays));
  const workingWeekends = new Set(years.flatMap((year) => year.workingWeekends));
  return {
    version: [...published].sort((a, b) => a - b).join(',') || 'weekends-only',
    isWorkingDay: (date) => workingWeekends.has(date) || (!holidays.has(date) && dayOfWeek(date) < SATURDAY),
    isPublished: (year) => published.has(year),
  };
}

/** The day on which `count` (1 or more) working days have passed after `date`, which is itself not counted. */
export function addWorkingDays(date: CalendarDate, count: number, calendar: Calendar): CalendarDate {
  return workingDayAt(yearOf(date), rank(date, 'through', calendar) + count - 1, calendar);
}

/** The latest day such that `count` (1 or more) working days lie from it on, itself included, and before `date`. */
export function subtractWorkingDays(date: CalendarDate, count: number, calendar: Calendar): CalendarDate {
  return workingDayAt(yearOf(date), rank(date, 'before', calendar) - count, calendar);
}

/** Working days strictly after `after` and strictly before `before`; none where `before` is not later. */
export function workingDaysBetween(after: CalendarDate, before: CalendarDate, calendar: Calendar): number {
  let count = rank(before, 'before', calendar) - rank(after, 'through', calendar);
  for (let year = yearOf(after); year < yearOf(before); year += 1) count += workingDaysOf(year, calendar).length;
  return Math.max(0, count);
}

/** The day itself if work is done on it, else the first working day after. */
export function firstWorkingDayFrom(date: CalendarDate, calendar: Calendar): CalendarDate {
  return workingDayAt(yearOf(date), rank(date, 'before', calendar), calendar);
}

/** Whether the holidays of every year from `from` to `to` are published. */
export function isPublishedThrough(from: CalendarDate, to: CalendarDate, calendar: Calendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.isPublished(year)) return false;
  return true;
}

const yearsOf = new WeakMap<Calendar, Map<number, readonly CalendarDate[]>>();

/** The working days of a year in order, listed once for each calendar: limits are then places in a list. */
function workingDaysOf(year: number, calendar: Calendar): readonly CalendarDate[] {
  const years = yearsOf.get(calendar) ?? new Map<number, readonly CalendarDate[]>();
  yearsOf.set(calendar, years);
  const known = years.get(year);
  if (known) return known;
  const first = calendarDate(`${String(year).padStart(4, '0')}-01-01`);
  const days: CalendarDate[] = [];
  for (let day = first; yearOf(day) === year; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) days.push(day);
  years.set(year, days);
  return days;
}

/** How many working days of the date's year lie before it, or up to and through it. */
function rank(date: CalendarDate, upTo: 'before' | 'through', calendar: Calendar): number {
  const days = workingDaysOf(yearOf(date), calendar);
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const day = days[middle];
    if (day !== undefined && (day < date || (upTo === 'through' && day === date))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The working day at a place counted from the first of `year`; places run on into the years after and before. */
function workingDayAt(year: number, place: number, calendar: Calendar): CalendarDate {
  let left = place;
  let at = year;
  for (; left < 0; left += workingDaysOf(at, calendar).length) at -= 1;
  for (let length = workingDaysOf(at, calendar).length; left >= length; length = workingDaysOf(at, calendar).length) {
    left -= length;
    at += 1;
  }
  const day = workingDaysOf(at, calendar)[left];
  if (day === undefined) throw new RangeError(`No working day ${String(place)} from ${String(year)}.`);
  return day;
}
