import type { Actor } from '../kernel/actor.js';
import { assertNever } from '../kernel/assert-never.js';
import type { Happened } from '../kernel/case.js';
import type { Dues } from '../kernel/due.js';
import type { Instant } from '../kernel/instant.js';
import type { RunningLimit } from '../kernel/running-limit.js';
import { withRights } from '../rights/rights.js';
import type { Extension, Hold, Objection, ObjectionCase, ObjectionEvent, Result, Verified } from './objection.js';

/** Folds what happened. Total: it never refuses, an event is a fact. */
export function evolve(objection: Objection, happened: Happened<ObjectionEvent>): Objection {
  const { event, at, actor, seq } = happened;
  if (event.type === 'ObjectionFiled') return filed(happened, event);
  if (objection.status === 'not-filed') return objection;
  const state: ObjectionCase = {
    ...objection,
    due: { ...objection.due, ...event.due },
    rights: withRights(objection.rights, event.rights, seq),
    holds: withHold(objection.holds, event.hold),
  };
  switch (event.type) {
    case 'ObjectionJoined':
      return { ...state, status: 'joined', lead: event.lead };
    case 'ObjectionAccepted':
      return { ...state, status: 'under-verification', acceptedAt: at, clocks: event.clocks };
    case 'ObjectionRefused':
      return { ...state, status: 'refused', refusal: event.ground, signedAt: at };
    case 'SupplementAsked':
      return { ...state, status: 'supplement-asked', supplyBy: event.due?.['supply-missing']?.dueAt ?? at };
    case 'MissingSupplied': {
      const evidence = [...state.evidence, ...event.evidence];
      const receivedAt = receiptIn(event, at);
      return { ...state, status: 'filed', receivedAt, evidence, refusal: null, signedAt: null, announced: false };
    }
    case 'ObjectionNotPursued':
      return { ...state, status: 'not-pursued', refusal: 'not-pursued', signedAt: at };
    case 'ObstacleRecognized': {
      const moved = withWindows(state);
      if (!event.opens) return moved;
      return { ...moved, status: 'supplement-asked', refusal: null, signedAt: null, announced: false };
    }
    case 'ObjectionWithdrawn':
      return { ...state, status: 'withdrawn', errorShown: event.errorShown };
    case 'ProviderFindingRecorded': {
      const { department, finding } = event;
      const answer = { department, finding };
      const providers = state.providers.map((known) => (known.department === department ? answer : known));
      return { ...state, providers };
    }
    case 'ExpertReviewStarted':
      return { ...ticked(state, event.clocks), experts: [...state.experts, event.department] };
    case 'ExpertReviewEnded': {
      const experts = state.experts.filter((expert) => expert !== event.department);
      return { ...ticked(state, event.clocks), experts };
    }
    case 'ExtensionRequested':
      return { ...state, extension: { ...requestedBy(actor), status: 'asked' } };
    case 'ExtensionApproved': {
      const requested = state.extension ?? requestedBy(actor);
      return { ...ticked(state, event.clocks), extension: { ...requested, status: 'approved' } };
    }
    case 'ExtensionDeclined':
    case 'ExtensionLapsed':
      return { ...state, extension: state.extension && { ...state.extension, status: 'declined' } };
    case 'VerificationRecorded': {
      const { finding, proposed } = event;
      return { ...state, status: 'verified', verified: { ...verifiedBy(actor), finding, proposed } };
    }
    case 'VerificationReturned':
      return { ...state, status: 'under-verification', verified: null };
    case 'ObjectionDecided': {
      const { outcome, measures, fields, correction, endsMeasures, remedies } = event;
      const result: Result = { outcome, decidedAt: at, measures, fields, correction, endsMeasures, remedies };
      return { ...state, status: 'decided', signedAt: at, result };
    }
    case 'CorrectionApplied':
      if (state.result) return { ...state, result: { ...state.result, correction: 'applied' } };
      return { ...state, errorShown: false };
    case 'ResultAnnounced':
      return { ...state, announced: true };
    case 'ResultServed': {
      const { remedies } = event;
      const result = state.result && { ...state.result, remedies };
      return { ...state, status: 'told', announced: false, toldAt: at, result };
    }
    case 'HoldEnded':
      return { ...state, due: without(state.due, 'end-hold') };
    case 'ObjectionClosed':
      return { ...state, status: 'closed', closedAt: at, due: {} };
    case 'IrreversibleEffectRecorded': {
      const { measure, department, executedAt } = event;
      return { ...state, irreversible: [...state.irreversible, { measure, department, executedAt }] };
    }
    case 'ListingEndNoted':
      return { ...state, listingEnded: event.how };
    case 'JoinedCaseRecorded':
      return { ...state, joined: [...state.joined, event.objection] };
    case 'LeadResultRecorded': {
      const result: Result = {
        outcome: event.outcome,
        decidedAt: at,
        measures: [],
        fields: [],
        correction: 'none',
        endsMeasures: [],
        remedies: [],
      };
      return { ...state, status: 'decided', signedAt: at, result };
    }
    case 'SeparatedFromLead':
      return { ...state, status: 'filed', lead: null };
    case 'ObjectionTransferred':
      return transferred(state, event);
    case 'LimitsRecounted':
      return withWindows(ticked(state, event.clocks));
    case 'DutyEscalated':
      return state;
    default:
      return assertNever(event);
  }
}

