import type { Instant } from '../kernel/instant.js';
import type { ObstacleShown } from '../kernel/obstacle.js';
import type { Service } from '../listing/commands.js';
import type { ErrorKind, Finding, ObjectionOutcome, RefusalGround } from './objection.js';

/** What people ask of an objection. Free text goes into the events' sealed part. */
export type ObjectionAct =
  | {
      readonly type: 'FileObjection';
      /** Case id of the listing contested. */
      readonly on: string;
      readonly error: ErrorKind;
      /** The entries or measures said to be wrong; empty for the listing as a whole. */
      readonly contested: readonly string[];
      readonly grounds: string;
      readonly evidence: readonly string[];
      /** Document id of the agent's power of attorney, or of the guardian's proof. */
      readonly mandate?: string;
    }
  | { readonly type: 'AcceptObjection' }
  | { readonly type: 'RefuseObjection'; readonly ground: RefusalGround; readonly reasons: string }
  | { readonly type: 'AskSupplement'; readonly missing: readonly string[]; readonly explanation: string }
  | { readonly type: 'SupplyMissing'; readonly evidence: readonly string[]; readonly statement: string }
  | ({ readonly type: 'RecognizeObstacle' } & ObstacleShown)
  | { readonly type: 'WithdrawObjection' }
  | { readonly type: 'RecordProviderFinding'; readonly finding: Finding; readonly reasons: string }
  | { readonly type: 'StartExpertReview'; readonly subjectMatter: string }
  | { readonly type: 'EndExpertReview'; readonly report: string }
  | { readonly type: 'RequestExtension'; readonly reasons: string }
  | { readonly type: 'ApproveExtension' }
  | { readonly type: 'DeclineExtension'; readonly reasons: string }
  | {
      readonly type: 'RecordVerification';
      readonly finding: Finding;
      readonly proposed: ObjectionOutcome;
      readonly reasons: string;
    }
  | { readonly type: 'ReturnVerification'; readonly reasons: string }
  | {
      readonly type: 'DecideObjection';
      readonly outcome: ObjectionOutcome;
      /** The measures that fall, where the objection is upheld in part. */
      readonly measures: readonly string[];
      /** The data fields that are put right. */
      readonly fields: readonly string[];
      readonly reasons: string;
    }
  /** The listing has been put right; told by the system where the listing took the result, else by the department. */
  | { readonly type: 'RecordCorrectionApplied' }
  | ({ readonly type: 'ServeResult' } & Service)
  | {
      readonly type: 'RecordIrreversibleEffect';
      readonly measure: string;
      readonly executedAt: Instant;
      readonly what: string;
    }
  | { readonly type: 'TransferObjection'; readonly to: string; readonly order: string };

/** What other cases tell an objection, sent by the system, references only. */
export type ObjectionNews =
  | { readonly type: 'RecordListingEnded'; readonly how: string }
  | { readonly type: 'RecountLimits' }
  | { readonly type: 'RecordJoined'; readonly objection: string }
  | { readonly type: 'RecordLeadResult'; readonly lead: string; readonly outcome: ObjectionOutcome }
  | { readonly type: 'RecordLeadGone'; readonly lead: string };

/** What the clock submits when a duty was missed. `duty` is the name of that duty. */
export interface ObjectionMissed {
  readonly type:
    | 'Escalate'
    | 'DeemAccepted'
    | 'DeemNotPursued'
    | 'SeparateFromLead'
    | 'LetExtensionLapse'
    | 'DeemResultServed'
    | 'EndHold'
    | 'CloseObjection';
  readonly duty: string;
}

export type ObjectionCommand = ObjectionAct | ObjectionNews | ObjectionMissed;
export type ObjectionCommandType = ObjectionCommand['type'];
