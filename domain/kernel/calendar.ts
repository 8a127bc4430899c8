import type { CalendarDate } from './instant.js';

/** A holiday's name in the two languages of the house. */
export interface HolidayName {
  readonly zh: string;
  readonly en: string;
}

/** One year of the State Council's holiday notice, as data (rulebooks/calendars). */
export interface CalendarYear {
  readonly year: number;
  /** The notice and its date. */
  readonly source: string;
  /** Days off, weekends inside a holiday included. */
  readonly holidays: readonly CalendarDate[];
  /** Make-up days: weekends on which work is done. */
  readonly workingWeekends: readonly CalendarDate[];
  /** What the days off are called; a day without a name is called a holiday and no more. */
  readonly names?: Readonly<Record<CalendarDate, HolidayName>>;
}

/** What a civil day is to a limit. `make-up-day`: a weekend on which work is done. */
export type DayKind = 'working-day' | 'make-up-day' | 'weekend' | 'holiday';

/** A day with the reason why it counts or does not. */
export interface DayClass {
  readonly kind: DayKind;
  /** Of a holiday, where the notice names it. */
  readonly name: HolidayName | null;
  /** False where the year's notice is not here: then only weekends are known. */
  readonly published: boolean;
}

/**
 * Knows which civil days are working days. A year without a published notice counts weekends only and says so:
 * dates that touch it are provisional, never silently wrong.
 */
export interface Calendar {
  /**
   * Names the years that it was made of (`2017.2024-2026`, or `weekends-only`), so that a computed date can be reckoned
   * again as it was on its day.
   */
  readonly version: string;
  isWorkingDay(date: CalendarDate): boolean;
  isPublished(year: number): boolean;
  classify(date: CalendarDate): DayClass;
  /** The year's own data; undefined where it is not published. */
  find(year: number): CalendarYear | undefined;
  /** The calendar as it stood in an earlier version. @throws {LawNotHere} where a year of it is not here. */
  asOf(version: string): Calendar;
}
