import { assertNever } from './assert-never.js';
import { addDays, addMonths, dateOf, endOfDay } from './calendar-date.js';
import type { Calendar, DayClass } from './calendar.js';
import type { CalendarDate, Instant } from './instant.js';
import { lastDayOfTerm, nominalLastDay, type Span } from './limit-end.js';
import type { ByLedger, ByLimit, ByTerm, Reckoning } from './reckoning.js';
import {
  ledgerAfter,
  startLimit,
  turnsOf,
  type LimitTurn,
  type LimitPause,
  type RunningLimit,
} from './running-limit.js';
import { Telling, type Stretch } from './stretches.js';

/** How a date comes out of its reckoning, day by day. */
export interface Derivation {
  /** What there is in all, in the unit in which it was counted; null where nothing was counted. */
  readonly budget: Span | null;
  /** The rests and extensions that led to the date, in order. */
  readonly turns: readonly LimitTurn[];
  readonly stretches: readonly Stretch[];
  /** The last day before any move off a holiday; null while the clock rests or where nothing was counted. */
  readonly nominal: CalendarDate | null;
  /** What the nominal last day is, where it moved the end. */
  readonly movedBy: DayClass | null;
  readonly lastDay: CalendarDate | null;
  /** 24:00 in Asia/Shanghai of the last day, as an exclusive end. */
  readonly dueAt: Instant | null;
  /** The month of the last day has no corresponding day, so its last day stands in. */
  readonly monthEnd: boolean;
  /** Years that were counted without a published calendar. */
  readonly unpublished: readonly number[];
  /** What is left while the clock rests. */
  readonly left: Span | null;
}

/**
 * Tells a date day by day, by the calendar that it was reckoned with: `calendar` is the present one, out of which the
 * earlier version is taken.
 * @throws {LawNotHere} where the calendar lacks a year that the reckoning knew.
 */
export function derive(reckoning: Reckoning, calendar: Calendar): Derivation {
  switch (reckoning.how) {
    case 'limit':
      return ofLedger(ledgerOfLimit(reckoning, calendar), calendar, calendarOf(reckoning, calendar));
    case 'ledger':
      return ofLedger(ledgerTo(reckoning, calendar), calendar, calendarOf(reckoning, calendar));
    case 'term':
      return ofTerm(reckoning);
    case 'declared':
      return { ...NOTHING, dueAt: reckoning.dueAt, lastDay: reckoning.dueAt && lastDayBefore(reckoning.dueAt) };
    default:
      return assertNever(reckoning);
  }
}

const NOTHING: Derivation = {
  budget: null,
  turns: [],
  stretches: [],
  nominal: null,
  movedBy: null,
  lastDay: null,
  dueAt: null,
  monthEnd: false,
  unpublished: [],
  left: null,
};

function calendarOf({ calendar: version }: ByLimit | ByLedger, calendar: Calendar): Calendar {
  return version === null ? calendar : calendar.asOf(version);
}

function ledgerOfLimit(reckoning: ByLimit, calendar: Calendar): RunningLimit {
  const { span, movesOffHolidays, rule, from } = reckoning;
  return startLimit({ ...span, movesOffHolidays, rule }, from, calendarOf(reckoning, calendar));
}

/** The ledger with the turns that led to the date: later ones moved other dates. */
function ledgerTo(reckoning: ByLedger, calendar: Calendar): RunningLimit {
  const { ledger, dueAt } = reckoning;
  const counted = calendarOf(reckoning, calendar);
  const turns = turnsOf(ledger).length;
  for (let taken = turns; taken >= 0; taken -= 1) {
    const earlier = ledgerAfter(ledger, taken, counted, calendar);
    if (earlier.dueAt === dueAt) return earlier;
  }
  return ledgerAfter(ledger, turns, counted, calendar);
}

/** The day to which an exclusive end of 24:00 belongs. */
function lastDayBefore(dueAt: Instant): CalendarDate {
  const day = dateOf(dueAt);
  return endOfDay(addDays(day, -1)) === dueAt ? addDays(day, -1) : day;
}

