import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, officialOf, systemOnly, type Check } from '../kernel/guards.js';
import { departmentKnown } from '../listing/facts.js';
import { suspensionWhileFiled, withoutStep } from './filing.js';
import type { ObjectionCase, ObjectionEvent, ObjectionNews } from './objection.js';
import type { Asked } from './order.js';
import { recount } from './recount.js';

/** What other cases tell. Told twice or too late, there is nothing to do: never a refusal for timing. */
export function hear(state: ObjectionCase, news: ObjectionNews, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const { rules } = context;
  const joint = rules.objection.oneVerificationPerRecord.rule.id;
  switch (news.type) {
    case 'RecordListingEnded': {
      // S4: the measures have ended with the term; the objection goes on, for correction and reputation.
      if (state.listingEnded !== null) return accept();
      return accept({ type: 'ListingEndNoted', rule: rules.objection.restoration.rule.id, how: news.how });
    }
    case 'RecordJoined': {
      if (state.joined.includes(news.objection)) return accept();
      return accept({ type: 'JoinedCaseRecorded', rule: joint, objection: news.objection });
    }
    case 'RecordLeadResult': {
      // The hold stays: it ends when this one's own applicant has been told, as the lead's does.
      if (state.status !== 'joined' || state.lead !== news.lead) return accept();
      return accept({
        type: 'LeadResultRecorded',
        rule: joint,
        lead: news.lead,
        outcome: news.outcome,
        due: { 'serve-result': dueOf(rules.objection.resultService, context) },
      });
    }
    case 'RecordLeadGone':
      return news.lead === state.lead ? separated(state, context) : accept();
    case 'RecountLimits':
      return recount(state, context);
  }
}

/** The lead has gone, or has not ended in the longest time: this one goes its own way, and stays suspended. */
export function separateFromLead(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const due = state.due['await-lead'];
  return due && due.dueAt <= context.at ? separated(state, context) : accept();
}

function separated(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  if (state.status !== 'joined' || state.lead === null) return accept();
  const { acceptance, acceptanceStep, oneVerificationPerRecord } = context.rules.objection;
  const separate = {
    type: 'SeparatedFromLead',
    rule: oneVerificationPerRecord.rule.id,
    lead: state.lead,
    ...suspensionWhileFiled(state, context),
  } as const;
  return acceptanceStep.value
    ? accept<ObjectionEvent>({ ...separate, due: { 'decide-acceptance': dueOf(acceptance, context) } })
    : accept<ObjectionEvent>(separate, withoutStep({ ...state, receivedAt: context.receivedAt }, context));
}

/** S18: the successor takes over; its clocks go on where they stand. */
export function transfer(
  state: ObjectionCase,
  { to, order }: Asked<'TransferObjection'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { rule } = context.rules.listing.successorContinues;
  const refused = firstOf(
    mayTransfer(state, context),
    state.status === 'closed' ? no('objection-not-at-this-step', { status: state.status, steps: [] }) : null,
    to === state.department || to.trim() === '' ? no('already-with-the-department', { department: to }, rule) : null,
    order.trim() === '' ? no('order-missing', {}, rule) : null,
    departmentKnown(context.facts) ? null : no('department-unknown', { department: to }, rule),
  );
  if (refused) return refused;
  const own = state.clocks[state.department];
  return accept({
    type: 'ObjectionTransferred',
    rule: rule.id,
    from: state.department,
    to,
    order,
    clocks: own ? { [to]: own } : {},
  });
}

function mayTransfer(state: ObjectionCase, { actor }: Context): Check {
  if (actor.role === 'lead') return actor.subject === state.party ? no('own-case') : null;
  return (
    officialOf(actor, state.department, state.party) ??
    (actor.role === 'clerk' ? no('approver-needed', { department: state.department }) : null)
  );
}
