import { addDays, instantOf } from '../../domain/kernel/calendar-date.js';
import { endOf } from '../../domain/kernel/limit-end.js';
import type { Limit } from '../../domain/kernel/limit.js';
import { extendLimit, pauseLimit, resumeLimit, startLimit } from '../../domain/kernel/running-limit.js';
import { day, on } from './cases/play.js';
import { calendar, limitOf } from './published-calendar.js';

/** 24:00 in Asia/Shanghai of the day. */
function endOfDay(date: string): string {
  return instantOf(`${addDays(day(date), 1)}T00:00:00+08:00`);
}

test.each<readonly [what: string, limit: Limit, from: string, lastDay: string]>([
  ['a month from the 31st ends with a shorter month', limitOf(1, 'months', false), '2023-01-31T10:00', '2023-02-28'],
  ['a year from 29 February ends on the 28th', limitOf(1, 'years', false), '2024-02-29T10:00', '2025-02-28'],
  ['a limit to act moves off a holiday', limitOf(10, 'days', true), '2023-09-20T10:00', '2023-10-07'],
  ['a term does not', limitOf(10, 'days', false), '2023-09-20T10:00', '2023-09-30'],
  ['the last millisecond belongs to its day', limitOf(1, 'days', false), '2023-03-01T23:59:59.999', '2023-03-02'],
  ['midnight begins the next', limitOf(1, 'days', false), '2023-03-02T00:00', '2023-03-03'],
])('%s', (_what, limit, from, lastDay) => {
  expect(endOf(limit, instantOf(`${from}+08:00`), calendar).dueAt).toBe(endOfDay(lastDay));
});

test('experts across a holiday stop the clock, and an extension adds to what was left', () => {
  const started = startLimit(limitOf(7, 'workingDays'), on('2023-09-26'), calendar);
  const rests = pauseLimit(started, on('2023-09-28'), 'expert-review', 'experts-at-work', calendar);
  const goesOn = resumeLimit(rests, on('2023-10-09'), calendar);
  expect(goesOn.dueAt).toBe(endOfDay('2023-10-17'));
  const longer = extendLimit(goesOn, limitOf(3, 'workingDays'), on('2023-10-10'), calendar);
  expect(longer.dueAt).toBe(endOfDay('2023-10-20'));
});
