import { peopleBehind, type Actor } from '../kernel/actor.js';
import { no, officialOf, type Check } from '../kernel/guards.js';
import type { Listing, ListingCase, ListingCommand, ListingStatus } from './listing.js';

/** One of the commands, by its type. */
export type Asked<T extends ListingCommand['type']> = Extract<ListingCommand, { readonly type: T }>;

/** The step is in its place. `listing-not-at-this-step` names where the case stands and where the step belongs. */
export function atStep(state: Listing, steps: readonly ListingStatus[]): Check {
  return steps.includes(state.status) ? null : no('listing-not-at-this-step', { status: state.status, steps });
}

export const BEFORE_DECISION = ['proposed', 'returned', 'noticed', 'in-defence', 'hearing', 'under-decision'] as const;

/** The lead department keeps the transfer table and receives orders; else an official of the department. */
export function leadOrOfficial(state: ListingCase, actor: Actor): Check {
  if (actor.role === 'lead') return actor.subject === state.subject ? no('own-case') : null;
  return officialOf(actor, state.department, state.subject);
}

/** Whether somebody has a part in what was proposed, himself or in whose place he acts, in whatever office. */
export function hasProposed({ proposers }: Pick<ListingCase, 'proposers'>, actor: Actor): boolean {
  return peopleBehind(actor).some((id) => proposers.includes(id));
}

/** The offices whose act the case is: the one in charge, and those that held it before a transfer. */
export function authorsOf({ department, formerDepartments }: ListingCase): readonly string[] {
  return [department, ...formerDepartments];
}
