import { openHouse, type House } from './house.js';
import { AGENT, APPROVER, CLERK, JIA, JIA_CODE, caseIdIn, done, file, list, objectionTo } from './journey.js';

let house: House;
let listing: string;

beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
});
afterAll(() => house.close());

describe('filing an objection', () => {
  test('answers with the measures suspended, and every query after it says so', async () => {
    const before = await done(house.as(AGENT, 'GET', `/v1/cases/${listing}`));
    expect(before.at('standing.standing')).toBe('in-force');

    const filed = await file(house, listing);
    expect(filed.status).toBe(201);
    expect(filed.at('case.standing')).toMatchObject({ listing, standing: 'suspended' });
    expect(filed.at('case.standing.measures')).toHaveLength(3);
    expect(filed.at('case.standing.measures.0.because.0')).toMatchObject({ cause: 'objection' });

    const asked = await done(house.as('sz-trade-implementer01', 'GET', `/v1/standing/${JIA_CODE}`));
    expect(asked.at('subjects.0')).toMatchObject({ known: true, enforceable: false });
    expect(house.nudged).toContain(caseIdIn(filed));

    const published = await done(house.raw('GET', `/v1/register?creditCode=${JIA_CODE}`));
    expect(published.at('entries.0')).toMatchObject({ listing, standing: 'suspended', creditCode: JIA_CODE });
  });

  test('shows the office its duty with the time left, the rule and the steps it may take', async () => {
    const caseId = caseIdIn(
      await done(file(house, listing, { body: { ...objectionTo(listing), error: 'wrong-fact' } })),
    );
    const seen = await done(house.as(CLERK, 'GET', `/v1/cases/${caseId}`));
    expect(seen.at('duties.0')).toMatchObject({
      name: 'decide-acceptance',
      lastDay: '2026-03-05',
      timeLeft: { light: 'ahead', workingDays: 4 },
      rule: { tag: 'default', id: 'objection.acceptance' },
      ifMissed: { command: 'DeemAccepted' },
    });
    const offers = seen.at('commands') as { type: string; href: string; rule?: object }[];
    expect(offers.map(({ type }) => type)).toEqual([
      'AcceptObjection',
      'RefuseObjection',
      'AskSupplement',
      'RecordIrreversibleEffect',
      'RecordRecusal',
    ]);
    expect(offers[0]).toMatchObject({
      href: `/v1/objections/${caseId}/accept-objection`,
      schema: '/openapi.json#/components/schemas/AcceptObjectionBody',
      rule: { id: 'objection.acceptance' },
    });
    const work = await done(house.as(CLERK, 'GET', '/v1/duties'));
    expect(work.at('duties')).toContainEqual(expect.objectContaining({ caseId }));
    const subjects = await done(house.as(AGENT, 'GET', `/v1/cases/${caseId}`));
    expect((subjects.at('commands') as { type: string }[]).map(({ type }) => type)).toEqual(['WithdrawObjection']);
  });

  test('may be entered by the office as it came by post, and counts from the postmark', async () => {
    house.now = '2026-03-04T02:00:00.000Z' as typeof house.now;
    const body = { ...objectionTo(listing), error: 'wrong-term', postmarkedOn: '2026-03-03', postmarkProof: 'doc-7' };
    const entered = await done(house.as(CLERK, 'POST', '/v1/objections', { body }));
    expect(entered.at('events.0.at')).toBe('2026-03-03T15:59:59.999Z');
    const history = await done(house.as(CLERK, 'GET', `/v1/cases/${caseIdIn(entered)}/history`));
    expect(history.at('events.0.actor')).toEqual({
      id: JIA,
      role: 'subject',
      subject: JIA,
      enteredBy: { id: CLERK, department: expect.any(String) as string, postmark: 'doc-7' },
    });

    const byHimself = await house.as(AGENT, 'POST', '/v1/objections', { body });
    expect(byHimself.status).toBe(403);
    const future = await house.as(CLERK, 'POST', '/v1/objections', { body: { ...body, postmarkedOn: '2026-03-05' } });
    expect([future.status, future.at('errors.0.pointer')]).toEqual([422, '#/postmarkedOn']);
  });

  test('keeps proposer and approver apart, whatever roles a token carries', async () => {
    const body = { ...objectionTo(listing), error: 'wrong-identity' };
    const caseId = caseIdIn(await done(file(house, listing, { body })));
    const step = (person: string, command: string, body: object) =>
      house.as(person, 'POST', `/v1/objections/${caseId}/${command}`, { body });
    const refused = await step(CLERK, 'decide-objection', {
      outcome: 'dismissed',
      measures: [],
      fields: [],
      reasons: '无误。',
    });
    expect(refused.status).toBe(403);
    const tooEarly = await step(APPROVER, 'decide-objection', {
      outcome: 'dismissed',
      measures: [],
      fields: [],
      reasons: '无误。',
    });
    expect(tooEarly.status).toBe(409);
  });
});
