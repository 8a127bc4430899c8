import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { dateWords } from '../../contracts/date-words.js';
import { Receipt } from '../../contracts/receipt.contract.js';
import { addDays, calendarDate, dateOf, endOfDay, instantOf } from '../../domain/kernel/calendar-date.js';
import { lastDayOfTerm } from '../../domain/kernel/limit-end.js';
import type { Reckoning } from '../../domain/kernel/reckoning.js';
import { anyDraws, anyInstant, anyLimit, lived } from '../domain/cases/ledgers.js';
import { calendar, limitOf } from '../domain/published-calendar.js';
import { readCounting, VERIFIER } from './counting.js';
import { byLedger, byLimit, measures, receiptOf } from './receipts.js';

const RUNS = { numRuns: 2_000 };
const { checkReceipt, officialYear } = readCounting();

function expectAgreed(receipt: Receipt): void {
  expect(Receipt.safeParse(receipt).success).toBe(true);
  expect(checkReceipt(receipt)).toMatchObject({ verdict: 'agrees', faults: [] });
}

describe('the page agrees with the server', () => {
  test('on any limit from any moment', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, (limit, from) => {
        expectAgreed(receiptOf(byLimit(limit, from)));
      }),
      RUNS,
    );
  });

  test('on any stopping, going on and lengthening', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, anyDraws, (limit, from, draws) => {
        expectAgreed(receiptOf(byLedger(lived(limit, from, draws, calendar))));
      }),
      RUNS,
    );
  });

  test('on any date counted before a year was published, and says that it is provisional', () => {
    const then = calendar.asOf('2017-2023');
    fc.assert(
      fc.property(anyLimit, anyInstant, (limit, from) => {
        const receipt = receiptOf(byLimit(limit, from, then));
        expectAgreed(receipt);
        expect(checkReceipt(receipt).notes.some(({ en }) => en.includes('provisional'))).toBe(receipt.provisional);
      }),
      { numRuns: 1_000 },
    );
  });

  test('on any term, with the days that a revoked repair added', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, fc.nat(500), ({ count, unit, rule }, at, added) => {
        const from = dateOf(at);
        const nominal = lastDayOfTerm({ count, unit }, from);
        fc.pre(nominal !== null);
        const dueAt = endOfDay(addDays(nominal, added));
        const told = { rule, dueAt, provisional: false, reconstructed: false };
        expectAgreed(receiptOf({ how: 'term', from, span: { count, unit }, added, ...told }));
      }),
      { numRuns: 1_000 },
    );
  });

  test('on the days off of every year that it carries, as an independent collection has them', () => {
    const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
    const theirs = JSON.parse(readFileSync(file, 'utf8')) as Record<'holidays' | 'workdays', Record<string, string>>;
    for (let year = 2017; year <= 2026; year += 1) {
      const own = officialYear(year);
      const days = (list: ReadonlySet<number> | undefined): readonly string[] =>
        [...(list ?? [])].map((day) => addDays(calendarDate('1970-01-01'), day)).sort();
      const of = (list: Record<string, string>): readonly string[] =>
        Object.keys(list)
          .filter((day) => day.startsWith(String(year)))
          .sort();
      expect([year, days(own?.on)]).toEqual([year, of(theirs.workdays)]);
      expect([year, days(own?.off)]).toEqual([year, of(theirs.holidays)]);
    }
    expect(officialYear(2027)).toBeNull();
  });
});

