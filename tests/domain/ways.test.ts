import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileOfWays, readWays, waysAsText, type Ways } from '../../cli/docs/ways.js';
import { KINDS } from '../../contracts/registry.js';
import type { Command } from '../../domain/kernel/case.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import { SUPERVISE } from '../../domain/kernel/overdue.js';
import { anyStory, next } from './cases/moves.js';
import { suspending } from './cases/objection-story.js';
import type { Played } from './cases/play.js';
import { worldOf } from './cases/world.js';
import { EXPLORED } from './ways/kinds.js';

const MINUTES = 60_000;

/** What the house adds to every kind, and what no life of the kind itself can show. */
const OF_THE_HOUSE = new Set(['retry-effect', SUPERVISE, 'RetryEffect', 'SkipEffect', 'decide-migration']);
/** Events of effects, reminders, edges, migrations and recusals, and the commands of the last two. */
const HOUSE_EVENTS =
  /^(Effect|DutyReminded|Claim|Term|Migration|RulebookMigrated|(Propose|Approve|Decline|Let)Migration|PersonRecused|RecusalLifted|(Record|Lift)Recusal)/;

test('every kind has lives, and its ways are kept', () => {
  expect(Object.keys(EXPLORED).sort()).toEqual(KINDS.map(({ name }) => name).sort());
});

describe.each(KINDS)('the ways of $name', (kind) => {
  const kept = readWays(kind.name);

  test(
    'are those that living its cases shows',
    () => {
      expect(waysAsText(EXPLORED[kind.name]?.() ?? {})).toBe(readFileSync(fileOfWays(kind.name), 'utf8'));
    },
    3 * MINUTES,
  );

  test('reach every state, event, duty, missed duty and command that the kind has words for', () => {
    const states = Object.values(kept);
    const seen = new Set([
      ...Object.keys(kept),
      ...states.flatMap(({ owes }) => owes.flatMap(({ duty, ifMissed }) => [duty, ifMissed])),
      ...states.flatMap(({ ways }) => ways.flatMap(({ event, by }) => [event, ...by])),
    ]);
    const worded = [kind.statuses, kind.events, kind.duties, kind.missed].flatMap((words) => Object.keys(words));
    const named = [...worded, ...kind.commands.map(({ type }) => type)];
    const own = named.filter((name) => !OF_THE_HOUSE.has(name) && !HOUSE_EVENTS.test(name));
    expect(own.filter((name) => !seen.has(name))).toEqual([]);
  });

  test('leave no state but the closed ones without a way on', () => {
    for (const [state, { isClosed, ways }] of Object.entries(kept))
      if (!isClosed) expect([state, ways.some(({ to }) => to !== state)]).toEqual([state, true]);
  });
});

test('any interleaving of a listing and two objections goes no other way', () => {
  const listing = readWays('listing');
  const objection = readWays('objection');
  const switches = fc.constantFrom<'filing' | 'acceptance' | 'off'>('filing', 'acceptance', 'off');
  fc.assert(
    fc.property(switches, anyStory, (suspends, story) => {
      const world = story.reduce(next, worldOf(suspending(suspends)));
      expect(strayOf(world.listing, listing)).toEqual([]);
      for (const played of world.objections) expect(strayOf(played, objection)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** The moves of a life that are not among the ways. */
function strayOf<S, C extends Command, E extends DomainEvent>(
  { kind, happened }: Played<S, C, E>,
  ways: Ways,
): readonly string[] {
  let state = kind.initial;
  return happened.flatMap((one) => {
    const from = kind.statusOf(state);
    state = kind.evolve(state, one);
    const to = kind.statusOf(state);
    const known = ways[from]?.ways.some((way) => way.event === one.event.type && way.to === to);
    return known ? [] : [`${from} ${one.event.type} ${to}`];
  });
}
