import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KERNEL_REFUSALS } from '../../domain/kernel/refusals.js';
import type { RefusalText } from '../../domain/kernel/refusal-text.js';
import { LISTING_REFUSALS } from '../../domain/listing/refusals.js';
import { OBJECTION_REFUSALS } from '../../domain/objection/refusals.js';
import { MANDATE_REFUSALS } from '../../domain/people/mandate-refusals.js';
import { OFFICE_REFUSALS } from '../../domain/people/office-refusals.js';

const TABLES = [KERNEL_REFUSALS, LISTING_REFUSALS, OBJECTION_REFUSALS, OFFICE_REFUSALS, MANDATE_REFUSALS];
const texts = new Map<string, RefusalText>(TABLES.flatMap((table) => Object.entries(table)));

const domain = fileURLToPath(new URL('../../domain/', import.meta.url));
const CODE =
  /(?:\bno|\brefuse)\(\s*(?:[\w. ()[\]']+ \? )?'([a-z]+(?:-[a-z]+)+)'(?: : '([a-z]+(?:-[a-z]+)+)')?|inTime\([^)]*'([a-z-]+)'|code(?: =)?:? (?:[\w. =']+ \? )?'([a-z]+(?:-[a-z]+)+)'(?: : '([a-z]+(?:-[a-z]+)+)')?/g;

/** Every code that the source can refuse with. */
function codesInSource(): ReadonlySet<string> {
  const files = ['kernel', 'listing', 'objection', 'people'].flatMap((folder) =>
    readdirSync(`${domain}${folder}`)
      .filter((name) => name.endsWith('.ts') && !name.includes('refusal'))
      .map((name) => readFileSync(`${domain}${folder}/${name}`, 'utf8')),
  );
  return new Set(files.flatMap((text) => [...text.matchAll(CODE)].flatMap((match) => match.slice(1).filter(Boolean))));
}

test('every refusal has its words, and no words stand without a refusal', () => {
  const codes = codesInSource();
  expect(codes.size).toBeGreaterThan(100);
  expect([...codes].filter((code) => !texts.has(code))).toEqual([]);
  expect([...texts.keys()].filter((code) => !codes.has(code))).toEqual([]);
});

test('no code stands in two tables', () => {
  expect(texts.size).toBe(TABLES.reduce((sum, table) => sum + Object.keys(table).length, 0));
});

test.each([...texts])('%s says in both languages what happened, why, and what to do', (_code, text) => {
  for (const words of [text.title, text.happened, text.why, text.next]) {
    expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(words.en).toMatch(/^[A-Z{]/);
    expect(words.en).not.toMatch(/[\u4e00-\u9fff]/);
  }
});
