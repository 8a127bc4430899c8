import type { Context, Facts } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { peopleBehind } from '../kernel/actor.js';
import { dueOf, type Dues } from '../kernel/due.js';
import { firstOf, no, reasoned, type Check } from '../kernel/guards.js';
import type { Rulebook } from '../kernel/rulebook.js';
import { ofAnotherBody, reviewersAbove, type Reviewed } from '../people/another-body.js';
import { levelOf } from './facts.js';
import type { ListingCase, ListingEvent } from './listing.js';
import { atStep, authorsOf, BEFORE_DECISION, hasProposed, leadOrOfficial, type Asked } from './order.js';
import type { ListRule } from './rules.js';

/** Where the list rule asks for consent to a listing by an office of this level, the superior that is named stands above. */
export function superiorNamed(
  command: Asked<'ProposeListing'>,
  list: ListRule,
  department: string,
  context: Context,
): Check {
  if (!needsConsent(list, context.facts.department)) return null;
  const { rule } = list.superiorConsent;
  if (command.superior === undefined) return no('superior-missing', { list: list.id }, rule);
  return standsAbove(command.superior, { authors: [department], at: context.receivedAt, rule }, context.facts);
}

/** The superior that the case then has; nobody where the list rule asks for no consent. */
export function superiorFor({ superior }: Asked<'ProposeListing'>, list: ListRule, facts: Facts): string | null {
  return needsConsent(list, facts.department) ? (superior ?? null) : null;
}

/** An office of which the record knows no level is not let off. */
function needsConsent({ superiorConsent, consentOf }: ListRule, office: unknown): boolean {
  const level = levelOf(office);
  return superiorConsent.value && (consentOf === null || level === null || consentOf.value.includes(level));
}

/**
 * A case for which nobody's consent was asked, since the office that proposed it needed none, is not decided by one that would
 * have needed it: a transfer opens no way around the other body. `transfer-needs-consent`.
 */
export function needsNoConsentAt(to: string, state: ListingCase, { facts, rules }: Context): Check {
  const list = neverAskedAt(facts.to, state, rules);
  return list && no('transfer-needs-consent', { list: list.id, department: to }, list.superiorConsent.rule);
}

/**
 * Nor is it decided so by a body of a level that needs a consent, in the name of an office that needed none and that it has
 * taken over since. `consent-never-asked`.
 */
export function needsNoConsentNow(state: ListingCase, { actor, facts, rules }: Context): Check {
  const { successor: department } = actor;
  if (department === undefined) return null;
  const list = neverAskedAt(facts.department, state, rules);
  return list && no('consent-never-asked', { list: list.id, department }, list.superiorConsent.rule);
}

/** The list rule that asks for a consent of this office, where the case has no superior who could give it. */
function neverAskedAt(office: unknown, { superior, list: id }: ListingCase, rules: Rulebook): ListRule | null {
  const list = rules.listing.lists[id];
  return superior === null && list !== undefined && needsConsent(list, office) ? list : null;
}

/** Where the list rule asks for the superior's consent, its time begins when the defence is over. */
export function consentDue(state: ListingCase, context: Context): Dues {
  if (state.superior === null) return {};
  return { 'give-consent': dueOf(context.rules.listing.superiorConsent, context) };
}

/**
 * 令44号 and others: the superior consents or refuses, knowing the defence. By somebody who had no part in the proposal, of
 * another body than any that has held the case, standing above the one in charge; all of it as it is on this day.
 */
export function recordConsent(
  state: ListingCase,
  { consents, reasons }: Asked<'RecordConsent'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.superiorConsent;
  const { actor } = context;
  const superior = state.superior ?? '';
  const signs = actor.role === 'approver' && actor.department === superior;
  const reviewed = reviewedIn(state, context);
  const own = ofAnotherBody(actor, reviewed, context.facts.bodies);
  const above = standsAbove(superior, reviewed, context.facts);
  const approvedIt = peopleBehind(actor).some((id) => state.noticeApprovers.includes(id));
  return (
    firstOf(
      state.superior === null ? no('consent-not-needed', {}, rule) : null,
      // Whoever comes from the office in charge is told why its approvers find the duty in their queue and cannot do it.
      signs ? null : ((above && own) ?? no('not-the-superior', { superior }, rule)),
      hasProposed(state, actor) ? no('proposer-may-not-approve', {}, rule) : null,
      actor.subject === state.subject ? no('own-case') : null,
      atStep(state, ['under-decision']),
      state.consent === null ? null : no('consent-already-recorded', {}, rule),
      own,
      approvedIt ? no('acted-for-the-other-body', {}, rule) : null,
      above,
      consents ? null : reasoned(reasons, rule),
    ) ?? accept({ type: 'ConsentRecorded', rule: rule.id, consents, superior, personal: { reasons } })
  );
}

/**
 * Another superior, where the one named has become one body with the office in charge, is no more, or stands above it no
 * longer. It has the whole time of the rule: it could not know before. The time of the decision runs on, so that nothing of
 * this is at the subject's cost.
 */
export function nameSuperior(
  state: ListingCase,
  command: Asked<'NameSuperior'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.superiorConsent;
  const { superior: to, reasons } = command;
  const from = state.superior ?? '';
  const reviewed = reviewedIn(state, context);
  const stands = standsAbove(from, reviewed, context.facts) === null;
  return (
    firstOf(
      leadOrOfficial(state, context.actor),
      atStep(state, BEFORE_DECISION),
      state.superior === null ? no('consent-not-needed', {}, rule) : null,
      state.consent === null ? null : no('consent-already-recorded', {}, rule),
      stands ? no('superior-may-consent', { superior: from }, rule) : null,
      standsAbove(to, reviewed, context.facts),
      reasoned(reasons, rule),
    ) ??
    accept({
      type: 'SuperiorNamed',
      rule: rule.id,
      from,
      to,
      due: state.status === 'under-decision' ? consentDue(state, context) : {},
      personal: { reasons },
    })
  );
}

/** A consent that was given by another body stands, whatever becomes of the two bodies later. */
export function superiorConsents(state: ListingCase, { rules }: Context): Check {
  if (state.superior === null || state.consent === 'given') return null;
  const code = state.consent === 'refused' ? 'consent-refused' : 'consent-missing';
  return no(code, { superior: state.superior }, rules.listing.superiorConsent.rule);
}

/** Nobody decides by a consent of his own, though his office has come to be the one in charge. */
export function consentedByOther(state: ListingCase, { actor, rules }: Context): Check {
  return peopleBehind(actor).some((id) => state.consenters.includes(id))
    ? no('acted-for-the-other-body', {}, rules.listing.superiorConsent.rule)
    : null;
}

function reviewedIn(state: ListingCase, { receivedAt: at, rules }: Context): Reviewed {
  return { authors: authorsOf(state), at, rule: rules.listing.superiorConsent.rule };
}

function standsAbove(superior: string, reviewed: Reviewed, { bodies }: Facts): Check {
  const above = reviewersAbove(reviewed, bodies);
  if (above.includes(superior)) return null;
  const [department = ''] = reviewed.authors;
  return above.length === 0
    ? no('nobody-above', { department }, reviewed.rule)
    : no('superior-not-above', { superior, department }, reviewed.rule);
}
