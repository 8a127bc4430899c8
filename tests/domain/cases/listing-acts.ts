import type { Actor } from '../../../domain/kernel/actor.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import type { ListingAct } from '../../../domain/listing/listing.js';
import { begin, go, on } from './play.js';
import { listingKind } from '../../../domain/listing/kind.js';
import {
  at,
  banned,
  bannedInForce,
  decided,
  decideTo,
  firmFacts,
  heard,
  inDefence,
  inForce,
  LISTING,
  noticed,
  personFacts,
  proposal,
  proposed,
  returned,
  scheduled,
  scheduleHearing,
  serveDecision,
  served,
  serveNotice,
  underDecision,
  type PlayedListing,
} from './listing-story.js';
import {
  agent,
  approver,
  approver2,
  clerk,
  lead,
  strangerApprover,
  strangerClerk,
  stranger,
  superior,
} from './people.js';

/** One act in its place: where it is taken, by whom, and what the four questions to every act are answered with. */
export interface Act<C> {
  readonly from: () => PlayedListing;
  readonly command: C;
  readonly by: Actor;
  readonly when: Instant;
  readonly brings: string;
  /** Sent a second time: what it is refused with, or that nothing happens, or that it is a second act of its own. */
  readonly again: { readonly refused: string } | 'nothing' | 'another';
  readonly notBy: Actor;
  readonly person: string;
  /** A step where it does not belong; null where it belongs everywhere. */
  readonly outOfPlace: (() => PlayedListing) | null;
}

const late = { refused: 'listing-not-at-this-step' } as const;
const nobody = (): PlayedListing => begin(listingKind, LISTING);

/** Under a list that asks for the superior's consent. */
export function underConsent(): PlayedListing {
  const command = { ...proposal, list: 'MR', superior: 'gz-samr' };
  const given = { ...firmFacts, superior: { id: 'gz-samr' } };
  const opened = go(nobody(), command, { ...at('2026-03-02', { ...clerk, department: 'sz-samr' }), facts: given });
  return underDecision(inDefence(noticed(opened)));
}

const stay = { type: 'OrderStay', cause: 'court-stay', issuer: 'court-1', order: 'doc-o', measures: 'all' } as const;

export function stayed(): PlayedListing {
  return go(inForce(), stay, at('2026-04-01', clerk));
}

const changed = decideTo(decided());

