import { assertNever } from '../kernel/assert-never.js';
import type { Context, Facts } from '../kernel/case.js';
import { addDays, dateOf, daysBetween, earlierOf, endOfDay, laterOf, startOfDay } from '../kernel/calendar-date.js';
import { firstOf, no, type Check } from '../kernel/guards.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import { isWithin, nominalLastDay, type Span } from '../kernel/limit-end.js';
import type { Measure } from '../kernel/measure.js';
import { measureFact } from './facts.js';
import type { Basis, EndOfMeasure, ListedMeasure, MeasureAsked, SubjectKind } from './listing.js';
import { termRangeOf, type ListingClass, type ListRule } from './rules.js';

/** How grave, how long, with which measures: what the notice announces and the decision may not exceed. */
export interface SanctionAsked {
  readonly class: ListingClass;
  readonly term: Span;
  readonly measures: readonly MeasureAsked[];
}

const GRAVITY: Readonly<Record<ListingClass, number>> = { minor: 0, general: 1, severe: 2 };

/**
 * What the list rule and the list of measures allow (NA-LIST-1): the class of the list, a term inside its bounds,
 * measures with a statutory basis that fit the list and the subject. A listing whose basis became lighter may be shorter
 * than the list's shortest term.
 */
export function sanctionFits(
  asked: SanctionAsked,
  list: ListRule,
  subject: SubjectKind,
  context: Context,
  mayBeShorter = false,
): Check {
  const { listing } = context.rules;
  if (GRAVITY[asked.class] > GRAVITY[list.class.value])
    return no('class-beyond-list', { class: asked.class, list: list.id }, list.class.rule);
  const range = { ...termRangeOf(listing, list.id, asked.class), ...(mayBeShorter && { min: null }) };
  if (asked.term.count < 1 || !isWithin(range, asked.term, dateOf(context.at), context.calendar))
    return no('term-outside-rule', { count: asked.term.count, unit: asked.term.unit }, range.rule);
  if (asked.measures.length === 0) return no('measures-missing', {}, list.measures.rule);
  const named = asked.measures.map(({ measure }) => measure);
  const twice = named.find((measure, index) => named.indexOf(measure) !== index);
  if (twice !== undefined) return no('measure-twice', { measure: twice });
  return firstOf(...asked.measures.map((measure) => measureFits(measure, list, subject, context)));
}

function measureFits(asked: MeasureAsked, list: ListRule, subject: SubjectKind, { facts, rules }: Context): Check {
  const { measure: id, term } = asked;
  const rule = list.measures.rule;
  const measure = measureFact(facts, id);
  if (measure === null) return no('measure-not-on-list', { measure: id }, rule);
  if (measure.basis.length === 0) return no('measure-without-basis', { measure: id }, rule);
  if (!list.measures.value.includes(id)) return no('measure-not-for-list', { measure: id, list: list.id }, rule);
  if (!measure.appliesTo.includes(subject)) return no('measure-not-for-subject', { measure: id, subject }, rule);
  const ban = rules.listing.banMaximum;
  if (term !== undefined && !measure.ends.includes('own-term'))
    return no('measure-has-no-own-term', { measure: id }, rule);
  if (term === undefined && !measure.ends.includes('with-listing') && !measure.ends.includes('not-undone'))
    return no('measure-term-missing', { measure: id }, rule);
  if (term === 'permanent' && ban.value !== 'permanent') return no('ban-too-long', { measure: id }, ban.rule);
  return null;
}

/** The measures as the case keeps them: a ban by its own term, what cannot be undone, or as long as the listing. */
export function listedMeasures(asked: readonly MeasureAsked[], facts: Facts): readonly ListedMeasure[] {
  return asked.map(({ measure, term }) => ({
    measure,
    ends: endingOf(measureFact(facts, measure), term),
    term: term ?? null,
  }));
}

function endingOf(measure: Measure | null, term: MeasureAsked['term']): ListedMeasure['ends'] {
  if (term !== undefined) return 'own-term';
  return measure?.ends.includes('with-listing') === false ? 'not-undone' : 'with-listing';
}

/**
 * 行政处罚法 45 by analogy: never harsher than announced. No graver class, no longer term, no measure that was not named,
 * no ban where none or a shorter one was named. `harsher-than-noticed` says in what.
 */
