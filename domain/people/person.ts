import type { OfficeRole } from '../kernel/actor.js';
import type { Instant } from '../kernel/instant.js';

/** From `from` on, and until just before `until`; `null`: without an end that is known yet. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A role that somebody holds in an office for a time. Never removed, only ended, so that it can be told who held it when. */
export interface Appointment extends Span {
  readonly id: string;
  readonly role: OfficeRole;
  readonly department: string;
}

/** For a time somebody else takes the place that this appointment gives. */
export interface Delegation extends Span {
  readonly id: string;
  readonly appointment: string;
  readonly to: string;
  /** Who ordered it; absent in those of before. */
  readonly orderedBy?: string;
}

/** How somebody acts for a subject: it is he himself, he has its power of attorney, or it is a child in his care. */
export const CAPACITIES = ['self', 'agent', 'guardian'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export interface Mandate extends Span {
  readonly id: string;
  readonly subject: string;
  readonly capacity: Capacity;
}

/** Somebody who signs in, a person or an office's system, and what he is here. The sign-in says who it is, and no more. */
export interface Person {
  /** As the issuer of the sign-in names him. */
  readonly id: string;
  readonly appointments: readonly Appointment[];
  /** What he has handed to others for a time. */
  readonly delegations: readonly Delegation[];
  readonly mandates: readonly Mandate[];
}

/** An office from its first day to its last. */
export interface Existence {
  readonly id: string;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** A line of a transfer table: from `effective` on the office `to` has the duties of `from`. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly effective: Instant;
}

/** Whether the instant lies in the time; without a beginning, or an end, it is open on that side. */
export function isOn({ from, until }: { from: Instant | null; until: Instant | null }, at: Instant): boolean {
  return (from === null || from <= at) && (until === null || at < until);
}
