import fc from 'fast-check';
import { findRule } from '../../domain/kernel/find-rule.js';
import type { Limit } from '../../domain/kernel/limit.js';
import type { LimitRange, Rulebook } from '../../domain/kernel/rulebook.js';
import { LIST_PARTS, rulesForList, termRangeOf } from '../../domain/listing/rules.js';
import { GENERAL, LIST_MAY, LIST_MUST, LISTING, OBJECTION, TERMS } from '../../rulebooks/catalogue.js';
import { COMMITMENT, ENFORCEMENT, REPORTING, SCORING } from '../../rulebooks/catalogue-duties.js';
import { INTERVIEW, RECTIFICATION, REPAIR, REVIEW, SHOWN, WATCH } from '../../rulebooks/catalogue-procedures.js';
import { differences } from '../../rulebooks/compare.js';
import type { Kinder, Nature } from '../../rulebooks/forms.js';
import { weigh } from '../../rulebooks/kinder.js';
import { compose, settle, versionsIn } from '../../rulebooks/migrate.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { pairs } from './bent.js';

const shelf = loadShelf();

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

const FORM_TABLES = [
  GENERAL,
  LISTING,
  TERMS,
  OBJECTION,
  { ...LIST_MUST, ...LIST_MAY },
  WATCH,
  RECTIFICATION,
  INTERVIEW,
  REVIEW,
  REPAIR,
  SHOWN,
  ENFORCEMENT,
  COMMITMENT,
  REPORTING,
  SCORING,
];
interface Weighed {
  readonly nature: Nature;
  readonly kinder: Kinder;
}
const FORMS: Readonly<Record<(typeof LIST_PARTS)[number], Readonly<Record<string, Weighed>>>> = {
  listing: LISTING,
  objection: OBJECTION,
  repair: REPAIR,
};
const withoutRule = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'rule' ? undefined : inner));

test('on no list does a case lose by moving, also where the list has values of its own in one version only', () => {
  fc.assert(
    fc.property(pairs, ([pinned, later]) => {
      const composed = compose(pinned, later);
      for (const list of Object.keys(pinned.listing.lists)) {
        const [before, after] = [rulesForList(pinned, list), rulesForList(composed, list)];
        const other = rulesForList(later, list);
        for (const part of LIST_PARTS)
          for (const [key, { nature, kinder }] of Object.entries(FORMS[part])) {
            const [a, b, c] = [before, after, other].map((rules): unknown => Reflect.get(rules[part], key));
            const place = [list, part, key].join(' ');
            if (nature === 'procedure') expect([place, withoutRule(b)]).toEqual([place, withoutRule(a)]);
            else if (withoutRule(a) !== withoutRule(b)) expect([place, weigh(kinder, a, b)]).toEqual([place, 'later']);
            const isTold = list in later.listing.lists && withoutRule(a) !== withoutRule(c);
            const gains = isTold && nature === 'substance' && weigh(kinder, a, c) === 'later';
            if (list in later.listing.lists)
              expect([place, withoutRule(b)]).toEqual([place, withoutRule(gains ? c : a)]);
          }
      }
    }),
    { numRuns: 60 },
  );
});

test('the term of a list that one version alone gives is weighed against that of its class, and the shorter one holds', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(pairs, ([pinned, later]) => {
      const settled = new Map(settle(pinned, later).map((one) => [one.rule, one]));
      const composed = compose(pinned, later);
      for (const [id, list] of Object.entries(pinned.listing.lists)) {
        const other = later.listing.lists[id];
        if (other === undefined || (list.term === null) === (other.term === null)) continue;
        const told = settled.get(`listing.lists.${id}.term`);
        const termIn = ({ listing }: typeof pinned, grade: typeof list.class.value): string =>
          withoutRule(termRangeOf(listing, id, grade));
        if (told === undefined) continue;
        expect([told.pinned, told.later]).toEqual([termIn(pinned, list.class.value), termIn(later, other.class.value)]);
        const kept = list.term === null ? 'null' : told.pinned;
        expect(withoutRule(composed.listing.lists[id]?.term)).toBe(told.takes === 'later' ? told.later : kept);
        if (told.takes === 'later') expect(shelf.explain(later.id, told.rule).some(({ holds }) => holds)).toBe(true);
        seen.add(`${list.term === null ? 'given' : 'dropped'} ${told.kinder}`);
      }
    }),
    { numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(1);
});

