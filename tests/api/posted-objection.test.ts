import { openHouse, type House } from './house.js';
import { caseIdIn, list, objectionTo } from './journey.js';
import { outcomeOf, postmark, type Row } from './posted.js';

describe('an objection, whose day decides which version of the rules it is under (1 April)', () => {
  let house: House;
  let listing: string;
  beforeAll(async () => {
    house = await openHouse();
    listing = await list(house);
  });
  afterAll(() => house.close());

  const rows: readonly (Row & { readonly error: string; readonly version?: RegExp })[] = [
    {
      how: 'posted on a day that has not come',
      error: 'wrong-basis',
      arrives: '2026-03-31T09:00:00',
      postmark: postmark('2026-04-01'),
      outcome: { refused: '#/postmarkedOn' },
    },
    {
      how: 'posted before there was a listing: a slip of the pen',
      error: 'wrong-basis',
      arrives: '2026-03-31T09:00:00',
      postmark: postmark('1926-03-30'),
      outcome: { refused: '#/postmarkedOn' },
    },
    {
      how: 'electronically at the last moment of 31 March',
      error: 'wrong-basis',
      arrives: '2026-03-31T23:59:59.999',
      outcome: { at: '2026-03-31T15:59:59.999Z' },
      version: /^guizhou@(?!2026-04-01)/,
    },
    {
      how: 'electronically at 24:00',
      error: 'wrong-fact',
      arrives: '2026-04-01T00:00:00',
      outcome: { at: '2026-03-31T16:00:00.000Z' },
      version: /^guizhou@2026-04-01$/,
    },
    {
      how: 'posted on 31 March, arriving after it',
      error: 'wrong-term',
      arrives: '2026-04-03T09:00:00',
      postmark: postmark('2026-03-31'),
      outcome: { at: '2026-03-31T15:59:59.999Z' },
      version: /^guizhou@(?!2026-04-01)/,
    },
    {
      how: 'posted on 1 April',
      error: 'wrong-identity',
      arrives: '2026-04-03T09:00:00',
      postmark: postmark('2026-04-01'),
      outcome: { at: '2026-04-01T15:59:59.999Z' },
      version: /^guizhou@2026-04-01$/,
    },
    {
      how: 'posted, with nothing that shows it',
      error: 'wrong-link',
      arrives: '2026-04-03T09:00:00',
      postmark: { on: '2026-03-31' },
      outcome: { refused: '#/postmarkProof' },
    },
  ];

  test.each(rows)('$how', async ({ error, version, ...row }) => {
    const [outcome, answered] = await outcomeOf(house, row, '/v1/objections', { ...objectionTo(listing), error });
    expect(outcome).toEqual(row.outcome);
    if (version === undefined) return;
    expect(answered.at('case.rulebook')).toMatch(version);
    // It protects from its arrival: until then everybody enforced by right.
    expect(answered.at('case.standing.measures.0.because.0')).toMatchObject({ cause: 'objection' });
    const { claims } = await house.record.getCase(caseIdIn(answered));
    expect(claims[0]?.from).toBe(house.now);
  });
});
