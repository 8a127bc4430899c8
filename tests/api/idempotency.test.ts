import { findPerson, type DemoPerson } from '../../dev/demo-people.js';
import { openHouse, type House } from './house.js';
import { AGENT, CLERK, caseIdIn, done, file, list, objectionTo, proposalOf, entryFor } from './journey.js';

const YI = 'sub-shiliyiiqqqqqqqqqqqqqqqq';

let house: House;
let listing: string;

beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
});
afterAll(() => house.close());

test('a write without a key, or with one that is none, is not done', async () => {
  for (const key of ['', 'with space', 'x'.repeat(201), '键']) {
    const answered = await house.as(AGENT, 'POST', '/v1/objections', {
      body: objectionTo(listing),
      headers: { 'Idempotency-Key': encodeURI(key) === key ? key : 'with space' },
    });
    expect([answered.status, answered.at('code')]).toEqual([400, 'idempotency-key-missing']);
  }
  const cases = await done(house.as(AGENT, 'GET', '/v1/cases?kind=objection'));
  expect(cases.at('cases')).toEqual([]);
});

test('the same request again gets the first answer and does nothing', async () => {
  const key = 'again-1';
  const first = await done(file(house, listing, { key }));
  const second = await done(file(house, listing, { key }));
  expect(second.at('repeated')).toBe(true);
  expect(second.at('events')).toEqual(first.at('events'));
  expect(caseIdIn(second)).toBe(caseIdIn(first));
});

test('twenty copies of one filing at the same moment open one case with one event', async () => {
  const body = { ...objectionTo(listing), error: 'wrong-term' };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => done(file(house, listing, { key: 'at-once', body }))),
  );
  expect(new Set(answers.map(caseIdIn)).size).toBe(1);
  expect(answers.filter((answered) => answered.at('repeated') === false)).toHaveLength(1);
  const history = await done(
    house.as(AGENT, 'GET', `/v1/cases/${caseIdIn(answers[0] ?? (await file(house, listing)))}/history`),
  );
  expect(history.at('events')).toHaveLength(1);
});

test('the same key with another body is refused, and the first stays as it was', async () => {
  const key = 'reused';
  const body = { ...objectionTo(listing), error: 'wrong-identity' };
  const first = await done(file(house, listing, { key, body }));
  const other = await file(house, listing, { key, body: { ...body, grounds: '别的理由。' } });
  expect([other.status, other.at('code')]).toEqual([409, 'idempotency-key-reused']);
  const again = await done(file(house, listing, { key, body }));
  expect(again.at('case.version')).toBe(first.at('case.version'));
});

test('the same key of another person is another request', async () => {
  const key = 'shared-key';
  const mine = await done(file(house, listing, { key, body: { ...objectionTo(listing), error: 'wrong-link' } }));
  const clerks = await done(
    house.as(CLERK, 'POST', '/v1/objections', { key, body: { ...objectionTo(listing), error: 'wrong-link' } }),
  );
  expect(caseIdIn(clerks)).not.toBe(caseIdIn(mine));
});

test('of two clerks who enter papers of one subject under the same key each has his own; the same clerk’s again is the same', async () => {
  const key = 'on-paper';
  const second = { ...(findPerson(CLERK) as DemoPerson), id: 'sz-tax-clerk02' };
  const paper = (grounds: string) => ({ ...objectionTo(listing), error: 'wrong-term', contested: ['M20'], grounds });
  const enter = (by: string | DemoPerson, grounds: string) =>
    house.as(by, 'POST', '/v1/objections', { key, body: paper(grounds) });
  const [one, other] = [await done(enter(CLERK, '甲。')), await done(enter(second, '乙。'))];
  expect(caseIdIn(other)).not.toBe(caseIdIn(one));
  expect((await done(enter(CLERK, '甲。'))).json).toMatchObject({ repeated: true, case: { caseId: caseIdIn(one) } });
  expect((await enter(CLERK, '乙。')).at('code')).toBe('idempotency-key-reused');

  const supply = (by: string | DemoPerson, statement: string) =>
    house.as(by, 'POST', `/v1/objections/${caseIdIn(one)}/supply-missing`, {
      key,
      body: { evidence: ['doc-3'], statement },
    });
  const ask = { missing: ['doc-3'], explanation: '缺少证据。' };
  await done(house.as(CLERK, 'POST', `/v1/objections/${caseIdIn(one)}/ask-supplement`, { body: ask }));
  expect((await supply(CLERK, '丙。')).at('code')).toBe('idempotency-key-reused');
  expect((await done(supply(second, '丙。'))).at('repeated')).toBe(false);
  expect((await supply(second, '丁。')).at('code')).toBe('idempotency-key-reused');
});

test('whoever has moved to another office is not told by his old key what he opened in the former one', async () => {
  const moved: DemoPerson = { ...(findPerson(CLERK) as DemoPerson), id: 'moved-clerk' };
  const body = { ...proposalOf(await entryFor(house, 'A7', YI)), subject: YI };
  const open = () => house.as(moved, 'POST', '/v1/listings', { key: 'before-the-move', body });
  const opened = await open();
  expect(opened.status).toBe(201);
  const order = (what: string, asked: object) =>
    done(
      house.as('sz-operator01', 'POST', `/v1/people/${moved.id}/${what}`, { body: { reasons: '调动。', ...asked } }),
    );
  await order('appoint', { role: 'clerk', department: 'sz-fin' });
  await order('end-appointment', { appointment: 'clerk' });
  const again = await open();
  const missing = await house.as(moved, 'GET', '/v1/cases/aaaaaaaa-lst-aaaaaaaaaaaaaaaa');
  expect([again.status, again.text]).toEqual([404, missing.text]);
});

test('a refusal is not remembered: the same key does the step once it is in its place', async () => {
  const objection = caseIdIn(
    await done(file(house, listing, { body: { ...objectionTo(listing), error: 'wrong-fact' } })),
  );
  const body = { finding: 'record-right', proposed: 'dismissed', reasons: '无误。' };
  const verify = () => house.as(CLERK, 'POST', `/v1/objections/${objection}/record-verification`, { key: 'k-7', body });
  expect((await verify()).status).toBe(409);
  await done(house.as(CLERK, 'POST', `/v1/objections/${objection}/accept-objection`, { body: {} }));
  expect((await verify()).status).toBe(200);
});

test('one open listing of a subject on a list: a second proposal is refused with its reason', async () => {
  const body = proposalOf(await entryFor(house));
  const answered = await house.as(CLERK, 'POST', '/v1/listings', { body });
  expect([answered.status, answered.at('code')]).toEqual([409, 'already-on-this-list']);
  expect(answered.at('zh.title')).not.toBe(answered.at('en.title'));
});
