import type { DemoPerson } from '../../dev/demo-people.js';
import type { OfficeRole } from '../../domain/kernel/actor.js';
import type { Department } from '../../record/people/departments.js';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import { AGENT, SERVICE, caseIdIn, done, entryFor, proposalOf } from './journey.js';

const CITY_CLERK = 'sz-samr-clerk01';
const CITY_APPROVER = 'sz-samr-approver01';
const PROVINCE = 'gz-samr-approver01';
const REASONS = '省局并入市局，原上级不能再作为另一部门同意。';

const official = (id: string, role: OfficeRole, dept: string): DemoPerson => ({
  id,
  name: '示例',
  nameEn: 'Sample',
  roles: [role],
  dept,
});
const NATION = official('cn-approver', 'approver', 'cn-samr');
const IN_BOTH = official('cn-approver-2', 'approver', 'cn-samr');
const NOBODY = official('cn-approver-3', 'approver', 'cn-fin');

const office = (id: string, level: Department['level'], parent: string | null): Department => ({
  id,
  name: { zh: '示例局', en: 'Sample office' },
  level,
  region: level === 'nation' ? '000000' : '520000',
  parent,
  mail: null,
  creditCode: null,
});

let house: House;
let listing: string;
beforeAll(async () => {
  house = await openHouse();
  const nation = ['cn-samr', 'cn-fin'].map((id) => office(id, 'nation', null));
  await house.record.putDepartments([...nation, office('gz-samr', 'province', 'cn-samr')]);
  const entry = await entryFor(house);
  const body = { ...proposalOf(entry), list: 'MR' };
  const heavy = { ...body, superior: 'gz-samr' };
  expect(codeOf(await house.as(CITY_CLERK, 'POST', '/v1/listings', { body }))).toEqual([409, 'superior-missing']);
  const beside = await house.as(CITY_CLERK, 'POST', '/v1/listings', { body: { ...body, superior: 'hb-samr' } });
  expect([codeOf(beside), beside.at('params')]).toEqual([
    [409, 'superior-not-above'],
    { superior: 'hb-samr', department: 'sz-samr' },
  ]);
  listing = caseIdIn(await done(house.as(CITY_CLERK, 'POST', '/v1/listings', { body: heavy })));
  await done(step(CITY_APPROVER, 'approve-notice', {}));
  await done(step(CITY_CLERK, 'serve-notice', { interpreter: 'not-needed', ...SERVICE }));
  await done(step(AGENT, 'waive-defence', {}));
}, 60_000);
afterAll(() => closeIndexed(house));

const step = (by: string | DemoPerson, command: string, body: object, office?: string): Promise<Answered> =>
  house.as(by, 'POST', `/v1/listings/${listing}/${command}`, {
    body,
    ...(office !== undefined && { headers: { 'Redress-Office': office } }),
  });
const read = (by: string | DemoPerson): Promise<Answered> => house.as(by, 'GET', `/v1/cases/${listing}`);
const codeOf = ({ status, json, at }: Answered): unknown => [status, json === null ? null : at('code')];
const consent = { consents: true, reasons: '同意。' };
const naming = { superior: 'cn-samr', reasons: REASONS };
async function queueOf(by: string | DemoPerson): Promise<readonly string[]> {
  const { at } = await done(house.as(by, 'GET', '/v1/duties'));
  const duties = at('duties') as readonly { readonly caseId: string; readonly duty: { readonly name: string } }[];
  return duties.filter(({ caseId }) => caseId === listing).map(({ duty }) => duty.name);
}
const missing = async (by: string | DemoPerson): Promise<void> => {
  const answers = [
    await read(by),
    await house.as(by, 'GET', `/v1/cases/${listing.slice(0, -1)}x`),
    await step(by, 'record-consent', consent),
    await house.as(by, 'POST', `/v1/listings/${listing.slice(0, -1)}x/record-consent`, { body: consent }),
  ];
  const [own, none, asked, nothing] = answers.map(({ status, at }) => [status, at('code'), at('title'), at('detail')]);
  expect([own, asked]).toEqual([none, nothing]);
  expect(own?.[0]).toBe(404);
};

