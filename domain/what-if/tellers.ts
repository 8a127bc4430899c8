import { dateOf } from '../kernel/calendar-date.js';
import type { Command, Context } from '../kernel/case.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Limit } from '../kernel/limit.js';
import type { Rulebook } from '../kernel/rulebook.js';
import { limitOfDuty as limitOfListing } from '../listing/limits.js';
import type { Listing, ListingEvent } from '../listing/listing.js';
import { rulesForList, termRangeOf } from '../listing/rules.js';
import { anchorOf, endsFrom } from '../listing/sanction.js';
import { limitOfDuty as limitOfObjection } from '../objection/limits.js';
import type { Objection } from '../objection/objection.js';
import { isWithin } from '../kernel/limit-end.js';
import { isListingStep, listingCommandOf } from './listing-commands.js';
import { isObjectionStep, objectionCommandOf } from './objection-commands.js';

/** What a kind tells of its own past, so that it can be decided again. */
export interface Teller {
  /** Whether a person or a limit takes such a step; what other cases tell is none. */
  isStep(command: string): boolean;
  /** The command of these events as it was sent; null where it cannot be told any more. */
  commandOf(command: string, events: readonly DomainEvent[], before: unknown): Command | null;
  /** The limit behind a date of the case; undefined for those that no plain limit gives. */
  limitOf(duty: string, state: unknown, rules: Rulebook): Limit | undefined;
  /** The event as the draft would have had it at the most, where the step itself would have been refused. */
  fitted(event: DomainEvent, before: unknown, context: Context): DomainEvent;
}

const TELLERS: Readonly<Record<string, Teller>> = {
  listing: {
    isStep: isListingStep,
    commandOf: listingCommandOf,
    limitOf: (duty, state, rules) => limitOfListing(duty, rulesForList(rules, listOf(state as Listing))),
    fitted: fittedListing,
  },
  objection: {
    isStep: isObjectionStep,
    commandOf: objectionCommandOf,
    limitOf: (duty, state, rules) => limitOfObjection(duty, rulesForList(rules, listOf(state as Objection))),
    fitted: (event) => event,
  },
};

/** A kind without a teller keeps its dates and has no step that could be judged. */
const SILENT: Teller = {
  isStep: () => true,
  commandOf: () => null,
  limitOf: () => undefined,
  fitted: (event) => event,
};

/** What the kind of this name tells; a kind that tells nothing has only steps that cannot be judged. */
export function tellerOf(kind: string): Teller {
  return TELLERS[kind] ?? SILENT;
}

function listOf(state: Listing | Objection): string {
  return 'list' in state ? state.list : '';
}

/** A term beyond the draft's longest is counted as the longest, from the draft's day. */
function fittedListing(event: DomainEvent, before: unknown, context: Context): DomainEvent {
  const listing = before as Listing;
  const decided = event as ListingEvent;
  if (decided.type !== 'ListingDecided' || listing.status === 'not-proposed') return event;
  const { listing: rules } = rulesForList(context.rules, listing.list);
  const range = termRangeOf(rules, listing.list, decided.class);
  const decidedOn = dateOf(context.at);
  if (range.max === null || isWithin({ ...range, min: null }, decided.term, decidedOn, context.calendar)) return event;
  const { count, unit } = range.max;
  const anchor = anchorOf(rules.termAnchor.value, { decidedOn, publishedOn: null, bases: listing.bases });
  const fitted: ListingEvent = {
    ...decided,
    term: { count, unit },
    ...endsFrom(anchor, { count, unit }, decided.measures, context),
  };
  return fitted;
}
