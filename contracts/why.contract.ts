import { z } from 'zod';
import { TAGS } from '../domain/kernel/rule.js';
import { Rule } from './rule.contract.js';
import { Words } from './words.js';

/** What one document says on a rule. */
const LayerView = z.object({
  layer: z.string().meta({ description: 'list, province, national or default: the nearest that gives a value holds.' }),
  document: z.string(),
  source: z.string(),
  tag: z.enum(TAGS),
  mark: Words.nullable(),
  says: Words,
  number: z.enum(['absent', 'by-list']).nullable().meta({
    description: 'The document speaks without giving a value: none at all, or it leaves it to each list.',
  }),
  holds: z.boolean(),
});

const Explained = Rule.extend({
  layers: z.array(LayerView),
  silent: z
    .array(z.object({ layer: z.string(), document: z.string() }))
    .meta({ description: 'Documents of this version that say nothing on it.' }),
}).meta({ id: 'ExplainedRule' });

const DateView = z.object({
  date: z.string(),
  title: Words,
  dueAt: z.string().nullable(),
  lastDay: z.string().nullable(),
  provisional: z.boolean(),
  rule: Explained,
  words: Words,
});

/** Why a case stands where it stands: each step and each date with its rule, in words. No text that a person wrote. */
export const Why = z
  .object({
    caseId: z.string(),
    rulebook: z.string(),
    now: z.object({
      status: z.object({ code: z.string(), words: Words }),
      dates: z.array(DateView),
    }),
    steps: z.array(
      z.object({
        seq: z.int(),
        type: z.string(),
        title: Words,
        at: z.string(),
        rule: Explained,
        dates: z.array(DateView).meta({ description: 'The dates that this step set or moved.' }),
        files: z.array(z.object({ evidenceId: z.string(), type: z.string(), size: z.int(), sha256: z.string() })).meta({
          description: 'The uploaded files of the paper that this step recorded; their names stay with them.',
        }),
      }),
    ),
  })
  .meta({ id: 'Why' });
export type Why = z.infer<typeof Why>;
