import fc from 'fast-check';
import { addDays, calendarDate, dateOf, instantOf, startOfDay } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { Limit } from '../../domain/kernel/limit.js';
import {
  extendLimit,
  pauseLimit,
  remainingOf,
  resumeLimit,
  startLimit,
  type RunningLimit,
} from '../../domain/kernel/running-limit.js';
import { calendar, limitOf } from './published-calendar.js';

const START = calendarDate('2024-01-15');

/** Steps of so many days and minutes, each of which stops the clock or lets it go on. */
const steps = fc.array(fc.record({ days: fc.nat(9), minute: fc.nat(1439) }), { maxLength: 12 });

function limits(unit: 'workingDays' | 'days'): fc.Arbitrary<Limit> {
  return fc.integer({ min: 1, max: 30 }).map((count) => limitOf(count, unit, false));
}

interface Run {
  readonly running: RunningLimit;
  /** The events' days, the start first. */
  readonly days: readonly CalendarDate[];
}

function play(limit: Limit, history: readonly { days: number; minute: number }[]): Run {
  let now = instantOf(`${START}T09:00:00+08:00`);
  let running = startLimit(limit, now, calendar);
  const days = [dateOf(now)];
  for (const { days: later, minute } of history) {
    const next = at(addDays(dateOf(now), later), minute);
    if (next < now) continue;
    if (running.dueAt !== null && next >= running.dueAt) break;
    now = next;
    running =
      running.runningSince === null
        ? resumeLimit(running, now, calendar)
        : pauseLimit(running, now, 'expert', 'appraisal', calendar);
    days.push(dateOf(now));
  }
  if (running.runningSince === null) {
    running = resumeLimit(running, now, calendar);
    days.push(dateOf(now));
  }
  return { running, days };
}

function at(date: CalendarDate, minute: number): Instant {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return instantOf(`${date}T${clock}:00+08:00`);
}

/** Days that count strictly between the events of each run, and in the last run up to the end: told the slow way. */
function countedDays({ running, days }: Run): number {
  const end = running.dueAt === null ? START : dateOf(running.dueAt);
  let counted = 0;
  for (let index = 0; index < days.length; index += 2) {
    const from = days[index];
    const to = days[index + 1] ?? end;
    if (from === undefined) continue;
    for (let date = addDays(from, 1); date < to; date = addDays(date, 1))
      if (running.budget.unit === 'days' || calendar.isWorkingDay(date)) counted += 1;
  }
  return counted;
}

describe.each(['workingDays', 'days'] as const)('any stopping and going on of a limit in %s', (unit) => {
  test('loses no day and gains none', () => {
    fc.assert(
      fc.property(limits(unit), steps, (limit, history) => {
        const run = play(limit, history);
        return countedDays(run) === limit.count;
      }),
    );
  });

  test('never brings the end forward', () => {
    fc.assert(
      fc.property(limits(unit), steps, (limit, history) => {
        const { running } = play(limit, history);
        const untouched = startLimit(limit, running.startedAt, calendar);
        return running.dueAt !== null && untouched.dueAt !== null && running.dueAt >= untouched.dueAt;
      }),
    );
  });

  test('leaves what is told to be left', () => {
    fc.assert(
      fc.property(limits(unit), steps, fc.nat(5), (limit, history, wait) => {
        const { running, days } = play(limit, history);
        const last = days.at(-1);
        if (last === undefined || running.dueAt === null) return false;
        const now = startOfDay(addDays(last, wait + 1));
        fc.pre(now < running.dueAt);
        const { count } = remainingOf(running, now, calendar);
        const again = resumeLimit(pauseLimit(running, now, 'expert', 'x', calendar), now, calendar);
        return count >= 1 && remainingOf(again, now, calendar).count === count;
      }),
    );
  });

  test('is extended by the same days, whenever that is decided', () => {
    fc.assert(
      fc.property(limits(unit), steps, fc.integer({ min: 1, max: 9 }), (limit, history, extra) => {
        const { running } = play(limit, history);
        const before = extendLimit(
          startLimit(limit, running.startedAt, calendar),
          limitOf(extra, unit),
          running.startedAt,
          calendar,
        );
        const longer = extendLimit(running, limitOf(extra, unit), running.runningSince ?? running.startedAt, calendar);
        return longer.budget.count === before.budget.count && longer.budget.count === limit.count + extra;
      }),
    );
  });
});
