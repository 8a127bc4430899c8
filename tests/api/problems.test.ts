import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answeredTexts } from '../../api/problems/answered-texts.js';
import { fillIn } from '../../api/problems/fill-in.js';
import { htmlOf } from '../../api/pages/markdown.js';
import { problemPage } from '../../api/problems/problem-pages.js';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = join(ROOT, 'docs/problems');

/** Every code that the source refuses with by name. */
function refusedCodes(): ReadonlySet<string> {
  const files = ['domain', 'record'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('refusals.ts'))
      .map((file) => join(folder, file)),
  );
  const codes = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    return [...source.matchAll(/\b(?:no|refuse|refused)\(\s*(?:\{ code: )?'([a-z][a-z0-9-]+)'/g)].map(
      ([, code]) => code ?? '',
    );
  });
  return new Set(codes);
}

test('every code that can be refused has its text', () => {
  const codes = [...refusedCodes()];
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !answeredTexts().has(code))).toEqual([]);
});

test('every text has its page, as it is written from the text, and no page is of nothing', () => {
  const pages = readdirSync(PAGES).filter((file) => file.endsWith('.md'));
  expect(pages.sort()).toEqual([...answeredTexts().keys()].map((code) => `${code}.md`).sort());
  for (const [code, text] of answeredTexts()) {
    expect(readFileSync(join(PAGES, `${code}.md`), 'utf8')).toBe(problemPage(code, text.status, text));
  }
});

test.each([...answeredTexts()])('%s says in both languages what happened, why, and how to go on', (_code, text) => {
  for (const words of [text.title, text.happened, text.why, text.next]) {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).toMatch(/[a-z]{2}/);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
  }
});

test('a sentence tells its values, and instants as Beijing time', () => {
  const params = { dueAt: '2026-03-05T16:00:00.000Z', names: ['甲', '乙'], count: 2 };
  expect(fillIn('至 {dueAt}：{names}，共 {count} 项，{unknown}', params, 'zh')).toBe(
    '至 2026年3月6日 00:00：甲、乙，共 2 项，{unknown}',
  );
  expect(fillIn('until {dueAt}', params, 'en')).toBe('until 6 March 2026 at 00:00');
});

test('what a page shows is escaped', () => {
  expect(htmlOf('# a <b>\n\n`<script>` & **x**')).toBe(
    '<h1>a &lt;b&gt;</h1>\n<p><code>&lt;script&gt;</code> &amp; <strong>x</strong></p>',
  );
});
