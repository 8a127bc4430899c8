import { plusMs } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf, type Dues } from '../kernel/due.js';
import { broughtRightly, filesBrought } from '../kernel/evidence.js';
import { firstOf, no, officialOf, reasoned, systemOnly } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import { duesAfter, shownRightly } from '../kernel/obstacle.js';
import { startClocks } from './clocks.js';
import { remediesAgainst, suspendNow, suspensionWhileFiled, toBeTold } from './filing.js';
import { limitOfDuty } from './limits.js';
import type { Hold, ObjectionCase, ObjectionEvent } from './objection.js';
import { atStep, endHold, openHold, partyOf, type Asked } from './order.js';

/** Accepted by a clerk of the department in charge: the verification begins. */
export function acceptObjection(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  return (
    firstOf(officialOf(context.actor, state.department, state.party), atStep(state, ['filed'])) ??
    accept(accepted(state, false, context.at, context))
  );
}

/** The office was silent: accepted, as of the last day of its limit. */
export function deemAccepted(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const due = state.due['decide-acceptance'];
  if (state.status !== 'filed' || !due || due.dueAt > context.at) return accept();
  return accept(accepted(state, true, plusMs(context.at, -1), context));
}

function accepted(state: ObjectionCase, deemed: boolean, day: Instant, context: Context): ObjectionEvent {
  const { acceptance, suspends } = context.rules.objection;
  const open = openHold(state);
  const hold: Hold | undefined = open
    ? open.declaredAhead
      ? { ...open, from: context.at, declaredAhead: false }
      : undefined
    : suspendNow(context, `hold-${state.holds.length + 1}`).hold;
  const rule = hold ? suspends.rule.id : acceptance.rule.id;
  const started = startClocks(state, day, context);
  return {
    type: 'ObjectionAccepted',
    rule,
    deemed,
    ...started,
    ...(hold && { hold }),
    rights: suspends.value ? ['suspended-in-time'] : [],
  };
}

/** With reasons and the way to review. What it suspended stays suspended until the party has been told. */
export function refuseObjection(
  state: ObjectionCase,
  { ground, reasons }: Asked<'RefuseObjection'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { rule } = context.rules.objection.acceptance;
  return (
    firstOf(
      officialOf(context.actor, state.department, state.party),
      atStep(state, ['filed']),
      reasoned(reasons, rule),
    ) ??
    accept({
      type: 'ObjectionRefused',
      rule: rule.id,
      ground,
      remedies: remediesAgainst(null, context),
      ...neverBegun(state, context),
      ...toBeTold(context),
      rights: ['reasons-given'],
      personal: { reasons },
    })
  );
}

/** Missing papers are told once. */
export function askSupplement(
  state: ObjectionCase,
  { missing, explanation }: Asked<'AskSupplement'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { supplement } = context.rules.objection;
  return (
    firstOf(
      officialOf(context.actor, state.department, state.party),
      atStep(state, ['filed']),
      state.supplyBy === null ? null : no('supplement-already-asked', {}, supplement.rule),
      missing.length === 0 ? no('missing-not-named', {}, supplement.rule) : null,
    ) ??
    accept({
      type: 'SupplementAsked',
      rule: supplement.rule.id,
      missing,
      ...neverBegun(state, context),
      due: { 'supply-missing': dueOf(supplement, context) },
      personal: { explanation },
    })
  );
}

/** In time is what was posted in time, even where the case had meanwhile been taken as not pursued (S29). */
export function supplyMissing(
  state: ObjectionCase,
  { evidence, statement }: Asked<'SupplyMissing'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { acceptance, supplement } = context.rules.objection;
  return (
    firstOf(
      partyOf(state, context),
      wasDropped(state) ? null : atStep(state, ['supplement-asked']),
      state.supplyBy !== null && context.at < state.supplyBy ? null : no('supplement-late', {}, supplement.rule),
      broughtRightly(evidence, context.facts, [state.party, state.subject]),
    ) ??
    accept({
      type: 'MissingSupplied',
      rule: supplement.rule.id,
      evidence,
      ...filesBrought(evidence, context.facts),
      ...suspensionWhileFiled(state, context),
      due: { 'decide-acceptance': dueOf(acceptance, context) },
      personal: { statement },
    })
  );
}

