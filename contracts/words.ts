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

/** A duty's name without what distinguishes it from its siblings (`report-finding:sz-tax` → `report-finding`). */
export function baseName(duty: string): string {
  return duty.split(':', 1)[0] ?? duty;
}

/** The words for a name; the name itself where a newer release wrote one that this one does not know. */
export function wordsFor(vocabulary: Readonly<Record<string, Words>>, name: string): Words {
  return (Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined) ?? { zh: name, en: name };
}
