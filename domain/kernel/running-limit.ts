import { assertNever } from './assert-never.js';
import { addDays, dateOf, daysBetween, laterOf } from './calendar-date.js';
import type { Calendar } from './calendar.js';
import { isGain, isSameEnd, type Keep } from './due.js';
import type { CalendarDate, Instant } from './instant.js';
import { endOn, nominalLastDay, type Span } from './limit-end.js';
import type { Limit } from './limit.js';
import type { RuleRef } from './rule.js';
import { workingDaysBetween } from './working-days.js';

/** A time in which the limit rested. `category` and `reason` are codes, never free text; `until` is null while it rests. */
export interface LimitPause {
  readonly from: Instant;
  readonly until: Instant | null;
  readonly category: string;
  readonly reason: string;
  /** Version of the calendar by which the days before it were counted; absent in ledgers of before it was kept. */
  readonly calendar?: string;
}

/** What was added to a limit, and by which rule. */
export interface LimitExtension extends Span {
  readonly at: Instant;
  readonly rule: RuleRef;
}

/**
 * A limit as a small ledger, plain JSON, kept in the state of a case. Every function answers a new one.
 *
 * 1. The day of an event is not counted: not the day it starts, not the day it rests, not the day it goes on.
 * 2. What was consumed at a pause on day P are the days strictly before P; it is written down then and never counted again.
 * 3. A limit in months or years turns into days at its first pause, each month as long as it really was.
 * 4. What has ended stays ended: a limit past its end is not paused, resumed or extended.
 */
export interface RunningLimit {
  readonly limit: Limit;
  /** What there is in all, extensions included, in the unit in which the ledger now counts. */
  readonly budget: Span;
  readonly startedAt: Instant;
  readonly extensions: readonly LimitExtension[];
  readonly pauses: readonly LimitPause[];
  /** Of the budget, before the present run. */
  readonly consumed: number;
  /** Null while it rests. */
  readonly runningSince: Instant | null;
  /** Exclusive end; null while it rests. */
  readonly dueAt: Instant | null;
  /** The end rests on a year whose holidays are not published. */
  readonly provisional: boolean;
  /** Those years; absent where the end is certain or the clock rests. */
  readonly awaits?: readonly number[];
  /** Version of the calendar by which the present run was counted; absent in ledgers of before it was kept. */
  readonly calendar?: string;
  /**
   * The order in which it was paused (`p`), resumed (`r`) and extended (`x`), which equal instants do not tell; absent in
   * ledgers of before it was kept.
   */
  readonly course?: string;
}

export function startLimit(limit: Limit, at: Instant, calendar: Calendar): RunningLimit {
  const budget: Span = { count: limit.count, unit: limit.unit };
  return runFrom(
    { limit, budget, startedAt: at, extensions: [], pauses: [], consumed: 0, provisional: false, course: '' },
    at,
    calendar,
  );
}

/** The clock rests. Nothing changes where it rests already or is over. */
export function pauseLimit(
  running: RunningLimit,
  at: Instant,
  category: string,
  reason: string,
  calendar: Calendar,
): RunningLimit {
  if (!isRunning(running) || isOver(running, at)) return running;
  return paused(running, { from: at, until: null, category, reason, calendar: calendar.version }, calendar);
}

function paused(running: Active, pause: LimitPause, calendar: Calendar): RunningLimit {
  const { awaits: _certain, ...counted } = inDays(running, running.runningSince, calendar);
  return {
    ...counted,
    // One day at least is left, also on the extra days that a holiday at the end has given.
    consumed: Math.min(counted.consumed + countedBefore(counted, pause.from, calendar), counted.budget.count - 1),
    pauses: [...running.pauses, pause],
    ...turned(running, 'p'),
    runningSince: null,
    dueAt: null,
    provisional: false,
  };
}

/** The clock goes on with what was left. Nothing changes where it runs already. */
export function resumeLimit(running: RunningLimit, at: Instant, calendar: Calendar): RunningLimit {
  if (running.runningSince !== null) return running;
  const pauses = running.pauses.map((pause) =>
    pause.until === null ? { ...pause, until: laterOf(at, pause.from) } : pause,
  );
  return runFrom({ ...running, pauses, ...turned(running, 'r') }, at, calendar);
}

/**
 * Adds to the limit, running or resting. Nothing changes where it is over.
 * @throws {RangeError} where working days would be mixed with calendar units: the rulebook gives both in one unit.
 */
export function extendLimit(running: RunningLimit, extra: Limit, at: Instant, calendar: Calendar): RunningLimit {
  if (isOver(running, at)) return running;
  return extended(running, { at, count: extra.count, unit: extra.unit, rule: extra.rule }, calendar);
}

function extended(running: RunningLimit, extension: LimitExtension, calendar: Calendar): RunningLimit {
  const extensions = [...running.extensions, extension];
  const next = { ...longer(running, extension, calendar), extensions, ...turned(running, 'x') };
  return next.runningSince === null ? next : runFrom(next, next.runningSince, calendar);
}

/** What is left, the present day included while it runs; nothing once it is over. Months and years are told in days. */
export function remainingOf(running: RunningLimit, at: Instant, calendar: Calendar): Span {
  if (!isRunning(running)) return { count: running.budget.count - running.consumed, unit: running.budget.unit };
  const counted = inDays(running, running.runningSince, calendar);
  const { count, unit } = counted.budget;
  if (isOver(running, at)) return { count: 0, unit };
  return { count: Math.max(1, count - counted.consumed - countedBefore(counted, at, calendar)), unit };
}

/**
 * The end by a calendar that has since been published. Only the present run is counted again; whoever's time it is
 * never loses by it: the later of both ends is kept for one who must act, the earlier for one who must wait. What is over
 * at `at`, or would be, keeps its end. The same ledger where nothing changes.
 */
