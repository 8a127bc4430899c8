import { peopleBehind } from '../kernel/actor.js';
import { assertNever } from '../kernel/assert-never.js';
import type { Happened } from '../kernel/case.js';
import type { Instant } from '../kernel/instant.js';
import { withRights } from '../rights/rights.js';
import { isHearingOwed } from './defence.js';
import type { Defence, Hearing, Listing, ListingCase, ListingEvent, Made } from './listing.js';
import { keptEnds, type Ends } from './sanction.js';

/** Folds what happened. Total: it never refuses, an event is a fact. */
export function evolve(listing: ListingCase, happened: Happened<ListingEvent>): ListingCase;
export function evolve(listing: Listing, happened: Happened<ListingEvent>): Listing;
export function evolve(listing: Listing, happened: Happened<ListingEvent>): Listing {
  const { event, at, actor, seq } = happened;
  if (event.type === 'ListingProposed') return proposed(happened, event);
  if (listing.status === 'not-proposed') return listing;
  const state: ListingCase = {
    ...listing,
    due: { ...listing.due, ...event.due },
    rights: withRights(listing.rights, event.rights, seq),
  };
  switch (event.type) {
    case 'ProposalReturned':
      return { ...state, status: 'returned' };
    case 'ProposalRevised': {
      const { class: grade, term, measures } = event;
      return {
        ...state,
        status: 'proposed',
        class: grade,
        term,
        measures,
        proposers: [...state.proposers, ...peopleBehind(actor)],
      };
    }
    case 'ProposalWithdrawn':
      return closed(state, 'withdrawn');
    case 'NoticeApproved':
      return {
        ...state,
        status: 'noticed',
        signedAt: at,
        noticeApprovers: [...new Set([...state.noticeApprovers, ...peopleBehind(actor)])],
      };
    case 'NoticeRetracted':
      return { ...state, status: 'proposed', signedAt: null };
    case 'NoticeAnnounced':
    case 'DecisionAnnounced':
      return { ...state, announced: true };
    case 'NoticeServed':
      return { ...state, status: 'in-defence', announced: false, defence: opened(event, at) };
    case 'DefenceSubmitted': {
      const answered = withDefence(state, ({ points }) => ({ points: [...points, ...event.points] }));
      return consentedBefore(answered);
    }
    case 'DefenceWaived':
      return { ...withDefence(state, () => ({ waived: true, hearing: null })), status: 'under-decision' };
    case 'DefenceClosed':
      return { ...state, status: isHearingOwed(state.defence) ? 'hearing' : 'under-decision' };
    case 'HearingRequested': {
      const hearing: Hearing = {
        status: 'requested',
        needsInterpreter: event.needsInterpreter,
        heldAt: null,
        chair: null,
      };
      // Posted in time, received after the window had closed: the decision waits for the hearing.
      const status = state.status === 'under-decision' ? 'hearing' : state.status;
      return consentedBefore({ ...withDefence(state, () => ({ hearing })), status });
    }
    case 'HearingScheduled':
      return withHearing(state, { status: 'scheduled', heldAt: event.heldAt, chair: event.chair });
    case 'HearingRecorded': {
      const held = withHearing(
        withDefence(state, ({ points }) => ({ points: [...points, ...event.points] })),
        { status: 'held' },
      );
      return { ...held, status: state.status === 'hearing' ? 'under-decision' : state.status };
    }
    case 'ObstacleRecognized': {
      const moved = withWindows(state);
      return event.opens ? { ...moved, status: 'in-defence', consent: null, consenters: [] } : moved;
    }
    case 'ConsentRecorded':
      return { ...state, consent: event.consents ? 'given' : 'refused', consenters: peopleBehind(actor) };
    case 'SuperiorNamed':
      return { ...state, superior: event.to };
    case 'ListingDecided': {
      const { class: grade, term, measures, remedies } = event;
      const made: Made = { decider: actor.id, decidedAt: at, servedOn: null, remedies, ...keptEnds(event) };
      return { ...state, status: 'decided', signedAt: at, class: grade, term, measures, made };
    }
    case 'ListingNotMade':
      return { ...closed(state, 'not-listed'), notListed: event.outcome };
    case 'ListingLapsed':
      return closed(state, 'lapsed');
    case 'DecisionRetracted':
      return { ...state, status: 'under-decision', signedAt: null, made: null };
    case 'DecisionServed': {
      const status = state.status === 'decided' ? 'served' : state.status;
      const { servedOn, remedies } = event;
      return { ...withMade(state, { servedOn, remedies }), status, announced: false };
    }
    case 'ListingPublished': {
      return { ...withMade(state, keptEnds(event)), status: 'in-force', publishedAt: at };
    }
    case 'ListingCorrected':
      return { ...state, version: event.version };
    case 'BasisChanged':
      return basisChanged(state, event, at);
    case 'TermShortened':
      return { ...withMade(state, keptWithGone(state, event)), term: event.term };
    case 'BasisReduced':
      return { ...state, bases: state.bases.filter(({ entry }) => entry !== event.entry) };
    case 'ListingFell':
      return { ...closed(state, 'basis-revoked'), endedAt: at };
    case 'ListingRevoked': {
      const applied = event.by === 'objection' ? [...state.resultsApplied, event.source] : state.resultsApplied;
      return { ...closed(state, 'revoked'), endedAt: at, resultsApplied: applied };
    }
    case 'ListingTransferred':
      return { ...state, department: event.to, formerDepartments: [...state.formerDepartments, event.from] };
    case 'StayOrdered': {
      const { stay, cause, issuer, measures } = event;
      return { ...state, stays: [...state.stays, { stay, cause, issuer, measures, from: at, until: null }] };
    }
    case 'StayLifted':
      return { ...state, stays: state.stays.map((stay) => (stay.stay === event.stay ? { ...stay, until: at } : stay)) };
    case 'BanReviewed':
      return event.outcome === 'lift' ? { ...state, lifted: lift(state, [event.measure], at) } : state;
    case 'ListTermEnded':
      return { ...state, status: 'ban-only' };
    case 'ListingExpired':
      return closed(state, 'expired');
    case 'RepairRecorded': {
      const { repair, grantedAt, kept } = event;
      const repairs = [...state.repairs, { repair, grantedAt, revokedAt: null }];
      return kept.length > 0 ? { ...state, status: 'ban-only', repairs } : { ...closed(state, 'repaired'), repairs };
    }
    case 'RepairRevocationRecorded': {
      const { repair, revokedAt } = event;
      const repairs = state.repairs.map((known) => (known.repair === repair ? { ...known, revokedAt } : known));
      const unpublished = state.made?.servedOn === null ? 'decided' : 'served';
      const status = state.publishedAt === null ? unpublished : 'in-force';
      return { ...withMade(state, keptEnds(event)), status, repairs, reopened: true };
    }
    case 'ObjectionOpened': {
      const others = state.objections.filter(({ objection }) => objection !== event.objection);
      return { ...state, objections: [...others, { objection: event.objection, outcome: null }] };
    }
    case 'ObjectionEnded': {
      const others = state.objections.filter(({ objection }) => objection !== event.objection);
      return { ...state, objections: [...others, { objection: event.objection, outcome: event.outcome }] };
    }
    case 'ObjectionResultApplied': {
      const { objection, lifted, version } = event;
      const resultsApplied = [...state.resultsApplied, objection];
      return { ...state, resultsApplied, version, lifted: lift(state, lifted, at) };
    }
    case 'EndedWithEntity': {
      const lifted = lift(state, event.lifted, at);
      if (event.kept.length > 0) return { ...state, status: 'ban-only', lifted };
      return { ...closed(state, event.how === 'repaired' ? 'repaired' : 'revoked'), endedAt: at, lifted };
    }
    case 'LinkedListingRecorded':
      return { ...state, linked: [...state.linked, event.listing] };
    case 'LimitsRecounted':
      return withWindows(event.remedies ? withMade(state, { remedies: event.remedies }) : state);
    case 'DutyEscalated':
      return state;
    default:
      return assertNever(event);
  }
}

