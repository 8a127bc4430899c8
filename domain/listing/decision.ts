import { peopleBehind } from '../kernel/actor.js';
import { addDays, dateOf, startOfDay } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import {
  firstOf,
  no,
  officialOf,
  reasoned,
  servedRightly,
  signerOf,
  sinceServed,
  systemOnly,
  type Check,
} from '../kernel/guards.js';
import type { CalendarDate } from '../kernel/instant.js';
import { remedyOf } from '../rights/remedy.js';
import { missingRights, type Remedy, type RightName } from '../rights/rights.js';
import { entityFact, subjectFact } from './facts.js';
import { DECIDED, type ListingCase, type ListingEvent } from './listing.js';
import { atStep, type Asked } from './order.js';
import { ofFullAge } from './proposal.js';
import { dueRights } from './rights.js';
import { anchorOf, endsFrom, harsherIn, keptEnds, listedMeasures, sanctionFits, type Ends } from './sanction.js';

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
    peopleBehind(context.actor).some((id) => state.proposers.includes(id))
      ? no('proposer-may-not-decide', {}, listing.decisionSignedBy.rule)
      : null,
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
function rightsWereGiven(state: ListingCase, { rules }: Context): Check {
  const [missing] = missingRights(dueRights(state), state.rights, state.made === null ? GIVEN_BY_DECISION : []);
  return missing === undefined ? null : no('right-not-given', { right: missing }, rules.listing.defenceWindow.rule);
}

function superiorConsents(state: ListingCase, { rules }: Context): Check {
  if (state.superior === null || state.consent === 'given') return null;
  const code = state.consent === 'refused' ? 'consent-refused' : 'consent-missing';
  return no(code, { superior: state.superior }, rules.listing.superiorConsent.rule);
}

/** An entity whose term has run out was rightly listed: that is no end for cause. */
const STILL_LISTED: readonly string[] = [...DECIDED, 'expired'];

/** S15: a person's listing follows the entity's; once that has ended for cause there is nothing left to follow. */
function entityStillListed({ linkedTo }: ListingCase, { facts, rules }: Context): Check {
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

export const BEFORE_DECISION = ['proposed', 'returned', 'noticed', 'in-defence', 'hearing', 'under-decision'] as const;

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

/** Asked again at each adverse step: what is known of a person's age may have been put right since the proposal. */
function stillOfFullAge(state: ListingCase, context: Context): Check {
  const subject = subjectFact(context.facts);
  return subject === null ? null : ofFullAge(subject, state.actDate, context);
}

/** An order is open that stays every measure. */
export function isStayed(state: ListingCase): boolean {
  return state.stays.some(({ until, measures }) => until === null && measures === 'all');
}
