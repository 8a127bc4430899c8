import { z } from 'zod';
import { calendarDate } from '../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import type { Span } from '../domain/kernel/limit-end.js';
import { LONGEST } from '../domain/kernel/limit.js';

/** Chinese and English, for people who do not program. */
export const Words = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Words = z.infer<typeof Words>;

/** What a check says where it fails: the words go with zod's issue, and `wordsOf` finds them there. */
export function tells(words: Words): { readonly params: Words } {
  return { params: words };
}

/** A text of this form; the words say what is expected, where a pattern would tell a jurist nothing. */
export function matching(pattern: RegExp, words: Words): z.ZodString {
  return z.string().refine((text) => pattern.test(text), tells(words));
}

/** `YYYY-MM-DD`, a day that exists. */
export const CivilDate = z.string().transform((text, context): CalendarDate => {
  try {
    return calendarDate(text);
  } catch {
    context.addIssue({
      code: 'custom',
      ...tells({
        zh: `应为确实存在的日期，写作 YYYY-MM-DD，现为 ${text}`,
        en: `expected a day that exists, as YYYY-MM-DD, found ${text}`,
      }),
    });
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
const SPAN_ALLOWED: Words = {
  zh: '应写明不小于 1 的整数及其单位：working days（工作日）、days（日）、months（月）或 years（年），例如“7 working days”',
  en: 'expected a whole number from 1 and its unit: working days, days, months or years, such as «7 working days»',
};
const UNIT_NAMES = { workingDays: '个工作日', days: '日', months: '个月', years: '年' } as const;

const spanText = z.custom<string>((value) => typeof value === 'string', tells(SPAN_ALLOWED));

/** A number of the law in plain words: `7 working days`, `90 days`, `3 months`, `1 year`. */
export const SpanText = spanText.transform((text, context): Span => {
  const groups = SPAN.exec(text)?.groups;
  const [word, unit] = Object.entries(UNITS).find(([known]) => known === groups?.['unit']) ?? [];
  if (groups === undefined || word === undefined || unit === undefined) {
    context.addIssue({
      code: 'custom',
      ...tells({ zh: `${SPAN_ALLOWED.zh}；现为“${text}”`, en: `${SPAN_ALLOWED.en}; found «${text}»` }),
    });
    return z.NEVER;
  }
  const count = Number(groups['count']);
  if (count > LONGEST[unit]) {
    context.addIssue({
      code: 'custom',
      ...tells({
        zh: `最多 ${String(LONGEST[unit])} ${UNIT_NAMES[unit]}；现为“${text}”`,
        en: `expected at most ${String(LONGEST[unit])} ${word}s; found «${text}»`,
      }),
    });
    return z.NEVER;
  }
  return { count, unit };
});
