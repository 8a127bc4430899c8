import { putDemoData } from '../../dev/demo-data.js';
import type { DemoPerson } from '../../dev/demo-people.js';
import type { OfficeRole } from '../../domain/kernel/actor.js';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import { AGENT, APPROVER, CLERK, SANCTION, SERVICE, done, propose } from './journey.js';

const LEAD = 'sz-lead01';
const SECOND = 'sz-lead02';
const NOW = '2026-03-02T09:00:00+08:00';

let house: House;
let listing: string;
beforeAll(async () => {
  house = await openHouse();
  listing = await propose(house);
  await step(APPROVER, 'approve-notice', {});
  await step(CLERK, 'serve-notice', { interpreter: 'not-needed', ...SERVICE });
});
afterAll(() => closeIndexed(house));

const step = (by: string | DemoPerson, command: string, body: object): Promise<Answered> =>
  done(house.as(by, 'POST', `/v1/listings/${listing}/${command}`, { body }));
const table = (by: string, lines: readonly object[], key?: string): Promise<Answered> =>
  house.as(by, 'POST', '/v1/transfer-tables', {
    body: { order: 'doc-reform-2026-1', lines },
    ...(key !== undefined && { key }),
  });
const decide = (by: string, id: string, what: string, body: object = {}, key?: string): Promise<Answered> =>
  house.as(by, 'POST', `/v1/transfer-tables/${id}/${what}`, { body, ...(key !== undefined && { key }) });
const line = (from: string, to: string, effective = NOW): object => ({ from, to, effective });
const codeOf = ({ status, json, at }: Answered): unknown => [status, json === null ? null : at('code')];
const idOf = (answered: Answered): string => String(answered.at('transferTable'));
const ofFinance = (role: OfficeRole): DemoPerson => ({
  id: `fin-${role}`,
  name: '示例',
  nameEn: 'Sample',
  roles: [role],
  dept: 'sz-fin',
});
const officeOf = async (id: string): Promise<unknown> => {
  const { at } = await done(house.as(LEAD, 'GET', '/v1/departments'));
  return (at('departments') as readonly { readonly department: string }[]).find(({ department }) => department === id);
};

test('a table is proposed by one person and declined by another, or withdrawn by who made it; nothing has moved', async () => {
  const first = await done(table(LEAD, [line('sz-hrss', 'sz-fin')], 'key-1'));
  expect((await done(table(LEAD, [line('sz-hrss', 'sz-fin')], 'key-1'))).json).toEqual(first.json);
  expect(codeOf(await table(LEAD, [line('sz-hrss', 'sz-tax')], 'key-1'))).toEqual([409, 'idempotency-key-reused']);
  expect(codeOf(await decide(CLERK, idOf(first), 'sign'))).toEqual([403, 'not-permitted']);
  const declined = await done(decide(SECOND, idOf(first), 'decline', { reason: '方案未定。' }));
  expect([declined.at('status'), declined.at('steps.1.by')]).toEqual(['declined', SECOND]);
  expect(codeOf(await decide(SECOND, idOf(first), 'sign'))).toEqual([409, 'transfer-table-decided']);
  const own = await done(table(LEAD, [line('sz-hrss', 'sz-fin')]));
  expect((await done(decide(LEAD, idOf(own), 'decline', { reason: '重拟。' }))).at('status')).toBe('withdrawn');
  const { at } = await done(house.as(SECOND, 'GET', '/v1/transfer-tables'));
  const listed = (at('tables') as readonly { readonly status: string }[]).map(({ status }) => status);
  expect(listed.sort()).toEqual(['declined', 'withdrawn']);
  expect(await officeOf('sz-hrss')).toMatchObject({ until: null, successor: null });
  expect(codeOf(await decide(SECOND, 'trf-aaaaaaaaaaaaaaaa', 'sign'))).toEqual([404, 'not-found']);
  expect(codeOf(await table(LEAD, [line('sz-hrss', 'nowhere')]))).toEqual([409, 'office-not-there']);
});

test('nothing passes to an office in which nobody serves as somebody did in the former one, from that instant on', async () => {
  const proposed = idOf(await done(table(LEAD, [line('sz-tax', 'sz-fin')])));
  const alone = await decide(SECOND, proposed, 'sign');
  expect([codeOf(alone), alone.at('params')]).toMatchObject([
    [409, 'successor-unstaffed'],
    { department: 'sz-fin', role: 'clerk' },
  ]);
  const later = { role: 'clerk', department: 'sz-fin', from: '2026-03-09T09:00:00+08:00', reasons: '任免文件 2026-3' };
  await done(house.as('sz-operator01', 'POST', '/v1/people/fin-later/appoint', { body: later }));
  expect(codeOf(await decide(SECOND, proposed, 'sign'))).toEqual([409, 'successor-unstaffed']);
  expect(await officeOf('sz-tax')).toMatchObject({ until: null, successor: null });
  await done(decide(SECOND, proposed, 'decline', { reason: '待任命。' }));
});

