import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LegalHoliday } from 'tyme4ts';
import {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  dateOf,
  dayOfWeek,
  daysBetween,
  endOfDay,
  instantOf,
  startOfDay,
  yearOf,
  yearsBetween,
} from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { calendarOf } from '../../domain/kernel/working-days.js';
import { calendar } from './published-calendar.js';

const day = calendarDate;

/** Every year that the product ships. */
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** Days on which the two collections differ, each with the reason why ours is as the notice has it. There is none. */
const DIFFERENCES: readonly { readonly date: string; readonly why: string }[] = [];

const plain = calendarOf([]);

function daysOfYear(year: number): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = day(`${String(year)}-01-01`); yearOf(date) === year; date = addDays(date, 1)) days.push(date);
  return days;
}

interface ChineseDays {
  readonly holidays: Record<string, string>;
  readonly workdays: Record<string, string>;
}

describe('instants and days', () => {
  test.each([
    ['2026-01-05T00:00:00+08:00', '2026-01-04T16:00:00.000Z', '2026-01-05'],
    ['2026-01-05T15:59:59.9999Z', '2026-01-05T15:59:59.999Z', '2026-01-05'],
    ['2026-01-05T16:00:00Z', '2026-01-05T16:00:00.000Z', '2026-01-06'],
  ])('%s is %s and belongs to %s in Shanghai', (text, instant, date) => {
    expect(instantOf(text)).toBe(instant);
    expect(dateOf(instantOf(text))).toBe(date);
  });

  test.each(['2026-01-05', '2026-01-05T09:00:00', 'yesterday', ''])('«%s» names no moment', (text) => {
    expect(() => instantOf(text)).toThrow(RangeError);
  });

  test.each(['2026-02-30', '2025-02-29', '2026-1-5', '20260105', '2026-01-05T00:00:00Z'])('«%s» is no day', (text) => {
    expect(() => day(text)).toThrow(RangeError);
  });

  test('a day ends where the next begins', () => {
    expect(endOfDay(day('2026-12-31'))).toBe(startOfDay(day('2027-01-01')));
    expect(endOfDay(day('2026-12-31'))).toBe('2026-12-31T16:00:00.000Z');
  });

  test('summer time of 1986–1991 moves no day', () => {
    expect(dateOf(startOfDay(day('1990-07-01')))).toBe('1990-07-01');
  });

  test('months and years end on the corresponding day, else on the last of the month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2023-11-30'), 3)).toBe('2024-02-29');
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('a day beyond the years of four digits is refused, never cut to another day', () => {
    expect(addYears(day('9998-12-31'), 1)).toBe('9999-12-31');
    expect(() => addYears(day('2026-03-10'), 9_999)).toThrow(RangeError);
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addYears(day('2026-03-10'), -2_027)).toThrow(RangeError);
  });

  test('one comes of age on the day after the birthday', () => {
    expect(yearsBetween(day('2008-06-01'), day('2026-06-01'))).toBe(17);
    expect(yearsBetween(day('2008-06-01'), day('2026-06-02'))).toBe(18);
    expect(yearsBetween(day('2008-02-29'), day('2026-03-01'))).toBe(18);
  });

  test('counts whole days across months', () => {
    expect(daysBetween(day('2026-02-27'), day('2026-03-01'))).toBe(2);
    expect(addDays(day('2026-03-01'), -2)).toBe('2026-02-27');
  });
});

describe('calendar', () => {
  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'work is done on the weekend of %s',
    (date) => {
      expect(calendar.isWorkingDay(day(date))).toBe(true);
    },
  );

  test.each([
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ])('nobody works from %s to %s', (from, to) => {
    for (let date = day(from); date <= day(to); date = addDays(date, 1))
      expect(calendar.isWorkingDay(date)).toBe(false);
  });

  test.each(['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'])(
    'work was done on the weekend of %s',
    (date) => {
      expect(calendar.isWorkingDay(day(date))).toBe(true);
    },
  );

  test('no other weekend of 2017 or 2026 is worked', () => {
    const weekends = [2017, 2026].flatMap(daysOfYear).filter((date) => dayOfWeek(date) > 5);
    expect(weekends.filter((date) => calendar.isWorkingDay(date))).toHaveLength(5 + 6);
  });

  test.each(YEARS)('every day of %i is as the collection has it that the file was made of', (year) => {
    const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
    const theirs = JSON.parse(readFileSync(file, 'utf8')) as ChineseDays;
    for (const date of daysOfYear(year)) {
      const works = date in theirs.workdays || (!(date in theirs.holidays) && plain.isWorkingDay(date));
      expect([date, calendar.isWorkingDay(date)]).toEqual([date, works]);
    }
  });

  test.each(YEARS)('every day of %i is as a second, independent collection has it', (year) => {
    const differing = daysOfYear(year).filter((date) => {
      const [y = 0, month = 0, ofMonth = 0] = date.split('-').map(Number);
      const theirs = LegalHoliday.fromYmd(y, month, ofMonth)?.isWork() ?? plain.isWorkingDay(date);
      return theirs !== calendar.isWorkingDay(date);
    });
    expect(differing).toEqual(DIFFERENCES.map(({ date }) => date).filter((date) => date.startsWith(String(year))));
  });

  test('a year without a notice counts weekends only and says so', () => {
    expect(YEARS.map((year) => calendar.isPublished(year))).not.toContain(false);
    expect(calendar.isPublished(2027)).toBe(false);
    expect(calendar.isWorkingDay(day('2027-01-01'))).toBe(true);
    expect(calendar.isWorkingDay(day('2027-01-02'))).toBe(false);
  });

  test('a year stands in it once', () => {
    const year = { year: 2026, source: 'test', holidays: [], workingWeekends: [] };
    expect(() => calendarOf([year, year])).toThrow(RangeError);
  });
});
