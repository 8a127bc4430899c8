import type { CalendarDate } from './instant.js';

/** One year of the State Council's holiday notice, as data (rulebooks/calendars). */
export interface CalendarYear {
  readonly year: number;
  /** The notice and its date. */
  readonly source: string;
  /** Days off, weekends inside a holiday included. */
  readonly holidays: readonly CalendarDate[];
  /** Make-up days: weekends on which work is done. */
  readonly workingWeekends: readonly CalendarDate[];
}

/**
 * Knows which civil days are working days. A year without a published notice counts weekends only and says so:
 * dates that touch it are provisional, never silently wrong.
 */
export interface Calendar {
  /** Names the data the calendar was made of, so that a computed date can be checked later. */
  readonly version: string;
  isWorkingDay(date: CalendarDate): boolean;
  isPublished(year: number): boolean;
}
