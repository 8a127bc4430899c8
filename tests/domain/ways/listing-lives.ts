import type { Actor } from '../../../domain/kernel/actor.js';
import { dateOf, plusMs } from '../../../domain/kernel/calendar-date.js';
import type { Facts } from '../../../domain/kernel/case.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import { listingKind } from '../../../domain/listing/kind.js';
import type {
  Listing,
  ListingAct,
  ListingCommand,
  ListingEvent,
  ListingNews,
} from '../../../domain/listing/listing.js';
import { LISTING_ACTS } from '../cases/listing-acts.js';
import {
  banned,
  decideTo,
  firmFacts,
  inForce,
  LISTING,
  personFacts,
  proposal,
  type PlayedListing,
} from '../cases/listing-story.js';
import { begin, on } from '../cases/play.js';
import type { Lives } from './explore.js';

const OBJECTION = 'firmaaaa-obj-a';
const REPAIR = 'firmaaaa-rep-a';
const CASE = 'personaa-lst-a';
const DAY = 24 * 3_600_000;

type Proposal = typeof proposal;

const linkedTo = { entity: LISTING, office: 'legal-representative', heldFrom: proposal.actDate } as const;
const entity = { entity: { caseId: LISTING, kind: 'listing', subject: proposal.subject, ...entityRow() } };

function entityRow(): object {
  const { state } = inForce();
  return { status: state.status, state };
}

/** A firm on the tax list, a firm whose list asks for the superior's consent, and persons with a ban, for a time and for ever. */
export const LISTING_LIVES: readonly Lives<Listing, ListingCommand, ListingEvent>[] = [
  livesOf(proposal, firmFacts, 'sz-tax'),
  livesOf({ ...proposal, list: 'MR', superior: 'gz-samr' }, firmFacts, 'sz-samr'),
  livesOf(banned(), personFacts, 'sz-emerg'),
  livesOf({ ...banned({ count: 5, unit: 'years' }), linkedTo }, { ...personFacts, ...entity }, 'sz-emerg'),
];

function livesOf(opening: Proposal, given: Facts, department: string): Lives<Listing, ListingCommand, ListingEvent> {
  const proposer: Actor = { id: 'proposer', role: 'clerk', department };
  return {
    start: begin(listingKind, CASE),
    factsAt: () => ({ ...given, to: { id: 'sz-fin' }, listings: [] }),
    opener: proposer,
    opensAt: on('2026-03-02'),
    commandsAt: (played, now) =>
      played.state.status === 'not-proposed' ? [opening] : [...acts(played, opening, now), ...news(now)],
  };
}

/** Each act as it is written for the tests of acts, with the dates and measures of this case; and its other outcomes. */
function acts(played: PlayedListing, opening: Proposal, now: Instant): readonly ListingAct[] {
  const today = { servedOn: dateOf(now) };
  const { ReviseProposal, ServeNotice, ServeDecision, DecideListing, ChangeBasis, RecognizeObstacle, ...others } =
    LISTING_ACTS;
  const decide = decideTo(played);
  const lighter = { class: 'general', term: { count: 6, unit: 'months' } } as const;
  return [
    ...Object.values(others).map(({ command }) => command),
    { ...ReviseProposal.command, ...opening, type: 'ReviseProposal' },
    { ...ServeNotice.command, ...today },
    { ...ServeNotice.command, ...today, manner: 'public-notice' },
    { ...ServeDecision.command, ...today },
    { ...ServeDecision.command, ...today, manner: 'public-notice' },
    { ...DecideListing.command, ...decide },
    { ...DecideListing.command, ...decide, decision: 'do-not-list' },
    { ...ChangeBasis.command, ...decide, ...lighter, type: 'ChangeBasis' },
    { ...RecognizeObstacle.command, from: dateOf(plusMs(now, -30 * DAY)), until: dateOf(now) },
    { ...LISTING_ACTS.RequestHearing.command, needsInterpreter: false },
    { ...LISTING_ACTS.ScheduleHearing.command, heldAt: plusMs(now, 15 * DAY) },
    { ...LISTING_ACTS.RecordConsent.command, consents: false, reasons: 'Not grave enough.' },
    { ...LISTING_ACTS.RevokeBasis.command, entry: 'e2' },
    { ...LISTING_ACTS.ReviewBan.command, outcome: 'lift' },
  ];
}

function news(now: Instant): readonly ListingNews[] {
  return [
    { type: 'RecordRepair', repair: REPAIR, grantedAt: now },
    { type: 'RecordRepairRevoked', repair: REPAIR, revokedAt: now },
    { type: 'RecordObjectionOpened', objection: OBJECTION },
    { type: 'RecordObjectionClosed', objection: OBJECTION, outcome: 'dismissed' },
    { type: 'ApplyObjectionResult', objection: OBJECTION, outcome: 'upheld', measures: [] },
    { type: 'ApplyObjectionResult', objection: OBJECTION, outcome: 'upheld-in-part', measures: ['M06', 'M21'] },
    { type: 'RecordLinkedListing', listing: 'personaa-lst-b' },
    { type: 'EndWithEntity', entity: LISTING, how: 'repaired' },
    { type: 'EndWithEntity', entity: LISTING, how: 'revoked' },
    { type: 'RecountLimits' },
  ];
}