function wasDropped({ refusal, status }: ObjectionCase): boolean {
  return refusal === 'not-pursued' && (status === 'not-pursued' || status === 'told');
}

/**
 * S28: the party's own time goes on after the obstacle. An objection that was not pursued meanwhile is open again, with
 * the suspension that it had; where what was left is over as well, what was posted in it is in time all the same.
 */
export function recognizeObstacle(
  state: ObjectionCase,
  command: Asked<'RecognizeObstacle'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { rule } = context.rules.general.obstacle;
  const refused = firstOf(
    officialOf(context.actor, state.department, state.party),
    atStep(state, ['supplement-asked', 'not-pursued', 'told']),
    shownRightly(command, context, rule),
  );
  if (refused) return refused;
  const { from, until, proof, reasons } = command;
  const due = duesAfter(command, windowsOf(state), (duty) => limitOfDuty(duty, context.rules), context);
  if (Object.keys(due).length === 0) return no('obstacle-moves-nothing', { from, until }, rule);
  const supplyBy = due['supply-missing']?.dueAt;
  const opens = wasDropped(state) && supplyBy !== undefined && supplyBy > context.at;
  const suspended = opens && context.rules.objection.suspendsFrom.value === 'filing';
  return accept({
    type: 'ObstacleRecognized',
    rule: rule.id,
    from,
    until,
    proof,
    opens,
    ...(suspended && suspensionWhileFiled(state, context)),
    due,
    personal: { reasons },
  });
}

/** What the party itself may still do within a time. */
function windowsOf(state: ObjectionCase): Dues {
  const { 'supply-missing': supply, 'ask-for-review': review } = state.due;
  const supplies = state.status === 'supplement-asked' || wasDropped(state);
  return {
    ...(supply && supplies && { 'supply-missing': supply }),
    ...(review && state.status === 'told' && { 'ask-for-review': review }),
  };
}

/** What was asked for was not supplied: not pursued, and told so; the suspension lasts until then. */
export function deemNotPursued(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  if (state.status !== 'supplement-asked' || state.supplyBy === null || state.supplyBy > context.at) return accept();
  return accept({
    type: 'ObjectionNotPursued',
    rule: context.rules.objection.supplement.rule.id,
    remedies: remediesAgainst(null, context),
    ...toBeTold(context),
  });
}

/** Any time before the result. The suspension ends with the next working day; a shown error is corrected all the same. */
export function withdraw(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const { withdrawnHoldEnds, correction } = context.rules.objection;
  const refused = firstOf(
    partyOf(state, context),
    atStep(state, ['filed', 'supplement-asked', 'joined', 'under-verification', 'verified']),
  );
  if (refused) return refused;
  const open = openHold(state);
  // Clocks differ: what began with the filing has begun, also for a clock that is a little behind.
  const began = open !== undefined && (!open.declaredAhead || open.from <= context.at);
  const end = dueOf(withdrawnHoldEnds, context);
  const errorShown = showsError(state);
  const withdrawn: ObjectionEvent = {
    type: 'ObjectionWithdrawn',
    rule: withdrawnHoldEnds.rule.id,
    errorShown,
    ...endHold(state, began ? end.dueAt : context.at),
    due: {
      ...(began && { 'end-hold': { ...end, remindAt: null } }),
      ...(errorShown && { 'apply-correction': dueOf(correction, context) }),
    },
  };
  const nothingLeft = !began && !errorShown;
  return nothingLeft
    ? accept<ObjectionEvent>(withdrawn, { type: 'ObjectionClosed', rule: withdrawnHoldEnds.rule.id })
    : accept(withdrawn);
}

/** A department has found the record wrong, in whole or in part (GZ-OBJ-3: correcting is a duty, no favour). */
function showsError({ verified, providers }: ObjectionCase): boolean {
  const findings = [verified?.finding, ...providers.map(({ finding }) => finding)];
  return findings.some((finding) => finding === 'record-wrong' || finding === 'partly-wrong');
}

/** A hold that was only declared for the future is taken back. */
function neverBegun(state: ObjectionCase, { at }: Context): { readonly hold?: Hold } {
  return openHold(state)?.declaredAhead === true ? endHold(state, at) : {};
}
