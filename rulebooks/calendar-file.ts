import { z } from 'zod';
import { addDays, calendarDate, dayOfWeek, yearOf } from '../domain/kernel/calendar-date.js';
import type { CalendarYear } from '../domain/kernel/calendar.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import { TAGS } from '../domain/kernel/rule.js';
import { CivilDate, Words } from './values.js';

const Holiday = z
  .strictObject({ name: Words, from: CivilDate, to: CivilDate })
  .refine((holiday) => holiday.from <= holiday.to, 'a holiday ends on its first day or later');

/** A year of the State Council's holiday notice, as rulebooks/calendars/<year>.yaml has it. */
export const CalendarFile = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    source: z.string().min(1),
    tag: z.enum(TAGS),
    holidays: z.array(Holiday).min(1).max(60),
    workingWeekends: z.array(CivilDate).max(60),
  })
  .superRefine((file, context) => {
    const off = new Set<CalendarDate>();
    file.holidays.forEach((holiday, index) => {
      const path = ['holidays', index];
      const outside = [holiday.from, holiday.to].find((day) => yearOf(day) !== file.year);
      if (outside !== undefined) {
        context.addIssue({ code: 'custom', path, message: `${outside} is not in ${file.year}` });
        return;
      }
      for (const day of daysOf(holiday.from, holiday.to)) {
        if (off.has(day)) context.addIssue({ code: 'custom', path, message: `${day} is in two holidays` });
        off.add(day);
      }
    });
    file.workingWeekends.forEach((day, index) => {
      const path = ['workingWeekends', index];
      if (yearOf(day) !== file.year)
        context.addIssue({ code: 'custom', path, message: `${day} is not in ${file.year}` });
      if (dayOfWeek(day) < 6) context.addIssue({ code: 'custom', path, message: `${day} is no Saturday or Sunday` });
      if (off.has(day)) context.addIssue({ code: 'custom', path, message: `${day} is a holiday too` });
    });
    checkWeeks(file, context);
  })
  .transform((file): CalendarYear => ({
    year: file.year,
    source: file.source,
    holidays: file.holidays.flatMap((holiday) => daysOf(holiday.from, holiday.to)),
    workingWeekends: file.workingWeekends,
    names: Object.fromEntries(
      file.holidays.flatMap(({ name, from, to }) => daysOf(from, to).map((day) => [day, name] as const)),
    ),
  }));

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/**
 * A notice leaves work to be done: in every week, but for one whose weekdays all lie inside one holiday, and in some week
 * of the year on each weekday. Weeks that reach into another year are that year's too and are not judged here.
 */
function checkWeeks({ year, holidays, workingWeekends }: Days, context: z.RefinementCtx): void {
  const [first, last] = [calendarDate(`${String(year)}-01-01`), calendarDate(`${String(year)}-12-31`)];
  const worked = new Set(workingWeekends);
  const holidayAt = (day: CalendarDate): number => holidays.findIndex(({ from, to }) => from <= day && day <= to);
  const weekdaysWorked = new Set<number>();
  for (let day = first; day <= last; day = addDays(day, 1)) if (holidayAt(day) < 0) weekdaysWorked.add(dayOfWeek(day));
  WEEKDAYS.forEach((name, index) => {
    if (weekdaysWorked.has(index + 1)) return;
    context.addIssue({ code: 'custom', path: ['holidays'], message: `no ${name} of ${String(year)} is a working day` });
  });
  const firstMonday = addDays(first, (8 - dayOfWeek(first)) % 7);
  for (let monday = firstMonday; addDays(monday, 6) <= last; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const during = daysOf(monday, addDays(monday, 4)).map(holidayAt);
    if (during.includes(-1) || worked.has(addDays(monday, 5)) || worked.has(sunday)) continue;
    if (new Set(during).size === 1) continue;
    context.addIssue({
      code: 'custom',
      path: ['holidays', during.at(-1) ?? 0],
      message: `no day from ${monday} to ${sunday} is a working day, and no single holiday covers that week`,
    });
  }
}

interface Days {
  readonly year: number;
  readonly holidays: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
  readonly workingWeekends: readonly CalendarDate[];
}

function daysOf(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
