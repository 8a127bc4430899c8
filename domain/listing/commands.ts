import type { Span } from '../kernel/limit-end.js';
import type { ObstacleShown } from '../kernel/obstacle.js';
import type { Manner } from '../kernel/service.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import type { ListingClass } from './rules.js';
import type { Answer, Link, MeasureAsked, ObjectionOutcome, StayCause } from './listing.js';

/** What a department proposes to do to a subject, as it will stand in the notice. */
export interface Proposal {
  readonly class: ListingClass;
  readonly term: Span;
  readonly measures: readonly MeasureAsked[];
  /** Facts found and the evidence for them. */
  readonly facts: string;
  /** Reasons and legal basis. */
  readonly reasons: string;
}

/** How a letter was served, and what proves it. */
export interface Service {
  readonly manner: Manner;
  /** The day of service; for a public notice the day of its announcement. Never after the day of the record. */
  readonly servedOn: CalendarDate;
  /** Document id of the proof (receipt, witness's note, announcement). */
  readonly proof: string;
  /** Document id of the signed consent, without which nothing is served electronically. */
  readonly consent?: string;
}

/** What people ask of a listing. */
export type ListingAct =
  | ({
      readonly type: 'ProposeListing';
      readonly subject: string;
      readonly list: string;
      /** The day of the act; age and office are judged by it. */
      readonly actDate: CalendarDate;
      readonly entries: readonly string[];
      readonly linkedTo?: Link;
      /** The superior department whose consent the list rule asks for. */
      readonly superior?: string;
    } & Proposal)
  | { readonly type: 'ApproveNotice' }
  | { readonly type: 'ReturnProposal'; readonly reasons: string }
  | ({ readonly type: 'ReviseProposal' } & Proposal)
  | { readonly type: 'WithdrawProposal'; readonly reasons: string }
  | ({ readonly type: 'ServeNotice'; readonly interpreter: 'not-needed' | 'provided' } & Service)
  | { readonly type: 'SubmitDefence'; readonly points: readonly string[]; readonly evidence: readonly string[] }
  | { readonly type: 'WaiveDefence' }
  | { readonly type: 'RequestHearing'; readonly needsInterpreter: boolean }
  | { readonly type: 'ScheduleHearing'; readonly heldAt: Instant; readonly chair: string; readonly place: string }
  | {
      readonly type: 'RecordHearing';
      readonly attended: boolean;
      /** What the subject said there; each becomes a point to be answered. */
      readonly points: readonly string[];
      readonly minutes: string;
      readonly interpreter: 'not-needed' | 'provided';
    }
  | ({ readonly type: 'RecognizeObstacle' } & ObstacleShown)
  | { readonly type: 'RecordConsent'; readonly consents: boolean; readonly reasons: string }
  /** Another superior, where the one named can no longer consent as another body. */
  | { readonly type: 'NameSuperior'; readonly superior: string; readonly reasons: string }
  | {
      readonly type: 'DecideListing';
      readonly decision: 'list' | 'do-not-list' | 'watch-instead';
      readonly class: ListingClass;
      readonly term: Span;
      readonly measures: readonly MeasureAsked[];
      readonly answers: readonly Answer[];
      readonly reasons: string;
    }
  | ({ readonly type: 'ServeDecision'; readonly withRepairNotice: boolean } & Service)
  | { readonly type: 'RetractSlip'; readonly reasons: string }
  | { readonly type: 'PublishListing' }
  | { readonly type: 'CorrectListing'; readonly fields: readonly string[]; readonly reasons: string }
  | {
      readonly type: 'ChangeBasis';
      readonly entry: string;
      readonly class: ListingClass;
      readonly term: Span;
      readonly measures: readonly MeasureAsked[];
      readonly reasons: string;
    }
  | { readonly type: 'RevokeBasis'; readonly entry: string; readonly act: string }
  | { readonly type: 'RevokeListing'; readonly reasons: string }
  | { readonly type: 'TransferListing'; readonly to: string; readonly order: string }
  | {
      readonly type: 'OrderStay';
      readonly cause: StayCause;
      /** The court or body that ordered it; only it lifts the stay. */
      readonly issuer: string;
      /** Document id of the order. */
      readonly order: string;
      readonly measures: 'all' | readonly string[];
    }
  | { readonly type: 'LiftStay'; readonly stay: string; readonly issuer: string; readonly order: string }
  | {
      readonly type: 'ReviewBan';
      readonly measure: string;
      readonly outcome: 'keep' | 'lift';
      readonly reasons: string;
    };

/** What other cases tell a listing after it took effect by their claims; sent by the system, references only. */
export type ListingNews =
  | { readonly type: 'RecordRepair'; readonly repair: string; readonly grantedAt: Instant }
  | { readonly type: 'RecordRepairRevoked'; readonly repair: string; readonly revokedAt: Instant }
  /** `again`: one that had ended was opened anew, by papers posted in time. */
  | { readonly type: 'RecordObjectionOpened'; readonly objection: string; readonly again?: true }
  | { readonly type: 'RecordObjectionClosed'; readonly objection: string; readonly outcome: string }
  | {
      readonly type: 'ApplyObjectionResult';
      readonly objection: string;
      readonly outcome: ObjectionOutcome;
      readonly measures: readonly string[];
    }
  | { readonly type: 'RecordLinkedListing'; readonly listing: string }
  | { readonly type: 'RecountLimits' }
  | { readonly type: 'EndWithEntity'; readonly entity: string; readonly how: 'repaired' | 'revoked' | 'basis-revoked' };

/** What the clock submits when a duty was missed. `duty` is the name of that duty. */
export interface ListingMissed {
  readonly type:
    'Escalate' | 'DeemNoticeServed' | 'CloseDefence' | 'LapseListing' | 'DeemDecisionServed' | 'ExpireTerm';
  readonly duty: string;
}

export type ListingCommand = ListingAct | ListingNews | ListingMissed;
export type ListingCommandType = ListingCommand['type'];
