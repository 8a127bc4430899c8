import { isSamePerson, type Behind } from '../kernel/actor.js';
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
import type { Instant } from '../kernel/instant.js';
import { missingRights, type RightName } from '../rights/rights.js';
import { listingFact } from './facts.js';
import { remediesAgainst } from './filing.js';
import type { ObjectionCase, ObjectionEvent, ObjectionOutcome } from './objection.js';
import { atStep, endHold, type Asked } from './order.js';
import { dueRights } from './rights.js';
import { followsFrom } from './verification.js';

const GIVEN_BY_RESULT: readonly RightName[] = ['decided-by-another', 'reasons-given'];

/** The result: signed by another than the verifier, following from what was found, with reasons. */
export function decideObjection(
  state: ObjectionCase,
  command: Asked<'DecideObjection'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { resultSignedBy, correction, resultService, verification } = context.rules.objection;
  const { outcome, measures, fields, reasons } = command;
  const refused = firstOf(
    signerOf(context.actor, resultSignedBy, state.department, state.party),
    atStep(state, ['verified']),
    isSamePerson(context.actor, verifierOf(state)) ? no('verifier-may-not-decide', {}, resultSignedBy.rule) : null,
    state.verified ? followsFrom(state.verified.finding, outcome, context) : null,
    namesWhatChanges(command, context),
    reasoned(reasons, verification.rule),
    rightsWereGiven(state, context),
  );
  if (refused) return refused;
  const endsMeasures = endedBy(outcome, measures, context);
  const corrects = outcome === 'data-corrected' || endsMeasures.length > 0;
  return accept({
    type: 'ObjectionDecided',
    rule: verification.rule.id,
    outcome,
    measures: outcome === 'upheld-in-part' ? measures : [],
    fields,
    correction: corrects ? 'due' : 'none',
    endsMeasures,
    remedies: remediesAgainst(null, context),
    due: {
      'serve-result': dueOf(resultService, context),
      ...(corrects && { 'apply-correction': dueOf(correction, context) }),
    },
    rights: GIVEN_BY_RESULT,
    personal: { reasons },
  });
}

/** What ends for good with the decision itself, before the listing has even heard of it. */
function endedBy(
  outcome: ObjectionOutcome,
  measures: readonly string[],
  { rules }: Context,
): 'all' | readonly string[] {
  switch (outcome) {
    case 'upheld':
      return 'all';
    case 'upheld-in-part':
      return measures;
    case 'undetermined':
      // The provider could not prove what it gave: it does not bind, or stays with both views noted.
      return rules.objection.undetermined.value === 'withdraw-record' ? 'all' : [];
    case 'data-corrected':
    case 'dismissed':
      return [];
  }
}

function namesWhatChanges({ outcome, measures, fields }: Asked<'DecideObjection'>, context: Context): Check {
  const { rule } = context.rules.objection.correction;
  if (outcome === 'data-corrected') return fields.length === 0 ? no('fields-missing', {}, rule) : null;
  if (outcome !== 'upheld-in-part') return null;
  if (measures.length === 0) return no('measures-missing', {}, rule);
  const listed = listingFact(context.facts)?.measures.map(({ measure }) => measure) ?? [];
  const foreign = measures.find((measure) => !listed.includes(measure));
  return foreign === undefined ? null : no('measure-not-of-this-listing', { measure: foreign }, rule);
}

/** No result while a right that is due is missing. */
function rightsWereGiven(state: ObjectionCase, { rules }: Context): Check {
  const [missing] = missingRights(dueRights(state), state.rights, GIVEN_BY_RESULT);
  return missing === undefined ? null : no('right-not-given', { right: missing }, rules.objection.verification.rule);
}

/** The listing has taken the result, or after a withdrawal the department has put the shown error right. */
export function correctionApplied(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const { rule } = context.rules.objection.correction;
  if (context.actor.role !== 'system') {
    const refused = firstOf(
      officialOf(context.actor, state.department, state.party),
      atStep(state, ['decided', 'withdrawn']),
    );
    if (refused) return refused;
  }
  const applied: ObjectionEvent = { type: 'CorrectionApplied', rule: rule.id };
  if (state.status === 'decided' && state.result?.correction === 'due') return accept(applied);
  if (state.status !== 'withdrawn' || !state.errorShown) return accept();
  return isHoldPending(state)
    ? accept(applied)
    : accept<ObjectionEvent>(applied, { type: 'ObjectionClosed', rule: rule.id });
}

