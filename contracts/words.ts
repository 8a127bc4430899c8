import { z } from 'zod';

/** One sentence or name in both languages of the product. */
export const Words = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ id: 'Words', description: 'The same words in Chinese and in English.' });
export type Words = z.infer<typeof Words>;

const explanations = new Map<string, Words>();

/** A text that must have a form; `words` tell a person what the form is, where a pattern would tell him nothing. */
export function patterned(pattern: RegExp, words: Words): z.ZodString {
  explanations.set(String(pattern), words);
  return z
    .string()
    .regex(pattern)
    .meta({ description: `${words.zh} ${words.en}` });
}

/** The words given to `patterned`, by the pattern as zod reports it. */
export function findExplanation(pattern: string): Words | undefined {
  return explanations.get(pattern);
}
