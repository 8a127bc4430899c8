import fc from 'fast-check';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { listingKind } from '../../domain/listing/kind.js';
import type { ListingEvent } from '../../domain/listing/listing.js';
import { migrated } from '../../domain/listing/migrated.js';
import { decided, inForce, served, type PlayedListing } from './cases/listing-story.js';
import { contextOf, guizhou, on } from './cases/play.js';
import { lead } from './cases/people.js';

const AT = on('2027-05-10');

/** The rulebook with another longest term for the list of the stories. */
function withLongest(count: number, unit: 'days' | 'months' | 'years'): Rulebook {
  const { TAX } = guizhou.listing.lists;
  if (!TAX) throw new Error('No such list.');
  const term = TAX.term ?? guizhou.listing.terms.severe;
  const max = { count, unit, movesOffHolidays: false, rule: term.rule };
  const lists = { ...guizhou.listing.lists, TAX: { ...TAX, term: { ...term, max } } };
  return { ...guizhou, listing: { ...guizhou.listing, lists } };
}

function follow(played: PlayedListing, rules: Rulebook, at = AT): readonly ListingEvent[] {
  return migrated(played.state, { ...contextOf(played, { at, actor: lead }), rules });
}

function after(played: PlayedListing, events: readonly ListingEvent[], at = AT): PlayedListing {
  const state = events.reduce(
    (before, event) => listingKind.evolve(before, { seq: 99, at, recordedAt: at, actor: lead, event }),
    played.state,
  );
  return { ...played, state };
}

const ends = ({ state }: PlayedListing): readonly (string | null)[] =>
  listingKind.termsOf(state).map(({ until }) => until);

test('a term longer than the kinder rules allow is shortened, counted from the same day', () => {
  // Decided on 6 March 2026 for three years.
  const [event, ...rest] = follow(inForce(), withLongest(2, 'years'));
  expect(event).toMatchObject({
    type: 'TermShortened',
    until: '2028-03-06T16:00:00.000Z',
    term: { count: 2, unit: 'years' },
  });
  expect(rest).toEqual([]);
});

test('what is already beyond the new term ends at once, not in the past', () => {
  const [event] = follow(inForce(), withLongest(1, 'years'));
  expect(event).toMatchObject({ type: 'TermShortened', until: AT });
  const short = after(inForce(), event ? [event] : []);
  expect(listingKind.dutiesOf(short.state, guizhou)).toMatchObject([{ name: 'end-term', dueAt: AT }]);
});

test('a term within the rules, and a case without one, stay as they are', () => {
  expect(follow(inForce(), withLongest(3, 'years'))).toEqual([]);
  expect(follow(inForce(), guizhou)).toEqual([]);
  expect(migrated({ status: 'not-proposed' }, contextOf(inForce(), { at: AT, actor: lead }))).toEqual([]);
});

test('moving never lengthens a term and never lets a measure bind longer, whatever the other rulebook says', () => {
  const starts = fc.constantFrom(decided(), served(), inForce());
  const units = fc.constantFrom<'days' | 'months' | 'years'>('days', 'months', 'years');
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 60 }), units, (played, count, unit) => {
      const moved = after(played, follow(played, withLongest(count, unit)));
      ends(moved).forEach((until, index) => {
        const before = ends(played)[index] ?? null;
        expect(before === null || (until !== null && until <= before)).toBe(true);
      });
      expect(moved.state.status).toBe(played.state.status);
    }),
  );
});
