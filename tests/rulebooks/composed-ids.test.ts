import fc from 'fast-check';
import { HOUSE_STEPS } from '../../contracts/house.contract.js';
import { LawNotHere } from '../../domain/kernel/law-not-here.js';
import { differences } from '../../rulebooks/compare.js';
import { compose, composedId, settle, versionsIn } from '../../rulebooks/migrate.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { pairs } from './bent.js';
import { movesKept, movesNow } from './moves.js';

const shelf = loadShelf();

test('an id means the same law for ever: of two published versions it takes what it took when it was first kept', () => {
  // Where this fails, an order of kindness was changed that cases have moved by: the change is a new ORDER.
  expect(movesNow()).toEqual(movesKept());
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
  expect(() => shelf.get(`${once}+no.such.value`)).toThrow(/No case moves/);
  expect(() => shelf.get(`${first.id}~${second.id}:99`)).toThrow(LawNotHere);
  expect(() => shelf.get(`${first.id}~${second.id}:1`)).toThrow(RangeError);
  expect(shelf.get(`${first.id}~${second.id}`).id).toBe(`${first.id}~${second.id}`);
});

test('what a person took stays taken, whatever is thought of it later', () => {
  fc.assert(
    fc.property(pairs, fc.nat(), ([pinned, later], draw) => {
      const all = differences(pinned, later);
      fc.pre(all.length > 0);
      const taken = all[draw % all.length]?.rule ?? '';
      expect(settle(pinned, later, [taken]).find(({ rule }) => rule === taken)?.takes).toBe('later');
    }),
    { numRuns: 30 },
  );
});

test('a case that took values moves on under the id that it then has, however many they are', () => {
  const taken = Array.from({ length: 50 }, (_none, index) => `list.${'a'.repeat(40)}.${'Z'.repeat(1 + (index % 40))}`);
  const { ProposeMigration, ApproveMigration } = HOUSE_STEPS;
  for (const values of [['listing.termAnchor'], ['listing.termAnchor', 'objection.suspends'], taken]) {
    const once = composedId('guizhou@2020-02-10', 'guizhou@2023-05-01', values);
    for (const from of [once, composedId(once, 'guizhou@2026-04-01', values)]) {
      const body = { from, to: 'guizhou@2027-03-01', reasons: '新令施行。' };
      expect(ProposeMigration.body.safeParse(body).success).toBe(true);
      expect(ApproveMigration.body.safeParse({ ...body, take: [] }).success).toBe(true);
      expect(ProposeMigration.body.safeParse({ ...body, to: from }).success).toBe(false);
    }
  }
});
