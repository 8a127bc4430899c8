import { rightsOf, type Right, type RightName } from '../rights/rights.js';
import type { Listing, ListingCase } from './listing.js';

/** The procedural rights of a listing, in the order of the procedure. */
export const LISTING_RIGHTS = [
  'told-of-facts',
  'told-of-right-to-defend',
  'interpreter',
  'heard',
  'hearing-held',
  'points-answered',
  'decided-by-another',
  'reasons-given',
  'remedy-named',
] as const satisfies readonly RightName[];

/** Rights without which the next adverse step is refused: the decision, and then its publication. */
export function dueRights(state: ListingCase): readonly RightName[] {
  const told: readonly RightName[] = ['told-of-facts', 'told-of-right-to-defend', 'interpreter', 'heard'];
  const heard: readonly RightName[] = state.defence?.hearing ? ['hearing-held'] : [];
  const answered: readonly RightName[] = state.defence?.points.length ? ['points-answered'] : [];
  const decided: readonly RightName[] = ['decided-by-another', 'reasons-given'];
  return [...told, ...heard, ...answered, ...decided, ...(state.made === null ? [] : (['remedy-named'] as const))];
}

/** The rights meter of a listing. Empty before it is proposed. */
export function rightsOfListing(state: Listing): readonly Right[] {
  return state.status === 'not-proposed' ? [] : rightsOf(LISTING_RIGHTS, dueRights(state), state.rights);
}
