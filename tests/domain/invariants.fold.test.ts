import fc from 'fast-check';
import type { Command, Happened } from '../../domain/kernel/case.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import { listingKind } from '../../domain/listing/kind.js';
import { objectionKind } from '../../domain/objection/kind.js';
import type { Played } from './cases/play.js';
import { anyStory, next } from './cases/moves.js';
import { withRules } from './cases/objection-story.js';
import { worldOf } from './cases/world.js';

const RUNS = { numRuns: 60 };

function fold<S, C extends Command, E extends DomainEvent>(
  { kind }: Played<S, C, E>,
  events: readonly Happened<E>[],
): S {
  return events.reduce((state, event) => kind.evolve(state, event), kind.initial);
}

function withoutPersonal<E extends DomainEvent>(happened: Happened<E>): Happened<E> {
  const { personal: _erased, ...event } = happened.event;
  return { ...happened, event: event as E };
}

function viaJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

test('the random lives reach every way in which a clock comes to rest', () => {
  const lives = fc
    .sample(anyStory, { numRuns: 400, seed: 1 })
    .map((story) => story.reduce(next, worldOf(withRules({}))));
  const seen = new Set(
    lives.flatMap(({ listing, objections }) =>
      [listing, ...objections].flatMap(({ happened }) => happened.map(({ event }): string => event.type)),
    ),
  );
  // For papers, for an expert, behind another objection, under a stay, through an obstacle, and what it opens again.
  for (const type of [
    'SupplementAsked',
    'ExpertReviewStarted',
    'ExpertReviewEnded',
    'ObjectionJoined',
    'StayOrdered',
    'ObjectionNotPursued',
    'ObstacleRecognized',
  ])
    expect([type, seen.has(type)]).toEqual([type, true]);
});

test('folding the events gives the state, also after their personal text was erased, also out of plain JSON', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { listing, objections } = story.reduce(next, worldOf(withRules({})));
      const expectFold = <S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): void => {
        expect(fold(played, played.happened)).toEqual(played.state);
        expect(fold(played, played.happened.map(withoutPersonal))).toEqual(played.state);
        expect(fold(played, viaJson(played.happened))).toEqual(viaJson(played.state));
      };
      expectFold(listing);
      objections.forEach(expectFold);
    }),
    RUNS,
  );
});

test('folding is total: events in any order, and any part of them, give some state with duties and claims', () => {
  fc.assert(
    fc.property(anyStory, fc.array(fc.nat({ max: 200 }), { maxLength: 40 }), (story, order) => {
      const rules = withRules({});
      const { listing, objections } = story.reduce(next, worldOf(rules));
      const shuffled = <T>(events: readonly T[]): readonly T[] =>
        order.flatMap((index) => {
          const event = events[index % Math.max(1, events.length)];
          return event === undefined ? [] : [event];
        });
      const one = fold(listing, shuffled(listing.happened));
      expect(() => [
        listingKind.dutiesOf(one, rules),
        listingKind.datesOf(one, rules),
        listingKind.claimsOf(one),
        listingKind.termsOf(one),
      ]).not.toThrow();
      for (const objection of objections) {
        const other = fold(objection, shuffled(objection.happened));
        expect(() => [objectionKind.dutiesOf(other, rules), objectionKind.datesOf(other, rules)]).not.toThrow();
      }
    }),
    RUNS,
  );
});

test('no event carries text outside its personal part', () => {
  const allowed = /^[\w.:@-]*$/;
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap(texts);
    if (typeof value !== 'object' || value === null) return [];
    // A running limit, wherever it stands, quotes the source of its rule: words of the law.
    const isRule = 'rulebook' in value && 'tag' in value;
    return Object.entries(value).flatMap(([name, member]) => (isRule && name === 'source' ? [] : texts(member)));
  };
  fc.assert(
    fc.property(anyStory, (story) => {
      const { listing, objections } = story.reduce(next, worldOf(withRules({})));
      for (const { happened } of [listing, ...objections])
        for (const { event } of happened) {
          const { personal: _personal, ...open } = event;
          expect(texts(open).filter((text) => !allowed.test(text))).toEqual([]);
        }
    }),
    RUNS,
  );
});
