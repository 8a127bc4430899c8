import { z } from 'zod';
import { tells, type Words } from '../../rulebooks/values.js';

/** Words that a file may use, each with its meaning. */
export type Vocabulary = Readonly<Record<string, Words>>;

/** The texts that `reader` knows, as it reads them; any other is told with what is allowed. */
export function read<T>(reader: (given: string) => T | null, allowed: Words): z.ZodType<T, string> {
  return z
    .custom<string>((given) => typeof given === 'string', expected(allowed))
    .transform((given, context): T => {
      const found = reader(given);
      if (found !== null) return found;
      context.addIssue({
        code: 'custom',
        ...tells({
          zh: `应为${allowed.zh}，现为“${given}”`,
          en: `expected ${allowed.en}, found «${given}»`,
        }),
      });
      return z.NEVER;
    });
}

/** A text of which `isRight` holds. */
export function textThat(isRight: (given: string) => boolean, allowed: Words): z.ZodType<string> {
  return z.custom<string>((given) => typeof given === 'string' && isRight(given), expected(allowed));
}

/** One of many words. All are named, in Chinese with their meaning. */
export function oneOf(vocabulary: Vocabulary, what: Words): z.ZodType<string> {
  return textThat((given) => Object.hasOwn(vocabulary, given), anyOf(vocabulary, what));
}

/** «a duty, one of: …» */
export function anyOf(vocabulary: Vocabulary, what: Words): Words {
  const named = Object.entries(vocabulary);
  return {
    zh: `${what.zh}，可用：${named.map(([word, { zh }]) => (zh === word ? word : `${word}（${zh}）`)).join('、')}`,
    en: `${what.en}, one of: ${named.map(([word]) => word).join(', ')}`,
  };
}

/** Several vocabularies as one; a word with more than one meaning has them all. */
export function together(vocabularies: readonly Vocabulary[]): Vocabulary {
  const all = new Map<string, readonly Words[]>();
  for (const [word, words] of vocabularies.flatMap((one) => Object.entries(one)))
    all.set(word, [...(all.get(word) ?? []), words]);
  return Object.fromEntries(
    [...all].map(([word, words]) => [
      word,
      { zh: unique(words.map(({ zh }) => zh)).join('／'), en: unique(words.map(({ en }) => en)).join(' / ') },
    ]),
  );
}

/** Words whose meaning is the word itself: codes, titles. */
export function plain(words: readonly string[]): Vocabulary {
  return Object.fromEntries(words.map((word) => [word, { zh: word, en: word }]));
}

function expected({ zh, en }: Words): ReturnType<typeof tells> {
  return tells({ zh: `应为${zh}`, en: `expected ${en}` });
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
