import { addDays, calendarDate, dayOfWeek, yearOf } from './calendar-date.js';
import type { Calendar, CalendarYear, DayKind } from './calendar.js';
import type { CalendarDate } from './instant.js';
import { LawNotHere } from './law-not-here.js';

const SATURDAY = 6;

/**
 * A calendar of the published years. Days of other years are working days from Monday to Friday, and
 * `isPublished` says that nobody has announced their holidays yet.
 * @throws {RangeError} where a year is given twice.
 */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const published = new Map(years.map((year) => [year.year, year]));
  if (published.size !== years.length) throw new RangeError('A calendar holds a year once only.');
  const holidays = new Set(years.flatMap((year) => year.holidays));
  const workingWeekends = new Set(years.flatMap((year) => year.workingWeekends));
  const version = versionOf([...published.keys()]);
  const earlier = new Map<string, Calendar>();
  const kindOf = (date: CalendarDate): DayKind => {
    if (workingWeekends.has(date)) return 'make-up-day';
    if (holidays.has(date)) return 'holiday';
    return dayOfWeek(date) < SATURDAY ? 'working-day' : 'weekend';
  };
  const calendar: Calendar = {
    version,
    isWorkingDay: (date) => workingWeekends.has(date) || (!holidays.has(date) && dayOfWeek(date) < SATURDAY),
    isPublished: (year) => published.has(year),
    classify: (date) => {
      const year = published.get(yearOf(date));
      return { kind: kindOf(date), name: year?.names?.[date] ?? null, published: year !== undefined };
    },
    find: (year) => published.get(year),
    asOf: (asked) => {
      if (asked === version) return calendar;
      const known = earlier.get(asked);
      if (known) return known;
      const made = calendarOf(yearsIn(asked).map((year) => yearIn(published, year)));
      earlier.set(asked, made);
      return made;
    },
  };
  return calendar;
}

const NO_YEARS = 'weekends-only';

/** The years in order, those in a row as `first-last`. */
function versionOf(years: readonly number[]): string {
  const rows: { first: number; last: number }[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.last === year - 1) row.last = year;
    else rows.push({ first: year, last: year });
  }
  const words = rows.map(({ first, last }) => (first === last ? String(first) : `${String(first)}-${String(last)}`));
  return words.join('.') || NO_YEARS;
}

function yearsIn(version: string): readonly number[] {
  if (version === NO_YEARS) return [];
  return version.split('.').flatMap((row) => {
    const [first = Number.NaN, last = first] = row.split('-').map(Number);
    if (!Number.isInteger(first) || !Number.isInteger(last))
      throw new RangeError(`No version of a calendar: ${version}`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function yearIn(published: ReadonlyMap<number, CalendarYear>, year: number): CalendarYear {
  const found = published.get(year);
  if (!found) throw new LawNotHere(String(year));
  return found;
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

/** The years from `from` to `to` whose holidays are not published, in order. */
export function unpublishedYears(from: CalendarDate, to: CalendarDate, calendar: Calendar): readonly number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.isPublished(year)) years.push(year);
  return years;
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
