import type { OfficeRole } from '../../domain/kernel/actor.js';
import { recordOf, type DemoPerson } from '../../dev/demo-people.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { openHouse, type Answered, type House } from './house.js';
import {
  AGENT,
  APPROVER,
  CLERK,
  JIA,
  SANCTION,
  SERVICE,
  caseIdIn,
  done,
  entryFor,
  file,
  objectionTo,
  proposalOf,
  propose,
} from './journey.js';

let house: House;
let listing: string;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** An official who is the listed subject himself. */
const self = (role: OfficeRole, dept = 'sz-tax'): DemoPerson => ({
  id: `self-${role}-${dept}`,
  name: '示例',
  nameEn: 'Sample',
  roles: [role],
  dept,
  subject: JIA,
});
/** An official says in which office he acts; for himself he acts without it. */
const post = (by: string | DemoPerson, path: string, body: object): Promise<Answered> =>
  house.as(by, 'POST', path, { body, ...(typeof by !== 'string' && { headers: onDuty(by) }) });
const onDuty = ({ dept = '' }: DemoPerson): Readonly<Record<string, string>> => ({ 'Redress-Office': dept });
const answered = ({ status, json, at }: Answered): unknown => [status, json === null ? null : at('code')];
const OWN = [403, 'own-case'];

test('an official enters nothing of his own on paper, with whatever postmark, and does no other step in his own case', async () => {
  listing = await propose(house);
  await done(post(APPROVER, `/v1/listings/${listing}/approve-notice`, {}));
  await done(post(CLERK, `/v1/listings/${listing}/serve-notice`, { interpreter: 'not-needed', ...SERVICE }));
  const paper = { points: ['一'], evidence: [], postmarkedOn: SERVICE.servedOn, postmarkProof: 'doc-envelope' };
  const path = `/v1/listings/${listing}`;
  expect(answered(await post(self('clerk'), `${path}/submit-defence`, paper))).toEqual(OWN);
  expect(answered(await post(self('clerk'), `${path}/withdraw-proposal`, { reasons: '无。' }))).toEqual(OWN);
  const stay = { cause: 'court-stay', issuer: '示例法院', order: 'doc-1', measures: 'all' };
  expect(answered(await post(self('lead', 'sz-credit-lead'), `${path}/order-stay`, stay))).toEqual(OWN);
  const retry = { seq: 1, effect: 'sendLetter' };
  expect(answered(await post(self('operator', 'sz-credit-centre'), `${path}/retry-effect`, retry))).toEqual(OWN);
  expect(
    (await done(house.as(self('clerk'), 'GET', `/v1/cases/${listing}`, { headers: onDuty(self('clerk')) }))).at(
      'commands',
    ),
  ).toEqual([]);
  const seen = (await done(house.as(CLERK, 'GET', `/v1/cases/${listing}/history`))).at('events');
  expect((seen as readonly { readonly type: string }[]).map(({ type }) => type)).toEqual([
    'ListingProposed',
    'NoticeApproved',
    'NoticeServed',
  ]);
});

test('nobody proposes his own listing, or files and withdraws as an official in a matter of his own', async () => {
  const proposal = proposalOf(await entryFor(house, 'A2'));
  expect(answered(await post(self('clerk'), '/v1/listings', proposal))).toEqual(OWN);
  const path = `/v1/listings/${listing}`;
  await done(post(AGENT, `${path}/waive-defence`, {}));
  const decision = { decision: 'list', answers: [], reasons: '事实清楚。', ...SANCTION };
  expect(answered(await post(self('approver'), `${path}/decide-listing`, decision))).toEqual(OWN);
  await done(post(APPROVER, `${path}/decide-listing`, decision));
  expect(answered(await post(self('clerk'), '/v1/objections', objectionTo(listing)))).toEqual(OWN);
  const objection = caseIdIn(await done(file(house, listing)));
  for (const [by, step, body] of [
    [self('clerk'), 'accept-objection', {}],
    [self('approver'), 'return-verification', { reasons: '无。' }],
    [self('lead', 'sz-credit-lead'), 'transfer-objection', { to: 'gz-samr', order: 'doc-2' }],
  ] as const)
    expect(answered(await post(by, `/v1/objections/${objection}/${step}`, body))).toEqual(OWN);
});

test('nor does an official who acted for the firm since the case was opened; one who did so before may', async () => {
  const path = `/v1/listings/${listing}/record-recusal`;
  const person = async (id: string, until: string): Promise<DemoPerson> => {
    const one: DemoPerson = { ...self('clerk'), id };
    const { mandates, ...known } = recordOf(one);
    await house.record.putPeople([
      { ...known, mandates: mandates.map((each) => ({ ...each, until: until as never })) },
    ]);
    return one;
  };
  const before = await person('agent-before', '2026-03-01T16:00:00.000Z');
  const during = await person('agent-during', '2026-03-02T01:00:01.000Z');
  house.now = instantOf('2026-03-02T09:00:01.000+08:00');
  expect(answered(await post(during, path, { person: during.id, reasons: '曾代理。' }))).toEqual(OWN);
  house.now = instantOf('2026-03-02T09:00:02.000+08:00');
  const body = { ...objectionTo(listing), error: 'wrong-fact' };
  const objection = caseIdIn(await done(file(house, listing, { body })));
  expect(answered(await post(during, `/v1/objections/${objection}/accept-objection`, {}))).toEqual(OWN);
  expect(answered(await post(before, path, { person: before.id, reasons: '曾代理。' }))).toEqual([200, undefined]);
});

test('as its subject he acts in it as anybody does', async () => {
  const [objection] = (await done(house.as(AGENT, 'GET', '/v1/cases?kind=objection&open=true'))).at(
    'cases',
  ) as readonly {
    readonly caseId: string;
  }[];
  const withdrawn = await house.as(
    self('clerk'),
    'POST',
    `/v1/objections/${objection?.caseId ?? ''}/withdraw-objection`,
    {
      body: {},
    },
  );
  expect(answered(withdrawn)).toEqual([200, undefined]);
});
