import { calendarDate, dateOf, endOfDay, instantOf } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import {
  extendLimit,
  pauseLimit,
  recalculateLimit,
  remainingOf,
  resumeLimit,
  startLimit,
  type RunningLimit,
} from '../../domain/kernel/running-limit.js';
import { calendarOf } from '../../domain/kernel/working-days.js';
import { calendar, limitOf } from './published-calendar.js';

const at = (date: string, time = '10:00'): Instant => instantOf(`${date}T${time}:00+08:00`);
const endsOn = (date: string): Instant => endOfDay(calendarDate(date));

const sevenDays = startLimit(limitOf(7, 'workingDays'), at('2026-03-02'), calendar);
const pause = (running: RunningLimit, date: string): RunningLimit =>
  pauseLimit(running, at(date), 'expert', 'appraisal', calendar);

describe('a running limit', () => {
  test('ends as the limit does while nothing stops it', () => {
    expect(sevenDays).toMatchObject({ runningSince: at('2026-03-02'), dueAt: endsOn('2026-03-11'), consumed: 0 });
  });

  test('rests with four working days left: the day of the pause is not consumed', () => {
    const resting = pause(sevenDays, '2026-03-06');
    expect(resting).toMatchObject({ consumed: 3, runningSince: null, dueAt: null });
    expect(remainingOf(resting, at('2026-05-01'), calendar)).toEqual({ count: 4, unit: 'workingDays' });
    expect(resting.pauses).toEqual([
      { from: at('2026-03-06'), until: null, category: 'expert', reason: 'appraisal', calendar: calendar.version },
    ]);
  });

  test('goes on with what was left: the day on which it goes on is not counted', () => {
    const again = resumeLimit(pause(sevenDays, '2026-03-06'), at('2026-04-30'), calendar);
    // 1–5 May off, 6, 7, 8 May and the make-up Saturday 9 May.
    expect(again).toMatchObject({ runningSince: at('2026-04-30'), dueAt: endsOn('2026-05-09') });
    expect(again.pauses).toMatchObject([{ from: at('2026-03-06'), until: at('2026-04-30') }]);
  });

  test('tells what is left while it runs, today included', () => {
    expect(remainingOf(sevenDays, at('2026-03-02'), calendar).count).toBe(7);
    expect(remainingOf(sevenDays, at('2026-03-09'), calendar).count).toBe(3);
    expect(remainingOf(sevenDays, at('2026-03-11', '23:59'), calendar).count).toBe(1);
    expect(remainingOf(sevenDays, endsOn('2026-03-11'), calendar).count).toBe(0);
  });

  test('stays ended: a limit past its end is not stopped, nor made longer', () => {
    expect(pause(sevenDays, '2026-03-12')).toBe(sevenDays);
    expect(extendLimit(sevenDays, limitOf(5, 'workingDays'), at('2026-03-12'), calendar)).toBe(sevenDays);
  });

  test('changes nothing by a second pause or a second resumption', () => {
    const resting = pause(sevenDays, '2026-03-06');
    const again = resumeLimit(resting, at('2026-03-16'), calendar);
    expect(pause(resting, '2026-03-09')).toBe(resting);
    expect(resumeLimit(again, at('2026-03-18'), calendar)).toBe(again);
  });

  test('is extended while it runs and while it rests, by the same days', () => {
    const extra = limitOf(5, 'workingDays');
    const running = extendLimit(sevenDays, extra, at('2026-03-10'), calendar);
    expect(running).toMatchObject({ dueAt: endsOn('2026-03-18'), budget: { count: 12, unit: 'workingDays' } });
    expect(running.extensions).toEqual([{ at: at('2026-03-10'), count: 5, unit: 'workingDays', rule: extra.rule }]);
    const resting = extendLimit(pause(sevenDays, '2026-03-06'), extra, at('2026-03-09'), calendar);
    expect(remainingOf(resting, at('2026-03-09'), calendar).count).toBe(9);
    expect(resting.dueAt).toBeNull();
  });

  test('does not mix working days with calendar days', () => {
    expect(() => extendLimit(sevenDays, limitOf(5, 'days'), at('2026-03-10'), calendar)).toThrow(RangeError);
  });

  test('is plain JSON', () => {
    const resting = pause(sevenDays, '2026-03-06');
    expect(JSON.parse(JSON.stringify(resting))).toEqual(resting);
  });
});

