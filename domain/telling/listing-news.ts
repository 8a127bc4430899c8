import type { ListingCase } from '../listing/listing.js';
import { listingOf, toListing, toObjection, type Telling } from './telling.js';

/** How the listing of an entity took those linked to it along. It does not by running out. */
const HOW_ENDED: Readonly<Record<string, 'repaired' | 'revoked' | 'basis-revoked'>> = {
  RepairRecorded: 'repaired',
  ListingRevoked: 'revoked',
  ListingFell: 'basis-revoked',
};

/** What a listing tells other cases. */
export const LISTING_NEWS = {
  tellEntityOfLink: (view) => {
    const { linkedTo } = listingOf(view);
    return linkedTo ? [toListing(linkedTo.entity, { type: 'RecordLinkedListing', listing: view.caseId })] : [];
  },

  endLinkedListings: (view, { type }) => {
    const how = HOW_ENDED[type];
    if (how === undefined) return [];
    return listingOf(view).linked.map((linked) =>
      toListing(linked, { type: 'EndWithEntity', entity: view.caseId, how }),
    );
  },

  /** One that was linked late, or told late, learns at once what the others were told when the entity's listing ended. */
  answerTheLinked: (view, { data }) => {
    const how = howEnded(listingOf(view));
    if (how === null) return [];
    return [toListing(String(data['listing']), { type: 'EndWithEntity', entity: view.caseId, how })];
  },

  tellObjectionsOfEnd: (view) =>
    listingOf(view)
      .objections.filter(({ outcome }) => outcome === null)
      .map(({ objection }) => toObjection(objection, { type: 'RecordListingEnded', how: view.status })),
} satisfies Record<string, Telling>;

/** For which cause the entity's listing is over; null while it stands, and where it has only run out. */
function howEnded({ status, repairs }: ListingCase): 'repaired' | 'revoked' | 'basis-revoked' | null {
  if (status === 'repaired' || status === 'revoked' || status === 'basis-revoked') return status;
  return status === 'ban-only' && repairs.some(({ revokedAt }) => revokedAt === null) ? 'repaired' : null;
}
