import { assertNever } from '../kernel/assert-never.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { no, systemOnly } from '../kernel/guards.js';
import { escalationsOf } from '../kernel/overdue.js';
import { changeBasis, revokeBasis } from './basis.js';
import { nameSuperior, recordConsent } from './consent.js';
import { decideListing, lapseListing } from './decision.js';
import { deemDecisionServed, retractSlip, serveDecision } from './decision-service.js';
import {
  closeDefence,
  recognizeObstacle,
  recordHearing,
  requestHearing,
  scheduleHearing,
  submitDefence,
  waiveDefence,
} from './defence.js';
import { dutiesOf } from './duties.js';
import { expireTerm, reviewBan } from './end.js';
import { correctListing, revokeListing, transferListing } from './in-force.js';
import type { Listing, ListingCase, ListingCommand, ListingEvent } from './listing.js';
import { hear } from './news.js';
import { deemNoticeServed, serveNotice } from './notice.js';
import { approveNotice, propose, returnProposal, reviseProposal, withdrawProposal } from './proposal.js';
import { publishListing } from './publication.js';
import { rulesForList } from './rules.js';
import { liftStay, orderStay } from './stay.js';

/**
 * The regulation of listing, step by step. Each line is one step; its conditions stand in the function of its name.
 * Pure and total: no clock, no I/O, no randomness; a refusal is an answer.
 */
export function decide(listing: Listing, command: ListingCommand, given: Context): Decision<ListingEvent> {
  const list = command.type === 'ProposeListing' ? command.list : listing.status === 'not-proposed' ? '' : listing.list;
  const context = { ...given, rules: rulesForList(given.rules, list) };
  if (command.type === 'ProposeListing') return propose(listing, command, context);
  if (listing.status === 'not-proposed') return no('listing-not-open');

  switch (command.type) {
    // The proposal: nobody approves his own, and the subject is told before anything is decided.
    case 'ApproveNotice':
      return approveNotice(listing, context);
    case 'ReturnProposal':
      return returnProposal(listing, command, context);
    case 'ReviseProposal':
      return reviseProposal(listing, command, context);
    case 'WithdrawProposal':
      return withdrawProposal(listing, command, context);
    case 'ServeNotice':
      return serveNotice(listing, command, context);
    case 'DeemNoticeServed':
      return deemNoticeServed(listing, context);

    // Nothing adverse unheard.
    case 'SubmitDefence':
      return submitDefence(listing, command, context);
    case 'WaiveDefence':
      return waiveDefence(listing, context);
    case 'RequestHearing':
      return requestHearing(listing, command, context);
    case 'ScheduleHearing':
      return scheduleHearing(listing, command, context);
    case 'RecordHearing':
      return recordHearing(listing, command, context);
    case 'CloseDefence':
      return closeDefence(listing, context);
    case 'RecognizeObstacle':
      return recognizeObstacle(listing, command, context);
    case 'RecordConsent':
      return recordConsent(listing, command, context);
    case 'NameSuperior':
      return nameSuperior(listing, command, context);

    // The decision, its service, and only then its publication.
    case 'DecideListing':
      return decideListing(listing, command, context);
    case 'LapseListing':
      return lapseListing(listing, context);
    case 'RetractSlip':
      return retractSlip(listing, command, context);
    case 'ServeDecision':
      return serveDecision(listing, command, context);
    case 'DeemDecisionServed':
      return deemDecisionServed(listing, context);
    case 'PublishListing':
      return publishListing(listing, context);

    // In force: corrected, made lighter, stayed, transferred, ended; never made harsher.
    case 'CorrectListing':
      return correctListing(listing, command, context);
    case 'ChangeBasis':
      return changeBasis(listing, command, context);
    case 'RevokeBasis':
      return revokeBasis(listing, command, context);
    case 'RevokeListing':
      return revokeListing(listing, command, context);
    case 'TransferListing':
      return transferListing(listing, command, context);
    case 'OrderStay':
      return orderStay(listing, command, context);
    case 'LiftStay':
      return liftStay(listing, command, context);
    case 'ReviewBan':
      return reviewBan(listing, command, context);
    case 'ExpireTerm':
      return expireTerm(listing, context);

    // What other cases tell, after it has taken effect by their claims.
    case 'RecordRepair':
    case 'RecordRepairRevoked':
    case 'RecordObjectionOpened':
    case 'RecordObjectionClosed':
    case 'ApplyObjectionResult':
    case 'RecordLinkedListing':
    case 'EndWithEntity':
    case 'RecountLimits':
      return hear(listing, command, context);

    // An office was silent: the supervisor hears of it, and the subject loses nothing.
    case 'Escalate':
      return escalate(listing, command.duty, context);
    default:
      return assertNever(command);
  }
}

function escalate(state: ListingCase, duty: string, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const rule = context.rules.general.escalation.rule.id;
  const missed = escalationsOf(dutiesOf(state, context.rules), state.due, duty, context);
  return accept(...missed.map((escalation): ListingEvent => ({ type: 'DutyEscalated', rule, ...escalation })));
}
