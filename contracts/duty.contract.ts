import { z } from 'zod';
import { Rule } from './rule.contract.js';
import { Cursor, PageLimit } from './values.js';
import { Words } from './words.js';

/** How near the end of a limit is. Colour is the page's affair; these are words. */
export const LIGHTS = ['ahead', 'soon', 'overdue', 'paused'] as const;

export const DutyView = z
  .object({
    name: z.string(),
    title: Words,
    owner: z.object({
      role: z.string(),
      department: z.string().optional(),
      subject: z.string().optional(),
      words: Words,
    }),
    dueAt: z.string().nullable().meta({ description: 'Exclusive end of the limit; null while its clock is paused.' }),
    lastDay: z
      .string()
      .nullable()
      .meta({ description: 'The last day on which it can be done in time, Asia/Shanghai.' }),
    timeLeft: z.object({ light: z.enum(LIGHTS), workingDays: z.int().nullable(), words: Words }),
    rule: Rule,
    ifMissed: z.object({ command: z.string(), words: Words }),
  })
  .meta({
    id: 'Duty',
    description: 'What somebody owes next: who, what, by when, by which rule, and what follows if it is missed.',
  });
export type DutyView = z.infer<typeof DutyView>;

export const DutyListQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: PageLimit,
});

export const DutyList = z
  .object({
    duties: z.array(
      z.union([
        z.object({ caseId: z.string(), kind: z.string(), status: Words, duty: DutyView }),
        z
          .object({ mandateId: z.string(), duty: DutyView })
          .meta({ description: 'An application to act for a subject that waits for an answer.' }),
      ]),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'DutyList' });
