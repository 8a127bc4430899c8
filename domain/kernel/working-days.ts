import { addDays, dayOfWeek, yearOf } from './calendar-date.js';
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

/** The day on which `count` working days have passed after `date`, which is itself not counted. */
export function addWorkingDays(date: CalendarDate, count: number, calendar: Calendar): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last day before `date` such that `count` working days lie from it on, itself included, and before `date`. */
export function subtractWorkingDays(date: CalendarDate, count: number, calendar: Calendar): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days strictly after `after` and strictly before `before`. */
export function workingDaysBetween(after: CalendarDate, before: CalendarDate, calendar: Calendar): number {
  let count = 0;
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

/** The day itself if work is done on it, else the first working day after. */
export function firstWorkingDayFrom(date: CalendarDate, calendar: Calendar): CalendarDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Whether the holidays of every year from `from` to `to` are published. */
export function isPublishedThrough(from: CalendarDate, to: CalendarDate, calendar: Calendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.isPublished(year)) return false;
  return true;
}
