import type { Role } from '../kernel/actor.js';
import type { Limit } from '../kernel/limit.js';
import type { Setting } from '../kernel/rulebook.js';

/** How somebody leaves a watch list: what was wrong is put right and checked, the term is over, the ground has fallen. */
export const WATCH_EXITS = ['rectified', 'term-over', 'basis-revoked'] as const;
export type WatchExit = (typeof WATCH_EXITS)[number];

export const WATCH_ESCALATIONS = ['repeated-misconduct', 'rectification-failed-after-warning'] as const;
export type WatchEscalation = (typeof WATCH_ESCALATIONS)[number];

/** How often a subject is inspected, in percent of what is usual, by how trustworthy it is (GZ-SUP-1). */
export interface InspectionRatio {
  readonly trusted: number;
  readonly ordinary: number;
  readonly watched: number;
}

/** What a watch case reads from its rulebook. Limits count from the event named; the day of that event is not counted. */
export interface WatchRules {
  /** Whether there is a watch list at all. */
  readonly enabled: Setting<boolean>;
  /** Fields of business in which a watch list may be kept. */
  readonly fields: Setting<'any' | readonly string[]>;
  /** Role that approves an entry, a renewal and an exit; never who proposed it. */
  readonly approvedBy: Setting<Role>;
  /** Only misconduct below the threshold of a severe list. */
  readonly belowThreshold: Setting<true>;
  /** Whether joint sanctions follow from an entry. */
  readonly jointSanctions: Setting<boolean>;
  readonly inspection: Setting<InspectionRatio>;
  /** The subject is told of the entry, from the entry. */
  readonly noticeService: Limit;
  /** How long an entry lasts, from the entry. Over without a renewal: the subject exits. */
  readonly term: Limit;
  /** The review at mid-term, from the entry. */
  readonly review: Limit;
  /** Whether an entry may be renewed, by a decision with reasons. */
  readonly renewable: Setting<boolean>;
  readonly exits: Setting<readonly WatchExit[]>;
  /** Another misconduct within this time, from the last one, is a repeated one. */
  readonly repeatedWithin: Limit;
  readonly escalatesOn: Setting<readonly WatchEscalation[]>;
  /** Escalation opens a listing case with notice and defence, never a transfer from list to list. */
  readonly escalationOpensListing: Setting<true>;
}
