/**
 * A moment, as UTC ISO 8601 with milliseconds and `Z` (`2026-01-05T01:00:00.000Z`), so that the order of strings is
 * the order of time. Made only by the functions of calendar-date.ts.
 */
export type Instant = string & { readonly __instant: never };

/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. The legal system counts these, never hours. */
export type CalendarDate = string & { readonly __calendarDate: never };
