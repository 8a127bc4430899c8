import { dateOf, startOfDay } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, reasoned, signerOf, systemOnly, type Check } from '../kernel/guards.js';
import type { CalendarDate } from '../kernel/instant.js';
import { remedyOf } from '../rights/remedy.js';
import { missingRights, type Remedy, type RightName } from '../rights/rights.js';
import { consentedByOther, needsNoConsentNow, superiorConsents } from './consent.js';
import { entityFact, subjectFact } from './facts.js';
import { DECIDED, type ListingCase, type ListingEvent } from './listing.js';
import { atStep, BEFORE_DECISION, hasProposed, type Asked } from './order.js';
import { ofFullAge } from './proposal.js';
import { dueRights } from './rights.js';
import { anchorOf, endsFrom, harsherIn, listedMeasures, sanctionFits, type Ends } from './sanction.js';

/** The rights that the decision itself gives, when it passes the checks below. */
const GIVEN_BY_DECISION: readonly RightName[] = ['points-answered', 'decided-by-another', 'reasons-given'];

/**
 * The decision, after the defence: by an approver who did not propose, every point answered, with reasons. To list: never harsher than announced, with the superior's consent where the list rule asks for it.
 */
export function decideListing(
  state: ListingCase,
  command: Asked<'DecideListing'>,
  context: Context,
): Decision<ListingEvent> {
  const { listing } = context.rules;
  const refused = firstOf(
    signerOf(context.actor, listing.decisionSignedBy, state.department, state.subject),
    hasProposed(state, context.actor) ? no('proposer-may-not-decide', {}, listing.decisionSignedBy.rule) : null,
    consentedByOther(state, context),
    atStep(state, ['under-decision']),
    stillOfFullAge(state, context),
    everyPointAnswered(state, command, context),
    reasoned(command.reasons, listing.decision.rule),
    rightsWereGiven(state, context),
  );
  if (refused) return refused;

  const adopted = command.answers.filter((answer) => answer.adopted).map(({ point }) => point);
  const personal = {
    reasons: command.reasons,
    answers: Object.fromEntries(command.answers.map(({ point, answer }) => [point, answer])),
  };
  if (command.decision !== 'list')
    return accept({
      type: 'ListingNotMade',
      rule: listing.decision.rule.id,
      outcome: command.decision,
      adopted,
      rights: GIVEN_BY_DECISION,
      personal,
    });
  return toList(state, command, adopted, personal, context);
}

function toList(
  state: ListingCase,
  command: Asked<'DecideListing'>,
  adopted: readonly string[],
  personal: Readonly<Record<string, unknown>>,
  context: Context,
): Decision<ListingEvent> {
  const { listing } = context.rules;
  const list = listing.lists[state.list];
  const harsher = harsherIn(command, state, context);
  const refused = firstOf(
    list ? sanctionFits(command, list, state.subjectKind, context) : no('list-unknown', { list: state.list }),
    harsher === null ? null : no('harsher-than-noticed', { in: harsher }, listing.neverHarsher.rule),
    superiorConsents(state, context),
    needsNoConsentNow(state, context),
    entityStillListed(state, context),
  );
  if (refused) return refused;

  const { class: grade, term } = command;
  const measures = listedMeasures(command.measures, context.facts);
  const ends = endsAtDecision(state, { ...command, measures }, context);
  if (ends.until !== null && ends.until <= context.at)
    return no('term-already-over', { until: ends.until }, listing.termAnchor.rule);
  return accept({
    type: 'ListingDecided',
    rule: listing.decision.rule.id,
    class: grade,
    term,
    measures,
    ...ends,
    adopted,
    remedies: remediesFrom(null, context),
    due: {
      'serve-decision': dueOf(listing.decisionService, context),
      'publish-listing': dueOf(listing.publication, context),
    },
    rights: GIVEN_BY_DECISION,
    personal,
  });
}

function endsAtDecision(state: ListingCase, sanction: Pick<ListingCase, 'term' | 'measures'>, context: Context): Ends {
  const days = { decidedOn: dateOf(context.at), publishedOn: null, bases: state.bases };
  const anchor = anchorOf(context.rules.listing.termAnchor.value, days);
  return endsFrom(anchor, sanction.term, sanction.measures, context);
}

function everyPointAnswered(state: ListingCase, { answers }: Asked<'DecideListing'>, { rules }: Context): Check {
  const { rule } = rules.listing.decision;
  const points = state.defence?.points ?? [];
  const answered = answers.filter(({ answer }) => answer.trim() !== '').map(({ point }) => point);
  const open = points.filter((point) => !answered.includes(point));
  if (open.length > 0) return no('points-unanswered', { points: open }, rule);
  const strange = answered.find((point) => !points.includes(point));
  return strange === undefined ? null : no('point-unknown', { point: strange }, rule);
}

/** No decision, and no publication of one, while a right that is due is missing. */
export function rightsWereGiven(state: ListingCase, { rules }: Context): Check {
  const [missing] = missingRights(dueRights(state), state.rights, state.made === null ? GIVEN_BY_DECISION : []);
  return missing === undefined ? null : no('right-not-given', { right: missing }, rules.listing.defenceWindow.rule);
}

/** An entity whose term has run out was rightly listed: that is no end for cause. */
const STILL_LISTED: readonly string[] = [...DECIDED, 'expired'];

/** S15: a person's listing follows the entity's; once that has ended for cause there is nothing left to follow. */
export function entityStillListed({ linkedTo }: ListingCase, { facts, rules }: Context): Check {
  if (linkedTo === null) return null;
  const entity = entityFact(facts);
  const stands = entity !== null && !entity.repaired && STILL_LISTED.includes(entity.status);
  return stands ? null : no('entity-not-listed', { entity: linkedTo.entity }, rules.listing.linkedAtAct.rule);
}

/** Reconsideration and suit. Their last day is known once the decision is served; until then `until` is null. */
export function remediesFrom(servedOn: CalendarDate | null, context: Context): readonly Remedy[] {
  const { reconsideration, suit } = context.rules.listing;
  const from = servedOn === null ? null : startOfDay(servedOn);
  return [remedyOf('reconsideration', reconsideration, from, context), remedyOf('suit', suit, from, context)];
}

/** The department let its limit pass: no listing. */
export function lapseListing(state: ListingCase, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const due = state.due['decide-listing'];
  if (atStep(state, BEFORE_DECISION) || !due || due.dueAt > context.at) return accept();
  return accept({ type: 'ListingLapsed', rule: context.rules.listing.decision.rule.id });
}

/** Asked again at each adverse step: what is known of a person's age may have been put right since the proposal. */
export function stillOfFullAge(state: ListingCase, context: Context): Check {
  const subject = subjectFact(context.facts);
  return subject === null ? null : ofFullAge(subject, state.actDate, context);
}