function isHoldPending(state: ObjectionCase): boolean {
  return state.due['end-hold'] !== undefined;
}

/** Told the result (or that it was not accepted): from now on a suspension has no ground any more. */
export function serveResult(
  state: ObjectionCase,
  command: Asked<'ServeResult'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { resultService } = context.rules.objection;
  const { serviceByAnnouncement } = context.rules.listing;
  const { manner, servedOn, proof } = command;
  const refused = firstOf(
    officialOf(context.actor, state.department, state.party),
    atStep(state, ['decided', 'refused', 'not-pursued']),
    state.result?.correction === 'due'
      ? no('correction-not-applied', {}, context.rules.objection.correction.rule)
      : null,
    servedRightly(command, state.signedAt ?? state.filedAt, context.at, resultService.rule),
  );
  if (refused) return refused;
  const letter = { manner, servedOn, proof };
  const from = sinceServed(servedOn, context);
  if (manner !== 'public-notice') return accept(resultServed(state, letter, from, context));
  const due = { 'deem-result-served': dueOf(serviceByAnnouncement, context, from) };
  return accept({ type: 'ResultAnnounced', rule: serviceByAnnouncement.rule.id, ...letter, due });
}

/** The announcement has stood for its limit: the result counts as served. For the system only. */
export function deemResultServed(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const standing = state.due['deem-result-served'];
  const open = ['decided', 'refused', 'not-pursued'].includes(state.status);
  if (!open || !state.announced || !standing || standing.dueAt > context.at) return accept();
  const servedOn = addDays(dateOf(standing.dueAt), -1);
  const letter = { manner: 'public-notice', servedOn, proof: '' } as const;
  return accept(resultServed(state, letter, startOfDay(servedOn), context));
}

type ResultServed = Extract<ObjectionEvent, { type: 'ResultServed' }>;

function resultServed(
  state: ObjectionCase,
  letter: Pick<ResultServed, 'manner' | 'servedOn' | 'proof'>,
  from: Instant,
  context: Context,
): ResultServed {
  const { resultService, reviewWindow } = context.rules.objection;
  return {
    type: 'ResultServed',
    rule: resultService.rule.id,
    ...letter,
    remedies: remediesAgainst(from, context),
    ...endHold(state, context.at),
    due: { 'ask-for-review': dueOf(reviewWindow, context, from) },
    rights: ['remedy-named'],
  };
}

/** The next working day after a withdrawal is over. */
export function endOfHold(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const due = state.due['end-hold'];
  if (state.status !== 'withdrawn' || !due || due.dueAt > context.at) return accept();
  const rule = context.rules.objection.withdrawnHoldEnds.rule.id;
  const ended: ObjectionEvent = { type: 'HoldEnded', rule };
  return state.errorShown ? accept(ended) : accept<ObjectionEvent>(ended, { type: 'ObjectionClosed', rule });
}

/** The time to ask for review has passed. */
export function closeObjection(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const due = state.due['ask-for-review'];
  if (state.status !== 'told' || !due || due.dueAt > context.at) return accept();
  return accept({ type: 'ObjectionClosed', rule: context.rules.objection.reviewWindow.rule.id });
}

/** S35: carried out before the suspension and not to be undone. Listed, so that reputation can be restored for it. */
export function recordIrreversibleEffect(
  state: ObjectionCase,
  { measure, executedAt, what }: Asked<'RecordIrreversibleEffect'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { rule } = context.rules.objection.restoration;
  const { actor } = context;
  const department = actor.department ?? '';
  const executes = ['implementer', 'clerk', 'approver'].includes(actor.role) && department !== '';
  const refused = firstOf(
    executes ? null : no('not-an-implementer'),
    actor.subject === state.subject ? no('own-case') : null,
    executedAt > context.at ? no('executed-in-future', { executedAt }, rule) : null,
    reasoned(what, rule),
  );
  if (refused) return refused;
  if (state.irreversible.some((known) => known.measure === measure && known.department === department)) return accept();
  return accept({
    type: 'IrreversibleEffectRecorded',
    rule: rule.id,
    measure,
    department,
    executedAt,
    personal: { what },
  });
}

function verifierOf({ verified }: ObjectionCase): Behind | null {
  return verified && { id: verified.verifier, onBehalfOf: verified.verifiedFor };
}