describe('the page refuses', () => {
  const genuine = receiptOf(byLimit(limitOf(7, 'workingDays'), instantOf('2026-09-28T10:00:00+08:00')));
  const [year] = genuine.calendar.years;
  const shifted = { lastDay: '2026-10-14', dueAt: endOfDay(calendarDate('2026-10-14')) };

  test.each<[string, unknown]>([
    ['a later end', { ...genuine, ...shifted }],
    ['a later end with its last stretch', { ...genuine, ...shifted, days: longer(genuine, '2026-10-14') }],
    ['a greater number with the old days', { ...genuine, span: { count: 8, unit: 'workingDays' } }],
    ['another unit', { ...genuine, span: { count: 7, unit: 'days' } }],
    ['another first day', { ...genuine, anchor: { ...genuine.anchor, day: '2026-09-27' } }],
    ['a holiday taken away', withHolidays((days) => days.filter((day) => day !== '2026-10-07'))],
    ['a holiday made up', withHolidays((days) => [...days, '2026-10-12'])],
    [
      'a make-up day taken away',
      { ...genuine, calendar: { ...genuine.calendar, years: [{ ...year, workingWeekends: [] }] } },
    ],
    [
      'a rest that a plain limit cannot have',
      { ...genuine, turns: [{ turn: 'paused', at: '2026-09-29T02:00:00.000Z' }] },
    ],
    ['a day left out', { ...genuine, days: genuine.days.filter((_, index) => index !== 2) }],
    ['a day of another kind', { ...genuine, days: genuine.days.map((day) => ({ ...day, why: 'counted' })) }],
    ['a provisional date said to be certain', { ...receiptOf(provisional()), provisional: false }],
    ['a certain date said to be provisional', { ...genuine, provisional: true }],
    ['words that say another day', { ...genuine, words: { zh: '至2026年10月20日24时届满', en: '' } }],
    ['words with another number', { ...genuine, words: wordsOf(genuine, '7个工作日', '8个工作日') }],
    ['English words that say another day', { ...genuine, words: wordsOf(genuine, '13 October', '31 October') }],
    ['English words with something added', { ...genuine, words: wordsOf(genuine, '.', '; no answer is needed.') }],
    ['the title of another date', { ...genuine, title: dateWords('listing', 'publish-listing', measures) }],
    ['an English title of its own', { ...genuine, title: { ...genuine.title, en: 'nothing to be done' } }],
    ['a rule read in no document said to be read', { ...genuine, rule: { ...genuine.rule, tag: 'recall' } }],
    ['a holiday taken away from a year that is told as text', asText(withHolidays((days) => days.slice(1)))],
    ['a year that is told as text', asText(genuine)],
    ['another kind of document', { ...genuine, format: 'redress-receipt-2' }],
    ['half a document', { format: 'redress-receipt-1', how: 'limit' }],
    ['what never ends', { ...genuine, span: { count: 9_999_999, unit: 'workingDays' } }],
    ['nothing', null],
  ])('%s', (_what, forged) => {
    const { verdict, faults } = checkReceipt(forged);
    expect(verdict).toBe('refused');
    expect(faults.length).toBeGreaterThan(0);
  });

  test('any end, first day, number or stretch that is moved by a day or more', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, fc.integer({ min: 1, max: 40 }), fc.nat(3), (limit, from, by, what) => {
        const receipt = receiptOf(byLimit(limit, from));
        const { anchor, span, lastDay } = receipt;
        if (anchor === null || span === null || lastDay === null) return;
        const later = addDays(calendarDate(lastDay), by);
        const forged = [
          { ...receipt, lastDay: later, dueAt: endOfDay(later) },
          { ...receipt, anchor: { at: null, day: addDays(calendarDate(anchor.day), -by) } },
          { ...receipt, span: { ...span, count: span.count + 400 + by } },
          { ...receipt, days: longer(receipt, later) },
        ][what];
        expect(checkReceipt(forged).verdict).toBe('refused');
      }),
      { numRuns: 1_000 },
    );
  });

  function wordsOf({ words }: Receipt, from: string, to: string): Receipt['words'] {
    const [zh, en] = [words.zh.replace(from, to), words.en.replace(from, to)];
    if (zh === words.zh && en === words.en) throw new Error(`${from} is not said.`);
    return { zh, en };
  }

  function asText(receipt: Receipt): unknown {
    const years = receipt.calendar.years.map((one) => ({ ...one, year: String(one.year) }));
    return { ...receipt, calendar: { ...receipt.calendar, years } };
  }

  function provisional(): Reckoning {
    return byLimit(limitOf(7, 'workingDays'), instantOf('2027-03-01T10:00:00+08:00'));
  }

  function withHolidays(change: (days: readonly string[]) => readonly string[]): Receipt {
    const years = genuine.calendar.years.map((one) => ({ ...one, holidays: [...change(one.holidays)] }));
    return { ...genuine, calendar: { ...genuine.calendar, years } };
  }

  function longer({ days }: Receipt, to: string): Receipt['days'] {
    return days.map((stretch, index) => (index === days.length - 1 ? { ...stretch, to } : stretch));
  }
});

test('a date that a step set is not counted, and its end is its last day', () => {
  const dueAt = endOfDay(calendarDate('2026-10-13'));
  const { rule } = limitOf(1, 'days');
  const receipt = receiptOf({ how: 'declared', rule, dueAt, provisional: false, reconstructed: false });
  expect(checkReceipt(receipt).verdict).toBe('nothing-to-count');
  expect(checkReceipt({ ...receipt, lastDay: '2026-10-14' }).verdict).toBe('refused');
});

test('the page takes nothing from elsewhere: no address, no import, no request', () => {
  const page = readFileSync(VERIFIER, 'utf8');
  expect(page).not.toMatch(/https?:|\bimport\b|\brequire\b|\bfetch\b|XMLHttpRequest|WebSocket|\bsrc=|\bhref=/);
});
