import { dateOf } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { firstOf, no, reasoned, signerOf, type Check } from '../kernel/guards.js';
import { endedWithLastBan } from './end.js';
import { DECIDED, type ListingCase, type ListingEvent } from './listing.js';
import { atStep, leadOrOfficial, type Asked } from './order.js';
import { anchorOf, endsFrom, harsherIn, listedMeasures, sanctionFits, shortened } from './sanction.js';

/** S8: the act on which it rests became lighter. Recomputed from the same day; excess lifted at once; never extended. */
export function changeBasis(
  state: ListingCase,
  command: Asked<'ChangeBasis'>,
  context: Context,
): Decision<ListingEvent> {
  const { listing } = context.rules;
  const { rule } = listing.basisChanged;
  const list = listing.lists[state.list];
  const harsher = harsherIn(command, state, context);
  const refused = firstOf(
    signerOf(context.actor, context.rules.listing.decisionSignedBy, state.department, state.subject),
    atStep(state, DECIDED),
    restsOn(state, command.entry),
    list ? sanctionFits(command, list, state.subjectKind, context, true) : no('list-unknown', { list: state.list }),
    harsher === null ? null : no('harsher-than-before', { in: harsher }, rule),
    reasoned(command.reasons, rule),
  );
  if (refused || state.made === null) return refused ?? accept();
  const measures = listedMeasures(command.measures, context.facts);
  const days = {
    decidedOn: dateOf(state.made.decidedAt),
    publishedOn: state.publishedAt && dateOf(state.publishedAt),
    bases: state.bases,
  };
  const anew = endsFrom(anchorOf(listing.termAnchor.value, days), command.term, measures, context);
  const kept = new Set(measures.map(({ measure }) => measure));
  const changed: Extract<ListingEvent, { type: 'BasisChanged' }> = {
    type: 'BasisChanged',
    rule: rule.id,
    entry: command.entry,
    class: command.class,
    term: command.term,
    measures,
    ...shortened(state.made, anew, context.at),
    lifted: state.measures.map(({ measure }) => measure).filter((measure) => !kept.has(measure)),
    personal: { reasons: command.reasons },
  };
  return accept<ListingEvent>(changed, ...endedWithLastBan(state, changed, context));
}

/** S8: revoked by court or reviewer. The listing falls with its only basis and stays on the rest, which the record shows. */
export function revokeBasis(
  state: ListingCase,
  { entry, act }: Asked<'RevokeBasis'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.basisRevoked;
  if (context.actor.role !== 'system') {
    const refused = firstOf(
      leadOrOfficial(state, context.actor),
      act.trim() === '' ? no('order-missing', {}, rule) : null,
    );
    if (refused) return refused;
  }
  const unknown = restsOn(state, entry);
  if (unknown) return unknown;
  const remains = state.bases.some((basis) => basis.entry !== entry);
  if (['revoked', 'basis-revoked', 'lapsed', 'not-listed', 'withdrawn'].includes(state.status)) return accept();
  return accept({ type: remains ? 'BasisReduced' : 'ListingFell', rule: rule.id, entry, act });
}

function restsOn(state: ListingCase, entry: string): Check {
  return state.bases.some((basis) => basis.entry === entry) ? null : no('entry-not-a-basis', { entry });
}
