import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addYears,
  dateOf,
  dayOfWeek,
  daysBetween,
  endOfDay,
  instantOf,
  plusMs,
  startOfDay,
} from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';

const ZONE = 'Asia/Shanghai';
const RUNS = { numRuns: 1500 };

/** Days of three centuries, the years of summer time (1986 to 1991) and both sides of them among them. */
const days = fc
  .oneof(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 31_400, max: 33_700 }))
  .map((offset) => Temporal.PlainDate.from('1900-01-01').add({ days: offset }));

const textOf = (date: Temporal.PlainDate): CalendarDate => date.toString() as CalendarDate;

test('days are counted as the Gregorian calendar counts them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
      const text = textOf(date);
      expect(addDays(text, count)).toBe(date.add({ days: count }).toString());
      expect(addMonths(text, count % 500)).toBe(date.add({ months: count % 500 }).toString());
      expect(addYears(text, count % 50)).toBe(date.add({ years: count % 50 }).toString());
      expect(daysBetween(text, addDays(text, count))).toBe(count);
      expect(dayOfWeek(text)).toBe(date.dayOfWeek);
    }),
    RUNS,
  );
});

test('a day begins and ends when it does in Asia/Shanghai, in the years of summer time too', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), (date, ms) => {
      const start = date.toZonedDateTime(ZONE);
      expect(startOfDay(textOf(date))).toBe(instantOf(start.toInstant().toString()));
      expect(endOfDay(textOf(date))).toBe(instantOf(start.add({ days: 1 }).startOfDay().toInstant().toString()));
      const moment = start.add({ milliseconds: ms });
      expect(dateOf(instantOf(moment.toInstant().toString()))).toBe(moment.toPlainDate().toString());
    }),
    RUNS,
  );
});

test('a moment later is that much later', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1e12, max: 1e12 }), (date, ms) => {
      const start = date.toZonedDateTime('UTC').toInstant();
      expect(plusMs(instantOf(start.toString()), ms)).toBe(instantOf(start.add({ milliseconds: ms }).toString()));
    }),
    RUNS,
  );
});
