import type { Limit } from '../kernel/limit.js';
import type { Setting } from '../kernel/rulebook.js';

/** 提示约谈 / 警示约谈. */
export const INTERVIEW_KINDS = ['advisory', 'warning'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

export const INTERVIEW_TOPICS = ['policy', 'sanctions-and-effect', 'repair'] as const;
export type InterviewTopic = (typeof INTERVIEW_TOPICS)[number];

/** What an interview case reads from its rulebook. Limits count from the event named; the day of that event is not counted. */
export interface InterviewRules {
  readonly enabled: Setting<boolean>;
  readonly kinds: Setting<readonly InterviewKind[]>;
  /** Which department convenes after a rectification that failed («who recognised, interviews»). */
  readonly convenedBy: Setting<'recogniser' | 'industry'>;
  /** Who may hold a warning interview before, to press for rectification. */
  readonly firstStage: Setting<'industry' | 'nobody'>;
  /** At least this long lies between the invitation and the interview. */
  readonly notice: Limit;
  /** How often the date may be put off. */
  readonly postponements: Setting<number>;
  /** Whether an agent with a power of attorney may come. */
  readonly agents: Setting<boolean>;
  /** How many officials hold it at least. */
  readonly interviewers: Setting<number>;
  /** After an absence it is convened again, from the absence. */
  readonly anew: Limit;
  /** With this absence it is recorded, and an advisory interview becomes a warning. */
  readonly absencesUntilWarning: Setting<number>;
  /** Compulsory topics; the minutes show each. */
  readonly topics: Setting<readonly InterviewTopic[]>;
  /** The minutes are signed by both sides, from the interview. */
  readonly minutes: Limit;
  /** A refusal to sign is recorded; the minutes stand without it. */
  readonly refusalRecorded: Setting<true>;
  /** Whether the minutes go into the subject's credit record. */
  readonly intoRecord: Setting<boolean>;
  /** They reach the platform, from the signing. */
  readonly toPlatform: Limit;
  readonly published: Setting<'warning-of-severe' | 'none'>;
  /** Publication where there is one, from the signing. */
  readonly publication: Limit;
  /** No publication while an objection is open. */
  readonly publicationWaitsForObjection: Setting<boolean>;
}