export function harsherIn(
  asked: SanctionAsked,
  noticed: { readonly class: ListingClass; readonly term: Span; readonly measures: readonly ListedMeasure[] },
  context: Context,
): 'class' | 'term' | 'measures' | null {
  const longer = (a: Span, b: Span): boolean => lastDay(a, context) > lastDay(b, context);
  if (GRAVITY[asked.class] > GRAVITY[noticed.class]) return 'class';
  if (longer(asked.term, noticed.term)) return 'term';
  const beyond = asked.measures.some(({ measure, term }) => {
    const named = noticed.measures.find((known) => known.measure === measure);
    if (!named) return true;
    // A term of its own outlasts the listing and its repair; what cannot be undone is graver than what ends.
    if (term !== undefined && named.term === null) return true;
    const ending = endingOf(measureFact(context.facts, measure), term);
    if (ending === 'not-undone' && named.ends !== 'not-undone') return true;
    if (named.term === 'permanent') return false;
    // Without a term of its own a measure lasts as long as the listing.
    return term === 'permanent' || longer(term ?? asked.term, named.term ?? noticed.term);
  });
  return beyond ? 'measures' : null;
}

function lastDay(span: Span, { at, calendar }: Context): CalendarDate {
  return nominalLastDay(span, dateOf(at), calendar);
}

/** The ends of a listing and of each of its measures. */
export interface Ends {
  /** Null where the term counts from a publication still to come. */
  readonly until: Instant | null;
  readonly ends: readonly EndOfMeasure[];
  /** The day from which they count; absent while that is to come, and in events of before it was kept. */
  readonly countedFrom?: CalendarDate;
  /** Days by which a revoked repair has moved the ends that are not a ban's. */
  readonly added?: number;
}

/** The ends as they stand, with what they were counted from. */
export function keptEnds({ until, ends, countedFrom, added }: Ends): Ends {
  return { until, ends, ...(countedFrom && { countedFrom }), ...(added !== undefined && { added }) };
}

/** The day from which the term counts; null for a publication that is still to come. */
export function anchorOf(
  anchor: 'decision' | 'publication' | 'finding',
  days: {
    readonly decidedOn: CalendarDate;
    readonly publishedOn: CalendarDate | null;
    readonly bases: readonly Basis[];
  },
): CalendarDate | null {
  switch (anchor) {
    case 'decision':
      return days.decidedOn;
    case 'publication':
      return days.publishedOn;
    case 'finding':
      // Several findings: the latest, as the listing rests on all of them.
      return days.bases
        .map(({ decidedOn }) => decidedOn)
        .reduce((a, b) => (a > b ? a : b), days.bases[0]?.decidedOn ?? days.decidedOn);
    default:
      return assertNever(anchor);
  }
}

/** When the listing and its measures end, counted from the anchor; the corresponding day, to 24:00. */
export function endsFrom(
  anchor: CalendarDate | null,
  term: Span,
  measures: readonly ListedMeasure[],
  { calendar }: Context,
): Ends {
  if (anchor === null) return { until: null, ends: [] };
  const end = (span: Span): Instant => endOfDay(nominalLastDay(span, anchor, calendar));
  const until = end(term);
  return {
    countedFrom: anchor,
    until,
    ends: measures.map(({ measure, term: own }) => ({
      measure,
      until: own === null ? until : own === 'permanent' ? null : end(own),
    })),
  };
}

/** Never extended: the earlier of the old and the new ends. What is thereby over ends now, not in the past. */
export function shortened(before: Ends, anew: Ends, at: Instant): Ends {
  const sooner = (a: Instant | null, b: Instant | null): Instant | null => {
    if (b === null) return a;
    return a === null ? laterOf(b, at) : earlierOf(a, laterOf(earlierOf(a, b), at));
  };
  return {
    ...keptEnds(anew),
    until: sooner(before.until, anew.until),
    ends: anew.ends.map(({ measure, until }) => {
      const old = before.ends.find((known) => known.measure === measure);
      return { measure, until: old ? sooner(old.until, until) : until };
    }),
  };
}

/** The term goes on where it stopped: all days between grant and revocation are added. Bans ran on and are not longer. */
export function continued(
  before: Ends,
  measures: readonly ListedMeasure[],
  grantedAt: Instant,
  revokedAt: Instant,
): Ends {
  const days = Math.max(0, daysBetween(dateOf(grantedAt), dateOf(revokedAt)));
  const later = (until: Instant | null): Instant | null =>
    until === null ? null : startOfDay(addDays(dateOf(until), days));
  const bans = new Set(measures.filter(({ ends }) => ends === 'own-term').map(({ measure }) => measure));
  return {
    ...keptEnds(before),
    added: (before.added ?? 0) + days,
    until: later(before.until),
    ends: before.ends.map((end) => (bans.has(end.measure) ? end : { ...end, until: later(end.until) })),
  };
}
