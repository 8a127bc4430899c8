import type { Context } from '../kernel/case.js';
import { no, type Check } from '../kernel/guards.js';
import { isOfficial, isOwnMatter, namedPersonIn } from '../people/impartial.js';
import type { ListingCase } from './listing.js';

/**
 * NA-LIST-3: who chairs a hearing is an official and has not investigated the case; nor does he keep out of it, act for its
 * subject, or has done so since the case began. Judged at the receipt of the step that names him. `chair-unknown`,
 * `chair-not-impartial`.
 */
export function mayChair(chair: string, state: ListingCase, context: Context): Check {
  const { receivedAt, facts, rules } = context;
  const { rule } = rules.listing.hearingNotice;
  const person = namedPersonIn(facts);
  if (person === null || !isOfficial(person, receivedAt)) return no('chair-unknown', { chair }, rule);
  const isPartial = state.proposers.includes(chair) || isOwnMatter(person, state.subject, state.proposedAt);
  return isPartial ? no('chair-not-impartial', {}, rule) : stillImpartial(chair, context);
}

/** Who has been named may have come to keep out of the case since: another is named then. `chair-not-impartial`. */
export function stillImpartial(chair: string | null, { recused = [], rules }: Context): Check {
  return chair !== null && recused.includes(chair)
    ? no('chair-not-impartial', {}, rules.listing.hearingNotice.rule)
    : null;
}
