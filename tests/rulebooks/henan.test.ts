import { inForce, rowOf, shelf, type Row } from './law-table.js';

const plan = inForce('henan', '2016-09-01');
const regulation = inForce('henan', '2020-05-01');

/** 豫政办〔2016〕210号: repair on trial, for minor misconduct. */
const PLAN: readonly Row[] = [
  ['listing.publication', '7 workingDays', 'seed', 'province'],
  ['reporting.licencesAndPenalties', '7 workingDays', 'seed', 'province'],
  ['repair.trial', 'true', 'seed', 'province'],
  ['repair.classes', 'minor', 'seed', 'province'],
  ['repair.subjects', 'firm person', 'seed', 'province'],
  ['enforcement.kinds', 'administrative market social industry', 'seed', 'province'],
  ['commitment.recorded', 'true', 'seed', 'province'],
  ['scoring.consequences', 'target-assessment accountability', 'seed', 'province'],
  ['objection.acceptanceStep', 'true', 'default', 'default'],
  ['objection.verification', '7 workingDays', 'default', 'default'],
  ['objection.suspends', 'false', 'default', 'default'],
];

/** 河南省社会信用条例: the only hard limits for subjects. */
const REGULATION: readonly Row[] = [
  ['objection.acceptanceStep', 'false', 'found', 'province'],
  ['objection.verification', '7 workingDays', 'found', 'province'],
  ['objection.verificationAlone', '3 workingDays', 'found', 'province'],
  ['objection.providerAnswer', '3 workingDays', 'found', 'province'],
  ['objection.verificationFrom', 'filing', 'found', 'province'],
  ['objection.expertTimeTolls', 'true', 'found', 'province'],
  ['objection.extendable', 'false', 'found', 'province'],
  ['objection.marks', 'true', 'found', 'province'],
  ['listing.basisRevoked', '1 workingDays', 'found', 'province'],
  ['listing.unpaidUtilityBarred', 'true', 'found', 'province'],
  ['review.reviewer', 'provincial-authority', 'found', 'province'],
  ['repair.acceptanceStep', 'false', 'found', 'province'],
  ['repair.decision', '1 workingDays', 'found', 'province'],
  ['repair.decisionFrom', 'application', 'found', 'province'],
  ['repair.applyTo', 'portal recogniser', 'found', 'province'],
  ['repair.trial', 'false', 'found', 'province'],
  ['repair.classes', 'minor general severe', 'found', 'province'],
  ['repair.disclosure', 'none to 5 years', 'found', 'province'],
  ['repair.disclosedWhileListed', 'true', 'found', 'province'],
  ['enforcement.reaches', 'responsible', 'found', 'province'],
  ['reporting.dataCheck', '5 workingDays', 'found', 'province'],
  ['reporting.penaltyWithdrawn', '1 workingDays', 'found', 'province'],
  // What it does not touch goes on as the plan of 2016 has it, and below.
  ['listing.publication', '7 workingDays', 'seed', 'province'],
  ['objection.suspends', 'false', 'default', 'default'],
  ['objection.supplement', '10 workingDays', 'default', 'default'],
];

test.each(PLAN)('2016: %s is %s, tagged %s, from the %s layer', (...row) => {
  expect(rowOf(plan, row[0])).toEqual(row);
});

test.each(REGULATION)('2020: %s is %s, tagged %s, from the %s layer', (...row) => {
  expect(rowOf(regulation, row[0])).toEqual(row);
});

test('the written notice is found, its limit is not', () => {
  expect(shelf.explain(regulation.id, 'listing.noticeService')).toMatchObject([
    { layer: 'province', tag: 'found', source: '河南省社会信用条例 art. 28', holds: false },
    { layer: 'default', holds: true },
  ]);
});

test('its own repair goes before the three national regimes', () => {
  for (const date of ['2023-05-01', '2025-06-01', '2026-04-01'])
    expect(rowOf(inForce('henan', date), 'repair.decision')).toEqual([
      'repair.decision',
      '1 workingDays',
      'found',
      'province',
    ]);
});

test.each([
  ['2016-01-01', 'henan@2016-01-01'],
  ['2020-04-30', 'henan@2019-07-01'],
  ['2020-05-01', 'henan@2020-05-01'],
  ['2026-04-01', 'henan@2026-04-01'],
])('on %s %s is in force', (date, id) => {
  expect(inForce('henan', date).id).toBe(id);
});