test('while the superior is another body nobody names one for it, and those above it know of no such case', async () => {
  expect(await queueOf(PROVINCE)).toEqual(['give-consent']);
  expect(codeOf(await step(CITY_CLERK, 'name-superior', naming))).toEqual([409, 'superior-may-consent']);
  expect(codeOf(await step(CITY_APPROVER, 'record-consent', consent))).toEqual([403, 'not-the-superior']);
  for (const stranger of [NATION, NOBODY]) await missing(stranger);
  expect(await queueOf(NATION)).toEqual([]);
});

test('once its office has taken the superior over, nobody of it consents, in whatever name', async () => {
  const lines = [{ from: 'gz-samr', to: 'sz-samr', effective: '2026-03-02T09:00:00+08:00' }];
  const body = { order: 'doc-reform-2026-1', lines };
  const table = await done(house.as('gz-lead01', 'POST', '/v1/transfer-tables', { body }));
  const id = String(table.at('transferTable'));
  await done(house.as('gz-lead02', 'POST', `/v1/transfer-tables/${id}/sign`, { body: {} }));

  expect(await queueOf(CITY_APPROVER)).toEqual(expect.arrayContaining(['give-consent', 'decide-listing']));
  for (const inName of ['gz-samr', undefined]) {
    const refused = await step(CITY_APPROVER, 'record-consent', consent, inName);
    expect([codeOf(refused), refused.at('params.department')]).toEqual([[403, 'body-of-author'], 'sz-samr']);
    expect(refused.text).toContain('name-superior');
  }
  await missing(NATION);
});

test('another one above is named; the duty, the case and the right to consent are that one’s and no other’s', async () => {
  expect(codeOf(await step(CITY_CLERK, 'name-superior', { ...naming, superior: 'cn-fin' }))).toEqual([
    409,
    'superior-not-above',
  ]);
  const allowed = (await done(read(CITY_CLERK))).text;
  expect(allowed).toContain('name-superior');
  const named = await done(step(CITY_CLERK, 'name-superior', naming));
  expect(named.at('case.details.superior')).toBe('cn-samr');

  expect(await queueOf(NATION)).toEqual(['give-consent']);
  expect((await queueOf(CITY_APPROVER)).filter((name) => name === 'give-consent')).toEqual([]);
  expect((await read(NATION)).status).toBe(200);
  await missing(NOBODY);
  const [event] = (
    (await done(house.as(CITY_CLERK, 'GET', `/v1/cases/${listing}/history`))).at('events') as readonly {
      readonly type: string;
      readonly data: unknown;
    }[]
  ).slice(-1);
  expect(event).toMatchObject({ type: 'SuperiorNamed', data: { from: 'gz-samr', to: 'cn-samr' } });
});

test('a second place in the office in charge, own or of whoever is filled in for, makes nobody another body', async () => {
  const place = { role: 'clerk', department: 'sz-samr', reasons: '兼任。' };
  await done(read(IN_BOTH));
  await done(house.as('sz-operator01', 'POST', `/v1/people/${IN_BOTH.id}/appoint`, { body: place }));
  const refused = await step(IN_BOTH, 'record-consent', consent);
  expect([codeOf(refused), refused.at('params.department')]).toEqual([[403, 'serves-author'], 'sz-samr']);

  const { at } = await done(house.as(IN_BOTH, 'GET', `/v1/people/${IN_BOTH.id}`));
  const held = at('appointments') as readonly { readonly appointment: string; readonly role: string }[];
  const appointment = held.find(({ role }) => role === 'approver')?.appointment;
  const handed = { appointment, to: 'cn-approver-4', until: '2026-03-20T09:00:00+08:00', reasons: '休假。' };
  const substitute = official('cn-approver-4', 'clerk', 'cn-samr');
  await done(read(substitute));
  await done(house.as(IN_BOTH, 'POST', `/v1/people/${IN_BOTH.id}/delegate`, { body: handed }));
  expect(codeOf(await step(substitute, 'record-consent', consent))).toEqual([403, 'serves-author']);
});

test('its consent lets the listing be decided', async () => {
  await done(step(NATION, 'record-consent', consent));
  const decision = { decision: 'list', answers: [], reasons: '事实清楚。' };
  const { class: grade, term, measures } = proposalOf('x') as Readonly<Record<string, unknown>>;
  const decided = await done(step(CITY_APPROVER, 'decide-listing', { ...decision, class: grade, term, measures }));
  expect(decided.at('case.status.code')).toBe('decided');
  expect(await house.record.verifyCase(listing)).toMatchObject({ ok: true });
});