export const LISTING_ACTS: { readonly [T in ListingAct['type']]: Act<Extract<ListingAct, { type: T }>> } = {
  ProposeListing: {
    from: nobody,
    command: proposal,
    by: clerk,
    when: on('2026-03-02'),
    brings: 'proposed',
    again: { refused: 'listing-already-open' },
    notBy: agent,
    person: 'not-the-department',
    outOfPlace: null,
  },
  ApproveNotice: act(
    proposed,
    { type: 'ApproveNotice' },
    approver,
    '2026-03-03',
    'noticed',
    late,
    clerk,
    'approver-needed',
    inForce,
  ),
  ReturnProposal: act(
    proposed,
    { type: 'ReturnProposal', reasons: 'Unclear.' },
    approver,
    '2026-03-03',
    'returned',
    late,
    strangerApprover,
    'not-the-department',
    noticed,
  ),
  ReviseProposal: act(
    returned,
    { ...proposal, type: 'ReviseProposal', measures: [{ measure: 'M21' }] },
    clerk,
    '2026-03-04',
    'proposed',
    late,
    strangerClerk,
    'not-the-department',
    proposed,
  ),
  WithdrawProposal: act(
    noticed,
    { type: 'WithdrawProposal', reasons: 'Wrong firm.' },
    clerk,
    '2026-03-04',
    'withdrawn',
    late,
    strangerClerk,
    'not-the-department',
    inDefence,
  ),
  ServeNotice: act(
    noticed,
    serveNotice,
    clerk,
    '2026-03-04',
    'in-defence',
    late,
    agent,
    'not-the-department',
    proposed,
  ),
  SubmitDefence: act(
    inDefence,
    { type: 'SubmitDefence', points: ['Paid.'], evidence: [] },
    agent,
    '2026-03-05',
    'in-defence',
    'another',
    stranger,
    'not-the-subject',
    noticed,
  ),
  WaiveDefence: act(
    inDefence,
    { type: 'WaiveDefence' },
    agent,
    '2026-03-05',
    'under-decision',
    late,
    clerk,
    'not-the-subject',
    noticed,
  ),
  RequestHearing: act(
    inDefence,
    { type: 'RequestHearing', needsInterpreter: false },
    agent,
    '2026-03-05',
    'in-defence',
    { refused: 'hearing-already-requested' },
    clerk,
    'not-the-subject',
    noticed,
  ),
  ScheduleHearing: act(
    heard,
    scheduleHearing,
    clerk,
    '2026-03-09',
    'in-defence',
    'another',
    agent,
    'not-the-department',
    decided,
  ),
  RecordHearing: act(
    scheduled,
    { type: 'RecordHearing', attended: true, points: [], minutes: 'doc-m', interpreter: 'not-needed' },
    clerk,
    '2026-03-26',
    'in-defence',
    { refused: 'hearing-not-requested' },
    strangerClerk,
    'not-the-department',
    decided,
  ),
  RecordConsent: act(
    underConsent,
    { type: 'RecordConsent', consents: true, reasons: '' },
    superior,
    '2026-03-06',
    'under-decision',
    { refused: 'consent-already-recorded' },
    approver,
    'not-the-superior',
    null,
  ),
  DecideListing: act(
    underDecision,
    decideTo(underDecision()),
    approver2,
    '2026-03-06',
    'decided',
    late,
    clerk,
    'approver-needed',
    inDefence,
  ),
  ServeDecision: act(
    decided,
    serveDecision,
    clerk,
    '2026-03-09',
    'served',
    late,
    agent,
    'not-the-department',
    underDecision,
  ),
  RetractSlip: act(
    decided,
    { type: 'RetractSlip', reasons: 'A wrong date.' },
    clerk,
    '2026-03-06',
    'under-decision',
    late,
    strangerClerk,
    'not-the-department',
    served,
  ),
  PublishListing: act(
    served,
    { type: 'PublishListing' },
    clerk,
    '2026-03-10',
    'in-force',
    late,
    lead,
    'not-the-department',
    underDecision,
  ),
  CorrectListing: act(
    inForce,
    { type: 'CorrectListing', fields: ['address'], reasons: 'Moved.' },
    clerk,
    '2026-04-01',
    'in-force',
    'another',
    agent,
    'not-the-department',
    underDecision,
  ),
  ChangeBasis: act(
    inForce,
    { ...changed, type: 'ChangeBasis', entry: 'e1', class: 'general', term: { count: 1, unit: 'years' } },
    approver,
    '2026-04-01',
    'in-force',
    'another',
    clerk,
    'approver-needed',
    underDecision,
  ),
  RevokeBasis: act(
    inForce,
    { type: 'RevokeBasis', entry: 'e1', act: 'doc-judgment' },
    clerk,
    '2026-04-01',
    'in-force',
    { refused: 'entry-not-a-basis' },
    agent,
    'not-the-department',
    null,
  ),
  RevokeListing: act(
    inForce,
    { type: 'RevokeListing', reasons: 'A wrong finding.' },
    approver,
    '2026-04-01',
    'revoked',
    late,
    clerk,
    'approver-needed',
    underDecision,
  ),
  TransferListing: act(
    inForce,
    { type: 'TransferListing', to: 'sz-fin', order: 'doc-transfer' },
    lead,
    '2026-04-01',
    'in-force',
    { refused: 'already-with-the-department' },
    strangerApprover,
    'not-the-department',
    null,
  ),
  OrderStay: act(inForce, stay, clerk, '2026-04-01', 'in-force', 'another', agent, 'not-the-department', underDecision),
  LiftStay: act(
    stayed,
    { type: 'LiftStay', stay: 'stay-1', issuer: 'court-1', order: 'doc-l' },
    clerk,
    '2026-05-06',
    'in-force',
    'nothing',
    agent,
    'not-the-department',
    null,
  ),
  ReviewBan: act(
    bannedInForce,
    { type: 'ReviewBan', measure: 'M06', outcome: 'keep', reasons: 'No change.' },
    { ...approver, department: 'sz-emerg' },
    '2027-03-01',
    'in-force',
    'another',
    clerk,
    'not-the-department',
    () => noticed(proposed(banned(), personFacts)),
  ),
};

function act<C>(
  from: () => PlayedListing,
  command: C,
  by: Actor,
  date: string,
  brings: string,
  again: Act<C>['again'],
  notBy: Actor,
  person: string,
  outOfPlace: Act<C>['outOfPlace'],
): Act<C> {
  return { from, command, by, when: on(date), brings, again, notBy, person, outOfPlace };
}
