import { z } from 'zod';
import { addDays, calendarDate, dayOfWeek, yearOf } from '../domain/kernel/calendar-date.js';
import type { CalendarYear } from '../domain/kernel/calendar.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import { TAGS } from '../domain/kernel/rule.js';
import { CivilDate, tells, Words } from './values.js';

const Holiday = z
  .strictObject({ name: Words, from: CivilDate, to: CivilDate })
  .refine(
    (holiday) => holiday.from <= holiday.to,
    tells({ zh: '假期的最后一天不得早于第一天', en: 'a holiday ends on its first day or later' }),
  );

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
        context.addIssue({ code: 'custom', path, ...outsideOf(outside, file.year) });
        return;
      }
      for (const day of daysOf(holiday.from, holiday.to)) {
        if (off.has(day))
          context.addIssue({
            code: 'custom',
            path,
            ...tells({ zh: `${day} 同时属于两个假期`, en: `${day} is in two holidays` }),
          });
        off.add(day);
      }
    });
    file.workingWeekends.forEach((day, index) => {
      const path = ['workingWeekends', index];
      if (yearOf(day) !== file.year) context.addIssue({ code: 'custom', path, ...outsideOf(day, file.year) });
      if (dayOfWeek(day) < 6)
        context.addIssue({
          code: 'custom',
          path,
          ...tells({ zh: `${day} 不是星期六或星期日`, en: `${day} is no Saturday or Sunday` }),
        });
      if (off.has(day))
        context.addIssue({
          code: 'custom',
          path,
          ...tells({ zh: `${day} 同时又是假日`, en: `${day} is a holiday too` }),
        });
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

function outsideOf(day: CalendarDate, year: number): { readonly params: Words } {
  return tells({ zh: `${day} 不在 ${String(year)} 年内`, en: `${day} is not in ${String(year)}` });
}

const WEEKDAYS: readonly Words[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
];

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
    context.addIssue({
      code: 'custom',
      path: ['holidays'],
      ...tells({
        zh: `${String(year)} 年没有一个${name.zh}是工作日`,
        en: `no ${name.en} of ${String(year)} is a working day`,
      }),
    });
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
      ...tells({
        zh: `${monday} 至 ${sunday} 没有一个工作日，而该周又不是由同一个假期占满`,
        en: `no day from ${monday} to ${sunday} is a working day, and no single holiday covers that week`,
      }),
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
