import fc from 'fast-check';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { LIST_PARTS, type ListRule } from '../../domain/listing/rules.js';
import { loadShelf } from '../../rulebooks/shelf.js';

const shelf = loadShelf();

type Draw = () => number;

/** What a choice may be instead. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  suspendsFrom: ['filing', 'acceptance'],
  undetermined: ['withdraw-record', 'keep-with-note'],
  termAnchor: ['decision', 'publication', 'finding'],
  banMaximum: ['permanent', 'none'],
  class: ['minor', 'general', 'severe'],
  uncorrectedAtMaximum: ['stops', 'list-decides'],
  published: ['warning-of-severe', 'none'],
};

/** A value with its numbers made longer or shorter, its switches turned, its choices changed and its sets cut. */
function bent(value: unknown, draw: Draw, name = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((_one, index) => index === 0 || draw() % 3 > 0);
  const choices = CHOICES[name] ?? [];
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    if (key === 'rule') return [key, inner];
    if (key === 'count' && typeof inner === 'number') return [key, 1 + (draw() % 9)];
    if (key === 'value' && typeof inner === 'boolean') return [key, draw() % 2 === 0];
    if (key === 'value' && typeof inner === 'string') return [key, choices[draw() % choices.length] ?? inner];
    return [key, bent(inner, draw, key === 'value' ? name : key)];
  });
  return Object.fromEntries(entries) as unknown;
}

/** With values that its lists give for themselves, other ones in each. */
function withOwn(rules: Rulebook, draw: Draw): Rulebook {
  const lists = Object.fromEntries(
    Object.entries(rules.listing.lists).map(([id, list]) => {
      const term = draw() % 3 === 0 ? null : list.term;
      return [id, { ...list, term, own: ownOf(rules, list, draw) }];
    }),
  );
  return { ...rules, listing: { ...rules.listing, lists } };
}

function ownOf(rules: Rulebook, { id, own }: ListRule, draw: Draw): ListRule['own'] {
  const parts = LIST_PARTS.map((part) => {
    const shared = Object.entries(rules[part]).filter(([key]) => !['lists', 'terms', 'publication'].includes(key));
    const given = shared.flatMap(([key, value]: [string, unknown]) => {
      if (draw() % 4 > 0) return [];
      const rule = { ...(value as { rule: object }).rule, id: `listing.lists.${id}.${part}.${key}` };
      return [[key, { ...(bent(value, draw, key) as object), rule }]];
    });
    const before = draw() % 2 === 0 ? own[part] : {};
    return [part, { ...before, ...(Object.fromEntries(given) as object) }];
  });
  return Object.fromEntries(parts) as ListRule['own'];
}

/** Two rulebooks as they are, or as they may be: the second, or both, bent anywhere. */
export const pairs: fc.Arbitrary<readonly [Rulebook, Rulebook]> = fc
  .tuple(
    fc.constantFrom(...shelf.rulebooks),
    fc.constantFrom(...shelf.rulebooks),
    fc.infiniteStream(fc.nat({ max: 99 })),
    fc.constantFrom('as they are', 'one', 'both'),
  )
  .map(([pinned, later, draws, which]): readonly [Rulebook, Rulebook] => {
    const draw: Draw = () => Number(draws.next().value ?? 0);
    const bend = (rules: Rulebook): Rulebook => withOwn(bent(rules, draw) as Rulebook, draw);
    if (which === 'as they are') return [pinned, later];
    return [which === 'both' ? bend(pinned) : pinned, bend(later)];
  });
