import type { Refusal } from '../kernel/decision.js';
import type { Person } from './person.js';

/** What was changed in what somebody is: its name, and the part of his entry that it is about. */
export interface PersonChange {
  readonly type: string;
  /** Id of the appointment, delegation or mandate. */
  readonly part: string;
  readonly reasons?: string;
}

/** Who he is from now on, and by which change. */
export interface Changed {
  readonly kind: 'accepted';
  readonly person: Person;
  readonly change: PersonChange;
}

/** The same, or a rule that says no. */
export type PersonDecision = Changed | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Somebody of whom nobody ever said that he is anything. */
export function nobodyYet(id: string): Person {
  return { id, appointments: [], delegations: [], mandates: [] };
}
