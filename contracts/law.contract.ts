import { z } from 'zod';
import { UntoldTrouble } from './case.contract.js';
import { Rule } from './rule.contract.js';
import { Cursor, PageLimit, SubjectId, text } from './values.js';
import { patterned, Words } from './words.js';

export const LawId = patterned(/^law-[a-z2-7]{16}$/, { zh: '法规文本编号。', en: 'The id of a text of the law.' });
export const LawParams = z.object({ lawId: LawId });

export const LAW_STATUSES = ['proposed', 'approved', 'declined', 'withdrawn'] as const;

/** YAML as a file of rulebooks/ has it: a document from its first day, or the calendar of a year. */
export const LawProposal = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(100_000)
      .meta({ description: 'YAML, in the form of rulebooks/README.md; kept as it was sent.' }),
  })
  .meta({ id: 'LawProposal' });

export const LawApproval = z.strictObject({}).meta({ id: 'LawApproval' });
export const LawDecline = z.strictObject({ reason: text(1_000) }).meta({ id: 'LawDecline' });

const shared = {
  lawId: LawId,
  kind: z.enum(['layer', 'calendar']),
  title: Words,
  source: z.string(),
  jurisdiction: z.string().nullable().meta({ description: 'The province; null for the nation, a list or a year.' }),
  from: z.string().meta({ description: 'The first day on which it holds for new cases; 1 January of a calendar.' }),
  year: z.int().nullable(),
  status: z.enum(LAW_STATUSES),
  sha256: z.string().meta({ description: 'Of the text as it was sent.' }),
  intact: z.boolean().meta({ description: 'Whether the text is still that one; if not, it holds for nobody.' }),
  steps: z
    .array(z.object({ step: z.enum(LAW_STATUSES), by: z.string(), at: z.string(), reason: z.string().nullable() }))
    .meta({ description: 'What was done with it, by whom, when; only ever added to.' }),
};

export const LawSummary = z.object(shared).meta({ id: 'LawSummary' });
export const LawView = z.object({ ...shared, text: z.string() }).meta({ id: 'Law' });

export const LawListQuery = z.strictObject({
  status: z.enum(LAW_STATUSES).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit,
});
export const LawList = z
  .object({ documents: z.array(LawSummary), next: z.string().nullable() })
  .meta({ id: 'LawList' });

export const RecountQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit });

/** Who owes what a date ends. */
export const Owner = z.object({ role: z.string(), department: z.string().optional(), subject: SubjectId.optional() });

export const RecountPreview = z
  .object({
    year: z.int(),
    total: z.int().meta({ description: 'Open cases with dates that wait for this year.' }),
    cases: z.array(
      z.object({
        caseId: z.string(),
        kind: z.string(),
        status: z.string(),
        dates: z
          .array(
            z.object({
              duty: z.string(),
              words: Words,
              owner: Owner,
              before: z.string().nullable(),
              after: z.string().nullable(),
              gains: Words.meta({ description: 'For whom the move is a gain. It is never a loss to the subject.' }),
            }),
          )
          .meta({ description: 'Dates that move. Those that only become certain are not listed.' }),
      }),
    ),
    untold: z
      .array(z.object({ caseId: z.string(), trouble: UntoldTrouble }))
      .meta({ description: 'Cases of the page whose dates could not be counted as they stand.' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'RecountPreview' });

export const RulebookParams = z.object({
  rulebookId: patterned(/^[a-z]+@\d{4}-\d{2}-\d{2}$/, {
    zh: '规则版本编号，形如 guizhou@2026-04-01。',
    en: 'The id of a version, such as guizhou@2026-04-01.',
  }),
});

const RulebookSummary = z
  .object({
    rulebookId: z.string(),
    jurisdiction: z.string(),
    from: z.string().meta({ description: 'Cases opened from this day on are pinned to it.' }),
    until: z.string().nullable().meta({ description: 'First day of the next version; null for the last one.' }),
  })
  .meta({ id: 'RulebookSummary' });

export const RulebookList = z.object({ rulebooks: z.array(RulebookSummary) }).meta({ id: 'RulebookList' });

export const RulebookView = z
  .object({
    rulebookId: z.string(),
    jurisdiction: z.string(),
    from: z.string(),
    values: z
      .array(
        z.object({
          rule: Rule,
          value: z.unknown().meta({ description: 'A limit, bounds, a switch, a choice or a list of names.' }),
          mark: z
            .enum(['to-be-confirmed', 'local-setting'])
            .nullable()
            .meta({ description: 'Whether the adopting authority has yet to confirm it, or it has no legal source.' }),
          said: z
            .array(
              z.object({
                layer: z.string(),
                source: z.string(),
                certainty: Words,
                says: Words,
                holds: z.boolean(),
              }),
            )
            .meta({ description: 'What each layer says on it, the nearest first; one of them holds.' }),
        }),
      )
      .meta({ description: 'Every number and switch that a case reads.' }),
    provisions: z
      .array(z.object({ id: z.string(), topic: z.string(), article: z.string(), certainty: Words, says: Words }))
      .meta({ description: 'What the documents provide beyond those.' }),
  })
  .meta({ id: 'Rulebook' });

export const CalendarList = z
  .object({
    version: z.string(),
    years: z.array(
      z.object({
        year: z.int(),
        source: z.string(),
        holidays: z.array(z.string()),
        workingWeekends: z.array(z.string()),
      }),
    ),
  })
  .meta({
    id: 'CalendarList',
    description: 'The published years. In any other year weekends only are days off, and its dates are provisional.',
  });
