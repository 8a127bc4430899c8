import fc from 'fast-check';
import { HOUSE_STEPS } from '../../contracts/house.contract.js';
import { findRule } from '../../domain/kernel/find-rule.js';
import { LIST_PARTS, rulesForList } from '../../domain/listing/rules.js';
import { GENERAL, LIST_MAY, LIST_MUST, LISTING, OBJECTION, TERMS } from '../../rulebooks/catalogue.js';
import { COMMITMENT, ENFORCEMENT, REPORTING, SCORING } from '../../rulebooks/catalogue-duties.js';
import { INTERVIEW, RECTIFICATION, REPAIR, REVIEW, SHOWN, WATCH } from '../../rulebooks/catalogue-procedures.js';
import { differences } from '../../rulebooks/compare.js';
import type { Kinder, Nature } from '../../rulebooks/forms.js';
import { weigh } from '../../rulebooks/kinder.js';
import { compose, composedId, settle, versionsIn } from '../../rulebooks/migrate.js';
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
