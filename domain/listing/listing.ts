import type { ClaimCause } from '../kernel/claim.js';
import type { Dues } from '../kernel/due.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import type { Span } from '../kernel/limit-end.js';
import type { RightsGiven, Remedy } from '../rights/rights.js';
import type { BasisKind, ListingClass } from './rules.js';

export type { ListingAct, ListingCommand, ListingCommandType, ListingNews } from './commands.js';
export type { ListingEvent, ListingEventType } from './events.js';

/**
 * The way of a listing. `returned`: sent back to the proposer. `hearing`: the defence window has closed, a hearing asked
 * for in time is still owed. `ban-only`: off the list, but a ban with a term of its own goes on.
 */
export const LISTING_STATUSES = [
  'not-proposed',
  'proposed',
  'returned',
  'noticed',
  'in-defence',
  'hearing',
  'under-decision',
  'decided',
  'served',
  'in-force',
  'ban-only',
  'expired',
  'repaired',
  'revoked',
  'basis-revoked',
  'lapsed',
  'not-listed',
  'withdrawn',
] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** Nothing is owed in these. A revoked repair opens a repaired listing again. */
export const LISTING_ENDS = [
  'expired',
  'repaired',
  'revoked',
  'basis-revoked',
  'lapsed',
  'not-listed',
  'withdrawn',
] as const satisfies readonly ListingStatus[];

/** A decision has been made and has not ended. */
export const DECIDED: readonly ListingStatus[] = ['decided', 'served', 'in-force', 'ban-only'];

/** Points of a defence in all, so that a decision can answer each of them. */
export const MOST_POINTS = 150;
/** Of them kept for what is said in a hearing: nobody talks his own hearing away. */
export const MOST_HEARING_POINTS = 50;

/** Each duty and the command that the clock submits when it is missed. Silence of an office never harms the subject. */
export interface ListingDue {
  'approve-notice': 'Escalate';
  'revise-proposal': 'Escalate';
  'serve-notice': 'Escalate';
  'deem-notice-served': 'DeemNoticeServed';
  'submit-defence': 'CloseDefence';
  'schedule-hearing': 'Escalate';
  'hold-hearing': 'Escalate';
  'give-consent': 'Escalate';
  'decide-listing': 'LapseListing';
  'serve-decision': 'Escalate';
  'deem-decision-served': 'DeemDecisionServed';
  'publish-listing': 'Escalate';
  'end-term': 'ExpireTerm';
  'review-ban': 'Escalate';
  'supervise-overdue': 'Escalate';
}
export type ListingDutyName = keyof ListingDue;

export type SubjectKind = 'firm' | 'person';

/** A measure as it is asked for: without a term it lasts as long as the listing, a ban may have its own. */
export interface MeasureAsked {
  readonly measure: string;
  readonly term?: Span | 'permanent';
}

/** A measure of the listing. `own-term` measures (statutory bans) outlast repair and the listing's own term. */
export interface ListedMeasure {
  readonly measure: string;
  readonly ends: 'with-listing' | 'own-term' | 'not-undone';
  readonly term: Span | 'permanent' | null;
}

/** When a measure of a decided listing ends; null for a permanent ban. */
export interface EndOfMeasure {
  readonly measure: string;
  readonly until: Instant | null;
}

/** An entry on which the listing rests: the act, who issued it, and the day of its finding. */
export interface Basis {
  readonly entry: string;
  readonly kind: BasisKind;
  readonly department: string;
  readonly decidedOn: CalendarDate;
}

export const OFFICES = ['legal-representative', 'principal', 'actual-controller', 'directly-responsible'] as const;
export type Office = (typeof OFFICES)[number];

/** A person listed because of the office that he held in a listed entity at the act, never of today's. */
export interface Link {
  readonly entity: string;
  readonly office: Office;
  readonly heldFrom: CalendarDate;
  /** Last day in office; absent while he holds it. */
  readonly heldUntil?: CalendarDate;
}

/** The answer to a point of the defence. */
export interface Answer {
  readonly point: string;
  readonly adopted: boolean;
  readonly answer: string;
}

