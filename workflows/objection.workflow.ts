import type { ObjectionDue, ObjectionEventType } from '../domain/objection/objection.js';
import { attend, type Attended } from './support/attend.js';
import { HOUSE_DUE, HOUSE_ON, type HouseEventType } from './support/house.js';
import { inOrder, letter, since, type Branch, type Plan } from './support/plan.js';

/** The listing is corrected or revoked first, then this case notes it: from that event on reputation is restored. */
const undoTheListing = inOrder('correctListing', 'noteCorrection');

/** 名誉恢复: the subject gets a clean statement, and everyone who received the wrong record receives the right one. */
const restoreReputation = [letter('certifyReputation'), letter('tellReceiversOfCorrection')];

/** Objections that were joined to this one go on by themselves. */
const letTheJoinedGo = inOrder('tellJoinedThatLeadIsGone');

/** What happens in the world because of each event of an objection. The hold itself is no effect: it stands by the event. */
const on = {
  ...HOUSE_ON,
  ObjectionFiled: [
    inOrder('tellListingOfObjection'),
    letter('sendReceipt'),
    letter('tellDepartmentOfObjection'),
    letter('announceSuspension'),
    letter('pushSuspension'),
  ],
  ObjectionJoined: [inOrder('tellLeadOfJoining')],
  ObjectionAccepted: [letter('askToVerify'), letter('announceSuspension'), letter('pushSuspension')],
  ObjectionRefused: [letTheJoinedGo, letter('sendRefusal')],
  SupplementAsked: [letter('askForSupplement')],
  MissingSupplied: [
    letter('tellDepartmentOfObjection'),
    since('late-papers-are-told', inOrder('tellListingOfObjection')),
    since('late-papers-are-told', letter('announceSuspension')),
    since('late-papers-are-told', letter('pushSuspension')),
  ],
  ObstacleRecognized: [
    inOrder('tellListingOfObjection'),
    letter('sendLimitGoesOn'),
    letter('announceSuspension'),
    letter('pushSuspension'),
  ],
  ObjectionNotPursued: [letTheJoinedGo, letter('sendRefusal')],
  ObjectionWithdrawn: [letTheJoinedGo, letter('sendWithdrawal')],
  ProviderFindingRecorded: [],
  ExpertReviewStarted: [],
  ExpertReviewEnded: [],
  ExtensionRequested: [],
  ExtensionApproved: [letter('sendExtension')],
  ExtensionDeclined: [],
  ExtensionLapsed: [],
  VerificationRecorded: [],
  VerificationReturned: [],
  ObjectionDecided: [undoTheListing],
  CorrectionApplied: restoreReputation,
  ResultAnnounced: [],
  ResultServed: [
    inOrder('tellListingOfResult'),
    inOrder('tellJoinedOfResult'),
    letter('sendResult'),
    letter('tellDepartmentsOfResult'),
    letter('announceResumption'),
    letter('pushResumption'),
  ],
  HoldEnded: [letter('announceResumption'), letter('pushResumption')],
  ObjectionClosed: [inOrder('tellListingOfResult')],
  IrreversibleEffectRecorded: [],
  ListingEndNoted: [],
  LimitsRecounted: [],
  JoinedCaseRecorded: [inOrder('answerTheJoined')],
  LeadResultRecorded: [],
  SeparatedFromLead: [letter('tellDepartmentOfObjection')],
  ObjectionTransferred: [letter('sendTransfer')],
  DutyEscalated: [letter('tellSupervisor')],
} satisfies Record<ObjectionEventType | HouseEventType, readonly Branch[]>;

/** What the clock submits when a duty of an objection is missed. An office's silence never ends a hold. */
const due = {
  ...HOUSE_DUE,
  'decide-acceptance': 'DeemAccepted',
  'supply-missing': 'DeemNotPursued',
  'await-lead': 'SeparateFromLead',
  'report-finding': 'Escalate',
  verify: 'Escalate',
  'end-expert-review': 'Escalate',
  'decide-extension': 'LetExtensionLapse',
  'decide-result': 'Escalate',
  'apply-correction': 'Escalate',
  'serve-result': 'Escalate',
  'deem-result-served': 'DeemResultServed',
  'end-hold': 'EndHold',
  'ask-for-review': 'CloseObjection',
  'supervise-overdue': 'Escalate',
} satisfies ObjectionDue & typeof HOUSE_DUE;

/** Everything that follows in an objection. */
export const objectionPlan: Plan = { on, due };

/** From filing to the end of the review window. */
export function objection(attended: Attended): Promise<void> {
  return attend(attended, objectionPlan);
}