function proposed(
  { at, actor }: Happened<ListingEvent>,
  event: Extract<ListingEvent, { type: 'ListingProposed' }>,
): ListingCase {
  return {
    status: 'proposed',
    id: event.listing,
    subject: event.subject,
    subjectKind: event.subjectKind,
    list: event.list,
    department: event.department,
    formerDepartments: [],
    proposers: peopleBehind(actor),
    noticeApprovers: [],
    proposedAt: at,
    actDate: event.actDate,
    class: event.class,
    term: event.term,
    measures: event.measures,
    bases: event.bases,
    linkedTo: event.linkedTo,
    superior: event.superior,
    consent: null,
    consenters: [],
    signedAt: null,
    announced: false,
    defence: null,
    made: null,
    notListed: null,
    publishedAt: null,
    endedAt: null,
    reopened: false,
    lifted: {},
    stays: [],
    objections: [],
    repairs: [],
    resultsApplied: [],
    linked: [],
    version: 1,
    due: event.due ?? {},
    rights: {},
  };
}

function opened(event: Extract<ListingEvent, { type: 'NoticeServed' }>, at: Instant): Defence {
  const closesAt = event.due?.['submit-defence']?.dueAt ?? at;
  const hearingBy = event.due?.['request-hearing']?.dueAt ?? closesAt;
  return { servedOn: event.servedOn, closesAt, hearingBy, waived: false, points: [], hearing: null };
}

