import { SOONER, YEAR_2027 } from '../law/law-texts.js';
import { openHouse, type House } from './house.js';
import { AGENT, APPROVER, CLERK, done } from './journey.js';

const LEAD = 'sz-lead01';
const SECOND = 'sz-lead02';

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
  const bad = await house.as(LEAD, 'POST', '/v1/law/documents', { body: { text } });
  expect([bad.status, bad.at('code')]).toEqual([422, 'rulebook-invalid']);
  expect(bad.at('errors.0')).toMatchObject({
    pointer: '#/text',
    detail: {
      zh: expect.stringMatching(/第 3 行第 6 列，tag/) as string,
      en: expect.stringMatching(/Line 3/) as string,
    },
  });
});

test('what a calendar would move is shown before it is approved; nobody but the lead department proposes', async () => {
  const body = { text: YEAR_2027 };
  for (const person of [CLERK, APPROVER, AGENT])
    expect((await house.as(person, 'POST', '/v1/law/documents', { body })).status).toBe(403);
  expect((await house.as(CLERK, 'GET', '/v1/law/documents')).status).toBe(403);
  const proposed = await done(house.as(LEAD, 'POST', '/v1/law/documents', { body, key: 'year' }));
  const path = `/v1/law/documents/${String(proposed.at('lawId'))}`;
  const preview = await done(house.as(LEAD, 'GET', `${path}/recount`));
  expect(preview.json).toEqual({ year: 2027, total: 0, cases: [], next: null });
  const declined = await done(house.as(SECOND, 'POST', `${path}/decline`, { body: { reason: '来源不明。' } }));
  expect(declined.at('steps.1')).toMatchObject({ step: 'declined', by: SECOND, reason: '来源不明。' });
  const late = await house.as(SECOND, 'POST', `${path}/approve`, { body: {} });
  expect([late.status, late.at('code')]).toEqual([409, 'law-not-proposed']);
});
