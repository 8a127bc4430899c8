import type { Role } from '../kernel/actor.js';
import type { Limit } from '../kernel/limit.js';
import type { LimitRange, Setting } from '../kernel/rulebook.js';
import type { ListingClass } from '../listing/rules.js';

/** Ways in which a subject shows that it has mended its ways (GZ-REP-2, HN-REP-1, NA-REP-A). */
export const REPAIR_METHODS = [
  'commitment',
  'rectification',
  'on-site-check',
  'training',
  'credit-report',
  'charity',
  'assessment',
  'statement',
  'proof-of-duties',
] as const;
export type RepairMethod = (typeof REPAIR_METHODS)[number];

export const REPAIR_CONDITIONS = ['duties-done', 'corrected', 'effects-undone', 'minimum-shown', 'commitment'] as const;
export type RepairCondition = (typeof REPAIR_CONDITIONS)[number];

/** What cannot be repaired, or not before its time is over. */
export const REPAIR_BARS = [
  'barred-by-law',
  'closure',
  'restricted-operation',
  'restricted-employment',
  'downgrade',
  'licence-revoked',
  'same-penalty-again',
] as const;
export type RepairBar = (typeof REPAIR_BARS)[number];

export const GREEN_CHANNEL_FIRMS = ['epidemic-supplies', 'public-utilities', 'daily-necessities'] as const;
export type GreenChannelFirm = (typeof GREEN_CHANNEL_FIRMS)[number];

/** What a repair case reads from its rulebook. Limits count from the event named; the day of that event is not counted. */
export interface RepairRules {
  /** Whether repair is only tried, in some fields. */
  readonly trial: Setting<boolean>;
  /** Whose records may be repaired. */
  readonly subjects: Setting<readonly ('firm' | 'person')[]>;
  /** Misconduct of which class may be repaired. */
  readonly classes: Setting<readonly ListingClass[]>;
  readonly methods: Setting<readonly RepairMethod[]>;
  /** How many of the methods are enough. */
  readonly mode: Setting<'any-method' | 'all-methods'>;
  /** What is asked for besides where the misconduct is severe. */
  readonly furtherForSevere: Setting<readonly RepairMethod[]>;
  /** All of these are needed. */
  readonly conditions: Setting<readonly RepairCondition[]>;
  readonly bars: Setting<readonly RepairBar[]>;
  /** By class: a record is shown at least the lower bound before it may be repaired, and at most the upper. */
  readonly publication: Readonly<Record<ListingClass, LimitRange>>;
  /** Records in these fields of business are shown at least `specialMinimum` before they may be repaired. */
  readonly specialFields: Setting<readonly string[]>;
  readonly specialMinimum: Limit;
  /** At the upper bound publication stops by itself. */
  readonly stopsAtMaximum: Setting<boolean>;
  /** What was not put right when the upper bound is reached. */
  readonly uncorrectedAtMaximum: Setting<'stops' | 'list-decides'>;
  /** One decision with several kinds of penalty: the longest of their periods. */
  readonly longestOfSeveral: Setting<boolean>;
  /** How long a record of misconduct may be disclosed at all, repaired or not, from the end of the misconduct. */
  readonly disclosure: LimitRange;
  /** What is still on a list then is disclosed until it leaves the list. */
  readonly disclosedWhileListed: Setting<boolean>;

  /** Where one may apply. */
  readonly applyTo: Setting<readonly ('portal' | 'recogniser')[]>;
  readonly oneApplicationPerRecord: Setting<boolean>;
  readonly free: Setting<true>;
  /** How to repair is told together with the decision to penalise or list (两书同达). */
  readonly toldWithDecision: Setting<boolean>;
  /** Whether there is a step of acceptance; without it the decision counts from the application. */
  readonly acceptanceStep: Setting<boolean>;
  /** Acceptance, from the application. Missed: deemed accepted. */
  readonly acceptance: Limit;
  /** Missing papers are supplied, from the request. */
  readonly supplement: Limit;
  /** Missing papers may be promised by a date (容缺受理). */
  readonly promisedPapers: Setting<'never' | 'green-channel' | 'always'>;
  /** What was promised is supplied, from acceptance. */
  readonly promisedBy: Limit;
  /** Each department concerned answers, from the request. */
  readonly departmentAnswer: Limit;
  /** The whole decision, from `decisionFrom`. */
  readonly decision: Limit;
  readonly decisionFrom: Setting<'application' | 'acceptance'>;
  /** Whether the decision may be put off once, and by how much at most, from the end of its limit. */
  readonly extendable: Setting<boolean>;
  readonly extensionAtMost: Limit;
  readonly extensionApprovedBy: Setting<Role>;
  readonly decisionSignedBy: Setting<Role>;
  /** Firms for which the green channel is open; nobody where it is empty. */
  readonly greenChannelFor: Setting<readonly GreenChannelFirm[]>;
  /** Records to which it applies. */
  readonly greenChannelRecords: Setting<readonly 'administrative-penalty'[]>;
  /** The whole decision in the green channel, from the application. */
  readonly greenChannelDecision: Limit;
  /** An open objection to the same record goes first; the repair's clock rests. */
  readonly objectionFirst: Setting<boolean>;
  /** A reorganisation or settlement that a court approved shields the record for the time being. */
  readonly insolvencyShields: Setting<boolean>;

  /** The end of publication, of sharing and of the measures is one act. */
  readonly endsTogether: Setting<true>;
  /** The result is served, from the decision. */
  readonly resultService: Limit;
  /** The result is shared with every place and department, from the grant. */
  readonly sync: Limit;
  /** They acknowledge, from the sharing. */
  readonly acknowledgement: Limit;
  /** How long the commitment is watched, from the grant. */
  readonly commitmentWatched: Limit;
  /** After a refusal one may apply again when the stated defect is cured, or after a waiting time. */
  readonly reapplication: Setting<'when-cured' | 'after-waiting'>;

  /** Statement and defence before a grant is revoked, from service of the notice. */
  readonly revocationDefence: Limit;
  /** After a false commitment the record is shown at least this long, from the revocation. */
  readonly falseShown: Limit;
  /** That time cannot be ended early. */
  readonly falseNotEndable: Setting<boolean>;
  /** No repair upon a commitment for this long, from the revocation. */
  readonly falseBars: Limit;
  /** The term goes on where it stopped. */
  readonly termContinues: Setting<true>;
  /** What was granted and revoked stays in the history. */
  readonly historyKept: Setting<true>;
}
