import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { SOONER, YEAR_2027, YEAR_END } from '../law/law-texts.js';
import { openHouse, type House } from './house.js';
import { APPROVER, CLERK, done, propose } from './journey.js';

test('receipts and reasons of a date by a year that another process took a moment ago are told as that one tells them', async () => {
  const house = await openHouse();
  const other = await openHouse({ beside: house });
  house.now = other.now = YEAR_END;
  const text = { body: { text: YEAR_2027 } };
  const law = await done(other.as('cn-lead01', 'POST', '/v1/law/documents', text));
  await done(other.as('cn-lead02', 'POST', `/v1/law/documents/${String(law.at('lawId'))}/approve`, { body: {} }));
  const listing = await propose(other);
  expect(house.record.deps.shelf.calendar.isPublished(2027)).toBe(false);
  for (const what of ['receipts', 'why']) {
    const told = await done(house.as(CLERK, 'GET', `/v1/cases/${listing}/${what}`));
    expect(told.text).toBe((await done(other.as(CLERK, 'GET', `/v1/cases/${listing}/${what}`))).text);
  }
  await other.close();
  await house.close();
});

describe('a case under law that only a newer release knows', () => {
  let house: House;
  let newer: House;
  let folder: string;
  let listing: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-law-'));
    const shipped = fileURLToPath(new URL('../../rulebooks', import.meta.url));
    cpSync(shipped, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    writeFileSync(join(folder, 'guizhou/2027-03-01.yaml'), SOONER);
    house = await openHouse();
    newer = await openHouse({ beside: house, shelf: openShelf(folder) });
    house.now = newer.now = instantOf('2027-03-01T09:00:00+08:00');
    listing = await propose(newer);
  });
  afterAll(async () => {
    await newer.close();
    await house.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['GET', '', CLERK],
    ['GET', '/history', CLERK],
    ['GET', '/receipts', CLERK],
    ['GET', '/why', CLERK],
    ['GET', '/forecast', CLERK],
    ['GET', '/migration?to=guizhou@2026-04-01', 'sz-lead01'],
    ['POST', '/approve-notice', APPROVER],
  ])('%s %s is to be asked again, and nothing is done', async (method, path, person) => {
    const address = method === 'GET' ? `/v1/cases/${listing}${path}` : `/v1/listings/${listing}${path}`;
    const answered = await house.as(person, method, address, method === 'POST' ? { body: {} } : {});
    expect([answered.status, answered.at('code'), answered.headers.get('Retry-After')]).toEqual([
      503,
      'law-not-here-yet',
      '2',
    ]);
    expect(answered.at('params')).toEqual({ law: 'guizhou@2027-03-01' });
    expect((await newer.record.getCase(listing)).version).toBe(1);
  });

  test('stands in lists as what it is, and leaves the others as they are', async () => {
    const { cases: written } = house.record.deps;
    const found = await written.findOne({ _id: listing });
    if (found === null) throw new Error('The case is not there.');
    const rulebook = 'guizhou@2026-04-01';
    const [other, broken] = ['shilijia-lst-aaaaaaaaaaaaaaaa', 'shilijia-lst-bbbbbbbbbbbbbbbb'];
    await written.insertMany([
      { ...found, _id: other, opened: other, rulebook, locks: [other] },
      { ...found, _id: broken, opened: broken, rulebook, locks: [broken], state: { ...found.state, own: null } },
    ]);
    const { cases } = (await done(house.as(CLERK, 'GET', '/v1/cases?kind=listing'))).json as {
      cases: readonly { caseId: string; status: { code: string }; untold: { code: string } | null }[];
    };
    const told = new Map(cases.map(({ caseId, status, untold }) => [caseId, [status.code, untold?.code]]));
    expect(cases).toHaveLength(3);
    expect(told.get(listing)).toEqual(['proposed', 'law-not-here']);
    expect(told.get(broken)).toEqual(['proposed', 'broken']);
    expect(told.get(other)).toEqual(['proposed', undefined]);
  });
});