function ofTerm({ from, span, added }: ByTerm): Derivation {
  const nominal = lastDayOfTerm(span, from);
  if (nominal === null) throw new RangeError('A term is given in days, months or years.');
  const told = new Telling(from);
  told.tell(nominal, span.unit === 'days' ? { why: 'counted', count: span.count } : { why: 'running', count: null });
  const lastDay = addDays(nominal, added);
  if (added > 0) told.tell(lastDay, { why: 'added', count: null });
  return {
    ...NOTHING,
    budget: span,
    stretches: told.stretches,
    nominal,
    lastDay,
    dueAt: endOfDay(lastDay),
    monthEnd: isMonthEnd(span, from, nominal),
  };
}

interface Run {
  readonly since: Instant;
  /** The pause that ended it; null for the present one. */
  readonly pause: LimitPause | null;
  /** What has been consumed when it ended; null for the present one. */
  readonly consumed: number | null;
}

function ofLedger(ledger: RunningLimit, calendar: Calendar, counted: Calendar): Derivation {
  const { budget, dueAt } = ledger;
  const turns = turnsOf(ledger);
  const told = new Telling(dateOf(ledger.startedAt));
  for (const { since, pause, consumed } of runsOf(ledger, calendar, counted)) {
    if (pause === null || consumed === null) return { ...ended(told, ledger, dateOf(since), counted), turns };
    const version = pause.calendar === undefined ? counted : calendar.asOf(pause.calendar);
    told.count(addDays(dateOf(pause.from), -1), budget.unit, consumed, version);
    const { category, reason } = pause;
    told.tell(dateOf(pause.until ?? pause.from), { why: 'rests', count: null, category, reason });
  }
  const left = { count: budget.count - ledger.consumed, unit: budget.unit };
  return { ...NOTHING, budget, turns, stretches: told.stretches, unpublished: told.unpublished, dueAt, left };
}

function runsOf(ledger: RunningLimit, calendar: Calendar, counted: Calendar): readonly Run[] {
  const ends = turnsOf(ledger).flatMap(({ turn }, index) =>
    turn === 'paused' ? [ledgerAfter(ledger, index + 1, counted, calendar).consumed] : [],
  );
  const starts = [ledger.startedAt, ...ledger.pauses.flatMap(({ until }) => (until === null ? [] : [until]))];
  return starts.map((since, index) => ({
    since,
    pause: ledger.pauses[index] ?? null,
    consumed: ends[index] ?? null,
  }));
}

/** The present run to its end. */
function ended(told: Telling, ledger: RunningLimit, since: CalendarDate, calendar: Calendar): Derivation {
  const { budget, consumed, limit } = ledger;
  const left: Span = { count: budget.count - consumed, unit: budget.unit };
  const nominal = nominalLastDay(left, since, calendar);
  const lastDay = ledger.dueAt === null ? nominal : addDays(dateOf(ledger.dueAt), -1);
  told.count(nominal, budget.unit, budget.count, calendar);
  const movedBy = lastDay > nominal ? calendar.classify(nominal) : null;
  if (limit.movesOffHolidays || budget.unit === 'workingDays') told.touch(nominal, lastDay, calendar);
  if (movedBy) told.tell(lastDay, { why: 'moved', count: null });
  return {
    ...NOTHING,
    budget,
    stretches: told.stretches,
    nominal,
    movedBy,
    lastDay,
    dueAt: ledger.dueAt,
    monthEnd: isMonthEnd(left, since, nominal),
    unpublished: told.unpublished,
  };
}

function isMonthEnd({ count, unit }: Span, from: CalendarDate, nominal: CalendarDate): boolean {
  if (unit !== 'months' && unit !== 'years') return false;
  const months = unit === 'years' ? count * 12 : count;
  return addMonths(from, months) === nominal && nominal.slice(8) !== from.slice(8);
}
