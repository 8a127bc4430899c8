import type { CaseView as ShownCase } from '../contracts/case.contract.js';
import type { AnyKind } from '../domain/kernel/case.js';
import type { Instant } from '../domain/kernel/instant.js';
import { allowedNow as allowedInListing, listingKind } from '../domain/listing/kind.js';
import { isLinked } from '../domain/listing/linked.js';
import { LISTING_STATUSES, type Listing } from '../domain/listing/listing.js';
import { rightsOfListing } from '../domain/listing/rights.js';
import { allowedNow as allowedInObjection, objectionKind } from '../domain/objection/kind.js';
import type { Objection } from '../domain/objection/objection.js';
import { rightsOfObjection } from '../domain/objection/rights.js';
import type { Right } from '../domain/rights/rights.js';
import type { Knows } from './permission/knowing.js';
import { listingDetails, objectionDetails } from './views/details.js';

/** What the API asks of a kind beside its contract. The states come from the record and are the kind's own. */
export interface ApiKind {
  readonly kind: AnyKind;
  allowedNow(state: unknown): readonly string[];
  rightsOf(state: unknown): readonly Right[];
  /** What its parties are shown of it; of other cases only what the reader may know. */
  detailsOf(state: unknown, knows: Knows): ShownCase['details'];
  /** The other cases that the details name. */
  namesIn(state: unknown): readonly string[];
  /** The entries that it rests on. */
  entriesIn(state: unknown): readonly string[];
  /** The events that name another case. */
  readonly names: Readonly<Record<string, Naming>>;
  /** The list that the case is about, whose own rule goes before the rulebook's; null where it is about none. */
  listOf(state: unknown): string | null;
  /** Whose standing the case shows: its own measures', or those of the listing that it is about. */
  readonly bindsBy: 'itself' | 'what-it-is-on';
  /** What the public register shows of it; null where nothing is published. */
  publishedOf(state: unknown): Published | null;
  /** Whether a case with this status may be published; so may one with a status of a newer release. */
  mayBePublished(status: string): boolean;
  /** How cases of this kind concern the subjects of others of it; absent where they do not. */
  readonly linking?: Linking;
}

/** Which member of an event's data names another case, and which others tell of that case and not of this one. */
export interface Naming {
  readonly case: string;
  readonly with?: readonly string[];
}

/** What becomes of a case by those that are about it, each for a subject of its own. */
export interface Linking {
  /** Whether the case makes its subject one whom the case that it is about concerns. */
  isLinked(state: unknown): boolean;
  /** What he reads there of what was written, by event; nothing of other events. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

export interface Published {
  readonly list: string;
  readonly department: string;
  readonly decidedAt: Instant;
  readonly publishedAt: Instant;
  readonly until: Instant | null;
  readonly contested: boolean;
}

export const API_KINDS: readonly ApiKind[] = [
  {
    kind: listingKind,
    allowedNow: (state) => allowedInListing(state as Listing),
    rightsOf: (state) => rightsOfListing(state as Listing),
    detailsOf: (state, knows) => listingDetails(state as Listing, knows),
    namesIn: (state) => objectionsIn(state as Listing),
    entriesIn: (state) => basesIn(state as Listing),
    names: {
      LinkedListingRecorded: { case: 'listing' },
      // That the listing is contested stands in the public register; by whom, and what came of it, does not.
      ObjectionOpened: { case: 'objection' },
      ObjectionEnded: { case: 'objection', with: ['outcome'] },
      ObjectionResultApplied: { case: 'objection' },
      ListingRevoked: { case: 'source' },
    },
    listOf: (state) => listIn(state as Listing),
    bindsBy: 'itself',
    publishedOf: (state) => publishedListing(state as Listing),
    mayBePublished: (status) => isPublished(status) || !(LISTING_STATUSES as readonly string[]).includes(status),
    linking: {
      isLinked: (state) => isLinked(state as Listing),
      reads: {
        ListingProposed: ['facts', 'reasons'],
        ProposalRevised: ['facts', 'reasons'],
        ListingDecided: ['reasons'],
        BasisChanged: ['reasons'],
        ListingRevoked: ['reasons'],
      },
    },
  },
  {
    kind: objectionKind,
    allowedNow: (state) => allowedInObjection(state as Objection),
    rightsOf: (state) => rightsOfObjection(state as Objection),
    detailsOf: (state, knows) => objectionDetails(state as Objection, knows),
    namesIn: (state) => joinedIn(state as Objection),
    entriesIn: () => [],
    names: {
      ObjectionJoined: { case: 'lead' },
      JoinedCaseRecorded: { case: 'objection' },
      LeadResultRecorded: { case: 'lead' },
      SeparatedFromLead: { case: 'lead' },
    },
    listOf: (state) => listIn(state as Objection),
    bindsBy: 'what-it-is-on',
    publishedOf: () => null,
    mayBePublished: () => false,
  },
];

export function getApiKind(kinds: readonly ApiKind[], name: string): ApiKind {
  const found = kinds.find(({ kind }) => kind.name === name);
  if (found === undefined) throw new Error(`The API does not know cases of the kind ${name}`);
  return found;
}

function objectionsIn(state: Listing): readonly string[] {
  return state.status === 'not-proposed' ? [] : state.objections.map(({ objection }) => objection);
}

function basesIn(state: Listing): readonly string[] {
  return state.status === 'not-proposed' ? [] : state.bases.map(({ entry }) => entry);
}

function joinedIn(state: Objection): readonly string[] {
  if (state.status === 'not-filed') return [];
  return state.lead === null ? state.joined : [state.lead, ...state.joined];
}

function listIn(state: Listing | Objection): string | null {
  return 'list' in state ? state.list : null;
}

function isPublished(status: string): boolean {
  return status === 'in-force' || status === 'ban-only';
}

function publishedListing(listing: Listing): Published | null {
  if (listing.status === 'not-proposed' || !isPublished(listing.status)) return null;
  const { list, department, made, publishedAt, objections } = listing;
  if (made === null || publishedAt === null) return null;
  const contested = objections.some(({ outcome }) => outcome === null);
  return { list, department, decidedAt: made.decidedAt, publishedAt, until: made.until, contested };
}
