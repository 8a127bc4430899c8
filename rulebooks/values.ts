import { z } from 'zod';
import { calendarDate } from '../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import type { Span } from '../domain/kernel/limit-end.js';
import { LONGEST } from '../domain/kernel/limit.js';

/** Chinese and English, for people who do not program. */
export const Words = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Words = z.infer<typeof Words>;

/** `YYYY-MM-DD`, a day that exists. */
export const CivilDate = z.string().transform((text, context): CalendarDate => {
  try {
    return calendarDate(text);
  } catch {
    context.addIssue({ code: 'custom', message: `expected a day that exists, as YYYY-MM-DD, found ${text}` });
    return z.NEVER;
  }
});

/** Negative where `a` is the shorter, positive where it is the longer, 0 where they are equal or cannot be told apart. */
export function compareSpans(a: Span, b: Span): number {
  const [one, other] = [inOneUnit(a), inOneUnit(b)];
  return one.unit === other.unit ? Math.sign(one.count - other.count) : 0;
}

function inOneUnit({ count, unit }: Span): Span {
  return unit === 'years' ? { count: count * 12, unit: 'months' } : { count, unit };
}

const UNITS = { 'working day': 'workingDays', day: 'days', month: 'months', year: 'years' } as const;
const SPAN = /^(?<count>[1-9]\d{0,3}) (?<unit>working day|day|month|year)s?$/;
const SPAN_ALLOWED =
  'expected a whole number from 1 and its unit: working days, days, months or years, such as «7 working days»';

/** A number of the law in plain words: `7 working days`, `90 days`, `3 months`, `1 year`. */
export const SpanText = z.string({ error: SPAN_ALLOWED }).transform((text, context): Span => {
  const groups = SPAN.exec(text)?.groups;
  const [word, unit] = Object.entries(UNITS).find(([known]) => known === groups?.['unit']) ?? [];
  if (groups === undefined || word === undefined || unit === undefined) {
    context.addIssue({ code: 'custom', message: `${SPAN_ALLOWED}; found «${text}»` });
    return z.NEVER;
  }
  const count = Number(groups['count']);
  if (count > LONGEST[unit]) {
    context.addIssue({
      code: 'custom',
      message: `expected at most ${String(LONGEST[unit])} ${word}s; found «${text}»`,
    });
    return z.NEVER;
  }
  return { count, unit };
});
