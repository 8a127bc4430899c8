import fc from 'fast-check';
import { addDays, calendarDate, dateOf, daysBetween, instantOf } from '../../domain/kernel/calendar-date.js';
import { derive, type Derivation } from '../../domain/kernel/derivation.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { endOf } from '../../domain/kernel/limit-end.js';
import type { Limit } from '../../domain/kernel/limit.js';
import type { Reckoning } from '../../domain/kernel/reckoning.js';
import type { RunningLimit } from '../../domain/kernel/running-limit.js';
import { calendarOf } from '../../domain/kernel/working-days.js';
import { anyDraws, anyInstant, anyLimit, lived } from './cases/ledgers.js';
import { calendar, limitOf } from './published-calendar.js';

const RUNS = { numRuns: 2_000 };

function byLimit(limit: Limit, from: Instant): Reckoning {
  const { count, unit, movesOffHolidays, rule } = limit;
  const { dueAt, provisional } = endOf(limit, from, calendar);
  const told = { rule, from, dueAt, provisional, movesOffHolidays, reconstructed: false };
  return { how: 'limit', ...told, span: { count, unit }, calendar: calendar.version };
}

function byLedger(ledger: RunningLimit, dueAt = ledger.dueAt): Reckoning {
  const { limit, provisional } = ledger;
  const told = { rule: limit.rule, dueAt, provisional, reconstructed: false, calendar: calendar.version };
  return { how: 'ledger', ledger, ...told };
}

/** Every day once, in order, from the day of the event to the last day. */
function expectWhole({ stretches, lastDay }: Derivation): void {
  stretches.forEach(({ from, to }, index) => {
    expect(from <= to).toBe(true);
    const before = stretches[index - 1];
    if (before) expect(from).toBe(addDays(before.to, 1));
  });
  if (lastDay !== null) expect(stretches.at(-1)?.to).toBe(lastDay);
}

/** The counted days told again by adding up the lengths of the stretches. */
function countedIn({ stretches }: Derivation): number {
  return stretches
    .filter(({ count }) => count !== null)
    .reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0);
}

test('any limit from any moment is told to the end that it was given, day by day without a gap', () => {
  fc.assert(
    fc.property(anyLimit, anyInstant, (limit, from) => {
      const reckoning = byLimit(limit, from);
      const told = derive(reckoning, calendar);
      expect(told.dueAt).toBe(reckoning.dueAt);
      expect(told.unpublished.length > 0).toBe(reckoning.provisional);
      expectWhole(told);
      if (limit.unit === 'workingDays' || limit.unit === 'days') expect(countedIn(told)).toBe(limit.count);
    }),
    RUNS,
  );
});

test('any stopping, going on and lengthening is told to the end that the ledger keeps', () => {
  fc.assert(
    fc.property(anyLimit, anyInstant, anyDraws, (limit, from, draws) => {
      const ledger = lived(limit, from, draws, calendar);
      const told = derive(byLedger(ledger), calendar);
      expect(told.dueAt).toBe(ledger.dueAt);
      expectWhole(told);
      const { count, unit } = ledger.budget;
      const byDays = unit === 'workingDays' || unit === 'days';
      if (ledger.dueAt === null) expect(told.left).toEqual({ count: count - ledger.consumed, unit });
      else if (byDays) expect(countedIn(told)).toBe(count);
    }),
    RUNS,
  );
});

test('a date that a later pause has moved for others is told as it was set', () => {
  fc.assert(
    fc.property(anyLimit, anyInstant, anyDraws, fc.nat(9), (limit, from, draws, taken) => {
      const before = lived(limit, from, draws.slice(0, taken), calendar);
      const after = lived(limit, from, draws, calendar);
      fc.pre(before.dueAt !== null);
      expect(derive(byLedger(after, before.dueAt), calendar).dueAt).toBe(before.dueAt);
    }),
    { numRuns: 1_000 },
  );
});

