import type { Command } from '../../../domain/kernel/case.js';
import type { DomainEvent } from '../../../domain/kernel/event.js';
import { SUPERVISE } from '../../../domain/kernel/overdue.js';
import type { Ways } from '../../../cli/docs/ways.js';
import { dutiesOf, type Played } from '../cases/play.js';
import type { Taken } from './explore.js';

export interface Seen {
  stand<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>, steps: readonly Taken<S, C, E>[]): void;
  ways(): Ways;
}

interface Gathered {
  isClosed: boolean;
  readonly owes: Map<string, { owner: string; duty: string; ifMissed: string; rules: Set<string> }>;
  readonly ways: Map<string, { event: string; to: string; by: Set<string> }>;
}

/** Gathers what is seen, in an order that does not depend on the order of seeing. */
export function waysSeen(): Seen {
  const states = new Map<string, Gathered>();
  const at = (status: string): Gathered => {
    const known = states.get(status) ?? { isClosed: true, owes: new Map(), ways: new Map() };
    states.set(status, known);
    return known;
  };
  return {
    stand: (played, steps) => {
      const { kind, state } = played;
      const here = at(kind.statusOf(state));
      here.isClosed &&= kind.isClosed(state) && state !== kind.initial;
      for (const { name, owner, ifMissed, rule } of dutiesOf(played)) {
        const duty = name.split(':')[0] ?? name;
        if (duty === SUPERVISE) continue;
        const key = [duty, owner.role, ifMissed].join(' ');
        const known = here.owes.get(key) ?? { duty, owner: owner.role, ifMissed, rules: new Set() };
        here.owes.set(key, known);
        known.rules.add(rule.id);
      }
      for (const { command, moves } of steps)
        for (const { from, event, to } of moves) {
          const { ways } = at(from);
          const known = ways.get(`${event} ${to}`) ?? { event, to, by: new Set() };
          ways.set(`${event} ${to}`, known);
          known.by.add(command);
        }
    },
    ways: () =>
      Object.fromEntries(
        [...states].sort(byName).map(([status, { isClosed, owes, ways }]) => [
          status,
          {
            isClosed,
            owes: [...owes].sort(byName).map(([, owed]) => ({ ...owed, rules: [...owed.rules].sort() })),
            ways: [...ways].sort(byName).map(([, { event, by, to }]) => ({ event, by: [...by].sort(), to })),
          },
        ]),
      ),
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
