import { SOONER, YEAR_2027 } from '../law/law-texts.js';
import { openHouse, type House } from './house.js';
import { AGENT, APPROVER, CLERK, done } from './journey.js';

const LEAD = 'sz-lead01';
const SECOND = 'sz-lead02';
const NATIONAL_LEAD = 'cn-lead01';
const SECOND_NATIONAL_LEAD = 'cn-lead02';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a text is proposed by one lead official, approved by another, and then holds for new cases', async () => {
  const proposed = await done(house.as(LEAD, 'POST', '/v1/law/documents', { body: { text: SOONER }, key: 'one' }));
  expect([proposed.status, proposed.at('status'), proposed.at('text')]).toEqual([201, 'proposed', SOONER]);
  const path = `/v1/law/documents/${String(proposed.at('lawId'))}`;
  const own = await house.as(LEAD, 'POST', `${path}/approve`, { body: {} });
  expect([own.status, own.at('code')]).toEqual([403, 'own-law-proposal']);
  const approved = await done(house.as(SECOND, 'POST', `${path}/approve`, { body: {} }));
  expect(approved.json).toMatchObject({
    status: 'approved',
    steps: [
      { step: 'proposed', by: LEAD },
      { step: 'approved', by: SECOND },
    ],
  });
  expect((await done(house.as(SECOND, 'POST', `${path}/approve`, { body: {} }))).json).toEqual(approved.json);
  const versions = await done(house.as(CLERK, 'GET', '/v1/rulebooks'));
  expect(versions.at('rulebooks')).toContainEqual({
    rulebookId: 'guizhou@2027-03-01',
    jurisdiction: 'guizhou',
    from: '2027-03-01',
    until: null,
  });
  const listed = await done(house.as(LEAD, 'GET', '/v1/law/documents?status=approved'));
  expect(listed.at('documents.0.lawId')).toBe(proposed.at('lawId'));
});

test('a version is told value by value, with tag, source, mark and what each layer says', async () => {
  const version = await done(house.as(AGENT, 'GET', '/v1/rulebooks/guizhou@2026-04-01'));
  const values = version.at('values') as readonly Readonly<Record<string, unknown>>[];
  expect(values.length).toBeGreaterThan(60);
  expect(values).toContainEqual(
    expect.objectContaining({
      rule: expect.objectContaining({ id: 'objection.verification', tag: 'default' }) as unknown,
      value: { count: 7, unit: 'workingDays', movesOffHolidays: true },
      mark: 'local-setting',
    }),
  );
  expect(values.find(({ rule }) => (rule as { id: string }).id === 'objection.suspends')).toMatchObject({
    mark: null,
    said: [{ layer: 'province', holds: true, says: { zh: expect.any(String) as string } }, {}],
  });
  expect((await house.as(AGENT, 'GET', '/v1/rulebooks/guizhou@1999-01-01')).status).toBe(404);
  const calendars = await done(house.as(AGENT, 'GET', '/v1/calendars'));
  expect(calendars.at('years.0')).toMatchObject({
    year: 2017,
    source: expect.stringMatching(/国务院办公厅/) as string,
  });
});

test('a text with mistakes is answered with the line, column and path of each', async () => {
  const text = YEAR_2027.replace('2027-01-09', '2027-01-08').replace('found', 'sure');
  const bad = await house.as(NATIONAL_LEAD, 'POST', '/v1/law/documents', { body: { text } });
  expect([bad.status, bad.at('code')]).toEqual([422, 'rulebook-invalid']);
  expect(bad.at('errors.0')).toMatchObject({
    pointer: '#/text',
    detail: {
      zh: expect.stringMatching(/^第 3 行第 6 列，tag：应为下列之一：seed、found/) as string,
      en: expect.stringMatching(/^Line 3, column 6, tag: expected one of seed, found/) as string,
    },
  });
});

test('what a calendar would move is shown before it is approved; nobody but the lead department proposes', async () => {
  const body = { text: YEAR_2027 };
  for (const person of [CLERK, APPROVER, AGENT])
    expect((await house.as(person, 'POST', '/v1/law/documents', { body })).status).toBe(403);
  expect((await house.as(CLERK, 'GET', '/v1/law/documents')).status).toBe(403);
  const foreign = await house.as(LEAD, 'POST', '/v1/law/documents', { body });
  expect([foreign.status, foreign.at('code')]).toEqual([403, 'law-of-another-place']);
  const proposed = await done(house.as(NATIONAL_LEAD, 'POST', '/v1/law/documents', { body, key: 'year' }));
  const path = `/v1/law/documents/${String(proposed.at('lawId'))}`;
  const preview = await done(house.as(LEAD, 'GET', `${path}/recount`));
  expect(preview.json).toEqual({ year: 2027, total: 0, cases: [], untold: [], next: null });
  const decline = (reason: string) =>
    house.as(SECOND_NATIONAL_LEAD, 'POST', `${path}/decline`, { body: { reason }, key: 'no' });
  const declined = await done(decline('来源不明。'));
  expect(declined.at('steps.1')).toMatchObject({ step: 'declined', by: SECOND_NATIONAL_LEAD, reason: '来源不明。' });
  expect((await done(decline('来源不明。'))).json).toEqual(declined.json);
  const reused = await decline('另有理由。');
  expect([reused.status, reused.at('code')]).toEqual([409, 'idempotency-key-reused']);
  const late = await house.as(SECOND_NATIONAL_LEAD, 'POST', `${path}/approve`, { body: {} });
  expect([late.status, late.at('code')]).toEqual([409, 'law-not-proposed']);
});

test('an approved text that is not what was approved is marked, counted, and told to whoever asks whether all is well', async () => {
  const law = house.record.deps.database.collection<{ _id: string }>('law');
  const { _id: sound, ...approved } = (await law.findOne({ status: 'approved' } as object)) ?? { _id: '' };
  const altered = 'law-aaaaaaaaaaaaaaaa';
  await law.insertOne({ ...approved, _id: altered, place: 'elsewhere', nth: 2, text: YEAR_2027 } as { _id: string });
  await house.record.refreshLaw();
  const intact = async (id: string) => (await done(house.as(LEAD, 'GET', `/v1/law/documents/${id}`))).at('intact');
  expect([await intact(sound), await intact(altered)]).toEqual([true, false]);
  expect((await house.raw('GET', '/readyz')).json).toMatchObject({
    ready: true,
    alteredLaw: 1,
    malwareScan: 'not-configured',
  });
  expect((await house.raw('GET', '/metrics')).text).toContain('redress_law_altered 1');
  expect((await done(house.as(LEAD, 'GET', '/v1/calendars'))).text).not.toContain('2027');
});
