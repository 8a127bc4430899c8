import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { YEAR_2027 } from '../law/law-texts.js';
import { openHouse, type House } from './house.js';
import { CLERK, propose } from './journey.js';
import { redress, type Said } from './redress.js';

const LEAD = 'cn-lead01';
const SECOND = 'cn-lead02';

let house: House;
let folder: string;
let waiting: string;

beforeAll(async () => {
  house = await openHouse();
  folder = mkdtempSync(join(tmpdir(), 'redress-law-'));
  // Ninety days from here end on a Saturday of a year of which nobody knows the holidays, or that work is done on it.
  house.now = instantOf('2026-10-11T09:00:00+08:00');
  waiting = await propose(house);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

const law = async (person: string, ...args: readonly string[]): Promise<Said> =>
  redress(house, ['law', ...args], { REDRESS_TOKEN: await house.issuer.token(person) });

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('a year is proposed from a file, looked at, approved by another person, and then stands in the list', async () => {
  const proposed = await law(LEAD, 'propose', fileOf('2027.yaml', YEAR_2027));
  expect(proposed).toMatchObject({ code: 0, said: expect.stringMatching(/^\S+ proposed: 2027年节假日 · /) as string });
  const id = proposed.said.split(' ')[0] ?? '';

  const preview = await law(LEAD, 'preview', id);
  const [head, ...moved] = preview.said.trim().split('\n');
  expect(head).toBe('1 open cases wait for 2027');
  expect(moved).toEqual([
    expect.stringContaining(`${waiting} decide-listing: 2027-01-11T16:00:00.000Z → 2027-01-09T16:00:00.000Z (`),
  ]);

  const own = await law(LEAD, 'approve', id);
  expect([own.code, own.said.split(':')[0]]).toEqual([1, 'own-law-proposal']);
  const [before] = await house.record.listRecounts();
  expect(before).toBeUndefined();

  expect(await law(SECOND, 'approve', id)).toMatchObject({
    code: 0,
    said: expect.stringContaining(`${id} approved: `) as string,
  });
  expect(await house.record.listRecounts()).toMatchObject([{ year: 2027 }]);
  const listed = await law(SECOND, 'list');
  expect(listed.said).toContain(`${id} approved calendar from 2027-01-01`);
  expect(listed.said).toContain(`(proposed by ${LEAD}, approved by ${SECOND})`);
}, 120_000);

test('a file with mistakes is told as an editor would jump to them, and proposes nothing', async () => {
  const file = fileOf('bad.yaml', YEAR_2027.replaceAll('2027', '2028').replace('found', 'sure'));
  const bad = await law(LEAD, 'propose', file);
  expect(bad.code).toBe(1);
  expect(bad.said).toMatch(
    /bad\.yaml: 第 3 行第 6 列，tag：应为下列之一.*\n.*bad\.yaml: Line 3, column 6, tag: expected one of /,
  );
  expect((await house.record.listLaw()).documents.map(({ year }) => year)).not.toContain(2028);
}, 60_000);

test('whoever is not of the lead department is told so, and that a file is missing is one line', async () => {
  const clerk = await law(CLERK, 'propose', fileOf('mine.yaml', YEAR_2027.replaceAll('2027', '2028')));
  expect([clerk.code, clerk.said.split(':')[0]]).toEqual([1, 'not-permitted']);
  const missing = await law(LEAD, 'propose', join(folder, 'nowhere.yaml'));
  expect(missing.code).toBe(1);
  expect(missing.said).toContain('nowhere.yaml');
  expect(missing.said.trim().split('\n')).toHaveLength(1);
}, 60_000);
