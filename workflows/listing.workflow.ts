import type { ListingDue, ListingEventType } from '../domain/listing/listing.js';
import { attend, type Attended } from './support/attend.js';
import { HOUSE_DUE, HOUSE_ON, type HouseEventType } from './support/house.js';
import { inOrder, letter, type Branch, type Plan } from './support/plan.js';

/** What ends a listing before its term ends those linked to it; its open objections learn that their object is gone. */
const theListingIsGone = [
  inOrder('endLinkedListings'),
  inOrder('tellObjectionsOfEnd'),
  letter('sendEnd'),
  letter('pushEnd'),
];

/** What happens in the world because of each event of a listing. */
const on = {
  ...HOUSE_ON,
  ListingProposed: [],
  ProposalReturned: [],
  ProposalRevised: [],
  ProposalWithdrawn: [],
  NoticeApproved: [],
  NoticeRetracted: [],
  NoticeAnnounced: [],
  NoticeServed: [letter('sendPriorNotice')],
  DefenceSubmitted: [],
  DefenceWaived: [],
  DefenceClosed: [],
  HearingRequested: [],
  HearingScheduled: [letter('sendHearingNotice')],
  HearingRecorded: [],
  ObstacleRecognized: [letter('sendLimitGoesOn')],
  ConsentRecorded: [],
  SuperiorNamed: [letter('sendSuperior')],
  ListingDecided: [],
  ListingNotMade: [letter('sendNotListed')],
  ListingLapsed: [letter('sendNotListed')],
  DecisionRetracted: [],
  DecisionAnnounced: [],
  DecisionServed: [letter('sendDecision')],
  ListingPublished: [inOrder('tellEntityOfLink'), letter('pushListing')],
  ListingCorrected: [letter('sendCorrection'), letter('pushCorrection')],
  BasisChanged: [letter('sendCorrection'), letter('pushCorrection')],
  TermShortened: [letter('sendCorrection'), letter('pushCorrection')],
  BasisReduced: [letter('sendCorrection'), letter('pushCorrection')],
  ListingFell: theListingIsGone,
  ListingRevoked: theListingIsGone,
  ListingTransferred: [letter('sendTransfer')],
  StayOrdered: [letter('announceSuspension'), letter('pushSuspension')],
  StayLifted: [letter('announceResumption'), letter('pushResumption')],
  BanReviewed: [letter('sendCorrection'), letter('pushCorrection')],
  ListTermEnded: [inOrder('tellObjectionsOfEnd'), letter('sendEnd'), letter('pushEnd')],
  ListingExpired: [inOrder('tellObjectionsOfEnd'), letter('sendEnd'), letter('pushEnd')],
  RepairRecorded: theListingIsGone,
  RepairRevocationRecorded: [letter('pushListing')],
  ObjectionOpened: [],
  ObjectionEnded: [],
  ObjectionResultApplied: [],
  EndedWithEntity: theListingIsGone,
  LimitsRecounted: [],
  LinkedListingRecorded: [inOrder('answerTheLinked')],
  DutyEscalated: [letter('tellSupervisor')],
} satisfies Record<ListingEventType | HouseEventType, readonly Branch[]>;

/** What the clock submits when a duty of a listing is missed. */
const due = {
  ...HOUSE_DUE,
  'approve-notice': 'Escalate',
  'revise-proposal': 'Escalate',
  'serve-notice': 'Escalate',
  'deem-notice-served': 'DeemNoticeServed',
  'submit-defence': 'CloseDefence',
  'schedule-hearing': 'Escalate',
  'hold-hearing': 'Escalate',
  'give-consent': 'Escalate',
  'decide-listing': 'LapseListing',
  'serve-decision': 'Escalate',
  'deem-decision-served': 'DeemDecisionServed',
  'publish-listing': 'Escalate',
  'end-term': 'ExpireTerm',
  'review-ban': 'Escalate',
  'supervise-overdue': 'Escalate',
} satisfies ListingDue & typeof HOUSE_DUE;

/** Everything that follows in a listing. */
export const listingPlan: Plan = { on, due };

/** From the proposal to the end of the last measure, for days or for ten years. */
export function listing(attended: Attended): Promise<void> {
  return attend(attended, listingPlan);
}
