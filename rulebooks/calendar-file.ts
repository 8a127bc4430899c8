import { z } from 'zod';
import { addDays, dayOfWeek, yearOf } from '../domain/kernel/calendar-date.js';
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
    holidays: z.array(Holiday).min(1),
    workingWeekends: z.array(CivilDate),
  })
  .superRefine((file, context) => {
    const off = new Set<CalendarDate>();
    file.holidays.forEach((holiday, index) => {
      for (const day of daysOf(holiday.from, holiday.to)) {
        const path = ['holidays', index];
        if (yearOf(day) !== file.year)
          context.addIssue({ code: 'custom', path, message: `${day} is not in ${file.year}` });
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
  })
  .transform((file): CalendarYear => ({
    year: file.year,
    source: file.source,
    holidays: file.holidays.flatMap((holiday) => daysOf(holiday.from, holiday.to)),
    workingWeekends: file.workingWeekends,
  }));

function daysOf(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
