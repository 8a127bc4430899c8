import { dateOf, yearsBetween } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { officeOf } from '../kernel/department.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, officialOf, reasoned, signerOf, type Check } from '../kernel/guards.js';
import type { CalendarDate } from '../kernel/instant.js';
import { superiorFor, superiorNamed } from './consent.js';
import { entityFact, entryFact, hasOpenListing, subjectFact, type EntryFact, type SubjectFact } from './facts.js';
import type { Basis, Listing, ListingCase, ListingEvent } from './listing.js';
import { atStep, hasProposed, type Asked } from './order.js';
import type { ListRule } from './rules.js';
import { listedMeasures, sanctionFits } from './sanction.js';

/** Warnings, criticism and confiscation alone do not lead to lists that ask for a heavier penalty. */
const LIGHT_PENALTIES: readonly string[] = ['WARN', 'CRIT', 'CONF_GAIN', 'CONF_PROP'];

/** (八): entered by procedure, on the result of a judgment, a penalty or a coercive act. */
export function propose(state: Listing, command: Asked<'ProposeListing'>, context: Context): Decision<ListingEvent> {
  if (state.status !== 'not-proposed') return no('listing-already-open');
  const { actor, at, facts } = context;
  const department = actor.department ?? '';
  const list = context.rules.listing.lists[command.list];
  if (!list) return no('list-unknown', { list: command.list });
  const { listing } = context.rules;
  const subject = subjectFact(facts);
  if (subject === null) return no('subject-unknown');

  const refused = firstOf(
    officialOf(actor, department, command.subject),
    mayRecognise(department, list),
    // A listing opened again after a revoked repair holds no lock: it is seen here.
    hasOpenListing(facts, list.id) ? no('already-on-this-list') : null,
    command.actDate > dateOf(at) ? no('act-in-future', { actDate: command.actDate }) : null,
    ofFullAge(subject, command.actDate, context),
    linkedAtTheAct(command, subject, context),
    restsOnLawfulBasis(command, list, context),
    sanctionFits(command, list, subject.kind, context),
    superiorNamed(command, list, department, context),
    reasoned(command.facts, listing.basisKinds.rule),
    reasoned(command.reasons, listing.basisKinds.rule),
  );
  if (refused) return refused;

  const { class: grade, term, actDate } = command;
  return accept({
    type: 'ListingProposed',
    rule: listing.basisKinds.rule.id,
    listing: context.caseId,
    subject: command.subject,
    subjectKind: subject.kind,
    list: list.id,
    department,
    actDate,
    class: grade,
    term,
    measures: listedMeasures(command.measures, facts),
    bases: basesOf(command.entries, department, facts),
    linkedTo: command.linkedTo ?? null,
    superior: superiorFor(command, list, facts),
    due: {
      'approve-notice': dueOf(listing.approveNotice, context),
      'decide-listing': dueOf(listing.decision, context),
    },
    personal: { facts: command.facts, reasons: command.reasons },
  });
}

function mayRecognise(department: string, list: ListRule): Check {
  const office = officeOf(department);
  return list.recognisers.value.includes(office)
    ? null
    : no('department-not-recognizing', { department, list: list.id }, list.recognisers.rule);
}

/** Minors are never listed; age is that on the day of the act (S14). */
export function ofFullAge(subject: SubjectFact, actDate: CalendarDate, { rules }: Pick<Context, 'rules'>): Check {
  const { minorsBarred } = rules.listing;
  if (subject.kind === 'firm' || !minorsBarred.value) return null;
  if (subject.birthDate === null) return no('age-unknown', {}, minorsBarred.rule);
  const { adultAge } = rules.general;
  return yearsBetween(subject.birthDate, actDate) < adultAge.value
    ? no('subject-is-a-minor', {}, minorsBarred.rule)
    : null;
}

/** (十二), S15: a person is listed for the office held at the act, never for today's. */
function linkedAtTheAct(command: Asked<'ProposeListing'>, subject: SubjectFact, { facts, rules }: Context): Check {
  const { linkedTo, actDate } = command;
  if (!linkedTo) return null;
  const { rule } = rules.listing.linkedAtAct;
  if (subject.kind !== 'person') return no('link-only-for-persons', {}, rule);
  const entity = entityFact(facts);
  const listed = entity !== null && ['decided', 'served', 'in-force', 'ban-only'].includes(entity.status);
  if (!listed) return no('entity-not-listed', { entity: linkedTo.entity }, rule);
  const held = linkedTo.heldFrom <= actDate && (linkedTo.heldUntil === undefined || actDate <= linkedTo.heldUntil);
  return held ? null : no('office-not-held-at-the-act', { actDate }, rule);
}

