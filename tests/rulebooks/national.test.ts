import { rulesForList } from '../../domain/listing/rules.js';
import { inForce, rowOf, shelf, type Row } from './law-table.js';

const PROVINCES = ['fujian', 'guizhou', 'henan', 'hubei', 'hunan'];

/** The three regimes of repair: how long a record is shown at least and at most. */
describe('by the day, a record is shown', () => {
  test.each([
    ['2023-04-30', '3 months to 1 years', '6 months to 3 years'],
    ['2023-05-01', '3 months to 3 years', '3 months to 3 years'],
    ['2026-03-31', '3 months to 3 years', '3 months to 3 years'],
    ['2026-04-01', '3 months to 1 years', '1 years to 3 years'],
  ])('on %s for %s in general, %s when severe', (date, general, severe) => {
    for (const jurisdiction of ['national', ...PROVINCES]) {
      const book = inForce(jurisdiction, date);
      const rows = ['general', 'severe'].map((name) => rowOf(book, `repair.publication.${name}`).slice(1));
      expect(rows).toEqual([
        [general, 'found', 'national'],
        [severe, 'found', 'national'],
      ]);
    }
  });

  test('minor misconduct has its own class only under the third regime', () => {
    expect(rowOf(inForce('national', '2026-03-31'), 'repair.publication.minor')[2]).toBe('default');
    expect(rowOf(inForce('national', '2026-04-01'), 'repair.publication.minor').slice(1)).toEqual([
      'none to 3 months',
      'found',
      'national',
    ]);
  });
});

const ON_EACH_DAY: readonly (readonly [date: string, ...Row])[] = [
  ['2023-04-30', 'repair.furtherForSevere', 'training credit-report', 'recall', 'national'],
  ['2023-05-01', 'repair.furtherForSevere', '', 'default', 'default'],
  ['2023-05-01', 'repair.decision', '10 workingDays', 'found', 'national'],
  ['2023-05-01', 'repair.decisionFrom', 'application', 'found', 'national'],
  ['2023-05-01', 'repair.sync', '3 workingDays', 'found', 'national'],
  ['2023-05-01', 'repair.specialMinimum', '1 years', 'found', 'national'],
  ['2023-05-01', 'repair.falseShown', '3 years', 'recall', 'national'],
  ['2025-06-01', 'repair.acceptance', '3 workingDays', 'recall', 'national'],
  ['2025-06-01', 'repair.decisionFrom', 'acceptance', 'found', 'national'],
  ['2026-04-01', 'repair.decision', '10 workingDays', 'recall', 'national'],
  ['2026-04-01', 'repair.extensionAtMost', '10 workingDays', 'recall', 'national'],
  ['2026-04-01', 'repair.conditions', 'minimum-shown corrected duties-done commitment', 'found', 'national'],
  ['2026-04-01', 'repair.stopsAtMaximum', 'true', 'found', 'national'],
  ['2026-04-01', 'repair.uncorrectedAtMaximum', 'list-decides', 'found', 'national'],
  ['2026-04-01', 'repair.falseShown', '3 years', 'default', 'default'],
  ['2026-04-01', 'repair.specialFields', '', 'default', 'default'],
  ['2026-04-01', 'reporting.enterpriseSystem', '20 workingDays', 'found', 'national'],
  ['2026-04-01', 'reporting.penaltyWithdrawn', '3 workingDays', 'found', 'national'],
];

test.each(ON_EACH_DAY)('on %s %s is %s, tagged %s, from the %s layer', (date, ...row) => {
  expect(rowOf(inForce('national', date), row[0])).toEqual(row);
});

test("a switch from memory holds for the nation itself and fills no province's silence", () => {
  expect(rowOf(inForce('national', '2026-04-01'), 'objection.suspends').slice(1)).toEqual([
    'true',
    'recall',
    'national',
  ]);
  for (const province of ['fujian', 'henan', 'hubei', 'hunan'])
    expect(rowOf(inForce(province, '2026-04-01'), 'objection.suspends').slice(1)).toEqual([
      'false',
      'default',
      'default',
    ]);
});

test("reconsideration is the nation's review, and no province's", () => {
  expect(rowOf(inForce('national', '2026-04-01'), 'review.decision')[1]).toBe('60 days');
  for (const province of PROVINCES)
    expect(rowOf(inForce(province, '2026-04-01'), 'review.decision')[1]).toBe('20 workingDays');
});

test.each<[string, string, string | undefined]>([
  ['COURT', '2 years to 5 years', 'term-start'],
  ['MR', '3 years to 3 years', 'term-start'],
  ['SAFE', '3 years to 3 years', 'term-start'],
  ['TAX', '3 years to 3 years', 'term-start'],
  ['WAGE', '3 years to 3 years', 'correction'],
])('the list %s lasts %s, and its early exit counts from %s', (list, term, from) => {
  const book = inForce('national', '2026-04-01');
  expect(rowOf(book, `listing.lists.${list}.term`)[1]).toBe(term);
  expect(book.listing.lists[list]?.earlyExit?.value.from).toBe(from);
});

test('a list may have limits of repair of its own', () => {
  const book = inForce('henan', '2026-04-01');
  expect(rulesForList(book, 'MR').repair).toMatchObject({ acceptance: { count: 2 }, decision: { count: 15 } });
  expect(rulesForList(book, 'TAX').repair.decision).toMatchObject({ count: 1 });
});

test('every number on the shelf says what it counts from', () => {
  for (const { id } of shelf.rulebooks)
    for (const rule of ['objection.verification', 'repair.decision', 'listing.defenceWindow', 'scoring.draft'])
      expect(shelf.explain(id, rule).find(({ holds }) => holds)?.from).toEqual(expect.any(String));
});
