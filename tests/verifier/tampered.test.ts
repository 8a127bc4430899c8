import type { Receipt } from '../../contracts/receipt.contract.js';
import { dateWords } from '../../contracts/date-words.js';
import { calendarDate, endOfDay, instantOf } from '../../domain/kernel/calendar-date.js';
import { pauseLimit, resumeLimit, startLimit } from '../../domain/kernel/running-limit.js';
import type { LimitUnit } from '../../domain/kernel/limit.js';
import { calendar, limitOf } from '../domain/published-calendar.js';
import { readCounting } from './counting.js';
import { byLedger, byLimit, measures, receiptOf } from './receipts.js';

const { checkReceipt } = readCounting();
const monday = instantOf('2026-03-02T10:00:00+08:00');

/** Receipts that are false but whose days, end and words all follow from what they say of themselves. */
describe('turns that cannot have been', () => {
  const paused = (day: string): Receipt['turns'][number] => ({
    turn: 'paused',
    at: instantOf(`${day}T10:00:00+08:00`),
    category: 'obstacle',
    reason: 'force-majeure',
  });
  const resumed = (day: string): Receipt['turns'][number] => ({
    turn: 'resumed',
    at: instantOf(`${day}T10:00:00+08:00`),
  });
  const extended = (day: string): Receipt['turns'][number] => ({
    turn: 'extended',
    at: instantOf(`${day}T10:00:00+08:00`),
    count: 1,
    unit: 'days',
    rule: 'test',
  });

  const genuine = receiptOf(byLedger(startLimit(limitOf(30, 'days'), monday, calendar)));

  test('a rest before the start, which makes thirty days one', () => {
    const words = {
      zh: '自2026年3月2日起30日，当日不计；至2026年3月3日24时（北京时间）届满。',
      en: '30 days from 2 March 2026, that day not counted; ends at 24:00 Asia/Shanghai on 3 March 2026.',
    };
    const days: Receipt['days'] = [
      { from: '2026-03-02', to: '2026-03-02', why: 'start', count: null },
      { from: '2026-03-03', to: '2026-03-03', why: 'counted', count: 1 },
    ];
    const end = { lastDay: '2026-03-03', dueAt: endOfDay(calendarDate('2026-03-03')) };
    const turns = [paused('2026-02-01'), resumed('2026-02-01')];
    expect(checkReceipt({ ...genuine, turns, days, words, ...end }).verdict).toBe('refused');
  });

  test.each<[string, Receipt['turns'], string]>([
    ['a rest before the start', [paused('2026-03-01'), resumed('2026-03-05')], 'turn before it'],
    ['an extension before the start', [extended('2026-03-01')], 'turn before it'],
    ['an extension before the rest before it', [paused('2026-03-09'), extended('2026-03-05')], 'turn before it'],
    ['a going on before its rest', [paused('2026-03-09'), resumed('2026-03-05')], 'turn before it'],
    ['a rest before the last going on', [...rest('09', '12'), ...rest('10', '13')], 'turn before it'],
    ['a rest after the end', [paused('2026-06-01'), resumed('2026-06-10')], 'after the end'],
    ['an extension after the end', [extended('2026-04-02')], 'after the end'],
  ])('%s', (_what, turns, fault) => {
    const { verdict, faults } = checkReceipt({ ...genuine, turns });
    expect(verdict).toBe('refused');
    expect(faults.map(({ en }) => en).join()).toContain(fault);
  });

  test('but a rest on the day of the start, and one on the last day that a holiday has given, may have been', () => {
    for (const [unit, count, day] of [
      ['days', 30, '2026-03-02'],
      ['days', 30, '2026-04-01'],
      ['days', 5, '2026-03-09'],
      ['workingDays', 5, '2026-03-09'],
    ] as const satisfies readonly (readonly [LimitUnit, number, string])[]) {
      const at = instantOf(`${day}T10:00:00+08:00`);
      const rests = pauseLimit(startLimit(limitOf(count, unit), monday, calendar), at, 'obstacle', 'flood', calendar);
      expect(checkReceipt(receiptOf(byLedger(resumeLimit(rests, at, calendar))))).toMatchObject({ verdict: 'agrees' });
    }
  });

  function rest(from: string, to: string): Receipt['turns'] {
    return [paused(`2026-03-${from}`), resumed(`2026-03-${to}`)];
  }
});

describe('an end that does not move off holidays', () => {
  const staying = receiptOf(byLimit(limitOf(5, 'days', false), monday));
  const named = (receipt: Receipt, date: string): Receipt => ({
    ...receipt,
    date,
    title: dateWords('listing', date, measures),
  });

  test.each(['submit-defence', 'request-hearing', 'remedy:suit', 'deem-notice-served', 'decide-listing'])(
    'is refused for %s, which somebody has to act by',
    (date) => {
      const ledger = receiptOf(byLedger(startLimit(limitOf(5, 'days', false), monday, calendar)));
      for (const receipt of [staying, ledger]) {
        expect(receipt.lastDay).toBe('2026-03-07');
        const { verdict, faults } = checkReceipt(named(receipt, date));
        expect([verdict, faults.length, faults[0]?.en]).toEqual(['refused', 1, expect.stringContaining(date)]);
      }
    },
  );

  test('is told in a note for the end of a sanction', () => {
    for (const date of ['end-term', 'measure:M20']) {
      const { verdict, notes } = checkReceipt(named(staying, date));
      expect(verdict).toBe('agrees');
      expect(notes.map(({ en }) => en).join()).toContain('does not move off holidays');
    }
  });

  test('is no matter where working days are counted', () => {
    const checked = checkReceipt(receiptOf(byLimit(limitOf(5, 'workingDays', false), monday)));
    expect(checked).toMatchObject({ verdict: 'agrees', notes: [] });
  });

  test('a term is that of a sanction alone, and never moves', () => {
    const { rule } = limitOf(1, 'days');
    const dueAt = endOfDay(calendarDate('2026-03-07'));
    const told = { rule, dueAt, provisional: false, reconstructed: false };
    const term = receiptOf({
      how: 'term',
      from: calendarDate('2026-03-02'),
      span: { count: 5, unit: 'days' },
      added: 0,
      ...told,
    });
    expect(checkReceipt(term).verdict).toBe('agrees');
    expect(checkReceipt(named(term, 'measure:M20')).verdict).toBe('agrees');
    expect(checkReceipt(named(term, 'submit-defence')).verdict).toBe('refused');
    expect(checkReceipt({ ...term, movesOffHolidays: true }).verdict).toBe('refused');
  });
});

describe('a calendar in which a published year is not yet known', () => {
  const before = receiptOf(
    byLimit(limitOf(5, 'workingDays'), instantOf('2026-02-13T10:00:00+08:00'), calendar.asOf('2017-2025')),
  );

  test.each([true, false])('the end by the notice is told beside the receipt’s own, kept or not: %s', (kept) => {
    expect([before.lastDay, before.provisional]).toEqual(['2026-02-20', true]);
    const { notes } = checkReceipt({ ...before, kept });
    const said = notes.map(({ en }) => en).join();
    expect(said).toContain('The notice of 2026 is in this page: by it the last day is 2026-02-27');
    expect(said).toContain(kept ? 'this page cannot check that' : 'the date is provisional');
  });

  test('nothing is told of a year whose notice is not in the page', () => {
    const { notes } = checkReceipt(
      receiptOf(byLimit(limitOf(5, 'workingDays'), instantOf('2027-02-08T10:00:00+08:00'))),
    );
    expect(notes).toHaveLength(1);
  });
});
