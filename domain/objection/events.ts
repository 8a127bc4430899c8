import type { Dues, RecountedBy } from '../kernel/due.js';
import type { EvidenceFile } from '../kernel/evidence.js';
import type { Personal } from '../kernel/event.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import type { Obstacle } from '../kernel/obstacle.js';
import type { RunningLimit } from '../kernel/running-limit.js';
import type { Manner } from '../kernel/service.js';
import type { Remedy, RightName } from '../rights/rights.js';
import type { ErrorKind, Finding, Hold, ObjectionOutcome, RefusalGround } from './objection.js';

/** Common to all: the rule the step stands on, the limits that begin with it, the procedural rights that it gave. */
interface Step {
  readonly rule: string;
  readonly due?: Dues;
  readonly rights?: readonly RightName[];
  /** The suspension as this step leaves it: begun, declared ahead, moved or ended. */
  readonly hold?: Hold;
  readonly personal?: Personal;
}

type Event<T extends string, D = unknown> = Step & { readonly type: T } & D;

interface ServedLetter {
  readonly manner: Manner;
  readonly servedOn: CalendarDate;
  readonly proof: string;
}

/** The clocks of a verification by the department that each belongs to. */
export interface Clocks {
  readonly clocks: Readonly<Record<string, RunningLimit>>;
}

export type ObjectionEvent =
  | Event<
      'ObjectionFiled',
      {
        readonly objection: string;
        readonly on: string;
        readonly subject: string;
        /** Whose objection it is: the subject's own, or a person's who was listed with it. */
        readonly party: string;
        /** Who filed it for that party. */
        readonly filer: string;
        readonly list: string;
        readonly department: string;
        readonly providers: readonly string[];
        readonly error: ErrorKind;
        readonly contested: readonly string[];
        readonly evidence: readonly string[];
        /** Those of the evidence that are uploaded files, with their hashes. */
        readonly files?: readonly EvidenceFile[];
        readonly mandate: string | null;
        /** Which step suspends by the rulebook. `hold` is this very event, or the one that silence will bring. */
        readonly suspends: 'filing' | 'acceptance' | 'off';
        /** When the house received it, where no limit that begins with it says so: there is no step of acceptance. */
        readonly receivedAt?: Instant;
      }
    >
  | Event<'ObjectionJoined', { readonly lead: string }>
  | Event<'ObjectionAccepted', { readonly deemed: boolean } & Clocks>
  | Event<'ObjectionRefused', { readonly ground: RefusalGround; readonly remedies: readonly Remedy[] }>
  | Event<'SupplementAsked', { readonly missing: readonly string[] }>
  | Event<'MissingSupplied', { readonly evidence: readonly string[]; readonly files?: readonly EvidenceFile[] }>
  | Event<'ObjectionNotPursued', { readonly remedies: readonly Remedy[] }>
  /** `opens`: an objection that was not pursued is open again, and the papers may be supplied. */
  | Event<'ObstacleRecognized', Obstacle & { readonly proof: string; readonly opens: boolean }>
  | Event<'ObjectionWithdrawn', { readonly errorShown: boolean }>
  | Event<'ProviderFindingRecorded', { readonly department: string; readonly finding: Finding }>
  | Event<'ExpertReviewStarted', { readonly department: string } & Clocks>
  | Event<'ExpertReviewEnded', { readonly department: string; readonly report: string } & Clocks>
  | Event<'ExtensionRequested'>
  | Event<'ExtensionApproved', Clocks>
  | Event<'ExtensionDeclined'>
  | Event<'ExtensionLapsed'>
  | Event<'VerificationRecorded', { readonly finding: Finding; readonly proposed: ObjectionOutcome }>
  | Event<'VerificationReturned'>
  | Event<
      'ObjectionDecided',
      {
        readonly outcome: ObjectionOutcome;
        readonly measures: readonly string[];
        readonly fields: readonly string[];
        /** What the listing has to do with it: nothing where it was right. */
        readonly correction: 'due' | 'none';
        readonly endsMeasures: 'all' | readonly string[];
        readonly remedies: readonly Remedy[];
      }
    >
  | Event<'CorrectionApplied'>
  | Event<'ResultAnnounced', ServedLetter>
  | Event<'ResultServed', ServedLetter & { readonly remedies: readonly Remedy[] }>
  | Event<'HoldEnded'>
  | Event<'ObjectionClosed'>
  | Event<
      'IrreversibleEffectRecorded',
      { readonly measure: string; readonly department: string; readonly executedAt: Instant }
    >
  | Event<'ListingEndNoted', { readonly how: string }>
  | Event<'LimitsRecounted', Clocks & RecountedBy>
  | Event<'JoinedCaseRecorded', { readonly objection: string }>
  | Event<'LeadResultRecorded', { readonly lead: string; readonly outcome: ObjectionOutcome }>
  | Event<'SeparatedFromLead', { readonly lead: string }>
  | Event<'ObjectionTransferred', { readonly from: string; readonly to: string; readonly order: string } & Clocks>
  | Event<'DutyEscalated', { readonly duty: string; readonly times: number }>;

export type ObjectionEventType = ObjectionEvent['type'];
