import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { firstOf, no } from '../kernel/guards.js';
import { DECIDED, type ListingCase, type ListingEvent } from './listing.js';
import { atStep, leadOrOfficial, type Asked } from './order.js';

/** A court, the review body or an insolvency ruling stays measures; each stay is a hold of its own. */
export function orderStay(
  state: ListingCase,
  { cause, issuer, order, measures }: Asked<'OrderStay'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.stayedByOrder;
  const listed = state.measures.map(({ measure }) => measure);
  const foreign = measures === 'all' ? undefined : measures.find((measure) => !listed.includes(measure));
  return (
    firstOf(
      leadOrOfficial(state, context.actor),
      atStep(state, DECIDED),
      foreign === undefined ? null : no('measure-not-of-this-listing', { measure: foreign }),
      measures.length === 0 ? no('measures-missing', {}, rule) : null,
      order.trim() === '' || issuer.trim() === '' ? no('order-missing', {}, rule) : null,
    ) ??
    accept({
      type: 'StayOrdered',
      rule: rule.id,
      stay: `stay-${state.stays.length + 1}`,
      cause,
      issuer,
      order,
      measures,
    })
  );
}

/** Only by who issued it. */
export function liftStay(
  state: ListingCase,
  { stay: id, issuer, order }: Asked<'LiftStay'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.stayedByOrder;
  const stay = state.stays.find((known) => known.stay === id);
  if (!stay) return no('stay-unknown', { stay: id });
  const refused = firstOf(
    leadOrOfficial(state, context.actor),
    stay.issuer === issuer ? null : no('not-the-issuer', { stay: id }, rule),
    order.trim() === '' ? no('order-missing', {}, rule) : null,
  );
  if (refused) return refused;
  if (stay.until !== null) return accept();
  return accept({ type: 'StayLifted', rule: rule.id, stay: id, order });
}

/** An order is open that stays every measure. */
export function isStayed(state: ListingCase): boolean {
  return state.stays.some(({ until, measures }) => until === null && measures === 'all');
}
