import { z } from 'zod';
import { TAGS } from '../domain/kernel/rule.js';
import { Words } from './words.js';

/** Where a step, a date or a refusal comes from, with how sure we are of it, said in words. */
export const Rule = z
  .object({
    id: z.string().meta({ description: 'Key of the value inside the rulebook.' }),
    rulebook: z.string(),
    tag: z.enum(TAGS),
    certainty: Words,
    mark: Words.nullable().meta({
      description:
        'Stands beside the rule wherever it is told: to be confirmed, or a local setting; null where it was read.',
    }),
    source: z.string().meta({ description: 'Article or document; for a local setting, the analogy.' }),
  })
  .meta({ id: 'Rule' });
export type Rule = z.infer<typeof Rule>;

/** What each tag means to a reader. */
export const CERTAINTY = {
  seed: { zh: '依据所列文件原文。', en: 'Read in the named document.' },
  found: { zh: '依据公开文本。', en: 'Found in public text.' },
  recall: { zh: '待采用机关确认。', en: 'To be confirmed by the adopting authority.' },
  default: { zh: '本地设定，无法律来源。', en: 'Local setting, no legal source.' },
} as const satisfies Record<(typeof TAGS)[number], Words>;