function filed(
  { at, seq }: Happened<ObjectionEvent>,
  event: Extract<ObjectionEvent, { type: 'ObjectionFiled' }>,
): ObjectionCase {
  return {
    status: 'filed',
    id: event.objection,
    on: event.on,
    list: event.list,
    subject: event.subject,
    party: event.party,
    filer: event.filer,
    filedAt: at,
    receivedAt: event.receivedAt ?? receiptIn(event, at),
    department: event.department,
    formerDepartments: [],
    error: event.error,
    contested: event.contested,
    evidence: event.evidence,
    mandate: event.mandate,
    suspends: event.suspends,
    holds: withHold([], event.hold),
    lead: null,
    joined: [],
    acceptedAt: null,
    supplyBy: null,
    providers: event.providers.map((department) => ({ department, finding: null })),
    clocks: {},
    experts: [],
    extension: null,
    verified: null,
    result: null,
    refusal: null,
    signedAt: null,
    announced: false,
    errorShown: false,
    irreversible: [],
    listingEnded: null,
    toldAt: null,
    closedAt: null,
    due: event.due ?? {},
    rights: withRights({}, event.rights, seq),
  };
}

/** When it was received, which is when the time to accept it began; `at` may be its postmark. */
function receiptIn({ due }: ObjectionEvent, at: Instant): Instant {
  return due?.['decide-acceptance']?.from ?? at;
}

/** A known hold as the event leaves it, or one more. Holds end; they never go. */
function withHold(holds: readonly Hold[], hold: Hold | undefined): readonly Hold[] {
  if (!hold) return holds;
  return holds.some(({ id }) => id === hold.id)
    ? holds.map((known) => (known.id === hold.id ? hold : known))
    : [...holds, hold];
}

/** The times that the party still has move with their dates. */
function withWindows(state: ObjectionCase): ObjectionCase {
  const supplyBy = state.supplyBy && (state.due['supply-missing']?.dueAt ?? state.supplyBy);
  return { ...state, supplyBy, result: withReview(state) };
}

/** The remedy's last day is the end of the time to ask for it. */
function withReview({ result, due, toldAt }: ObjectionCase): Result | null {
  const until = due['ask-for-review']?.dueAt;
  if (result === null || toldAt === null || until === undefined) return result;
  return { ...result, remedies: result.remedies.map((remedy) => ({ ...remedy, until })) };
}

function ticked(state: ObjectionCase, clocks: Readonly<Record<string, RunningLimit>>): ObjectionCase {
  return { ...state, clocks: { ...state.clocks, ...clocks } };
}

function transferred(
  state: ObjectionCase,
  { from, to, clocks }: Extract<ObjectionEvent, { type: 'ObjectionTransferred' }>,
): ObjectionCase {
  return {
    ...ticked({ ...state, clocks: without(state.clocks, from) }, clocks),
    department: to,
    formerDepartments: [...state.formerDepartments, from],
    providers: state.providers.filter(({ department }) => department !== to),
    experts: [...new Set(state.experts.map((expert) => (expert === from ? to : expert)))],
    due: renamed(state.due, `end-expert-review:${from}`, `end-expert-review:${to}`),
  };
}

/** What the former department's experts owe moves with them; the successor's own keep their date. */
function renamed(due: Dues, from: string, to: string): Dues {
  const moved = due[to] ?? due[from];
  return moved ? { ...without(due, from), [to]: moved } : due;
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function requestedBy({ id, onBehalfOf }: Actor): Pick<Extension, 'requester' | 'requestedFor'> {
  return { requester: id, ...(onBehalfOf !== undefined && { requestedFor: onBehalfOf }) };
}

function verifiedBy({ id, onBehalfOf }: Actor): Pick<Verified, 'verifier' | 'verifiedFor'> {
  return { verifier: id, ...(onBehalfOf !== undefined && { verifiedFor: onBehalfOf }) };
}
