import { dateOf } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, officialOf, reasoned, signerOf, systemOnly, type Check } from '../kernel/guards.js';
import type { Actor } from '../kernel/actor.js';
import type { Instant } from '../kernel/instant.js';
import { evolve } from './evolve.js';
import { departmentKnown } from './facts.js';
import { DECIDED, type ListingCase, type ListingEvent, type ListingStatus } from './listing.js';
import { atStep, type Asked } from './order.js';
import { termRangeOf } from './rules.js';
import { anchorOf, endsFrom, harsherIn, listedMeasures, sanctionFits, shortened } from './sanction.js';

/** Data are kept, and may be wrong, after the end too (S6). */
const ON_RECORD: readonly ListingStatus[] = [...DECIDED, 'expired', 'repaired'];
/** Fields that are the decision itself: never a correction of data. */
const SUBSTANCE: readonly string[] = ['class', 'term', 'measures', 'list', 'subject', 'bases'];

/** Data only; the term is unchanged and everyone who has the old version receives the new one. */
export function correctListing(
  state: ListingCase,
  { fields, reasons }: Asked<'CorrectListing'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.correction;
  const substance = fields.find((field) => SUBSTANCE.includes(field));
  return (
    firstOf(
      officialOf(context.actor, state.department, state.subject),
      atStep(state, ON_RECORD),
      fields.length === 0 ? no('fields-missing', {}, rule) : null,
      substance === undefined ? null : no('correction-not-data', { field: substance }, rule),
      reasoned(reasons, rule),
    ) ??
    accept({
      type: 'ListingCorrected',
      rule: rule.id,
      fields,
      version: state.version + 1,
      personal: { reasons },
    })
  );
}

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

/**
 * The end that follows where only bans were left and this event takes the last of them: a case without a measure would
 * owe nothing and end never.
 */
export function endedWithLastBan(
  state: ListingCase,
  event: Exclude<ListingEvent, { type: 'ListingProposed' }>,
  context: Context,
): readonly ListingEvent[] {
  const { at, receivedAt: recordedAt, actor } = context;
  const after = evolve(state, { seq: 0, at, recordedAt, actor, event });
  if (state.status !== 'ban-only' || after.status !== 'ban-only' || openBans(after, at).length > 0) return [];
  return [{ type: 'ListingExpired', rule: event.rule }];
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

/** The department takes back its own decision. */
export function revokeListing(
  state: ListingCase,
  { reasons }: Asked<'RevokeListing'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.correction;
  return (
    firstOf(
      signerOf(context.actor, context.rules.listing.decisionSignedBy, state.department, state.subject),
      atStep(state, ON_RECORD),
      reasoned(reasons, rule),
    ) ??
    accept({
      type: 'ListingRevoked',
      rule: rule.id,
      by: 'department',
      source: state.department,
      personal: { reasons },
    })
  );
}

/** S18: by signed transfer to the successor. Open limits keep their anchors, old signatures stay valid. */
export function transferListing(
  state: ListingCase,
  { to, order }: Asked<'TransferListing'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.successorContinues;
  return (
    firstOf(
      leadOrOfficial(state, context.actor),
      context.actor.role === 'clerk' ? no('approver-needed', { department: state.department }) : null,
      state.status === 'withdrawn' || state.status === 'lapsed' || state.status === 'not-listed'
        ? no('listing-not-at-this-step', { status: state.status, steps: [] })
        : null,
      to === state.department || to.trim() === '' ? no('already-with-the-department', { department: to }, rule) : null,
      order.trim() === '' ? no('order-missing', {}, rule) : null,
      departmentKnown(context.facts) ? null : no('department-unknown', { department: to }, rule),
    ) ?? accept({ type: 'ListingTransferred', rule: rule.id, from: state.department, to, order })
  );
}

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

/** (十一): a ban without end is looked at again in every period of the rulebook. */
export function reviewBan(
  state: ListingCase,
  { measure, outcome, reasons }: Asked<'ReviewBan'>,
  context: Context,
): Decision<ListingEvent> {
  const { permanentBanReview } = context.rules.listing;
  const bans = permanentBans(state);
  const refused = firstOf(
    signerOf(context.actor, context.rules.listing.decisionSignedBy, state.department, state.subject),
    atStep(state, ['in-force', 'ban-only']),
    bans.includes(measure) ? null : no('no-permanent-ban', { measure }, permanentBanReview.rule),
    reasoned(reasons, permanentBanReview.rule),
  );
  if (refused) return refused;
  const reviewed: Extract<ListingEvent, { type: 'BanReviewed' }> = {
    type: 'BanReviewed',
    rule: permanentBanReview.rule.id,
    measure,
    outcome,
    due: { 'review-ban': dueOf(permanentBanReview, context) },
    personal: { reasons },
  };
  return accept<ListingEvent>(reviewed, ...endedWithLastBan(state, reviewed, context));
}

/** The term is over. Publication and measures end by themselves; a ban with a term of its own goes on. */
export function expireTerm(state: ListingCase, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const end = nextEnd(state);
  if (end === null || end > context.at) return accept();
  const rule = termRangeOf(context.rules.listing, state.list, state.class).rule.id;
  const remaining = state.publishedAt === null ? [] : openBans(state, context.at);
  if (remaining.length === 0) return accept({ type: 'ListingExpired', rule });
  const ended = state.measures.map(({ measure }) => measure).filter((measure) => !remaining.includes(measure));
  return accept({ type: 'ListTermEnded', rule, ended, remaining });
}

/** When the term ends next: the listing's own, then the longest ban's. Null where only a permanent ban is left. */
export function nextEnd(state: ListingCase): Instant | null {
  if (state.made === null || !DECIDED.includes(state.status)) return null;
  if (state.status !== 'ban-only') return state.made.until;
  const bans = state.made.ends.filter(({ measure }) => isBan(state, measure) && !(measure in state.lifted));
  const ends = bans.map(({ until }) => until);
  // No ban is left: it ended with the one lifted last.
  if (ends.length === 0) return Object.values(state.lifted).reduce(latest, state.publishedAt);
  if (ends.includes(null)) return null;
  return ends.reduce(latest, null);
}

function latest(a: Instant | null, b: Instant | null): Instant | null {
  return a !== null && b !== null && a > b ? a : b;
}

/** Bans with a term of their own that still bind at `at`. */
export function openBans(state: ListingCase, at: Instant): readonly string[] {
  const ends = state.made?.ends ?? [];
  return ends
    .filter(
      ({ measure, until }) => isBan(state, measure) && !(measure in state.lifted) && (until === null || until > at),
    )
    .map(({ measure }) => measure);
}

/** Measures that end by a review only. */
export function permanentBans(state: ListingCase): readonly string[] {
  const ends = state.made?.ends ?? [];
  return ends
    .filter(({ measure, until }) => until === null && !(measure in state.lifted))
    .map(({ measure }) => measure);
}

function isBan(state: ListingCase, measure: string): boolean {
  return state.measures.some((listed) => listed.measure === measure && listed.ends === 'own-term');
}

/** The lead department keeps the transfer table and receives orders; else an official of the department. */
function leadOrOfficial(state: ListingCase, actor: Actor): Check {
  if (actor.role === 'lead') return actor.subject === state.subject ? no('own-case') : null;
  return officialOf(actor, state.department, state.subject);
}
