import { addDays, dateOf } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, officialOf, reasoned, servedRightly, sinceServed, systemOnly } from '../kernel/guards.js';
import { remediesFrom } from './decision.js';
import type { ListingCase, ListingEvent } from './listing.js';
import { atStep, type Asked } from './order.js';

/** The decision letter; together with the repair notice where both go at once (两书同达). */
export function serveDecision(
  state: ListingCase,
  command: Asked<'ServeDecision'>,
  context: Context,
): Decision<ListingEvent> {
  const { listing } = context.rules;
  const { manner, servedOn, proof, withRepairNotice } = command;
  const refused = firstOf(
    officialOf(context.actor, state.department, state.subject),
    atStep(state, ['decided', 'in-force', 'ban-only']),
    state.made !== null && state.made.servedOn !== null ? no('decision-already-served') : null,
    servedRightly(command, state.made?.decidedAt ?? context.at, context.at, listing.decisionService.rule),
  );
  if (refused) return refused;
  const letter = { manner, servedOn, proof, withRepairNotice };
  if (manner === 'public-notice') {
    const due = {
      'deem-decision-served': dueOf(listing.serviceByAnnouncement, context, sinceServed(servedOn, context)),
    };
    return accept({ type: 'DecisionAnnounced', rule: listing.serviceByAnnouncement.rule.id, ...letter, due });
  }
  return accept(decisionServed(letter, context));
}

/** The announcement has stood for its limit: the decision counts as served. For the system only. */
export function deemDecisionServed(state: ListingCase, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const standing = state.due['deem-decision-served'];
  // Where the rulebook publishes before service, the listing is in force already while the announcement stands.
  const unserved = state.made !== null && state.made.servedOn === null;
  if (!unserved || !state.announced || !standing || standing.dueAt > context.at) return accept();
  const servedOn = addDays(dateOf(standing.dueAt), -1);
  return accept(decisionServed({ manner: 'public-notice', servedOn, proof: '', withRepairNotice: false }, context));
}

type DecisionServed = Extract<ListingEvent, { type: 'DecisionServed' }>;

function decisionServed(
  letter: Pick<DecisionServed, 'manner' | 'servedOn' | 'proof' | 'withRepairNotice'>,
  context: Context,
): DecisionServed {
  const { rule } = context.rules.listing.decisionService;
  const remedies = remediesFrom(letter.servedOn, context);
  return { type: 'DecisionServed', rule: rule.id, ...letter, remedies, rights: ['remedy-named'] };
}

/** A clerk's slip before service is taken back by an event of its own: the notice to its draft, the decision to be made. */
export function retractSlip(
  state: ListingCase,
  { reasons }: Asked<'RetractSlip'>,
  context: Context,
): Decision<ListingEvent> {
  const { listing } = context.rules;
  const refused = firstOf(
    officialOf(context.actor, state.department, state.subject),
    atStep(state, ['noticed', 'decided']),
    state.announced ? no('already-announced', {}, listing.slipsRetracted.rule) : null,
    reasoned(reasons, listing.slipsRetracted.rule),
  );
  if (refused) return refused;
  const rule = listing.slipsRetracted.rule.id;
  return state.status === 'noticed'
    ? accept({
        type: 'NoticeRetracted',
        rule,
        due: { 'approve-notice': dueOf(listing.approveNotice, context) },
        personal: { reasons },
      })
    : accept({ type: 'DecisionRetracted', rule, personal: { reasons } });
}
