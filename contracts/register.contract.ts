import { z } from 'zod';
import { STANDINGS } from './standing.contract.js';
import { CreditCode } from './values.js';
import { Words } from './words.js';

export const RegisterQuery = z.strictObject({
  creditCode: CreditCode.meta({
    description: 'Exact; there is no search by part of a name, and persons cannot be looked up.',
  }),
});

/** What the public may see of a published entry: masked, current, and gone when it must be. */
export const RegisterEntry = z
  .object({
    listing: z.string(),
    name: z.string(),
    creditCode: z.string(),
    list: z.string(),
    department: Words,
    decidedOn: z.string(),
    publishedOn: z.string(),
    until: z.string().nullable(),
    standing: z.enum(STANDINGS),
    words: Words,
    contested: z.boolean().meta({ description: 'True while somebody contests the entry.' }),
  })
  .meta({ id: 'RegisterEntry' });

export const RegisterAnswer = z
  .object({
    entries: z.array(RegisterEntry),
    incomplete: Words.nullable().meta({
      description:
        'Set where an entry may be missing because it cannot be told just now; null where the entries are all there are.',
    }),
  })
  .meta({ id: 'RegisterAnswer' });

export const INCOMPLETE_WORDS = {
  zh: '查询结果不完整：可能有公示信息暂时无法显示。未显示不等于没有，请稍后再查。',
  en: 'This answer is incomplete: an entry may be missing that cannot be shown at present. That none is shown does not mean that there is none. Ask again later.',
} as const satisfies Words;
