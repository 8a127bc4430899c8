import type { LetterPlan } from '../../activities/letters/plan.js';
import { LETTERS, type LetterName } from '../../activities/letters/letters.js';

const PLANS = Object.entries<LetterPlan>(LETTERS);

/** The letters that carry a title, in Chinese or in English; two letters may carry the same. */
export const LETTERS_BY_TITLE: ReadonlyMap<string, readonly LetterName[]> = byTitle();

/** The titles in each language. */
export const TITLES = { zh: titlesIn('zh'), en: titlesIn('en') } as const;

function byTitle(): Map<string, LetterName[]> {
  const named = new Map<string, LetterName[]>();
  for (const [name, { title }] of PLANS)
    for (const words of [title.zh, title.en]) named.set(words, [...(named.get(words) ?? []), name as LetterName]);
  return named;
}

function titlesIn(language: 'zh' | 'en'): readonly string[] {
  return [...new Set(PLANS.map(([, { title }]) => title[language]))];
}
