import { z } from 'zod';
import { At } from './step.js';
import { CreditCode, CaseId, SubjectId } from './values.js';
import { Words } from './words.js';

export const STANDINGS = ['not-yet', 'in-force', 'suspended', 'ended'] as const;
export type StandingWord = (typeof STANDINGS)[number];

export const STANDING_WORDS = {
  'not-yet': { zh: '尚未生效', en: 'not yet in force' },
  'in-force': { zh: '执行中', en: 'in force' },
  suspended: { zh: '暂停执行', en: 'suspended' },
  ended: { zh: '已终止', en: 'ended' },
} as const satisfies Record<StandingWord, Words>;

export const MeasureStanding = z
  .object({
    measure: z.string(),
    name: Words.optional(),
    standing: z.enum(STANDINGS),
    from: z.string(),
    until: z.string().nullable().meta({ description: 'Exclusive end of the term; null for a permanent one.' }),
    because: z
      .array(z.object({ cause: z.string(), words: Words, from: z.string(), until: z.string().nullable() }))
      .meta({ description: 'What suspends or ends it before its term; empty where nothing does.' }),
  })
  .meta({ id: 'MeasureStanding' });

export const ListingStanding = z
  .object({
    listing: z.string(),
    standing: z.enum(STANDINGS),
    words: Words,
    measures: z.array(MeasureStanding),
  })
  .meta({ id: 'ListingStanding', description: 'What is enforceable under one listing, measure by measure.' });
export type ListingStanding = z.infer<typeof ListingStanding>;

export const SubjectStanding = z
  .object({
    asked: z.string().meta({ description: 'What was asked for; an identity number comes back masked.' }),
    known: z.boolean(),
    enforceable: z.boolean().meta({ description: 'True where at least one measure may be enforced at that instant.' }),
    listings: z.array(ListingStanding),
  })
  .meta({ id: 'SubjectStanding' });
export type SubjectStanding = z.infer<typeof SubjectStanding>;

/** A subject by whichever key the caller has. Identity numbers stand in bodies only, never in an address. */
export const SubjectRef = z
  .union([
    z.strictObject({ creditCode: CreditCode }),
    z.strictObject({ residentId: z.string().regex(/^\d{17}[\dXx]$/) }),
    z.strictObject({ subject: SubjectId }),
    z.strictObject({ listing: CaseId }),
  ])
  .meta({ id: 'SubjectRef' });
export type SubjectRef = z.infer<typeof SubjectRef>;

const When = {
  at: At.optional().meta({ description: 'The instant asked about, by what is known now; without it, now.' }),
  asKnownAt: At.optional().meta({ description: 'Answer as the record stood at this instant.' }),
};

export const StandingQuestion = z
  .strictObject({ subjects: z.array(SubjectRef).min(1).max(100), ...When })
  .meta({ id: 'StandingQuestion' });
export const StandingWhen = z.strictObject(When);

export const StandingAnswer = z
  .object({
    at: z.string(),
    asKnownAt: z.string().nullable(),
    subjects: z.array(SubjectStanding),
  })
  .meta({ id: 'StandingAnswer' });
