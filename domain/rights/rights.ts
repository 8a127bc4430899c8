import type { ReckonedBy } from '../kernel/due.js';
import type { Instant } from '../kernel/instant.js';

/**
 * Procedural rights (程序权利). Each counts as given only by an event of the record, whose number is kept; a decision
 * is refused while one that is due is missing.
 */
export const RIGHTS = [
  'told-of-facts',
  'told-of-right-to-defend',
  'interpreter',
  'heard',
  'hearing-held',
  'points-answered',
  'acknowledged',
  'suspended-in-time',
  'verified',
  'decided-by-another',
  'reasons-given',
  'remedy-named',
] as const;
export type RightName = (typeof RIGHTS)[number];

/** The event that proves each right that was given. */
export type RightsGiven = Readonly<Partial<Record<RightName, number>>>;

/** A way to challenge a decision, with the last moment for it (exclusive; null until service starts its limit). */
export interface Remedy {
  readonly way: 'reconsideration' | 'suit' | 'review' | 'objection';
  readonly until: Instant | null;
  /** The years without a holiday notice that the last moment rests on; absent where it is certain. */
  readonly awaits?: readonly number[];
  readonly rule: string;
  /** From when and by what the last moment was reckoned; absent while it is null, and in events of before it was kept. */
  readonly from?: Instant;
  readonly by?: ReckonedBy;
}

/** One lamp of the rights meter. */
export interface Right {
  readonly right: RightName;
  /** `given`: proved by event `proof`. `due`: owed before the next decision. `not-due`: nothing calls for it (yet). */
  readonly state: 'given' | 'due' | 'not-due';
  readonly proof: number | null;
}

/** The meter: every right of the procedure, in order, lit only by the event that proves it. */
export function rightsOf(all: readonly RightName[], due: readonly RightName[], given: RightsGiven): readonly Right[] {
  return all.map((right) => {
    const proof = given[right];
    if (proof !== undefined) return { right, state: 'given', proof };
    return { right, state: due.includes(right) ? 'due' : 'not-due', proof: null };
  });
}

/** The rights that are due and neither given before nor given by the step itself. */
export function missingRights(
  due: readonly RightName[],
  given: RightsGiven,
  byThisStep: readonly RightName[] = [],
): readonly RightName[] {
  return due.filter((right) => given[right] === undefined && !byThisStep.includes(right));
}

/** Keeps the event as proof of the rights that it gave; what was given once stays given by its first proof. */
export function withRights(given: RightsGiven, rights: readonly RightName[] | undefined, seq: number): RightsGiven {
  if (rights === undefined || rights.length === 0) return given;
  return { ...Object.fromEntries(rights.map((right) => [right, seq])), ...given };
}
