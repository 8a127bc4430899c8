import { dateOf } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, officialOf } from '../kernel/guards.js';
import { entityStillListed, rightsWereGiven, stillOfFullAge } from './decision.js';
import type { ListingCase, ListingEvent } from './listing.js';
import { atStep } from './order.js';
import { anchorOf, endsFrom, keptEnds, type Ends } from './sanction.js';
import { isStayed } from './stay.js';

/** Never before service, and not while an order stays the whole listing. In force from now. */
export function publishListing(state: ListingCase, context: Context): Decision<ListingEvent> {
  const { listing } = context.rules;
  const { publishBeforeService, publication, stayedByOrder, termAnchor } = listing;
  const early = state.made?.servedOn === null && !publishBeforeService.value;
  const refused = firstOf(
    officialOf(context.actor, state.department, state.subject),
    early ? no('publication-before-service', {}, publishBeforeService.rule) : null,
    atStep(state, ['decided', 'served']),
    isStayed(state) ? no('publication-stayed', {}, stayedByOrder.rule) : null,
    stillOfFullAge(state, context),
    entityStillListed(state, context),
    publishBeforeService.value ? null : rightsWereGiven(state, context),
  );
  if (refused || state.made === null) return refused ?? accept();
  const days = {
    decidedOn: dateOf(state.made.decidedAt),
    publishedOn: dateOf(context.at),
    bases: state.bases,
  };
  const ends: Ends =
    termAnchor.value === 'publication'
      ? endsFrom(anchorOf(termAnchor.value, days), state.term, state.measures, context)
      : keptEnds(state.made);
  const permanent = ends.ends.some(({ until }) => until === null);
  return accept({
    type: 'ListingPublished',
    rule: publication.rule.id,
    ...ends,
    ...(permanent && { due: { 'review-ban': dueOf(listing.permanentBanReview, context) } }),
  });
}
