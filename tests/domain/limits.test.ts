import fc from 'fast-check';
import { addDays, calendarDate, dateOf, endOfDay, instantOf, startOfDay } from '../../domain/kernel/calendar-date.js';
import { earliestAfter, endOf, isWithin, remindAtOf } from '../../domain/kernel/limit-end.js';
import type { LimitUnit } from '../../domain/kernel/limit.js';
import type { LimitRange } from '../../domain/kernel/rulebook.js';
import { calendar, limitOf } from './published-calendar.js';

const day = calendarDate;
const at = (date: string, time = '10:00'): ReturnType<typeof instantOf> => instantOf(`${date}T${time}:00+08:00`);

describe('the end of a limit', () => {
  test.each<[number, LimitUnit, string, string, string]>([
    [7, 'workingDays', '2026-02-12', '2026-02-28', 'Spring Festival is jumped, the make-up Saturdays count'],
    [1, 'workingDays', '2026-02-13', '2026-02-14', 'a make-up Saturday is a working day'],
    [3, 'workingDays', '2026-09-18', '2026-09-22', 'a make-up Sunday is a working day'],
    [5, 'workingDays', '2026-09-30', '2026-10-13', 'National Day with its make-up Saturday'],
    [7, 'workingDays', '2017-01-20', '2017-02-04', 'the year of Hubei, for back tests'],
    [3, 'days', '2026-03-02', '2026-03-05', 'calendar days count all'],
    [3, 'days', '2026-04-02', '2026-04-07', 'an end inside a holiday moves to the day after it'],
    [2, 'days', '2026-02-12', '2026-02-14', 'an end on a make-up Saturday does not move'],
    [90, 'days', '2026-07-05', '2026-10-08', 'ninety days end in National Day and move'],
    [1, 'months', '2026-01-31', '2026-02-28', 'no 31 February; 28 February is a make-up Saturday'],
    [1, 'months', '2026-08-31', '2026-09-30', 'month ends'],
    [3, 'years', '2023-03-03', '2026-03-03', 'the corresponding day'],
  ])('%i %s from %s ends on %s: %s', (count, unit, anchor, last) => {
    expect(endOf(limitOf(count, unit), at(anchor), calendar).dueAt).toBe(endOfDay(day(last)));
  });

  test('the hour of the event makes no difference', () => {
    const ends = ['00:00', '12:00', '23:59'].map((time) =>
      endOf(limitOf(7, 'workingDays'), at('2026-03-02', time), calendar),
    );
    expect(new Set(ends.map(({ dueAt }) => dueAt)).size).toBe(1);
  });

  test('a sanction ends on its day, holiday or not', () => {
    const term = limitOf(3, 'years', false);
    expect(endOf(term, at('2023-10-02'), calendar)).toEqual({ dueAt: endOfDay(day('2026-10-02')), provisional: false });
  });

  test.each<[number, LimitUnit, boolean, string, boolean]>([
    [7, 'workingDays', false, '2026-12-25', true],
    [3, 'workingDays', false, '2026-12-25', false],
    [30, 'days', true, '2026-12-25', true],
    [2, 'days', true, '2026-12-30', true],
    [1, 'years', false, '2026-12-25', false],
  ])('%i %s (moving %s) from %s is provisional: %s', (count, unit, moves, anchor, provisional) => {
    expect(endOf(limitOf(count, unit, moves), at(anchor), calendar).provisional).toBe(provisional);
  });

  test('a later event never ends earlier', () => {
    const units = fc.constantFrom<LimitUnit>('workingDays', 'days', 'months', 'years');
    const offsets = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 90 }), offsets, offsets, (unit, count, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((days) =>
          startOfDay(addDays(day('2024-01-01'), days)),
        );
        if (first === undefined || second === undefined) return false;
        const limit = limitOf(count, unit);
        return endOf(limit, first, calendar).dueAt <= endOf(limit, second, calendar).dueAt;
      }),
    );
  });

  test('as many working days lie after the event and before the end as the limit says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
        const anchor = addDays(day('2024-01-01'), offset);
        const { dueAt } = endOf(limitOf(count, 'workingDays'), startOfDay(anchor), calendar);
        let counted = 0;
        for (let date = addDays(anchor, 1); startOfDay(date) < dueAt; date = addDays(date, 1))
          if (calendar.isWorkingDay(date)) counted += 1;
        return counted === count && calendar.isWorkingDay(addDays(dateOf(dueAt), -1));
      }),
    );
  });
});

describe('bounds and notices', () => {
  const { rule } = limitOf(1, 'days');
  const severe: LimitRange = { min: limitOf(1, 'years', false), max: limitOf(3, 'years', false), rule };

  test.each<[number, LimitUnit, boolean]>([
    [1, 'years', true],
    [36, 'months', true],
    [37, 'months', false],
    [11, 'months', false],
    [365, 'days', true],
    [364, 'days', false],
  ])('%i %s is inside one to three years: %s', (count, unit, inside) => {
    expect(isWithin(severe, { count, unit }, day('2026-03-02'), calendar)).toBe(inside);
  });

  test('a bound that the law does not give binds nobody', () => {
    const minor: LimitRange = { min: null, max: limitOf(3, 'months', false), rule };
    expect(isWithin(minor, { count: 1, unit: 'days' }, day('2026-03-02'), calendar)).toBe(true);
    expect(isWithin({ ...minor, max: null }, { count: 50, unit: 'years' }, day('2026-03-02'), calendar)).toBe(true);
  });

  test('seven working days lie whole between the notification and the hearing', () => {
    expect(earliestAfter(limitOf(7, 'workingDays'), at('2026-03-02'), calendar)).toBe(startOfDay(day('2026-03-12')));
  });
});

describe('reminders', () => {
  const remind = (anchor: string, count: number, unit: LimitUnit): string | null => {
    const { dueAt } = endOf(limitOf(count, unit), at(anchor), calendar);
    return remindAtOf(at(anchor), dueAt, limitOf(2, 'workingDays'), calendar);
  };

  test('a reminder leaves two whole working days', () => {
    // Due at the end of Wednesday 11 March: Tuesday and Wednesday are left.
    expect(remind('2026-03-02', 7, 'workingDays')).toBe(startOfDay(day('2026-03-10')));
  });

  test('a limit too short for that is reminded of half-way, and the shortest not at all', () => {
    expect(remind('2026-03-06', 1, 'workingDays')).toBe(startOfDay(day('2026-03-08')));
    expect(remind('2026-03-02', 1, 'workingDays')).toBeNull();
  });

  test('a reminder always lies inside the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
        const from = startOfDay(addDays(day('2024-01-01'), offset));
        const { dueAt } = endOf(limitOf(count, 'workingDays'), from, calendar);
        const reminder = remindAtOf(from, dueAt, limitOf(2, 'workingDays'), calendar);
        return reminder === null || (from < reminder && reminder < dueAt);
      }),
    );
  });
});
