import type { Listing, ListingStatus } from './listing.js';

/** Nobody has told the person yet, or he was never listed, or was found to have been listed wrongly. */
const UNLINKED: readonly ListingStatus[] = [
  'not-proposed',
  'proposed',
  'returned',
  'noticed',
  'not-listed',
  'withdrawn',
  'lapsed',
  'revoked',
  'basis-revoked',
];

/**
 * Whether a listing about an entity's makes its person one whom the entity's concerns: from the notice that told him of it, for
 * good, but not where he was never listed or his listing was taken back (S15, S16).
 */
export function isLinked({ status }: Pick<Listing, 'status'>): boolean {
  return !UNLINKED.includes(status);
}
