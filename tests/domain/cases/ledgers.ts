import fc from 'fast-check';
import { addDays, calendarDate, instantOf, plusMs } from '../../../domain/kernel/calendar-date.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import type { CalendarDate, Instant } from '../../../domain/kernel/instant.js';
import type { Limit, LimitUnit } from '../../../domain/kernel/limit.js';
import {
  extendLimit,
  pauseLimit,
  resumeLimit,
  startLimit,
  type RunningLimit,
} from '../../../domain/kernel/running-limit.js';
import { limitOf } from '../published-calendar.js';

const UNITS = ['workingDays', 'days', 'months', 'years'] as const;
const MOST: Readonly<Record<LimitUnit, number>> = { workingDays: 95, days: 400, months: 30, years: 6 };

/** Any number of the law, to act or to wait. */
export const anyLimit: fc.Arbitrary<Limit> = fc
  .constantFrom(...UNITS)
  .chain((unit) =>
    fc
      .tuple(fc.integer({ min: 1, max: MOST[unit] }), fc.boolean())
      .map(([count, moves]) => limitOf(count, unit, moves)),
  );

const FIRST = calendarDate('2017-01-01');

/** A minute of the years around those that are published. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: 0, max: 3_900 }), fc.nat({ max: 1_439 }))
  .map(([day, minute]) => instantIn(addDays(FIRST, day), minute));

function instantIn(date: CalendarDate, minute: number): Instant {
  return plusMs(instantOf(`${date}T00:00:00+08:00`), minute * 60_000);
}

/** What happens to a running limit: so many minutes later it is stopped, goes on, or gets more. */
export interface Draw {
  readonly minutes: number;
  readonly extra: number | null;
}

export const anyDraws: fc.Arbitrary<readonly Draw[]> = fc.array(
  fc.record({
    // Often at once, often the same day, now and then weeks later.
    minutes: fc.oneof(fc.constant(0), fc.nat({ max: 1_500 }), fc.nat({ max: 40_000 })),
    extra: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 3 }),
  }),
  { maxLength: 9 },
);

/** A running limit as it was lived. Extensions are in its own unit, or in days where it is in months or years. */
export function lived(limit: Limit, start: Instant, draws: readonly Draw[], calendar: Calendar): RunningLimit {
  let now = start;
  let running = startLimit(limit, start, calendar);
  for (const { minutes, extra } of draws) {
    now = plusMs(now, minutes * 60_000);
    if (running.dueAt !== null && now >= running.dueAt) break;
    if (extra !== null) running = extendLimit(running, limitOf(extra, unitOfMore(running, extra)), now, calendar);
    else if (running.runningSince === null) running = resumeLimit(running, now, calendar);
    else running = pauseLimit(running, now, 'expert-review', 'experts-at-work', calendar);
  }
  return running;
}

function unitOfMore({ limit }: RunningLimit, extra: number): LimitUnit {
  if (limit.unit === 'workingDays') return 'workingDays';
  return extra % 3 === 0 ? 'days' : extra % 3 === 1 ? 'months' : limit.unit;
}
