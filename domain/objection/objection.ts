import type { Dues } from '../kernel/due.js';
import type { Instant } from '../kernel/instant.js';
import type { RunningLimit } from '../kernel/running-limit.js';
import type { ObjectionOutcome } from '../listing/listing.js';
import type { Remedy, RightsGiven } from '../rights/rights.js';

export type { ObjectionOutcome } from '../listing/listing.js';
export type { ObjectionAct, ObjectionCommand, ObjectionCommandType, ObjectionNews } from './commands.js';
export type { ObjectionEvent, ObjectionEventType } from './events.js';

/**
 * The way of an objection. `joined`: follows another objection on the same record. `verified`: the clerk has found, the
 * approver has not decided. `refused`, `not-pursued`, `decided`: the applicant is still to be told (and the record to be
 * corrected). `withdrawn`: until its hold has ended and a shown error is corrected. `told`: review may be asked for.
 */
export const OBJECTION_STATUSES = [
  'not-filed',
  'filed',
  'supplement-asked',
  'joined',
  'under-verification',
  'verified',
  'refused',
  'not-pursued',
  'decided',
  'withdrawn',
  'told',
  'closed',
] as const;
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number];

/** Each duty and the command that the clock submits when it is missed. Silence of an office never harms the subject. */
export interface ObjectionDue {
  'decide-acceptance': 'DeemAccepted';
  'supply-missing': 'DeemNotPursued';
  'await-lead': 'SeparateFromLead';
  /** One for each provider: `report-finding:<department>`. */
  'report-finding': 'Escalate';
  verify: 'Escalate';
  /** One for each department with experts at work: `end-expert-review:<department>`. */
  'end-expert-review': 'Escalate';
  'decide-extension': 'LetExtensionLapse';
  'decide-result': 'Escalate';
  'apply-correction': 'Escalate';
  'serve-result': 'Escalate';
  'deem-result-served': 'DeemResultServed';
  'end-hold': 'EndHold';
  'ask-for-review': 'CloseObjection';
  'supervise-overdue': 'Escalate';
}
export type ObjectionDutyName = keyof ObjectionDue;

/** What is said to be wrong (异议类型). */
export const ERROR_KINDS = ['wrong-fact', 'wrong-identity', 'wrong-basis', 'wrong-link', 'wrong-term'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export const FINDINGS = ['record-right', 'record-wrong', 'partly-wrong', 'cannot-tell'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Why an objection is not accepted. `same-grounds`: a final result exists and nothing new is brought. */
export const REFUSAL_GROUNDS = ['same-grounds', 'no-such-record', 'not-entitled', 'outside-objection'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export const OBJECTION_OUTCOMES = [
  'upheld',
  'data-corrected',
  'upheld-in-part',
  'dismissed',
  'undetermined',
] as const satisfies readonly ObjectionOutcome[];

/** A suspension that this objection brings. It is the claim; there is no other flag. Ended, never removed. */
export interface Hold {
  readonly id: string;
  readonly from: Instant;
  readonly until: Instant | null;
  /** `from` lies ahead: the acceptance that silence will bring. */
  readonly declaredAhead: boolean;
}

export interface ProviderAnswer {
  readonly department: string;
  readonly finding: Finding | null;
}

export interface IrreversibleEffect {
  readonly measure: string;
  readonly department: string;
  readonly executedAt: Instant;
}

/** More time for the verification, and who asked for it. */
export interface Extension {
  readonly requester: string;
  /** Whose place the requester took. */
  readonly requestedFor?: string;
  readonly status: 'asked' | 'approved' | 'declined';
}

export interface Verified {
  readonly verifier: string;
  /** Whose place the verifier took. */
  readonly verifiedFor?: string;
  readonly finding: Finding;
  readonly proposed: ObjectionOutcome;
}

export interface Result {
  readonly outcome: ObjectionOutcome;
  readonly decidedAt: Instant;
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  readonly correction: 'none' | 'due' | 'applied';
  /** Measures that end for good by this result. */
  readonly endsMeasures: 'all' | readonly string[];
  readonly remedies: readonly Remedy[];
}

/** An objection from its filing on. Parts are null until their step has been taken. */
export interface ObjectionCase {
  readonly status: Exclude<ObjectionStatus, 'not-filed'>;
  readonly id: string;
  readonly on: string;
  readonly list: string;
  readonly subject: string;
  readonly party: string;
  readonly filer: string;
  readonly filedAt: Instant;
  /** When the papers were complete; the verification counts from here where it counts from filing. */
  readonly receivedAt: Instant;
  readonly department: string;
  readonly formerDepartments: readonly string[];
  readonly error: ErrorKind;
  readonly contested: readonly string[];
  readonly evidence: readonly string[];
  readonly mandate: string | null;
  readonly suspends: 'filing' | 'acceptance' | 'off';
  readonly holds: readonly Hold[];
  readonly lead: string | null;
  readonly joined: readonly string[];
  readonly acceptedAt: Instant | null;
  /** End of the time to supply, kept so that what was posted before it is in time. */
  readonly supplyBy: Instant | null;
  readonly providers: readonly ProviderAnswer[];
  /** The running limits of the verification, by department. */
  readonly clocks: Readonly<Record<string, RunningLimit>>;
  /** Departments whose experts are at work. */
  readonly experts: readonly string[];
  readonly extension: Extension | null;
  readonly verified: Verified | null;
  readonly result: Result | null;
  readonly refusal: RefusalGround | 'not-pursued' | null;
  /** When the letter that is now to be served (result, refusal) was signed. */
  readonly signedAt: Instant | null;
  /** Serving goes on by public notice. */
  readonly announced: boolean;
  /** Set when withdrawn while the verification already showed an error: the provider corrects all the same. */
  readonly errorShown: boolean;
  readonly irreversible: readonly IrreversibleEffect[];
  readonly listingEnded: string | null;
  readonly toldAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly due: Dues;
  readonly rights: RightsGiven;
}

export type Objection = { readonly status: 'not-filed' } | ObjectionCase;

export const notFiled: Objection = { status: 'not-filed' };
