import { assertNever } from './assert-never.js';
import { addDays, daysBetween, yearOf } from './calendar-date.js';
import type { Calendar, HolidayName } from './calendar.js';
import type { CalendarDate } from './instant.js';
import type { Span } from './limit-end.js';

/**
 * Why the days of a stretch count or do not. `start`: the day of the event. `counted`: they count one by one.
 * `make-up-day`: a weekend on which work is done, counted. `running`: inside a span of months or years, which ends on the
 * corresponding day. `rests`: from the day of the pause to the day on which the clock went on, neither counted.
 * `spare`: past the last counted day before a pause, since one day at least is left. `moved`: the last day was a day
 * off. `added`: what a revoked repair adds to a term.
 */
export type DayReason =
  'start' | 'counted' | 'make-up-day' | 'weekend' | 'holiday' | 'running' | 'rests' | 'spare' | 'moved' | 'added';

/** Days in a row with one reason. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly why: DayReason;
  /** The number of the last day of the stretch in the count; null where its days do not count. */
  readonly count: number | null;
  readonly name?: HolidayName;
  /** Of a rest: codes, never free text. */
  readonly category?: string;
  readonly reason?: string;
}

/** Writes down days in order, those with one reason together. */
export class Telling {
  readonly #stretches: Stretch[];
  readonly #unpublished = new Set<number>();
  #told: CalendarDate;
  #counted = 0;

  constructor(start: CalendarDate) {
    this.#told = start;
    this.#stretches = [{ from: start, to: start, why: 'start', count: null }];
  }

  get stretches(): readonly Stretch[] {
    return this.#stretches;
  }

  get unpublished(): readonly number[] {
    return [...this.#unpublished].sort((a, b) => a - b);
  }

  /** All days not told yet up to `to`, for one reason. */
  tell(to: CalendarDate, { why, ...rest }: Omit<Stretch, 'from' | 'to'>): void {
    if (to <= this.#told) return;
    this.#stretches.push({ from: addDays(this.#told, 1), to, why, ...rest });
    this.#told = to;
  }

  /** Notes the years without a calendar on which these days rest. */
  touch(from: CalendarDate, to: CalendarDate, calendar: Calendar): void {
    for (let year = yearOf(from); year <= yearOf(to); year += 1)
      if (!calendar.isPublished(year)) this.#unpublished.add(year);
  }

  /** The days up to `to`, counting on until `most` have been counted. */
  count(to: CalendarDate, unit: Span['unit'], most: number, calendar: Calendar): void {
    switch (unit) {
      case 'months':
      case 'years':
        this.tell(to, { why: 'running', count: null });
        return;
      case 'days':
        this.#countDays(to, most);
        return;
      case 'workingDays':
        if (to > this.#told) this.touch(addDays(this.#told, 1), to, calendar);
        for (let day = addDays(this.#told, 1); day <= to; day = addDays(day, 1)) this.#countDay(day, most, calendar);
        return;
      default:
        assertNever(unit);
    }
  }

  #countDays(to: CalendarDate, most: number): void {
    const days = Math.min(daysBetween(this.#told, to), most - this.#counted);
    if (days > 0) {
      this.#counted += days;
      this.tell(addDays(this.#told, days), { why: 'counted', count: this.#counted });
    }
    this.tell(to, { why: 'spare', count: null });
  }

  #countDay(day: CalendarDate, most: number, calendar: Calendar): void {
    const { kind, name } = calendar.classify(day);
    if (kind === 'weekend') this.#append(day, { why: kind, count: null });
    else if (kind === 'holiday') this.#append(day, { why: kind, count: null, ...(name && { name }) });
    else if (this.#counted >= most) this.#append(day, { why: 'spare', count: null });
    else {
      this.#counted += 1;
      this.#append(day, { why: kind === 'working-day' ? 'counted' : kind, count: this.#counted });
    }
  }

  /** One day more, as part of the stretch before where it is of the same kind. */
  #append(day: CalendarDate, next: Omit<Stretch, 'from' | 'to'>): void {
    const last = this.#stretches.at(-1);
    if (last?.why === next.why && last.name?.en === next.name?.en)
      this.#stretches[this.#stretches.length - 1] = { ...last, ...next, to: day };
    else this.#stretches.push({ from: day, to: day, ...next });
    this.#told = day;
  }
}
