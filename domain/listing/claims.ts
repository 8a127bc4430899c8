import type { Claim, MeasureTerm } from '../kernel/claim.js';
import type { Instant } from '../kernel/instant.js';
import type { Listing } from './listing.js';

/** The listing's own stays are claims on itself. Other cases' holds are their own. */
export function claimsOf(listing: Listing): readonly Claim[] {
  if (listing.status === 'not-proposed') return [];
  return listing.stays.map(({ stay, cause, measures, from, until }) => ({
    id: stay,
    on: listing.id,
    measures,
    effect: 'suspends',
    cause,
    from,
    until,
    declaredAhead: false,
  }));
}

/**
 * When its measures bind: from publication to the end of their term, of the listing, or to their lifting. A granted
 * repair is no end here: it is the repair's own claim, which a revocation closes.
 */
export function termsOf(listing: Listing): readonly MeasureTerm[] {
  if (listing.status === 'not-proposed' || listing.publishedAt === null) return [];
  const { publishedAt: from, endedAt, lifted, made } = listing;
  return (made?.ends ?? []).map(({ measure, until }) => ({
    measure,
    from,
    until: [until, endedAt, lifted[measure] ?? null].reduce(earliest, null),
  }));
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}
