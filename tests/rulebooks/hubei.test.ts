import { inForce, rowOf, shelf, type Row } from './law-table.js';

const hubei = inForce('hubei', '2017-09-01');

/** 鄂信用文〔2017〕1号: numbers for departments, no procedure for subjects. */
const LAW: readonly Row[] = [
  ['listing.publication', '7 workingDays', 'seed', 'province'],
  ['reporting.licencesAndPenalties', '7 workingDays', 'seed', 'province'],
  ['reporting.toProvince', '3 days', 'seed', 'province'],
  ['reporting.toPlatform', '2 days', 'seed', 'province'],
  ['reporting.creditBodyToPlatform', '2 days', 'seed', 'province'],
  ['reporting.casesAMonth', '1', 'seed', 'province'],
  ['scoring.period', 'monthly', 'seed', 'province'],
  ['scoring.consequences', 'circulation target-assessment', 'seed', 'province'],
  ['commitment.published', 'true', 'seed', 'province'],
  ['commitment.broken', 'sanctioned', 'seed', 'province'],
  // Silent.
  ['objection.suspends', 'false', 'default', 'default'],
  ['objection.verification', '7 workingDays', 'default', 'default'],
  ['repair.decision', '10 workingDays', 'default', 'default'],
  ['watch.enabled', 'false', 'default', 'default'],
  ['interview.enabled', 'false', 'default', 'default'],
  ['rectification.enabled', 'false', 'default', 'default'],
];

test.each(LAW)('%s is %s, tagged %s, from the %s layer', (...row) => {
  expect(rowOf(hubei, row[0])).toEqual(row);
});

test('scoring begins in July 2017', () => {
  expect(rowOf(inForce('hubei', '2017-06-30'), 'scoring.period')[1]).toBe('never');
  expect(rowOf(inForce('hubei', '2017-07-01'), 'scoring.period')[1]).toBe('monthly');
});

test.each([
  ['2017-03-29', 'hubei@2017-03-29'],
  ['2017-07-01', 'hubei@2017-07-01'],
  ['2023-05-01', 'hubei@2023-05-01'],
  ['2026-04-01', 'hubei@2026-04-01'],
])('on %s %s is in force', (date, id) => {
  expect(inForce('hubei', date).id).toBe(id);
});

test('there is none before its document', () => {
  expect(() => inForce('hubei', '2017-03-28')).toThrow(RangeError);
});

test('the three days are days and move off a holiday, as a limit to act does', () => {
  expect(hubei.reporting.toProvince).toMatchObject({ unit: 'days', movesOffHolidays: true });
});

test('says beside a borrowed number that its own document gives none', () => {
  expect(shelf.explain(hubei.id, 'repair.decision')).toMatchObject([
    { layer: 'province', tag: 'seed', source: '鄂信用文〔2017〕1号 第15项', holds: false },
    { layer: 'default', tag: 'default', holds: true },
  ]);
});
