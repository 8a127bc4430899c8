import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { answeredTexts } from '../api/answered-texts.js';
import { problemPage } from '../api/problem-pages.js';

const FOLDER = new URL('../docs/problems/', import.meta.url);

/** `npm run docs:problems`: one page for each code that can be answered, and none for a code that cannot. */
mkdirSync(FOLDER, { recursive: true });
const texts = answeredTexts();
for (const file of readdirSync(FOLDER)) {
  if (file.endsWith('.md') && !texts.has(file.slice(0, -'.md'.length))) rmSync(new URL(file, FOLDER));
}
for (const [code, text] of texts) {
  writeFileSync(new URL(`${code}.md`, FOLDER), problemPage(code, text.status, text));
}