describe('a limit in months', () => {
  const threeMonths = startLimit(limitOf(3, 'months', false), at('2026-01-10'), calendar);

  test('turns into the days it really has at its first pause', () => {
    const resting = pause(threeMonths, '2026-03-01');
    // 1 March to 10 April.
    expect(remainingOf(resting, at('2026-03-01'), calendar)).toEqual({ count: 41, unit: 'days' });
    const again = resumeLimit(resting, at('2026-03-01'), calendar);
    expect(again.dueAt).toBe(endsOn('2026-04-11'));
  });

  test('is extended by months before and after it was paused', () => {
    const month = limitOf(1, 'months', false);
    expect(extendLimit(threeMonths, month, at('2026-02-01'), calendar).dueAt).toBe(endsOn('2026-05-10'));
    const again = resumeLimit(pause(threeMonths, '2026-03-01'), at('2026-03-01'), calendar);
    expect(extendLimit(again, month, at('2026-03-20'), calendar).dueAt).toBe(endsOn('2026-05-11'));
  });
});

describe('a limit whose end a holiday moved', () => {
  test('keeps a day when it is paused on the days the holiday gave', () => {
    const threeDays = startLimit(limitOf(3, 'days'), at('2026-04-02'), calendar);
    expect(threeDays.dueAt).toBe(endsOn('2026-04-07'));
    const resting = pauseLimit(threeDays, at('2026-04-07'), 'expert', 'appraisal', calendar);
    expect(remainingOf(resting, at('2026-04-07'), calendar).count).toBe(1);
    expect(resumeLimit(resting, at('2026-04-08'), calendar).dueAt).toBe(endsOn('2026-04-09'));
  });
});

describe('a provisional end', () => {
  const running = startLimit(limitOf(7, 'workingDays'), at('2026-12-28'), calendar);
  const now = at('2026-12-29');
  const published = calendarOf([
    { year: 2026, source: 'test', holidays: [], workingWeekends: [] },
    {
      year: 2027,
      source: 'test',
      holidays: [calendarDate('2027-01-01'), calendarDate('2027-01-04')],
      workingWeekends: [],
    },
  ]);

  test('is counted again when the year is published, for one who must act never to an earlier day', () => {
    expect(running).toMatchObject({ provisional: true, dueAt: endsOn('2027-01-06') });
    const anew = recalculateLimit(running, 'later', now, published);
    expect(anew).toMatchObject({ provisional: false, dueAt: endsOn('2027-01-08') });
    expect(recalculateLimit(running, 'earlier', now, published)).toMatchObject({
      provisional: false,
      dueAt: running.dueAt,
    });
  });

  test('names the years that it waits for, and is the same ledger where nothing has changed', () => {
    expect(running.awaits).toEqual([2027]);
    expect(recalculateLimit(running, 'later', now, calendar)).toBe(running);
    expect(recalculateLimit(running, 'later', now, published).awaits).toBeUndefined();
    expect(pauseLimit(running, at('2026-12-30'), 'expert', 'appraisal', calendar).awaits).toBeUndefined();
  });

  test('that is over, or would be by the new count, keeps its end', () => {
    expect(recalculateLimit(running, 'later', endsOn('2027-01-06'), published)).toBe(running);
    const worked = calendarOf([
      { year: 2026, source: 'test', holidays: [], workingWeekends: [] },
      { year: 2027, source: 'test', holidays: [], workingWeekends: [calendarDate('2027-01-02')] },
    ]);
    expect(recalculateLimit(running, 'earlier', at('2027-01-05'), worked).dueAt).toBe(endsOn('2027-01-05'));
    expect(recalculateLimit(running, 'earlier', at('2027-01-06'), worked)).toMatchObject({
      provisional: false,
      dueAt: running.dueAt,
    });
  });

  test('an end that is certain is never counted again', () => {
    const none = calendarOf([]);
    expect(recalculateLimit(sevenDays, 'later', now, none)).toBe(sevenDays);
    expect(dateOf(sevenDays.startedAt)).toBe('2026-03-02');
  });
});
