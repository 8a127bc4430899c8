import type { Role } from '../kernel/actor.js';
import type { Level } from '../kernel/department.js';
import type { Limit } from '../kernel/limit.js';
import type { LimitRange, Rulebook, Setting } from '../kernel/rulebook.js';
import type { ObjectionRules } from '../objection/rules.js';
import type { RepairRules } from '../repair/rules.js';

/** 轻微 / 一般 / 严重: how grave a misconduct is; decides how long it may be shown. */
export const LISTING_CLASSES = ['minor', 'general', 'severe'] as const;
export type ListingClass = (typeof LISTING_CLASSES)[number];

/** What a listing may rest on (GZ-LIST-1): the result of a judgment, a penalty or a coercive act, or another finding. */
export const BASIS_KINDS = ['judicial-ruling', 'administrative-penalty', 'administrative-coercion', 'finding'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

/** What a listing case reads from its rulebook. Limits count from the event named; the day of that event is not counted. */
export interface ListingRules {
  /** Results on which a listing may rest. */
  readonly basisKinds: Setting<readonly BasisKind[]>;
  /** Unpaid utility, telecom or property fees are no basis unless lawfully confirmed. */
  readonly unpaidUtilityBarred: Setting<boolean>;
  readonly minorsBarred: Setting<boolean>;
  /** In which fields a warning goes before a listing, besides the notice of it. */
  readonly warningBeforeListing: Setting<'none' | 'any-listing' | readonly string[]>;

  /** Role that approves a notice and that signs a decision; never the proposer himself. */
  readonly noticeApprovedBy: Setting<Role>;
  readonly decisionSignedBy: Setting<Role>;
  /** The approver answers the draft notice, from the proposal. */
  readonly approveNotice: Limit;
  /** The notice is served, from its approval. */
  readonly noticeService: Limit;
  /** Service by public announcement counts as done after this, where the address is dead. */
  readonly serviceByAnnouncement: Limit;
  /** Statement and defence, from service of the notice. */
  readonly defenceWindow: Limit;
  /** A hearing is asked for, from service of the notice. */
  readonly hearingRequest: Limit;
  /** Measures whose threat gives the right to a hearing. */
  readonly hearingFor: Setting<'any-listing' | readonly string[]>;
  /** The hearing is scheduled, from the request. */
  readonly hearingSchedule: Limit;
  /** At least this long lies between the notification and the hearing. */
  readonly hearingNotice: Limit;
  /** The hearing's record is filed, from the hearing. */
  readonly hearingRecord: Limit;
  /** Decision, from the opening of the case. Passed without one: the case lapses, the subject is not listed. */
  readonly decision: Limit;
  /** The superior body consents or refuses where the list rule asks for it, from the request. */
  readonly superiorConsent: Limit;
  /** The decision is served, from the decision. */
  readonly decisionService: Limit;
  /** Publication, from the decision; never before service. */
  readonly publication: Limit;
  readonly publishBeforeService: Setting<boolean>;
  /** Measures are pushed to those who carry them out, from publication. */
  readonly pushMeasures: Limit;
  /** Who carries out acknowledges the push. */
  readonly acknowledgePush: Limit;

  /** Remedies that the decision names; their last day counts from its service. */
  readonly reconsideration: Limit;
  readonly suit: Limit;
  // Principles, which no rulebook can switch off; each one says where it comes from.
  /** A decision is never harsher than its notice. */
  readonly neverHarsher: Setting<true>;
  /** A person is listed in a case of his own, for the office held at the act. */
  readonly linkedAtAct: Setting<true>;
  /** A clerk's slip is taken back by an event of its own, before service only. */
  readonly slipsRetracted: Setting<true>;

  /** The day from which a term counts. */
  readonly termAnchor: Setting<'decision' | 'publication' | 'finding'>;
  /** How long a listing of each class may last; a list rule's own term goes before it (`termRangeOf`). */
  readonly terms: Readonly<Record<ListingClass, LimitRange>>;
  /** A permanent ban is reviewed this often. */
  readonly permanentBanReview: Limit;
  /** Longest market or industry ban; `permanent` where the rulebook allows it. */
  readonly banMaximum: Setting<'permanent' | 'none'>;
  /** Whether the time under suspension is added to the term. */
  readonly suspensionTollsTerm: Setting<boolean>;

  /** An order of a court or review body stays measures; only its issuer lifts it. */
  readonly stayedByOrder: Setting<true>;
  /** A successor department goes on where the former stood; limits keep their anchors. */
  readonly successorContinues: Setting<true>;
  /** A repair ends publication and measures, but no ban with a term of its own. */
  readonly bansOutlastRepair: Setting<true>;

  /** The underlying act was revoked: the listing is withdrawn, from the update. */
  readonly basisRevoked: Limit;
  /** The underlying act became lighter: class and term are recomputed, from the update. */
  readonly basisChanged: Limit;
  /** Decided corrections are applied, from the decision to correct. */
  readonly correction: Limit;
  /** Channels and receivers that got the old data are told, from the correction. */
  readonly channelsTold: Limit;
  /** Reputation is restored in every channel, from the decision that the listing was wrong. */
  readonly restoration: Limit;
  /** The restoring notice is shown at least as long as the wrong one stood, and at least this long. */
  readonly restorationShown: Limit;

  /** The list rules, by list id (`MR`, `WAGE`…). */
  readonly lists: Readonly<Record<string, ListRule>>;
}

/** The rule of one list (发起部门's own management measures). It goes before province, nation and default. */
export interface ListRule {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Department keys that may recognise (reference data: SAMR, HRSS…). */
  readonly recognisers: Setting<readonly string[]>;
  readonly class: Setting<ListingClass>;
  /** Null where the list rule is silent: the term of the class holds. */
  readonly term: LimitRange | null;
  /** That its term may be longer than the class allows, where it says so itself; null where it keeps inside the class. */
  readonly beyondClass: Setting<true> | null;
  /** Earliest exit before the end of the term; null where there is none. */
  readonly earlyExit: Setting<EarlyExit> | null;
  readonly superiorConsent: Setting<boolean>;
  /** The levels whose listings need it, where the list rule names them; null: every level's. */
  readonly consentOf: Setting<readonly Level[]> | null;
  /** Only a heavier penalty (heavy fine, downgrade, revocation, stop, closure, job ban) may lead to this list. */
  readonly heavierPenalty: Setting<boolean>;
  /** Ids of the measures list that may follow from this list. */
  readonly measures: Setting<readonly string[]>;
  /** Values of this list that replace the rulebook's. */
  readonly own: ListOverrides;
}

export interface EarlyExit {
  /** From the event that `from` names; null where the exit waits for conditions only. */
  readonly after: Limit | null;
  readonly from: 'term-start' | 'correction';
  readonly conditions: readonly EarlyExitCondition[];
}

export const EARLY_EXIT_CONDITIONS = ['duties-done', 'harm-undone', 'commitment', 'on-request'] as const;
export type EarlyExitCondition = (typeof EARLY_EXIT_CONDITIONS)[number];

export interface ListOverrides {
  readonly listing: Partial<Omit<ListingRules, 'lists' | 'terms'>>;
  readonly objection: Partial<ObjectionRules>;
  readonly repair: Partial<Omit<RepairRules, 'publication'>>;
}

/** The parts of the rulebook of which a list may give values of its own. */
export const LIST_PARTS = ['listing', 'objection', 'repair'] as const satisfies readonly (keyof ListOverrides)[];

/** The rulebook as it holds for one list: the list rule's own values before the rulebook's. Unknown lists add nothing. */
export function rulesForList(rules: Rulebook, list: string): Rulebook {
  const own = rules.listing.lists[list]?.own;
  if (!own) return rules;
  const known = ofLists.get(rules) ?? new Map<string, Rulebook>();
  ofLists.set(rules, known);
  const ofList = known.get(list) ?? withOwn(rules, own);
  known.set(list, ofList);
  return ofList;
}

/** Put together once: every decision and every date of a case asks for them, and what is known of a rulebook goes by its object. */
const ofLists = new WeakMap<Rulebook, Map<string, Rulebook>>();

function withOwn(rules: Rulebook, own: ListOverrides): Rulebook {
  return {
    ...rules,
    listing: { ...rules.listing, ...own.listing },
    objection: { ...rules.objection, ...own.objection },
    repair: { ...rules.repair, ...own.repair },
  };
}

/** The bounds inside which the officer sets the term: the list rule's, or those of the class. */
export function termRangeOf(rules: ListingRules, list: string, listingClass: ListingClass): LimitRange {
  return rules.lists[list]?.term ?? rules.terms[listingClass];
}
