import type { Dues, RecountedBy } from '../kernel/due.js';
import type { EvidenceFile } from '../kernel/evidence.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import type { Span } from '../kernel/limit-end.js';
import type { Obstacle } from '../kernel/obstacle.js';
import type { Personal } from '../kernel/event.js';
import type { Manner } from '../kernel/service.js';
import type { Remedy, RightName } from '../rights/rights.js';
import type {
  Basis,
  EndOfMeasure,
  Link,
  ListedMeasure,
  NotListedOutcome,
  ObjectionOutcome,
  StayCause,
  SubjectKind,
} from './listing.js';
import type { ListingClass } from './rules.js';

/** Common to all: the rule the step stands on, the limits that begin with it, the procedural rights that it gave. */
interface Step {
  readonly rule: string;
  readonly due?: Dues;
  readonly rights?: readonly RightName[];
  readonly personal?: Personal;
}

type Event<T extends string, D = unknown> = Step & { readonly type: T } & D;

/** The heart of a proposal, a decision or a change: how grave, how long, with which measures. */
interface Sanction {
  readonly class: ListingClass;
  readonly term: Span;
  readonly measures: readonly ListedMeasure[];
}

/** When the listing and its measures end, and from which day that was counted (absent in events of before). */
interface Ending {
  /** Null where the list rule counts the term from publication. */
  readonly until: Instant | null;
  readonly ends: readonly EndOfMeasure[];
  readonly countedFrom?: CalendarDate;
  readonly added?: number;
}

interface ServedLetter {
  readonly manner: Manner;
  readonly servedOn: CalendarDate;
  readonly proof: string;
}

export type ListingEvent =
  | Event<
      'ListingProposed',
      Sanction & {
        /** Case id of the listing itself; its own stays are claims on it. */
        readonly listing: string;
        readonly subject: string;
        readonly subjectKind: SubjectKind;
        readonly list: string;
        readonly department: string;
        readonly actDate: CalendarDate;
        readonly bases: readonly Basis[];
        readonly linkedTo: Link | null;
        readonly superior: string | null;
      }
    >
  | Event<'ProposalReturned'>
  | Event<'ProposalRevised', Sanction>
  | Event<'ProposalWithdrawn'>
  | Event<'NoticeApproved'>
  | Event<'NoticeRetracted'>
  | Event<'NoticeAnnounced', ServedLetter & { readonly interpreter: 'not-needed' | 'provided' }>
  | Event<'NoticeServed', ServedLetter & { readonly interpreter: 'not-needed' | 'provided' }>
  | Event<
      'DefenceSubmitted',
      {
        readonly points: readonly string[];
        readonly evidence: readonly string[];
        readonly files?: readonly EvidenceFile[];
      }
    >
  | Event<'DefenceWaived'>
  | Event<'DefenceClosed'>
  | Event<'HearingRequested', { readonly needsInterpreter: boolean }>
  | Event<'HearingScheduled', { readonly heldAt: Instant; readonly chair: string }>
  | Event<
      'HearingRecorded',
      {
        readonly attended: boolean;
        readonly points: readonly string[];
        readonly minutes: string;
        readonly interpreter: 'not-needed' | 'provided';
      }
    >
  /** `opens`: the window that had closed meanwhile is open again. */
  | Event<'ObstacleRecognized', Obstacle & { readonly proof: string; readonly opens: boolean }>
  | Event<'ConsentRecorded', { readonly consents: boolean; readonly superior: string }>
  | Event<'SuperiorNamed', { readonly from: string; readonly to: string }>
  | Event<
      'ListingDecided',
      Sanction &
        Ending & {
          readonly adopted: readonly string[];
          readonly remedies: readonly Remedy[];
        }
    >
  | Event<'ListingNotMade', { readonly outcome: NotListedOutcome; readonly adopted: readonly string[] }>
  | Event<'ListingLapsed'>
  | Event<'DecisionRetracted'>
  | Event<'DecisionAnnounced', ServedLetter & { readonly withRepairNotice: boolean }>
  | Event<'DecisionServed', ServedLetter & { readonly withRepairNotice: boolean; readonly remedies: readonly Remedy[] }>
  | Event<'ListingPublished', Ending>
  | Event<'ListingCorrected', { readonly fields: readonly string[]; readonly version: number }>
  | Event<
      'BasisChanged',
      Sanction &
        Ending & {
          readonly entry: string;
          /** Measures lifted at once. */
          readonly lifted: readonly string[];
        }
    >
  /** A later version of the rules allows no term so long. */
  | Event<'TermShortened', { readonly term: Span } & Ending>
  | Event<'BasisReduced', { readonly entry: string; readonly act: string }>
  | Event<'ListingFell', { readonly entry: string; readonly act: string }>
  | Event<'ListingRevoked', { readonly by: 'department' | 'objection' | 'entity'; readonly source: string }>
  | Event<'ListingTransferred', { readonly from: string; readonly to: string; readonly order: string }>
  | Event<
      'StayOrdered',
      {
        readonly stay: string;
        readonly cause: StayCause;
        readonly issuer: string;
        readonly order: string;
        readonly measures: 'all' | readonly string[];
      }
    >
  | Event<'StayLifted', { readonly stay: string; readonly order: string }>
  | Event<'BanReviewed', { readonly measure: string; readonly outcome: 'keep' | 'lift' }>
  | Event<'ListTermEnded', { readonly ended: readonly string[]; readonly remaining: readonly string[] }>
  | Event<'ListingExpired'>
  | Event<'RepairRecorded', { readonly repair: string; readonly grantedAt: Instant; readonly kept: readonly string[] }>
  | Event<'RepairRevocationRecorded', Ending & { readonly repair: string; readonly revokedAt: Instant }>
  | Event<'ObjectionOpened', { readonly objection: string }>
  | Event<'ObjectionEnded', { readonly objection: string; readonly outcome: string }>
  | Event<
      'ObjectionResultApplied',
      {
        readonly objection: string;
        readonly outcome: ObjectionOutcome;
        /** Measures that fall for good. */
        readonly lifted: readonly string[];
        readonly version: number;
      }
    >
  | Event<
      'EndedWithEntity',
      {
        readonly entity: string;
        readonly how: 'repaired' | 'revoked' | 'basis-revoked';
        readonly lifted: readonly string[];
        readonly kept: readonly string[];
      }
    >
  | Event<'LimitsRecounted', RecountedBy & { readonly remedies?: readonly Remedy[] }>
  | Event<'LinkedListingRecorded', { readonly listing: string }>
  | Event<'DutyEscalated', { readonly duty: string; readonly times: number }>;

export type ListingEventType = ListingEvent['type'];
