import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TEST_KEY_ENVIRONMENT } from '../../dev/testing/keys.js';
import { useTemporaryFolders } from '../dev/temporary.js';
import { YEAR_2027 } from '../law/law-texts.js';
import { draftOf } from './drafts.js';
import { contested, hashOfRecord, openGround, type Ground } from './ground.js';

const temporary = useTemporaryFolders();
let ground: Ground;
let objection: string;

beforeAll(async () => {
  ground = await openGround();
  ({ objection } = await contested(ground));
});
afterAll(() => ground.close());

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function whatIf(files: readonly string[], ...more: readonly string[]): Promise<Said> {
  const args = ['--import', 'tsx', 'cli/redress.ts', 'what-if', '--rulebook', ...files, ...more];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], REDRESS_MONGODB_URL: ground.url, ...TEST_KEY_ENVIRONMENT },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (bytes: Buffer) => (said.out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (said.err += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...said };
}

async function fileOf(name: string, text: string): Promise<string> {
  const file = join(await temporary(), name);
  await writeFile(file, text);
  return file;
}

test('tells a table of what would be otherwise, its progress apart, and changes nothing', async () => {
  const draft = await fileOf('draft.yaml', draftOf({ 'objection.suspends': 'value: false' }));
  const before = await hashOfRecord(ground.record);
  const { code, out, err } = await whatIf([draft]);
  expect([code, err]).toEqual([0, '2 of 2 open cases\n']);
  expect(out).toContain('2 open cases, 1 touched · 未结案件 2 件，受影响 1 件');
  expect(out).toContain('the subject gains in 0, loses in 1 · 主体受益 0 件，受损 1 件');
  const rows = out.split('\n').map((line) => line.trim().split(/\s{2,}/));
  const head = rows.find(([title]) => title === 'rule · 规则') ?? [];
  const row = rows.find(([title]) => title === 'objection.suspends') ?? [];
  expect(Object.fromEntries(head.map((column, index) => [column, row[index]]))).toMatchObject({
    suspensions: '1',
    subjectLoses: '1',
    dates: '0',
  });
  expect(rows).toContainEqual([objection, '1']);
  expect(await hashOfRecord(ground.record)).toBe(before);
}, 60_000);

test('as JSON tells every touched case, of several drafts together', async () => {
  const sooner = await fileOf('sooner.yaml', draftOf({ 'objection.acceptance': 'limit: 1 working day' }));
  const later = draftOf({ 'objection.suspends': 'value: false' }).replace('2027-03-01', '2027-04-01');
  const { code, out } = await whatIf([sooner, await fileOf('later.yaml', later)], '--json');
  const { drafts, summary, cases } = JSON.parse(out) as {
    drafts: unknown[];
    summary: { cases: number };
    cases: { caseId: string; findings: { rule: string }[] }[];
  };
  expect([code, drafts.length, summary.cases]).toEqual([0, 2, 2]);
  expect(cases.map(({ caseId }) => caseId)).toEqual([objection]);
  const rules = cases.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect([...new Set(rules)].sort()).toEqual(['objection.acceptance', 'objection.suspends']);
}, 60_000);

test('tells the mistakes of every file with its line and column, and ends with 1', async () => {
  const bad = await fileOf('bad.yaml', draftOf({ 'objection.acceptance': 'limit: -1 working days' }));
  const year = await fileOf('year.yaml', YEAR_2027);
  const { code, out, err } = await whatIf([bad, year]);
  expect([code, out]).toEqual([1, '']);
  const lines = err.trim().split('\n');
  expect(lines).toEqual(
    [
      `${bad}:9:12 objection.acceptance.limit: 应写明不小于 1 的整数`,
      `${bad}:9:12 objection.acceptance.limit: expected a whole number from 1`,
      `${year}:1:7 year: 应为法规文件`,
      `${year}:1:7 year: expected a document`,
    ].map((line) => expect.stringContaining(line) as string),
  );
}, 60_000);

test('says which file it cannot read, and ends with 1', async () => {
  const missing = join(await temporary(), 'missing.yaml');
  const { code, err } = await whatIf([missing]);
  expect([code, err.startsWith(`${missing} cannot be read`), err.trim().split('\n').length]).toEqual([1, true, 1]);
}, 60_000);
