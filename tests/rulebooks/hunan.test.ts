import { inForce, rowOf, shelf, type Row } from './law-table.js';

const hunan = inForce('hunan', '2016-01-04');

/** 湘政发〔2015〕20号: instruments of repair and minors, no number. */
const LAW: readonly Row[] = [
  ['listing.warningBeforeListing', 'circulation', 'seed', 'province'],
  ['repair.subjects', 'firm person', 'seed', 'province'],
  ['repair.methods', 'assessment statement', 'seed', 'province'],
  ['repair.mode', 'all-methods', 'default', 'province'],
  ['repair.conditions', 'corrected', 'seed', 'province'],
  ['repair.endsTogether', 'true', 'seed', 'province'],
  ['enforcement.kinds', 'administrative judicial market social', 'seed', 'province'],
  ['enforcement.reaches', 'responsible', 'seed', 'province'],
  ['scoring.period', 'yearly', 'seed', 'province'],
  ['scoring.consequences', 'target-assessment rectification', 'seed', 'province'],
  // Spoken of without a number.
  ['repair.disclosure', 'none to 5 years', 'default', 'default'],
  ['repair.sync', '3 workingDays', 'default', 'default'],
  ['objection.correction', '1 workingDays', 'default', 'default'],
  ['scoring.rectification', '30 days', 'default', 'default'],
  ['listing.minorsBarred', 'true', 'default', 'default'],
  // Silent.
  ['objection.suspends', 'false', 'default', 'default'],
  ['listing.publication', '7 workingDays', 'default', 'default'],
  ['interview.enabled', 'false', 'default', 'default'],
];

test.each(LAW)('%s is %s, tagged %s, from the %s layer', (...row) => {
  expect(rowOf(hunan, row[0])).toEqual(row);
});

test('minors are protected by the plan, and barred by national law once there is one', () => {
  expect(shelf.explain(hunan.id, 'listing.minorsBarred')[0]).toMatchObject({
    layer: 'province',
    tag: 'seed',
    holds: false,
  });
  expect(rowOf(inForce('hunan', '2021-06-01'), 'listing.minorsBarred').slice(1)).toEqual(['true', 'found', 'national']);
});

test.each([
  ['2015-06-03', 'hunan@2015-06-03'],
  ['2023-04-30', 'hunan@2022-02-01'],
  ['2026-04-01', 'hunan@2026-04-01'],
])('on %s %s is in force', (date, id) => {
  expect(inForce('hunan', date).id).toBe(id);
});