test('a lead department moves no office of another province, neither by its own table nor by signing or declining one', async () => {
  const foreign = [line('sz-hrss', 'hb-samr'), line('hb-samr', 'sz-hrss')];
  for (const one of foreign) expect(codeOf(await table(LEAD, [one]))).toEqual([403, 'office-of-another-place']);
  const proposed = await done(table('sz-operator01', [line('hb-samr', 'hb-insp')]));
  for (const [what, body] of [
    ['sign', {}],
    ['decline', { reason: '无。' }],
  ] as const)
    expect(codeOf(await decide(LEAD, idOf(proposed), what, body))).toEqual([403, 'office-of-another-place']);
  expect((await done(decide('hb-lead01', idOf(proposed), 'decline', { reason: '不同意。' }))).at('status')).toBe(
    'declined',
  );
});

test('of two tables that would pass one office on, signed at once, one holds', async () => {
  const tables = await Promise.all(['gz-samr', 'sz-samr'].map((to) => done(table(LEAD, [line('sz-hrss', to)]))));
  const signed = await Promise.all(tables.map((one) => decide(SECOND, idOf(one), 'sign').then(codeOf)));
  expect(signed).toContainEqual([200, undefined]);
  expect(signed).toContainEqual([409, 'office-passed-on']);
});

test('an office ends in the middle of a case: its successor acts in its name, and no date is another', async () => {
  const receipts = (by: string | DemoPerson): Promise<Answered> => house.as(by, 'GET', `/v1/cases/${listing}/receipts`);
  const before = await done(receipts(CLERK));
  for (const role of ['clerk', 'approver'] as const) await done(house.as(ofFinance(role), 'GET', '/v1/me'));
  expect((await done(house.as(ofFinance('approver'), 'GET', '/v1/duties'))).at('duties')).toEqual([]);

  const proposed = idOf(await done(table(LEAD, [line('sz-tax', 'sz-fin')])));
  expect(codeOf(await decide(LEAD, proposed, 'sign'))).toEqual([403, 'own-transfer-table']);
  const signed = await done(decide(SECOND, proposed, 'sign', {}, 'sign-1'));
  expect((await done(decide(SECOND, proposed, 'sign', {}, 'sign-1'))).json).toEqual(signed.json);

  const gone = await house.as(CLERK, 'GET', `/v1/cases/${listing}`);
  expect([gone.status, (await house.as(CLERK, 'GET', `/v1/duties`)).status]).toEqual([404, 403]);
  expect((await done(receipts(ofFinance('clerk')))).text).toBe(before.text);
  const me = await done(house.as(ofFinance('approver'), 'GET', '/v1/me'));
  expect(me.at('seats')).toMatchObject([
    { department: 'sz-fin', successor: null },
    { department: 'sz-tax', successor: { department: 'sz-fin' } },
  ]);

  await step(AGENT, 'waive-defence', {});
  const queue = await done(house.as(ofFinance('approver'), 'GET', '/v1/duties'));
  expect(queue.at('duties.0')).toMatchObject({ caseId: listing, duty: { name: 'decide-listing' } });
  const decision = { decision: 'list', answers: [], reasons: '事实清楚。', ...SANCTION };
  await step(ofFinance('approver'), 'decide-listing', decision);
  const history = await done(house.as(ofFinance('clerk'), 'GET', `/v1/cases/${listing}/history`));
  const actors = (history.at('events') as readonly { readonly actor: object }[]).map(({ actor }) => actor);
  expect(actors.at(-1)).toMatchObject({ id: 'fin-approver', department: 'sz-tax', successor: 'sz-fin' });
  expect(await house.record.verifyCase(listing)).toMatchObject({ ok: true });
});

test('the former office shows its end and its successor; loading the departments again leaves both', async () => {
  const ended = { until: '2026-03-02T01:00:00.000Z', successor: { department: 'sz-fin' } };
  expect(await officeOf('sz-tax')).toMatchObject(ended);
  await putDemoData(house.record);
  expect(await officeOf('sz-tax')).toMatchObject(ended);
  const back = await table(LEAD, [line('sz-fin', 'sz-tax')]);
  expect(codeOf(back)).toEqual([409, 'succession-circular']);
  expect(codeOf(await house.as(AGENT, 'GET', '/v1/departments'))).toEqual([403, 'not-permitted']);
});

test('a process that died between the signature and its lines leaves them to the next one that opens the record', async () => {
  const { database, departments } = house.record.deps;
  await database.collection<{ _id: string }>('successions').deleteOne({ _id: 'sz-tax' });
  await departments.updateOne({ _id: 'sz-tax' }, { $set: { until: null } });
  await database.collection('transfer_tables').updateMany({ nth: { $gt: 0 } }, { $set: { pending: true } });
  const next = await openHouse({ beside: house });
  await next.close();
  expect(await officeOf('sz-tax')).toMatchObject({
    until: '2026-03-02T01:00:00.000Z',
    successor: { department: 'sz-fin' },
  });
  expect(await database.collection('transfer_tables').countDocuments({ pending: true })).toBe(0);
});