export const STAY_CAUSES = [
  'court-stay',
  'review-stay',
  'insolvency-shield',
  'basis-appeal',
] as const satisfies readonly ClaimCause[];
export type StayCause = (typeof STAY_CAUSES)[number];

/** An order that suspends measures of this listing. Only its issuer lifts it. */
export interface Stay {
  readonly stay: string;
  readonly cause: StayCause;
  readonly issuer: string;
  readonly measures: 'all' | readonly string[];
  readonly from: Instant;
  readonly until: Instant | null;
}

export type NotListedOutcome = 'do-not-list' | 'watch-instead';
export type ObjectionOutcome = 'upheld' | 'data-corrected' | 'upheld-in-part' | 'dismissed' | 'undetermined';

export interface NotedObjection {
  readonly objection: string;
  readonly outcome: string | null;
}

export interface NotedRepair {
  readonly repair: string;
  readonly grantedAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface Hearing {
  readonly status: 'requested' | 'scheduled' | 'held';
  readonly needsInterpreter: boolean;
  readonly heldAt: Instant | null;
  readonly chair: string | null;
}

/** What the notice said and what the subject made of it. */
export interface Defence {
  readonly servedOn: CalendarDate;
  /** End of the window, kept after it has closed: what was posted before it is in time. */
  readonly closesAt: Instant;
  readonly hearingBy: Instant;
  readonly waived: boolean;
  readonly points: readonly string[];
  readonly hearing: Hearing | null;
}

export interface Made {
  readonly decider: string;
  readonly decidedAt: Instant;
  readonly servedOn: CalendarDate | null;
  readonly remedies: readonly Remedy[];
  /** End of the listing's own term. */
  readonly until: Instant | null;
  readonly ends: readonly EndOfMeasure[];
  /** The day from which the ends count, and the days that a revoked repair added; absent in events of before. */
  readonly countedFrom?: CalendarDate;
  readonly added?: number;
}

/** A listing from its proposal on. Parts are null until their step has been taken. */
export interface ListingCase {
  readonly status: Exclude<ListingStatus, 'not-proposed'>;
  readonly id: string;
  readonly subject: string;
  readonly subjectKind: SubjectKind;
  readonly list: string;
  readonly department: string;
  /** Departments that held the case before a transfer; a review goes to none of them. */
  readonly formerDepartments: readonly string[];
  /** Who proposed and who revised; none of them approves, decides or chairs. */
  readonly proposers: readonly string[];
  /** Who approved the notice, or one that was taken back; none of them gives the superior's consent. */
  readonly noticeApprovers: readonly string[];
  readonly proposedAt: Instant;
  readonly actDate: CalendarDate;
  readonly class: ListingClass;
  readonly term: Span;
  readonly measures: readonly ListedMeasure[];
  readonly bases: readonly Basis[];
  readonly linkedTo: Link | null;
  readonly superior: string | null;
  readonly consent: 'given' | 'refused' | null;
  /** Who gave or refused it, and whose place was taken; none of them decides. Nobody while it is open. */
  readonly consenters: readonly string[];
  /** When the letter that is now to be served (notice or decision) was signed. */
  readonly signedAt: Instant | null;
  /** Serving goes on by public notice. */
  readonly announced: boolean;
  readonly defence: Defence | null;
  readonly made: Made | null;
  readonly notListed: NotListedOutcome | null;
  readonly publishedAt: Instant | null;
  /** When it was ended before its term; what was enforceable before stays told. */
  readonly endedAt: Instant | null;
  /** Opened again after a repair was revoked: it no longer holds the place of the one listing on its list. */
  readonly reopened: boolean;
  /** Measures that ended before their term, and when. */
  readonly lifted: Readonly<Record<string, Instant>>;
  readonly stays: readonly Stay[];
  readonly objections: readonly NotedObjection[];
  readonly repairs: readonly NotedRepair[];
  /** Objections whose result has been carried out here. */
  readonly resultsApplied: readonly string[];
  readonly linked: readonly string[];
  /** Number of the published data, raised by every correction. */
  readonly version: number;
  readonly due: Dues;
  readonly rights: RightsGiven;
}

export type Listing = { readonly status: 'not-proposed' } | ListingCase;

export const notProposed: Listing = { status: 'not-proposed' };
