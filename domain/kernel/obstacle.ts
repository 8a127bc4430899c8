import { assertNever } from './assert-never.js';
import { dateOf, laterOf, startOfDay } from './calendar-date.js';
import type { Calendar } from './calendar.js';
import type { Context } from './case.js';
import type { Due, Dues } from './due.js';
import { firstOf, no, reasoned, type Check } from './guards.js';
import type { CalendarDate } from './instant.js';
import { dueOfLedger } from './ledger-due.js';
import type { Limit } from './limit.js';
import { reckoningOfDue } from './reckoning.js';
import type { RuleRef } from './rule.js';
import { pauseLimit, resumeLimit, startLimit, type RunningLimit } from './running-limit.js';

/** The first and the last day on which something beyond its control kept a party from acting (不可抗力). */
export interface Obstacle {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** An obstacle as an official puts it on record, of his own motion or because the party asked. */
export interface ObstacleShown extends Obstacle {
  /** Document id of what proves it. */
  readonly proof: string;
  readonly reasons: string;
}

/** It is over, and proved. `obstacle-not-over`, `obstacle-ends-before-it-began`, `proof-missing`, `reasons-missing`. */
export function shownRightly({ from, until, proof, reasons }: ObstacleShown, { at }: Context, rule: RuleRef): Check {
  return firstOf(
    until > dateOf(at) ? no('obstacle-not-over', { until }, rule) : null,
    until < from ? no('obstacle-ends-before-it-began', { from, until }, rule) : null,
    proof.trim() === '' ? no('proof-missing', {}, rule) : null,
    reasoned(reasons, rule),
  );
}

/**
 * The dates among `owed` that the obstacle moves: what was left of the limit on its first day is counted from its last,
 * neither day counted. A date only ever moves to later, and only one that bounds what the party itself may do is to be
 * asked for; the limits of departments run on. `limitOf` tells for dates of before it was kept with them.
 */
export function duesAfter(
  obstacle: Obstacle,
  owed: Dues,
  limitOf: (duty: string) => Limit | undefined,
  context: Context,
): Dues {
  const moved = Object.entries(owed).flatMap(([duty, due]): readonly [string, Due][] => {
    const ledger = due.missed > 0 ? null : restedBy(obstacle, due, limitOf(duty), context);
    const next = ledger && dueOfLedger(ledger, context);
    return next && next.dueAt > due.dueAt ? [[duty, { ...next, from: due.from, ledger }]] : [];
  });
  return Object.fromEntries(moved);
}

function restedBy(obstacle: Obstacle, due: Due, limit: Limit | undefined, context: Context): RunningLimit | null {
  const reckoning = reckoningOfDue(due, limit, context.rules);
  switch (reckoning.how) {
    case 'declared':
      return null;
    case 'limit': {
      const { span, movesOffHolidays, rule } = reckoning;
      const begun = startLimit({ ...span, movesOffHolidays, rule }, due.from, context.calendar);
      return rested(begun, [obstacle], context.calendar);
    }
    case 'ledger': {
      const { limit: begun, startedAt, pauses } = reckoning.ledger;
      const known = pauses.map(({ from, until }) => ({ from: dateOf(from), until: dateOf(until ?? from) }));
      return rested(startLimit(begun, startedAt, context.calendar), [...known, obstacle], context.calendar);
    }
    default:
      return assertNever(reckoning);
  }
}

/** The limit from its start, resting through each obstacle in turn. */
function rested(started: RunningLimit, obstacles: readonly Obstacle[], calendar: Calendar): RunningLimit {
  return joined(obstacles).reduce((ledger, { from, until }) => {
    const rests = laterOf(startOfDay(from), ledger.startedAt);
    const goesOn = laterOf(startOfDay(until), rests);
    return resumeLimit(pauseLimit(ledger, rests, 'obstacle', 'force-majeure', calendar), goesOn, calendar);
  }, started);
}

/** In order of time, those that share a day as one: no day rests twice. */
function joined(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  const inOrder = [...obstacles].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return inOrder.reduce<readonly Obstacle[]>((before, next) => {
    const last = before.at(-1);
    if (!last || next.from > last.until) return [...before, next];
    return [...before.slice(0, -1), { from: last.from, until: next.until > last.until ? next.until : last.until }];
  }, []);
}
