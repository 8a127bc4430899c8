import { instantOf } from '../../domain/kernel/calendar-date.js';
import { openHouse, type House } from './house.js';
import { AGENT, APPROVER, CLERK, SERVICE, caseIdIn, done, list, objectionTo, propose } from './journey.js';
import { ENVELOPE, outcomeOf, postmark, type Row } from './posted.js';

/** The last moment of 9 March in Shanghai, in UTC. */
const LAST_MOMENT = '2026-03-09T15:59:59.999Z';

describe('a defence, for which there is time until 24:00 on 9 March', () => {
  let house: House;
  let listing: string;
  beforeAll(async () => {
    house = await openHouse();
    listing = await propose(house);
    house.now = instantOf('2026-03-02T10:00:00+08:00');
    await done(house.as(APPROVER, 'POST', `/v1/listings/${listing}/approve-notice`, { body: {} }));
    const served = { interpreter: 'not-needed', ...SERVICE };
    await done(house.as(CLERK, 'POST', `/v1/listings/${listing}/serve-notice`, { body: served }));
  });
  afterAll(() => house.close());

  const rows: readonly Row[] = [
    {
      how: 'posted before the notice, the case being open: sooner is in time',
      arrives: '2026-03-04T09:00:00',
      postmark: postmark('2026-03-02'),
      outcome: { at: '2026-03-02T15:59:59.999Z' },
    },
    {
      how: 'posted before there was a case: a slip of the pen',
      arrives: '2026-03-04T09:00:00',
      postmark: postmark('2026-03-01'),
      outcome: { refused: '#/postmarkedOn' },
    },
    {
      how: 'posted on a day that has not come',
      arrives: '2026-03-04T23:59:59',
      postmark: postmark('2026-03-05'),
      outcome: { refused: '#/postmarkedOn' },
    },
    {
      how: 'posted on the day of its arrival: counts from the arrival',
      arrives: '2026-03-05T09:00:00',
      postmark: postmark('2026-03-05'),
      outcome: { at: '2026-03-05T01:00:00.000Z' },
    },
    { how: 'electronically at the last moment', arrives: '2026-03-09T23:59:59.999', outcome: { at: LAST_MOMENT } },
    {
      how: 'electronically at 24:00',
      arrives: '2026-03-10T00:00:00',
      outcome: { refused: 'defence-window-closed' },
    },
    {
      how: 'posted on the last day, arriving after it',
      arrives: '2026-03-12T09:00:00',
      postmark: postmark('2026-03-09'),
      outcome: { at: LAST_MOMENT },
    },
    {
      how: 'posted a day late',
      arrives: '2026-03-12T09:00:00',
      postmark: postmark('2026-03-10'),
      outcome: { refused: 'defence-window-closed' },
    },
    {
      how: 'posted on the last day, with nothing that shows it',
      arrives: '2026-03-12T09:00:00',
      postmark: { on: '2026-03-09' },
      outcome: { refused: '#/postmarkProof' },
    },
    {
      how: 'by post without a legible postmark: counts from the arrival',
      arrives: '2026-03-12T09:00:00',
      postmark: {},
      outcome: { refused: 'defence-window-closed' },
    },
    {
      how: 'with an envelope of which nobody says the day',
      arrives: '2026-03-12T09:00:00',
      postmark: { proof: ENVELOPE },
      outcome: { refused: '#/postmarkedOn' },
    },
  ];

  test.each(rows)('$how', async (row) => {
    const defence = { points: ['已缴清。'], evidence: [] };
    const [outcome] = await outcomeOf(house, row, `/v1/listings/${listing}/submit-defence`, defence);
    expect(outcome).toEqual(row.outcome);
  });

  test('the history names who entered what was posted, and the document that shows the postmark', async () => {
    const history = await done(house.as(CLERK, 'GET', `/v1/cases/${listing}/history`));
    const events = history.at('events') as readonly { type: string; at: string; actor: { enteredBy?: object } }[];
    const posted = events.findLast(({ type, at }) => type === 'DefenceSubmitted' && at === LAST_MOMENT);
    expect(posted?.actor.enteredBy).toMatchObject({ id: CLERK, postmark: ENVELOPE });
    expect((await house.record.verifyCase(listing)).faults).toEqual([]);
  });
});

describe('papers asked for, for which there is time until 24:00 on 16 March', () => {
  let house: House;
  let listing: string;
  beforeAll(async () => {
    house = await openHouse();
    listing = await list(house);
  });
  afterAll(() => house.close());

  const ERRORS = ['wrong-basis', 'wrong-fact', 'wrong-term', 'wrong-identity'] as const;

  /** An objection of its own for each row, asked for papers on 2 March. */
  async function asked(nth: number): Promise<string> {
    const contested = nth < ERRORS.length ? [] : ['M20'];
    const body = { ...objectionTo(listing), error: ERRORS[nth % ERRORS.length], contested };
    const objection = caseIdIn(await done(house.as(AGENT, 'POST', '/v1/objections', { body })));
    const papers = { missing: ['doc-5'], explanation: '请补充判决书。' };
    await done(house.as(CLERK, 'POST', `/v1/objections/${objection}/ask-supplement`, { body: papers }));
    return objection;
  }

  const rows: readonly Row[] = [
    {
      how: 'posted on a day that has not come',
      arrives: '2026-03-04T09:00:00',
      postmark: postmark('2026-03-05'),
      outcome: { refused: '#/postmarkedOn' },
    },
    {
      how: 'posted before they were asked for, the case being open',
      arrives: '2026-03-04T09:00:00',
      postmark: postmark('2026-03-02'),
      outcome: { at: '2026-03-02T15:59:59.999Z' },
    },
    {
      how: 'electronically at the last moment',
      arrives: '2026-03-16T23:59:59.999',
      outcome: { at: '2026-03-16T15:59:59.999Z' },
    },
    { how: 'electronically at 24:00', arrives: '2026-03-17T00:00:00', outcome: { refused: 'supplement-late' } },
    {
      how: 'posted on the last day, when the objection has meanwhile been taken as not pursued',
      arrives: '2026-03-19T09:00:00',
      postmark: postmark('2026-03-16'),
      outcome: { at: '2026-03-16T15:59:59.999Z' },
    },
    {
      how: 'posted a day late',
      arrives: '2026-03-19T09:00:00',
      postmark: postmark('2026-03-17'),
      outcome: { refused: 'supplement-late' },
    },
    {
      how: 'posted on the last day, with nothing that shows it',
      arrives: '2026-03-19T09:00:00',
      postmark: { on: '2026-03-16' },
      outcome: { refused: '#/postmarkProof' },
    },
    {
      how: 'by post without a legible postmark: counts from the arrival',
      arrives: '2026-03-19T09:00:00',
      postmark: {},
      outcome: { refused: 'supplement-late' },
    },
  ];

  let objections: readonly string[];
  beforeAll(async () => {
    const opened: string[] = [];
    for (const nth of rows.keys()) opened.push(await asked(nth));
    objections = opened;
  });

  test.each(rows.map((row, nth) => ({ ...row, nth })))('$how', async ({ nth, ...row }) => {
    const supply = { evidence: ['doc-5'], statement: '补交判决书。' };
    const path = `/v1/objections/${String(objections[nth])}/supply-missing`;
    const [outcome, answered] = await outcomeOf(house, row, path, supply);
    expect(outcome).toEqual(row.outcome);
    // In time is whole in time: the objection is open again, and its measures rest.
    if ('at' in outcome)
      expect([answered.at('case.status.code'), answered.at('case.standing.standing')]).toEqual(['filed', 'suspended']);
  });
});
