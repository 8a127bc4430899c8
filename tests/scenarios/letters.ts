import type { LetterPlan } from '../../activities/letters/plan.js';
import { LETTERS, type LetterName } from '../../activities/letters/letters.js';

/** The letters that carry a title, in Chinese or in English; two letters may carry the same. */
export const LETTERS_BY_TITLE: ReadonlyMap<string, readonly LetterName[]> = byTitle();

function byTitle(): Map<string, LetterName[]> {
  const named = new Map<string, LetterName[]>();
  for (const [name, { title }] of Object.entries<LetterPlan>(LETTERS))
    for (const words of [title.zh, title.en]) named.set(words, [...(named.get(words) ?? []), name as LetterName]);
  return named;
}
