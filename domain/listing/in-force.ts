import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { firstOf, no, officialOf, reasoned, signerOf } from '../kernel/guards.js';
import { needsNoConsentAt } from './consent.js';
import { mayDecideAnew } from './defence.js';
import { departmentKnown } from './facts.js';
import { DECIDED, type ListingCase, type ListingEvent, type ListingStatus } from './listing.js';
import { atStep, BEFORE_DECISION, leadOrOfficial, type Asked } from './order.js';

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

/**
 * S18: by signed transfer to the successor. Open limits keep their anchors, old signatures stay valid. While it may still be
 * decided to list, whoever then decides needs no consent that nobody has been asked for.
 */
export function transferListing(
  state: ListingCase,
  { to, order }: Asked<'TransferListing'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.successorContinues;
  const awaitsDecision = BEFORE_DECISION.some((status) => status === state.status) || mayDecideAnew(state);
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
      awaitsDecision ? needsNoConsentAt(to, state, context) : null,
    ) ?? accept({ type: 'ListingTransferred', rule: rule.id, from: state.department, to, order })
  );
}
