import type { Words } from '../../rulebooks/values.js';

/** Documents are called by their Chinese names in English too. */
const DOCUMENT = /^\S+ (?=gives it from the same day)/;
/** What the reader of YAML says of a text that is none goes on in its own words. */
const PARSER = /解析器原文：.*/;
/** What stands in a file is told as it stands there. */
const QUOTED = /«[^»]*»/gu;

/**
 * Hands the mistakes on where each is told in both languages: Chinese in the Chinese half, none of it in the English one, and
 * no sentence of English in the Chinese one.
 */
export function inBothLanguages<T extends { readonly says: Words }>(mistakes: readonly T[]): readonly T[] {
  for (const { says } of mistakes) {
    expect(says.zh).toMatch(/\p{Script=Han}/u);
    expect(says.zh.replace(PARSER, '')).not.toMatch(
      /(?<![-\w])(the|that|expected|was|has|this|takes|such|no|named|known|unknown)(?![-\w])/,
    );
    expect(says.en.replace(DOCUMENT, '').replaceAll(QUOTED, '')).not.toMatch(/\p{Script=Han}|^$/u);
    // Zod's own words speak of inputs and of code; of a check that says nothing of itself no more is known than this.
    expect(`${says.zh} ${says.en}`).not.toMatch(/Invalid|undefined|(?<![-\w])(object|array)(?![-\w])|此处不合要求/);
  }
  return mistakes;
}
