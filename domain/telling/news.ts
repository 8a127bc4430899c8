import type { ListingEventType } from '../listing/listing.js';
import type { ObjectionEventType } from '../objection/objection.js';
import { LISTING_NEWS } from './listing-news.js';
import { OBJECTION_NEWS } from './objection-news.js';
import type { News, Teller, Telling, ToldEvent } from './telling.js';

/** Everything that a case tells another, by the name of the effect that carries it. */
export const TELLINGS = { ...LISTING_NEWS, ...OBJECTION_NEWS } satisfies Record<string, Telling>;
export type TellingName = keyof typeof TELLINGS;

type Tells<E extends string> = { readonly [Type in E]?: readonly TellingName[] };

const THE_LISTING_IS_GONE = ['endLinkedListings', 'tellObjectionsOfEnd'] as const;

const LISTING_TELLS: Tells<ListingEventType> = {
  ListingPublished: ['tellEntityOfLink'],
  ListingFell: THE_LISTING_IS_GONE,
  ListingRevoked: THE_LISTING_IS_GONE,
  ListTermEnded: ['tellObjectionsOfEnd'],
  ListingExpired: ['tellObjectionsOfEnd'],
  RepairRecorded: THE_LISTING_IS_GONE,
  EndedWithEntity: THE_LISTING_IS_GONE,
  LinkedListingRecorded: ['answerTheLinked'],
};

const OBJECTION_TELLS: Tells<ObjectionEventType> = {
  ObjectionFiled: ['tellListingOfObjection'],
  ObjectionJoined: ['tellLeadOfJoining'],
  ObjectionRefused: ['tellJoinedThatLeadIsGone'],
  MissingSupplied: ['tellListingOfObjection'],
  ObstacleRecognized: ['tellListingOfObjection'],
  ObjectionNotPursued: ['tellJoinedThatLeadIsGone'],
  ObjectionWithdrawn: ['tellJoinedThatLeadIsGone'],
  ObjectionDecided: ['correctListing', 'noteCorrection'],
  ResultServed: ['tellListingOfResult', 'tellJoinedOfResult'],
  ObjectionClosed: ['tellListingOfResult'],
  JoinedCaseRecorded: ['answerTheJoined'],
};

/**
 * Which tellings each event brings, by kind: what the kinds' workflows carry out, for those who ask what follows without
 * living it. A test holds it against the workflows.
 */
export const TELLS: Readonly<Record<string, Readonly<Record<string, readonly TellingName[]>>>> = {
  listing: LISTING_TELLS,
  objection: OBJECTION_TELLS,
};

/** What the case tells others because of this event, in order. */
export function newsOf(view: Teller, event: ToldEvent): readonly News[] {
  return (TELLS[view.kind]?.[event.type] ?? []).flatMap((name) => (TELLINGS[name] as Telling)(view, event));
}
