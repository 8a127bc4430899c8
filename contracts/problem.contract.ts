import { z } from 'zod';
import { Rule } from './rule.contract.js';
import { Words } from './words.js';

const ProblemWords = z.object({
  title: z.string(),
  detail: z.string(),
  why: z.string(),
  next: z.string().meta({ description: 'How to go on.' }),
});

export const FieldError = z
  .object({
    pointer: z.string().meta({
      description:
        'RFC 6901 pointer into the request body, as a URI fragment. A name that can be no member’s stands as …, for it may be somebody’s.',
    }),
    detail: Words,
  })
  .meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457. `code` is stable; the address in `type` leads to a page that explains it in both languages. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    zh: ProblemWords,
    en: ProblemWords,
    params: z.record(z.string(), z.unknown()).optional(),
    rule: Rule.optional(),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details. `title` and `detail` follow Accept-Language.' });
export type Problem = z.infer<typeof Problem>;
