import { z } from 'zod';
import { LIMIT_UNITS } from './forecast.words.js';
import { DutyView } from './duty.contract.js';
import { Rule } from './rule.contract.js';
import { STANDINGS } from './standing.contract.js';
import { PinnedRulebookId } from './values.js';
import { Words } from './words.js';

const Owner = z.object({
  role: z.string(),
  department: z.string().optional(),
  subject: z.string().optional(),
  words: Words,
});

export const ForecastRepetition = z
  .object({
    every: z.object({ count: z.int(), unit: z.enum(LIMIT_UNITS) }),
    until: z.string().nullable().meta({ description: 'When something else ends it; null while only its owner can.' }),
    words: Words,
  })
  .meta({ id: 'ForecastRepetition', description: 'Told once; each time only its own date moves.' });

export const ForecastStep = z
  .object({
    caseId: z.string().nullable().meta({
      description: 'Null of another case that the reader may not know: what it brings here is told, no more.',
    }),
    kind: z.object({ name: z.string(), title: Words }),
    at: z.string().meta({ description: 'When it counts as having happened; exclusive end of a missed limit.' }),
    day: z.string().meta({ description: 'Asia/Shanghai. Of a missed limit the last day on which it could be kept.' }),
    cause: z.object({
      type: z.enum(['missed', 'reached', 'reminded', 'told', 'elsewhere']),
      duty: z.object({ name: z.string(), title: Words, owner: Owner }).optional(),
      command: z.string().optional(),
      by: z.string().optional().meta({ description: 'The other case that tells it.' }),
    }),
    words: Words,
    events: z.array(z.object({ type: z.string(), title: Words })),
    rule: Rule.nullable().meta({ description: 'Null of another case that the reader may not know.' }),
    status: z
      .object({
        before: z.object({ code: z.string(), words: Words }),
        after: z.object({ code: z.string(), words: Words }),
      })
      .nullable()
      .meta({ description: 'Null of another case that the reader may not know.' }),
    standing: z
      .array(
        z.object({
          listing: z.string(),
          measure: z.string(),
          name: Words.optional(),
          before: z.enum(STANDINGS),
          after: z.enum(STANDINGS),
          words: Words,
        }),
      )
      .meta({ description: 'What becomes enforceable or ceases to be, measure by measure.' }),
    provisional: z.boolean().meta({ description: 'The date rests on a year whose holidays are not published yet.' }),
    repeats: ForecastRepetition.nullable(),
  })
  .meta({ id: 'ForecastStep' });
export type ForecastStep = z.infer<typeof ForecastStep>;

export const ForecastView = z
  .object({
    caseId: z.string(),
    rulebook: z.string(),
    from: z.string(),
    steps: z.array(ForecastStep),
    end: z.object({
      how: z.enum(['closed', 'waits', 'cut']),
      at: z.string().nullable(),
      words: Words,
      duties: z.array(DutyView).meta({ description: 'What is then still owed, by whom.' }),
    }),
    truncated: z.object({ words: Words }).nullable().meta({
      description: 'There are too many open cases around it: what those filed last bring is not told. Else null.',
    }),
  })
  .meta({ id: 'Forecast', description: 'What happens on which day if nobody acts, to the end of the case.' });
export type ForecastView = z.infer<typeof ForecastView>;

export const ForecastQuery = z.strictObject({
  rulebook: PinnedRulebookId.optional().meta({
    description: 'Foretell under this rulebook: dates that are set stay, new ones are set by it.',
  }),
});
