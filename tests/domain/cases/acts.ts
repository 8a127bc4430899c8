import type { Actor } from '../../../domain/kernel/actor.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import { on } from './play.js';

/** One act in its place: where it is taken, by whom, and what the four questions to every act are answered with. */
export interface Act<P, C> {
  readonly from: () => P;
  readonly command: C;
  readonly by: Actor;
  readonly when: Instant;
  readonly brings: string;
  /** Sent a second time: what it is refused with, or that nothing happens, or that it is a second act of its own. */
  readonly again: { readonly refused: string } | 'nothing' | 'another';
  readonly notBy: Actor;
  readonly person: string;
  /** A step where it does not belong; null where it belongs everywhere. */
  readonly outOfPlace: (() => P) | null;
}

export function act<P, C>(
  from: () => P,
  command: C,
  by: Actor,
  date: string,
  brings: string,
  again: Act<P, C>['again'],
  notBy: Actor,
  person: string,
  outOfPlace: Act<P, C>['outOfPlace'],
): Act<P, C> {
  return { from, command, by, when: on(date), brings, again, notBy, person, outOfPlace };
}
