import fc from 'fast-check';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { differences } from '../../rulebooks/compare.js';
import { compose, composedId, settle, versionsIn } from '../../rulebooks/migrate.js';
import { loadShelf } from '../../rulebooks/shelf.js';

const shelf = loadShelf();

const versions = fc.constantFrom(...shelf.rulebooks);

/** A value with its number made longer or shorter and its switch turned, so that any two rulebooks may differ anywhere. */
function bent(value: unknown, draw: () => number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    if (key === 'rule') return [key, inner];
    if (key === 'count' && typeof inner === 'number') return [key, 1 + (draw() % 9)];
    if (key === 'value' && typeof inner === 'boolean') return [key, draw() % 2 === 0];
    return [key, bent(inner, draw)];
  });
  return Object.fromEntries(entries) as unknown;
}

const pairs = fc
  .tuple(versions, versions, fc.infiniteStream(fc.nat({ max: 99 })), fc.boolean())
  .map(([pinned, later, draws, bend]): readonly [Rulebook, Rulebook] => {
    const draw = (): number => Number(draws.next().value ?? 0);
    return bend ? [pinned, bent(later, draw) as Rulebook] : [pinned, later];
  });

test('no value of a migrated case is harsher than before, and none of its procedure has changed', () => {
  fc.assert(
    fc.property(pairs, ([pinned, later]) => {
      for (const { nature, kinder, takes } of settle(pinned, later)) {
        if (nature === 'procedure') expect(takes).toBe('pinned');
        expect(takes).toBe(nature === 'substance' && kinder === 'later' ? 'later' : 'pinned');
      }
      const composed = compose(pinned, later);
      for (const { rule, nature, kinder } of differences(pinned, composed))
        expect([rule, nature, kinder]).toEqual([rule, 'substance', 'later']);
      // What still differs from the later version is procedure, or kinder as it was, or for a person to say.
      for (const { rule, nature, kinder } of differences(composed, later))
        expect([rule, nature === 'procedure' || kinder !== 'later']).toEqual([rule, true]);
    }),
    { numRuns: 60 },
  );
});

test('what only a person can decide stays as it was unless he takes it, and the id says so', () => {
  fc.assert(
    fc.property(pairs, fc.nat(), ([pinned, later], draw) => {
      const open = settle(pinned, later).filter(
        ({ nature, kinder }) => nature === 'substance' && kinder === 'undecided',
      );
      fc.pre(open.length > 0);
      const taken = open[draw % open.length]?.rule ?? '';
      const composed = compose(pinned, later, [taken]);
      expect(differences(composed, later).map(({ rule }) => rule)).not.toContain(taken);
      expect(composed.id).toBe(`${pinned.id}~${later.id}+${taken}`);
      expect(versionsIn(composed.id)).toEqual([pinned.id, later.id]);
    }),
    { numRuns: 30 },
  );
});

test('the shelf answers a composed rulebook by its id alone, also of a case migrated twice, and explains its values', () => {
  const [first, second, third] = shelf.rulebooks.filter(({ jurisdiction }) => jurisdiction === 'guizhou').slice(-3);
  if (!first || !second || !third) throw new Error('Too few versions.');
  const once = composedId(first.id, second.id);
  const twice = composedId(once, third.id);
  expect(shelf.get(once)).toEqual(compose(first, second));
  expect(shelf.get(twice)).toEqual(compose(compose(first, second), third));
  expect(shelf.get(twice)).toBe(shelf.get(twice));
  expect(versionsIn(twice)).toEqual([first.id, second.id, third.id]);
  expect(shelf.explain(twice, 'objection.acceptance')).toEqual(shelf.explain(first.id, 'objection.acceptance'));
  expect(() => shelf.get(`${first.id}~guizhou@1999-01-01`)).toThrow(RangeError);
});
