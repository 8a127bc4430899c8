import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse, type House } from './house.js';
import { done } from './journey.js';
import { redress, type Said } from './redress.js';

let house: House;
let folder: string;
beforeAll(async () => {
  house = await openHouse();
  folder = mkdtempSync(join(tmpdir(), 'redress-people-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

/** As whoever runs the system would: with the address of the database, and nobody's token. */
const offline = (...args: readonly string[]): Promise<Said> =>
  redress(house, args, { REDRESS_MONGODB_URL: house.mongodbUrl });
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('a new installation gets its departments from a file, whole or not at all, and its first operator', async () => {
  const heading = 'id,name,nameEn,level,region,parent,from';
  const bad = await offline(
    'departments',
    'import',
    fileOf(
      'bad.csv',
      `${heading}\nzz-new,新设局（示例）,New Bureau,city,520100,nowhere,\nzz-two,二局,Two,town,520100,,\n`,
    ),
  );
  expect([bad.code, bad.said]).toEqual([1, expect.stringContaining('bad.csv: row 2, #/level')]);
  const good = fileOf(
    'good.csv',
    `${heading}\nzz-new,新设局（示例）,New Bureau,city,520100,sz-credit-lead,2020-01-01T00:00:00+08:00\n`,
  );
  expect(await offline('departments', 'import', good)).toEqual({ code: 0, said: '1 departments\n' });
  expect(await house.record.findDepartment('zz-two')).toBeNull();

  const appointing = ['--role', 'operator', '--department', 'zz-new', '--reasons', '首次部署'];
  const first = await offline('people', 'appoint', 'first-operator', ...appointing);
  expect([first.code, first.said]).toEqual([
    0,
    expect.stringMatching(/^first-operator: apt-\w+ \(operator of zz-new\)/),
  ]);
  const shown = await offline('people', 'show', 'first-operator');
  expect(JSON.parse(shown.said)).toMatchObject({ changes: [{ type: 'appointed', reasons: '首次部署' }] });
  expect((await house.record.whoIs('first-operator', house.record.deps.clock.now())).seats).toEqual([]);
}, 120_000);

test('people come from a file row by row, the same file again changes nothing, and what is refused is told', async () => {
  const file = fileOf(
    'people.yaml',
    `- { person: filed-1, role: clerk, department: sz-tax, reasons: 任免文件 }
- { person: filed-2, role: clerk, department: nowhere, reasons: 任免文件 }
`,
  );
  const once = await offline('people', 'import', file);
  expect([once.code, once.said]).toEqual([
    1,
    expect.stringMatching(/^row 2, filed-2: office-not-there: [^]*2 rows, 1 refused\n$/),
  ]);
  const before = await house.record.readPerson('filed-1');
  await offline('people', 'import', file);
  expect(await house.record.readPerson('filed-1')).toEqual(before);
  const listed = await offline('people', 'list', '--department', 'sz-tax');
  const [id = ''] = before?.appointments.map((one) => one.id) ?? [];
  expect(listed.said).toContain(`filed-1 ${id}: clerk of sz-tax, from `);
  const ended = await offline('people', 'end', 'filed-1', '--appointment', id, '--reasons', '调离');
  expect(ended.code).toBe(0);
  expect((await done(house.as('sz-operator01', 'GET', '/v1/people/filed-1'))).at('changes')).toHaveLength(2);
}, 120_000);