test('National Day 2026: seven working days from 28 September end on 13 October, the make-up Saturday counted', () => {
  const told = derive(byLimit(limitOf(7, 'workingDays'), instantOf('2026-09-28T10:00:00+08:00')), calendar);
  expect(told.stretches.map(({ from, to, why, count, name }) => [from, to, why, count, name?.en])).toEqual([
    ['2026-09-28', '2026-09-28', 'start', null, undefined],
    ['2026-09-29', '2026-09-30', 'counted', 2, undefined],
    ['2026-10-01', '2026-10-07', 'holiday', null, 'National Day'],
    ['2026-10-08', '2026-10-09', 'counted', 4, undefined],
    ['2026-10-10', '2026-10-10', 'make-up-day', 5, undefined],
    ['2026-10-11', '2026-10-11', 'weekend', null, undefined],
    ['2026-10-12', '2026-10-13', 'counted', 7, undefined],
  ]);
  expect(told.dueAt).toBe('2026-10-13T16:00:00.000Z');
});

test('a month without the day ends on its last, and a limit to act moves off the holiday on which it would end', () => {
  const month = derive(byLimit(limitOf(1, 'months'), instantOf('2026-01-31T10:00:00+08:00')), calendar);
  expect([month.monthEnd, month.nominal, month.movedBy, month.lastDay]).toEqual([
    true,
    '2026-02-28',
    null,
    '2026-02-28',
  ]);
  const moved = derive(byLimit(limitOf(3, 'days'), instantOf('2026-09-30T10:00:00+08:00')), calendar);
  expect([moved.nominal, moved.movedBy?.name?.en, moved.lastDay]).toEqual(['2026-10-03', 'National Day', '2026-10-08']);
  const term = derive(byLimit(limitOf(3, 'days', false), instantOf('2026-09-30T10:00:00+08:00')), calendar);
  expect([term.movedBy, term.lastDay]).toEqual([null, '2026-10-03']);
});

test('a date of a past day is told by the calendar of that day, however many years are loaded since', () => {
  const then = calendar.asOf('2017-2025');
  const limit = limitOf(7, 'workingDays');
  const from = instantOf('2026-09-28T10:00:00+08:00');
  const { dueAt, provisional } = endOf(limit, from, then);
  const reckoning = { ...byLimit(limit, from), dueAt, provisional, calendar: then.version } as Reckoning;
  const told = derive(reckoning, calendar);
  expect([provisional, told.unpublished, told.dueAt]).toEqual([true, [2026], dueAt]);
  expect(dateOf(dueAt)).toBe('2026-10-08');
  expect((derive(byLimit(limit, from), calendar).dueAt ?? dueAt) > dueAt).toBe(true);
});

describe('a calendar', () => {
  test('says of each day what it is, and of a holiday what it is called', () => {
    const classes = ['2026-10-01', '2026-10-10', '2026-10-11', '2026-10-12', '2031-10-01'].map((day) =>
      calendar.classify(calendarDate(day)),
    );
    expect(classes).toEqual([
      { kind: 'holiday', name: { zh: '国庆节', en: 'National Day' }, published: true },
      { kind: 'make-up-day', name: null, published: true },
      { kind: 'weekend', name: null, published: true },
      { kind: 'working-day', name: null, published: true },
      { kind: 'working-day', name: null, published: false },
    ]);
  });

  test('names the years it is made of, and gives itself as it was', () => {
    const years = [2024, 2025, 2026].flatMap((year) => calendar.find(year) ?? []);
    const whole = calendarOf(years);
    expect(whole.version).toBe('2024-2026');
    expect(whole.asOf(whole.version)).toBe(whole);
    const earlier = whole.asOf('2024.2026');
    expect([earlier.version, earlier.isPublished(2025)]).toEqual(['2024.2026', false]);
    expect(whole.asOf('weekends-only').isPublished(2024)).toBe(false);
    expect(() => whole.asOf('2023-2026')).toThrow(RangeError);
    expect(() => whole.asOf('soon')).toThrow(RangeError);
  });
});
