import type { Instant } from './instant.js';

export const CLAIM_CAUSES = [
  'objection',
  'court-stay',
  'review-stay',
  'insolvency-shield',
  'basis-appeal',
  'basis-revoked',
  'repair',
  'upheld',
  'undetermined',
] as const;
export type ClaimCause = (typeof CLAIM_CAUSES)[number];

/**
 * The stake of one case in the standing under a listing. A claim that suspends is a hold. Closed by setting `until`,
 * never removed, so that the standing at any past instant can still be told.
 */
export interface Claim {
  /** Unique within the claiming case; a hold is identified by (case, id), so releasing one never releases another. */
  readonly id: string;
  /** Case id of the listing. May be the claiming case itself (its own stays). */
  readonly on: string;
  readonly measures: 'all' | readonly string[];
  readonly effect: 'suspends' | 'ends';
  readonly cause: ClaimCause;
  readonly from: Instant;
  /** Exclusive end; `null` while open. */
  readonly until: Instant | null;
  /**
   * True where `from` was meant to lie in the future (the acceptance that silence will bring). A standing query
   * without an instant counts every open claim but these before their time, so that skewed clocks hurt nobody.
   */
  readonly declaredAhead: boolean;
}

/** When one measure of a listing binds: `[from, until)`; `until` null for a permanent one. */
export interface MeasureTerm {
  readonly measure: string;
  readonly from: Instant;
  readonly until: Instant | null;
}