test('a list whose term is dropped or first given moves to the shorter of the two, under the order of today', () => {
  const law = shelf.get('guizhou@2026-04-01');
  const { TAX } = law.listing.lists;
  if (TAX?.term == null) throw new Error('The list has no term of its own.');
  const years = (count: number): LimitRange => {
    const end = { count, unit: 'years', movesOffHolidays: false, rule: TAX.term?.rule } as Limit;
    return { min: end, max: end, rule: end.rule };
  };
  const withTerm = (term: LimitRange | null, severe: LimitRange): Rulebook => ({
    ...law,
    listing: {
      ...law.listing,
      terms: { ...law.listing.terms, [TAX.class.value]: severe },
      lists: { TAX: { ...TAX, term } },
    },
  });
  const takes = (pinned: Rulebook, later: Rulebook, order?: number): unknown =>
    settle(pinned, later, [], order).find(({ rule }) => rule === 'listing.lists.TAX.term')?.takes;
  const [one, three] = [years(1), years(3)];
  expect(takes(withTerm(three, three), withTerm(null, one))).toBe('later');
  expect(takes(withTerm(one, three), withTerm(null, three))).toBe('pinned');
  expect(takes(withTerm(null, three), withTerm(one, three))).toBe('later');
  expect(takes(withTerm(null, one), withTerm(three, one))).toBe('pinned');
  expect(takes(withTerm(null, three), withTerm(one, three), 1)).toBe('pinned');
});

test('every value of a migrated case is found by the id of its rule, with the version that it comes from', () => {
  fc.assert(
    fc.property(pairs, ([pinned, later]) => {
      const composed = compose(pinned, later);
      for (const { rule } of settle(pinned, later).filter(({ takes }) => takes === 'later'))
        expect([rule, findRule(composed, rule)?.rulebook]).toEqual([rule, later.id]);
    }),
    { numRuns: 30 },
  );
});

describe('a choice of the law is weighed, not left to two officials', () => {
  const setting = (value: unknown): object => ({ value });
  it.each([
    ['suspension from the filing, not from the acceptance (S30)', OBJECTION.suspendsFrom, 'filing', 'acceptance'],
    [
      'a record withdrawn while nothing is proved, not kept (S40)',
      OBJECTION.undetermined,
      'withdraw-record',
      'keep-with-note',
    ],
    ['a term that counts from the finding, not from the decision', LISTING.termAnchor, 'finding', 'decision'],
    ['a term that counts from the decision, not from the publication', LISTING.termAnchor, 'decision', 'publication'],
    ['no ban, not one without end', LISTING.banMaximum, 'none', 'permanent'],
    ['fewer conditions of a repair', REPAIR.conditions, ['corrected'], ['corrected', 'duties-done']],
    ['a repair for more classes', REPAIR.classes, ['minor', 'severe'], ['minor']],
    ['a publication that stops at its longest', REPAIR.uncorrectedAtMaximum, 'stops', 'list-decides'],
  ])('%s', (_what, { kinder, nature }, kind, harsh) => {
    expect(nature).toBe('substance');
    expect(weigh(kinder, setting(kind), setting(harsh))).toBe('pinned');
    expect(weigh(kinder, setting(harsh), setting(kind))).toBe('later');
  });

  it('sets of which neither holds the other, and bounds that differ at both ends, are for a person', () => {
    expect(weigh(REPAIR.conditions.kinder, setting(['corrected']), setting(['commitment']))).toBe('undecided');
    const range = (min: number, max: number): object => ({
      min: { count: min, unit: 'years' },
      max: { count: max, unit: 'years' },
    });
    expect(weigh('shorter', range(1, 2), range(0, 3))).toBe('undecided');
  });

  it('of two ways out of a list the one that is open sooner and asks for less', () => {
    const exit = (months: number, ...conditions: readonly string[]): object =>
      setting({ after: { count: months, unit: 'months' }, from: 'term-start', conditions });
    expect(weigh('sooner-out', exit(6, 'duties-done'), exit(12, 'duties-done'))).toBe('pinned');
    expect(weigh('sooner-out', null, exit(12, 'duties-done'))).toBe('later');
    expect(weigh('sooner-out', exit(6, 'duties-done', 'on-request'), exit(12, 'duties-done'))).toBe('undecided');
    expect(weigh('sooner-out', exit(6), setting({ after: null, from: 'term-start', conditions: [] }))).toBe('later');
  });

  it('what has no order is named here, so that a new value is weighed before it is law', () => {
    const open = FORM_TABLES.flatMap((forms) =>
      Object.entries(forms).flatMap(([key, { nature, kinder }]) =>
        nature === 'substance' && kinder === null ? [key] : [],
      ),
    );
    expect(open.sort()).toEqual(
      [
        'belowThreshold',
        'bansOutlastRepair',
        'endsTogether',
        'inspection',
        'methods',
        'publicBodies',
        'recorded',
        'termContinues',
      ].sort(),
    );
  });
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
      expect(composed.id).toBe(`${pinned.id}~${later.id}:2+${taken}`);
      expect(versionsIn(composed.id)).toEqual([pinned.id, later.id]);
    }),
    { numRuns: 30 },
  );
});