function restsOnLawfulBasis(command: Asked<'ProposeListing'>, list: ListRule, { facts, rules }: Context): Check {
  const { listing } = rules;
  if (command.entries.length === 0) return no('basis-missing', {}, listing.basisKinds.rule);
  const owners = [command.subject, command.linkedTo ? entityFact(facts)?.subject : undefined];
  const faults = command.entries.map((id): Check => {
    const entry = entryFact(facts, id);
    if (entry === null) return no('entry-unknown', { entry: id }, listing.basisKinds.rule);
    if (entry.restricted) return no('entry-restricted', { entry: id }, listing.minorsBarred.rule);
    if (entry.subject === null || !owners.includes(entry.subject)) return no('entry-of-another', { entry: id });
    if (entry.kind === null || !listing.basisKinds.value.includes(entry.kind))
      return no('basis-kind-not-allowed', { entry: id, kind: entry.kind ?? 'other' }, listing.basisKinds.rule);
    // Unpaid utility, telecom or property fees are a debt until a court or an authority has confirmed them.
    return listing.unpaidUtilityBarred.value && entry.unpaidUtility && !entry.lawfullyConfirmed
      ? no('basis-unlawful', { entry: id }, listing.unpaidUtilityBarred.rule)
      : null;
  });
  const graveEnough = command.entries.some((id) => isHeavier(entryFact(facts, id)));
  return (
    firstOf(...faults) ??
    (list.heavierPenalty.value && !graveEnough
      ? no('basis-not-grave-enough', { list: list.id }, list.heavierPenalty.rule)
      : null)
  );
}

function isHeavier(entry: EntryFact | null): boolean {
  if (entry === null) return false;
  if (entry.heavier !== null) return entry.heavier;
  return entry.kind !== 'administrative-penalty' || entry.penalties.some((kind) => !LIGHT_PENALTIES.includes(kind));
}

function basesOf(entries: readonly string[], department: string, facts: Context['facts']): readonly Basis[] {
  return entries.flatMap((id) => {
    const entry = entryFact(facts, id);
    if (entry === null || entry.kind === null) return [];
    return [{ entry: id, kind: entry.kind, department: entry.department ?? department, decidedOn: entry.decidedOn }];
  });
}

/** The approver is another person than any proposer. */
export function approveNotice(state: ListingCase, context: Context): Decision<ListingEvent> {
  const { listing } = context.rules;
  return (
    firstOf(atStep(state, ['proposed']), mayApprove(state, context)) ??
    accept({
      type: 'NoticeApproved',
      rule: listing.approveNotice.rule.id,
      due: { 'serve-notice': dueOf(listing.noticeService, context) },
    })
  );
}

/** Sent back by who would have to approve it, with reasons; the proposer has the same time again. */
export function returnProposal(
  state: ListingCase,
  { reasons }: Asked<'ReturnProposal'>,
  context: Context,
): Decision<ListingEvent> {
  const { approveNotice: limit } = context.rules.listing;
  return (
    firstOf(atStep(state, ['proposed']), mayApprove(state, context), reasoned(reasons)) ??
    accept({
      type: 'ProposalReturned',
      rule: limit.rule.id,
      due: { 'revise-proposal': dueOf(limit, context) },
      personal: { reasons },
    })
  );
}

function mayApprove(state: ListingCase, { actor, rules }: Context): Check {
  return (
    signerOf(actor, rules.listing.noticeApprovedBy, state.department, state.subject) ??
    (hasProposed(state, actor) ? no('proposer-may-not-approve', {}, rules.listing.noticeApprovedBy.rule) : null)
  );
}

/** Proposed anew after it was sent back, by any clerk of the department, under the checks of the first proposal. */
export function reviseProposal(
  state: ListingCase,
  command: Asked<'ReviseProposal'>,
  context: Context,
): Decision<ListingEvent> {
  const { listing } = context.rules;
  const list = listing.lists[state.list];
  const refused = firstOf(
    atStep(state, ['returned']),
    officialOf(context.actor, state.department, state.subject),
    list ? sanctionFits(command, list, state.subjectKind, context) : no('list-unknown', { list: state.list }),
    reasoned(command.facts),
    reasoned(command.reasons),
  );
  if (refused) return refused;
  return accept({
    type: 'ProposalRevised',
    rule: listing.basisKinds.rule.id,
    class: command.class,
    term: command.term,
    measures: listedMeasures(command.measures, context.facts),
    due: { 'approve-notice': dueOf(listing.approveNotice, context) },
    personal: { facts: command.facts, reasons: command.reasons },
  });
}

/** Before the notice is served the subject knows of nothing; afterwards only a decision ends the case. */
export function withdrawProposal(
  state: ListingCase,
  { reasons }: Asked<'WithdrawProposal'>,
  context: Context,
): Decision<ListingEvent> {
  return (
    firstOf(
      atStep(state, ['proposed', 'returned', 'noticed']),
      officialOf(context.actor, state.department, state.subject),
      reasoned(reasons),
    ) ??
    accept({ type: 'ProposalWithdrawn', rule: context.rules.listing.slipsRetracted.rule.id, personal: { reasons } })
  );
}
