import { z } from 'zod';
import { RulebookId } from './values.js';
import { Words } from './words.js';

const KINDER_WORDS = {
  pinned: { zh: '原版对主体较轻', en: 'the present value is the kinder' },
  later: { zh: '新版对主体较轻', en: 'the later value is the kinder' },
  undecided: { zh: '难分轻重，由审定人说明理由后决定', en: 'only a person can weigh them, with reasons' },
} as const satisfies Record<string, Words>;

export function kinderWords(kinder: keyof typeof KINDER_WORDS): Words {
  return KINDER_WORDS[kinder];
}

export const MigratedValue = z
  .object({
    rule: z.string().meta({ description: 'Key of the value, such as listing.terms.severe.' }),
    nature: z.enum(['procedure', 'substance']),
    pinned: z.string().meta({ description: 'The present value as JSON.' }),
    later: z.string().meta({ description: 'The value of the later version as JSON.' }),
    kinder: z.enum(['pinned', 'later', 'undecided']),
    words: Words,
    takes: z.enum(['pinned', 'later']).meta({ description: 'Which of the two the case would go by.' }),
  })
  .meta({ id: 'MigratedValue' });

export const MigrationComparison = z
  .object({
    caseId: z.string(),
    from: z.string(),
    to: z.string(),
    rulebook: z.string().meta({ description: 'Id of the rulebook that the case would then be pinned to.' }),
    possible: z
      .boolean()
      .meta({ description: 'False where it is no later version of the same jurisdiction, or has not begun.' }),
    values: z.array(MigratedValue),
  })
  .meta({
    id: 'MigrationComparison',
    description: 'What a move to a later version would change: procedure stays, in substance the kinder value holds.',
  });

export const MigrationQuery = z.strictObject({
  to: RulebookId.meta({ description: 'The later version.' }),
});
