import { no, subjectIs, type Check } from '../kernel/guards.js';
import type { Context } from '../kernel/case.js';
import type { Hold, Objection, ObjectionCase, ObjectionCommand, ObjectionStatus } from './objection.js';

/** One of the commands, by its type. */
export type Asked<T extends ObjectionCommand['type']> = Extract<ObjectionCommand, { readonly type: T }>;

/** The step is in its place. `objection-not-at-this-step` names where the case stands and where the step belongs. */
export function atStep(state: Objection, steps: readonly ObjectionStatus[]): Check {
  return steps.includes(state.status) ? null : no('objection-not-at-this-step', { status: state.status, steps });
}

/** The party whose objection it is, or who acts for it. */
export function partyOf(state: ObjectionCase, { actor }: Context): Check {
  return subjectIs(actor, state.party);
}

/** The hold that is open or declared, if there is one. */
export function openHold(state: ObjectionCase): Hold | undefined {
  return state.holds.find(({ until }) => until === null);
}

/** Ends the open hold at `until`; one that was only declared ends before it began and so never counts. */
export function endHold(state: ObjectionCase, until: Hold['from']): { readonly hold?: Hold } {
  const hold = openHold(state);
  return hold ? { hold: { ...hold, until } } : {};
}