function basisChanged(
  state: ListingCase,
  event: Extract<ListingEvent, { type: 'BasisChanged' }>,
  at: Instant,
): ListingCase {
  const { class: grade, term, measures } = event;
  const changed = withMade(state, keptWithGone(state, event));
  return { ...changed, class: grade, term, measures, lifted: lift(state, event.lifted, at) };
}

/** The new ends; those of lifted measures stay, so that what was enforceable before can still be told. */
function keptWithGone({ made }: ListingCase, anew: Ends): Ends {
  const gone = made?.ends.filter(({ measure }) => !anew.ends.some((end) => end.measure === measure)) ?? [];
  return { ...keptEnds(anew), ends: [...anew.ends, ...gone] };
}

/** The windows that the subject still has move with their dates. */
function withWindows(state: ListingCase): ListingCase {
  return withDefence(state, ({ closesAt, hearingBy }) => ({
    closesAt: state.due['submit-defence']?.dueAt ?? closesAt,
    hearingBy: state.due['request-hearing']?.dueAt ?? hearingBy,
  }));
}

/** Who consents knows the defence: a consent of before is given anew. What was refused stays refused. */
function consentedBefore(state: ListingCase): ListingCase {
  return state.consent === 'given' ? { ...state, consent: null, consenters: [] } : state;
}

function withDefence(state: ListingCase, change: (defence: Defence) => Partial<Defence>): ListingCase {
  const { defence } = state;
  return defence === null ? state : { ...state, defence: { ...defence, ...change(defence) } };
}

function withHearing(state: ListingCase, change: Partial<Hearing>): ListingCase {
  return withDefence(state, ({ hearing }) => ({ hearing: hearing === null ? null : { ...hearing, ...change } }));
}

function withMade(state: ListingCase, change: Partial<Made>): ListingCase {
  return state.made === null ? state : { ...state, made: { ...state.made, ...change } };
}

function lift(state: ListingCase, measures: readonly string[], at: Instant): ListingCase['lifted'] {
  return { ...Object.fromEntries(measures.map((measure) => [measure, at])), ...state.lifted };
}

function closed(state: ListingCase, status: ListingCase['status']): ListingCase {
  return { ...state, status, due: {} };
}
