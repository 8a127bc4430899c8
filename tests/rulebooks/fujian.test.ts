import { inForce, rowOf, shelf, type Row } from './law-table.js';

const fujian = inForce('fujian', '2013-06-25');

/** 闽政办〔2013〕81号: reports and accountability only; every procedure comes from below. */
const LAW: readonly Row[] = [
  ['reporting.progress', 'half-yearly', 'seed', 'province'],
  ['reporting.yearEndEvaluation', 'true', 'seed', 'province'],
  ['scoring.consequences', 'circulation accountability', 'seed', 'province'],
  ['reporting.progressReport', '10 workingDays', 'default', 'default'],
  ['objection.suspends', 'false', 'default', 'default'],
  ['objection.verification', '7 workingDays', 'default', 'default'],
  ['repair.decision', '10 workingDays', 'default', 'default'],
  ['watch.enabled', 'false', 'default', 'default'],
  ['listing.publication', '7 workingDays', 'default', 'default'],
];

test.each(LAW)('%s is %s, tagged %s, from the %s layer', (...row) => {
  expect(rowOf(fujian, row[0])).toEqual(row);
});

test('gives no value of a procedure itself, on any day', () => {
  const own = shelf.documents.filter(({ jurisdiction }) => jurisdiction === 'fujian');
  expect(own.map(({ listing, objection, repair, watch }) => [listing, objection, repair, watch])).toEqual([
    [undefined, undefined, undefined, undefined],
  ]);
});

test.each([
  ['2013-06-25', 'fujian@2013-06-25'],
  ['2026-03-31', 'fujian@2025-06-01'],
  ['2026-04-01', 'fujian@2026-04-01'],
])('on %s %s is in force', (date, id) => {
  expect(inForce('fujian', date).id).toBe(id);
});