export function recalculateLimit(running: RunningLimit, keep: Keep, at: Instant, calendar: Calendar): RunningLimit {
  if (!isRunning(running) || !running.provisional || isOver(running, at)) return running;
  const anew = runFrom(running, running.runningSince, calendar);
  const { awaits: _awaited, ...told } = running;
  const next = isGain(running.dueAt, anew.dueAt, keep, at)
    ? anew
    : { ...told, provisional: anew.provisional, ...(anew.awaits && { awaits: anew.awaits }) };
  return isSameEnd(running, next) ? running : next;
}

/** Whether the limit's end has come by `at`. A resting limit never ends. */
export function isOver(running: RunningLimit, at: Instant): boolean {
  return running.dueAt !== null && at >= running.dueAt;
}

/** One thing that happened to a running limit after its start. */
export type LimitTurn =
  | { readonly turn: 'paused'; readonly at: Instant; readonly pause: LimitPause }
  | { readonly turn: 'resumed'; readonly at: Instant }
  | { readonly turn: 'extended'; readonly at: Instant; readonly extension: LimitExtension };

/** What happened to the limit, in order. Ledgers of before the order was kept are put in the order of their instants. */
export function turnsOf({ pauses, extensions, course }: RunningLimit): readonly LimitTurn[] {
  const rests = pauses.flatMap((pause): LimitTurn[] => [
    { turn: 'paused', at: pause.from, pause },
    ...(pause.until === null ? [] : [{ turn: 'resumed', at: pause.until } as const]),
  ]);
  const longer = extensions.map((extension): LimitTurn => ({ turn: 'extended', at: extension.at, extension }));
  if (course === undefined) return [...rests, ...longer].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const taken = { rests: rests[Symbol.iterator](), longer: longer[Symbol.iterator]() };
  return [...course].flatMap((letter) => {
    const next = (letter === 'x' ? taken.longer : taken.rests).next();
    return next.done === true ? [] : [next.value];
  });
}

/**
 * The ledger as it stood after the first `turns` of its turns. Each rest was counted by the version of `calendar` that it
 * names, and the last run is counted by `counted`.
 * @throws {LawNotHere} where the calendar lacks a year that a pause knew.
 */
export function ledgerAfter(running: RunningLimit, turns: number, counted: Calendar, calendar: Calendar): RunningLimit {
  return turnsOf(running)
    .slice(0, turns)
    .reduce(
      (ledger, step) => {
        switch (step.turn) {
          case 'paused': {
            const { calendar: version } = step.pause;
            const then = version === undefined ? counted : calendar.asOf(version);
            // What was paused then was running, whichever end the present calendar would have given it.
            return isRunning(ledger) ? paused(ledger, { ...step.pause, until: null }, then) : ledger;
          }
          case 'resumed':
            return resumeLimit(ledger, step.at, counted);
          case 'extended':
            return extended(ledger, step.extension, counted);
          default:
            return assertNever(step);
        }
      },
      startLimit(running.limit, running.startedAt, counted),
    );
}

function turned({ course }: RunningLimit, letter: 'p' | 'r' | 'x'): { readonly course?: string } {
  return course === undefined ? {} : { course: course + letter };
}

type Active = RunningLimit & { readonly runningSince: Instant; readonly dueAt: Instant };

function isRunning(running: RunningLimit): running is Active {
  return running.runningSince !== null;
}

function runFrom(
  { awaits: _before, ...ledger }: Omit<RunningLimit, 'runningSince' | 'dueAt'>,
  at: Instant,
  calendar: Calendar,
): Active {
  const day = dateOf(at);
  const left: Span = { count: ledger.budget.count - ledger.consumed, unit: ledger.budget.unit };
  const end = endOn({ ...ledger.limit, unit: left.unit }, nominalLastDay(left, day, calendar), day, calendar);
  return { ...ledger, runningSince: at, ...end, calendar: calendar.version };
}

/** Days of the present run that lie strictly before the day of `at`. */
function countedBefore(running: Active, at: Instant, calendar: Calendar): number {
  const since = dateOf(running.runningSince);
  const day = dateOf(at);
  if (running.budget.unit === 'workingDays') return workingDaysBetween(since, day, calendar);
  return Math.max(0, daysBetween(since, day) - 1);
}

/** Months and years from `anchor`, in the days that they really have; other units as they are. */
function inDays<R extends RunningLimit>(running: R, anchor: Instant, calendar: Calendar): R {
  const { unit } = running.budget;
  if (unit === 'workingDays' || unit === 'days') return running;
  return { ...running, budget: { count: daysFrom(dateOf(anchor), running.budget, calendar), unit: 'days' } };
}

function longer(running: RunningLimit, extra: Span, calendar: Calendar): RunningLimit {
  const { budget } = running;
  if (budget.unit === extra.unit) return withCount(running, budget.count + extra.count);
  if (budget.unit === 'workingDays' || extra.unit === 'workingDays')
    throw new RangeError(`A limit in ${budget.unit} cannot be extended by ${extra.unit}.`);
  const anchor = running.runningSince ?? running.pauses.at(-1)?.from ?? running.startedAt;
  const counted = inDays(running, anchor, calendar);
  const left = counted.budget.count - counted.consumed;
  const lastDay = addDays(dateOf(anchor), left);
  return withCount(counted, counted.budget.count + daysFrom(lastDay, extra, calendar));
}

function withCount(running: RunningLimit, count: number): RunningLimit {
  return { ...running, budget: { ...running.budget, count } };
}

function daysFrom(anchor: CalendarDate, span: Span, calendar: Calendar): number {
  return daysBetween(anchor, nominalLastDay(span, anchor, calendar));
}
