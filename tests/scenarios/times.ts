import { addDays, addMonths, calendarDate, dateOf, instantOf } from '../../domain/kernel/calendar-date.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import { addWorkingDays } from '../../domain/kernel/working-days.js';
import { CivilDate, type Words } from '../../rulebooks/values.js';
import { StoryMistake } from './story-mistake.js';

/** When a step happens: a moment in Shanghai, or so long after the step before, at its hour or at another. */
export type When =
  | { readonly day: CalendarDate; readonly time: string }
  | { readonly count: number; readonly unit: Unit; readonly time: string | null };

const UNITS = ['minute', 'hour', 'working day', 'day', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];

const MOMENT = /^(?<day>\d{4}-\d{2}-\d{2}) (?<time>(?:[01]\d|2[0-3]):[0-5]\d)$/;
const LATER = new RegExp(
  `^\\+(?<count>\\d{1,4}) (?<unit>${UNITS.join('|')})s?(?: (?<time>(?:[01]\\d|2[0-3]):[0-5]\\d))?$`,
);

/** «2026-03-02 09:00», «+7 working days», «+1 month 10:00». */
export function readWhen(text: string): When | null {
  const { day, time: hour } = MOMENT.exec(text)?.groups ?? {};
  if (day !== undefined && hour !== undefined) return isDay(day) ? { day: dayIn(day), time: hour } : null;
  const { count, unit, time } = LATER.exec(text)?.groups ?? {};
  if (count === undefined || unit === undefined) return null;
  return { count: Number(count), unit: unit as Unit, time: time ?? null };
}

/** Whether a text is a moment such as «2026-03-02 09:00». */
export function isMoment(text: string): boolean {
  const when = readWhen(text);
  return when !== null && 'day' in when;
}

/** What a moment looks like. */
export const A_MOMENT: Words = { zh: '时刻，例如“2026-03-02 09:00”', en: 'a moment such as «2026-03-02 09:00»' };

/** «2026-03-02 09:00» in Shanghai. @throws {StoryMistake} for anything else, a day that does not exist too. */
export function momentOf(text: string): Instant {
  const when = readWhen(text);
  if (when !== null && 'day' in when) return at(when.day, when.time);
  throw new StoryMistake([], {
    zh: `应为${A_MOMENT.zh}，现为“${text}”`,
    en: `expected ${A_MOMENT.en}, found «${text}»`,
  });
}

/** The moment of a step, counted from the one before where it is told so. */
export function instantAfter(when: When, before: Instant | null, calendar: Calendar): Instant {
  if ('day' in when) return at(when.day, when.time);
  if (before === null) throw new Error('The first step of a story is at a moment of its own.');
  const { count, unit, time } = when;
  if (unit === 'minute' || unit === 'hour')
    return instantOf(new Date(Date.parse(before) + count * (unit === 'hour' ? 3_600_000 : 60_000)));
  return at(dayLater(dateOf(before), count, unit, calendar), time ?? hourOf(before));
}

function dayLater(
  day: CalendarDate,
  count: number,
  unit: Exclude<Unit, 'minute' | 'hour'>,
  calendar: Calendar,
): CalendarDate {
  switch (unit) {
    case 'working day':
      return addWorkingDays(day, count, calendar);
    case 'day':
      return addDays(day, count);
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, count * 12);
  }
}

function at(day: CalendarDate, time: string): Instant {
  return instantOf(`${day}T${time}:00+08:00`);
}

function hourOf(instant: Instant): string {
  return instantOf(new Date(Date.parse(instant) + 8 * 3_600_000)).slice(11, 16);
}

function isDay(text: string): boolean {
  return CivilDate.safeParse(text).success;
}

function dayIn(text: string): CalendarDate {
  return calendarDate(text);
}

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The same data with every day in it moved. */
export function shifted(data: unknown, days: number): unknown {
  if (typeof data === 'string') return data.replaceAll(DAY, (day) => addDays(dayIn(day), days));
  if (Array.isArray(data)) return data.map((item) => shifted(item, days));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [String(shifted(key, days)), shifted(value, days)]),
  );
}
