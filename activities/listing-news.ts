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

  tellObjectionsOfEnd: (view) =>
    listingOf(view)
      .objections.filter(({ outcome }) => outcome === null)
      .map(({ objection }) => toObjection(objection, { type: 'RecordListingEnded', how: view.status })),
} satisfies Record<string, Telling>;
