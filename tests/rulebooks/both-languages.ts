import type { Mistake } from '../../rulebooks/read-yaml.js';

/** Documents are called by their Chinese names in English too. */
const DOCUMENT = /^\S+ (?=gives it from the same day)/;

/** Hands the mistakes on where each is told in both languages: Chinese in the Chinese half, none of it in the English one. */
export function inBothLanguages(mistakes: readonly Mistake[]): readonly Mistake[] {
  for (const { says } of mistakes) {
    expect(says.zh).toMatch(/\p{Script=Han}/u);
    expect(says.en.replace(DOCUMENT, '')).not.toMatch(/\p{Script=Han}|^$/u);
    // Zod's own words speak of inputs and of code.
    expect(`${says.zh} ${says.en}`).not.toMatch(/Invalid|undefined|\bobject\b|\barray\b/);
  }
  return mistakes;
}
