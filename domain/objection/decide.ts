import {
  acceptObjection,
  askSupplement,
  deemAccepted,
  deemNotPursued,
  recognizeObstacle,
  refuseObjection,
  supplyMissing,
  withdraw,
} from './acceptance.js';
import { assertNever } from '../kernel/assert-never.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { no, systemOnly } from '../kernel/guards.js';
import { escalationsOf } from '../kernel/overdue.js';
import { rulesForList } from '../listing/rules.js';
import { dutiesOf } from './duties.js';
import { listingFact } from './facts.js';
import { file } from './filing.js';
import { hear, separateFromLead, transfer } from './news.js';
import type { Objection, ObjectionCase, ObjectionCommand, ObjectionEvent } from './objection.js';
import {
  closeObjection,
  correctionApplied,
  decideObjection,
  deemResultServed,
  endOfHold,
  recordIrreversibleEffect,
  serveResult,
} from './result.js';
import {
  approveExtension,
  declineExtension,
  endExpertReview,
  letExtensionLapse,
  recordProviderFinding,
  recordVerification,
  requestExtension,
  returnVerification,
  startExpertReview,
} from './verification.js';

/**
 * The regulation of objections, step by step. Each line is one step; its conditions stand in the function of its name.
 * Pure and total: no clock, no I/O, no randomness; a refusal is an answer.
 */
export function decide(objection: Objection, command: ObjectionCommand, given: Context): Decision<ObjectionEvent> {
  const list = objection.status === 'not-filed' ? (listingFact(given.facts)?.list ?? '') : objection.list;
  const context = { ...given, rules: rulesForList(given.rules, list) };
  if (command.type === 'FileObjection') return file(objection, command, context);
  if (objection.status === 'not-filed') return no('objection-not-open');

  switch (command.type) {
    // Acceptance: silence is acceptance, and missing papers are told once.
    case 'AcceptObjection':
      return acceptObjection(objection, context);
    case 'DeemAccepted':
      return deemAccepted(objection, context);
    case 'RefuseObjection':
      return refuseObjection(objection, command, context);
    case 'AskSupplement':
      return askSupplement(objection, command, context);
    case 'SupplyMissing':
      return supplyMissing(objection, command, context);
    case 'DeemNotPursued':
      return deemNotPursued(objection, context);
    case 'RecognizeObstacle':
      return recognizeObstacle(objection, command, context);
    case 'WithdrawObjection':
      return withdraw(objection, context);

    // Verification: the departments side by side, each on its own clock.
    case 'RecordProviderFinding':
      return recordProviderFinding(objection, command, context);
    case 'StartExpertReview':
      return startExpertReview(objection, command, context);
    case 'EndExpertReview':
      return endExpertReview(objection, command, context);
    case 'RequestExtension':
      return requestExtension(objection, command, context);
    case 'ApproveExtension':
      return approveExtension(objection, context);
    case 'DeclineExtension':
      return declineExtension(objection, command, context);
    case 'LetExtensionLapse':
      return letExtensionLapse(objection, context);
    case 'RecordVerification':
      return recordVerification(objection, command, context);
    case 'ReturnVerification':
      return returnVerification(objection, command, context);

    // The result, its carrying out, its service; the suspension ends with what was told.
    case 'DecideObjection':
      return decideObjection(objection, command, context);
    case 'RecordCorrectionApplied':
      return correctionApplied(objection, context);
    case 'ServeResult':
      return serveResult(objection, command, context);
    case 'DeemResultServed':
      return deemResultServed(objection, context);
    case 'EndHold':
      return endOfHold(objection, context);
    case 'CloseObjection':
      return closeObjection(objection, context);

    // At any time.
    case 'RecordIrreversibleEffect':
      return recordIrreversibleEffect(objection, command, context);
    case 'TransferObjection':
      return transfer(objection, command, context);
    case 'SeparateFromLead':
      return separateFromLead(objection, context);
    case 'RecordListingEnded':
    case 'RecordJoined':
    case 'RecordLeadResult':
    case 'RecordLeadGone':
    case 'RecountLimits':
      return hear(objection, command, context);

    // An office was silent: the supervisor hears of it; the suspension stays.
    case 'Escalate':
      return escalate(objection, command.duty, context);
    default:
      return assertNever(command);
  }
}

function escalate(state: ObjectionCase, duty: string, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const rule = context.rules.general.escalation.rule.id;
  const missed = escalationsOf(dutiesOf(state, context.rules), state.due, duty, context);
  return accept(...missed.map((escalation): ObjectionEvent => ({ type: 'DutyEscalated', rule, ...escalation })));
}
