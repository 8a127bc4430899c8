import { dateOf } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { nominalLastDay, type Span } from '../kernel/limit-end.js';
import { endedWithLastBan } from './end.js';
import type { Listing, ListingCase, ListingEvent } from './listing.js';
import { rulesForList, termRangeOf } from './rules.js';
import { anchorOf, endsFrom, shortened } from './sanction.js';

/**
 * The case has moved to the rulebook of the context. A term longer than that allows is shortened to it, and what is thereby
 * over ends at once; nothing is ever extended. Bans run their own terms.
 */
export function migrated(listing: Listing, given: Context): readonly ListingEvent[] {
  if (listing.status === 'not-proposed' || listing.made === null || !RUNNING.includes(listing.status)) return [];
  const context = { ...given, rules: rulesForList(given.rules, listing.list) };
  const { max } = termRangeOf(context.rules.listing, listing.list, listing.class);
  if (max === null) return [];
  const term: Span = { count: max.count, unit: max.unit };
  const { made } = listing;
  const anchor = anchorDayOf(listing, made, context);
  const counted = anchor ?? dateOf(context.at);
  const { calendar } = context;
  if (nominalLastDay(term, counted, calendar) >= nominalLastDay(listing.term, counted, calendar)) return [];
  const changed: Extract<ListingEvent, { type: 'TermShortened' }> = {
    type: 'TermShortened',
    rule: max.rule.id,
    term,
    ...shortened(made, endsFrom(anchor, term, listing.measures, context), context.at),
  };
  return [changed, ...endedWithLastBan(listing, changed, context)];
}

const RUNNING: readonly ListingCase['status'][] = ['decided', 'served', 'in-force'];

/** The day from which the term counts: as it was counted, whatever the other version says of it. */
function anchorDayOf(
  { bases, publishedAt }: ListingCase,
  made: NonNullable<ListingCase['made']>,
  { rules }: Context,
): ReturnType<typeof anchorOf> {
  if (made.countedFrom) return made.countedFrom;
  const days = { decidedOn: dateOf(made.decidedAt), publishedOn: publishedAt && dateOf(publishedAt), bases };
  return anchorOf(rules.listing.termAnchor.value, days);
}
