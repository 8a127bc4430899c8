import type { Kind, Parties } from '../kernel/case.js';
import { claimsOf, termsOf } from './claims.js';
import { datesOf } from './dates.js';
import { decide } from './decide.js';
import { dutiesOf } from './duties.js';
import { evolve } from './evolve.js';
import { factsFor } from './facts.js';
import { migrated } from './migrated.js';
import { LISTING_ENDS, notProposed, type Listing, type ListingCommand, type ListingEvent } from './listing.js';

import { awaitedYears } from './recount.js';

export { allowedNow } from './allowed.js';

/** 认定: putting a subject on a list, and everything that becomes of it. */
export const listingKind: Kind<Listing, ListingCommand, ListingEvent> = {
  name: 'listing',
  prefix: 'lst',
  shape: 2,
  initial: notProposed,
  opening: ['ProposeListing'],
  factsFor,
  decide,
  evolve,
  statusOf: ({ status }) => status,
  dutiesOf,
  datesOf,
  claimsOf,
  termsOf,
  locksOf,
  lockRefusal: () => refused,
  partiesOf,
  awaitedYears,
  isClosed,
  migrated,
  tellsEdges: ({ type }) => type === 'ListTermEnded' || type === 'ListingExpired',
  // Shape 2: the state knows who approved the notice and who consented. The events are those of shape 1.
  upcast: (event) => event as ListingEvent,
};

const refused = { code: 'already-on-this-list', params: {} };

/** One open listing of a subject on a list. A listing opened again after a revoked repair does not hold the place. */
function locksOf(listing: Listing): readonly string[] {
  if (listing.status === 'not-proposed' || isClosed(listing) || listing.reopened) return [];
  const { subject, list } = listing;
  return [`${subject.slice('sub-'.length, 'sub-'.length + 8)}:listing:${list}:${subject}`];
}

function partiesOf(listing: Listing): Parties {
  if (listing.status === 'not-proposed') return { subject: null, departments: [], on: null };
  const { subject, department, superior, bases, linkedTo } = listing;
  const concerned = [department, ...(superior === null ? [] : [superior]), ...bases.map((basis) => basis.department)];
  return { subject, departments: [...new Set(concerned)], on: linkedTo?.entity ?? null };
}

function isClosed({ status }: Listing): boolean {
  return status === 'not-proposed' || (LISTING_ENDS as readonly string[]).includes(status);
}
