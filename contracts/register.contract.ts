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

export const RegisterAnswer = z.object({ entries: z.array(RegisterEntry) }).meta({ id: 'RegisterAnswer' });
