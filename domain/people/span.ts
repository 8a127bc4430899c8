import { msBetween } from '../kernel/calendar-date.js';
import { firstOf, no, type Check } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import type { Span } from './person.js';

const DAY_MS = 86_400_000;

/** `default`: what is entered a day late still counts from its first instant; what is older would rewrite who could act. */
const LATE_DAYS = 1;
/** `default`: nothing is ordered further ahead than a year, so that a slip of the hand in the year is seen. */
const AHEAD_DAYS = 366;

/**
 * A span that may be written at this instant: it ends after it begins, it does not reach into the past, and it begins
 * within a year. `span-reversed`, `begins-in-the-past`, `begins-too-far-ahead`.
 */
export function spanFits({ from, until }: Span, at: Instant): Check {
  return firstOf(until === null || from < until ? null : no('span-reversed', { from, until }), beginsRightly(from, at));
}

/** `begins-in-the-past`, `begins-too-far-ahead`. */
export function beginsRightly(from: Instant, at: Instant): Check {
  const ahead = msBetween(at, from);
  if (ahead < -LATE_DAYS * DAY_MS) return no('begins-in-the-past', { from, days: LATE_DAYS });
  return ahead > AHEAD_DAYS * DAY_MS ? no('begins-too-far-ahead', { from, days: AHEAD_DAYS }) : null;
}

/** An end is set for now or later, and before the end that stands. `end-in-the-past`, `ends-before`. */
export function endFits({ until }: Span, end: Instant, at: Instant): Check {
  return firstOf(
    end >= at ? null : no('end-in-the-past', { until: end }),
    until === null || end < until ? null : no('ends-before', { until }),
  );
}

/** Whether there is an instant that lies in both. */
export function overlaps(one: Span, other: Span): boolean {
  return common(one, other) !== null;
}

/** The time that lies in both; null where there is none. */
export function common(one: Span, other: Span): Span | null {
  const from = one.from > other.from ? one.from : other.from;
  const until = earlierEnd(one.until, other.until);
  return until === null || from < until ? { from, until } : null;
}

/** Whether `inner` lies wholly in the other. */
export function covers(outer: { readonly from: Instant | null; readonly until: Instant | null }, inner: Span): boolean {
  const begins = outer.from === null || outer.from <= inner.from;
  const ends = outer.until === null || (inner.until !== null && inner.until <= outer.until);
  return begins && ends;
}

function earlierEnd(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
