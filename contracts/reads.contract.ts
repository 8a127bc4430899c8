import { z } from 'zod';
import { Cursor, PageLimit, SubjectId, text } from './values.js';
import { Words } from './words.js';

export const UnmaskBody = z
  .strictObject({ reason: text(500).meta({ description: 'Why it has to be seen. The subject is told of it.' }) })
  .meta({ id: 'UnmaskBody' });

export const UnmaskedCase = z
  .object({
    caseId: z.string(),
    subject: z
      .object({
        kind: z.enum(['firm', 'person']),
        number: z.string(),
        name: z.string(),
        birthDate: z.string().nullable(),
        contact: z
          .object({ mail: z.string().optional(), phone: z.string().optional(), address: z.string().optional() })
          .nullable(),
        erased: Words.nullable().meta({
          description: 'Says so where the person was erased: nobody can read it any more.',
        }),
      })
      .nullable(),
    texts: z
      .array(z.object({ seq: z.int(), type: z.string(), personal: z.record(z.string(), z.unknown()) }))
      .meta({ description: 'What people wrote, event by event, in full.' }),
  })
  .meta({ id: 'UnmaskedCase', description: 'Shown once for a key, and on record before it is shown.' });

export const UnmaskedEntry = z
  .object({
    entryId: z.string(),
    personal: z
      .record(z.string(), z.unknown())
      .meta({ description: 'Names, numbers and texts in full; empty where the person was erased.' }),
  })
  .meta({ id: 'UnmaskedEntry', description: 'Shown once for a key, and on record before it is shown.' });

const ReadView = z
  .object({
    day: z.string().meta({ description: 'In Asia/Shanghai.' }),
    role: z.string(),
    department: z.object({ id: z.string(), name: Words }).nullable(),
    operation: z.string(),
    words: Words,
    item: z
      .string()
      .nullable()
      .meta({ description: 'The entry, row or file that was read; null for the case itself, or for a list.' }),
    unmasked: z.boolean().meta({ description: 'True where numbers, names and contact data were shown in full.' }),
    reason: z.string().nullable(),
    person: z.string().optional().meta({ description: 'The id of who read it; for supervisors.' }),
    onBehalfOf: z.string().optional().meta({ description: 'In whose place; for supervisors.' }),
    at: z.string().optional().meta({ description: 'The instant; for supervisors.' }),
  })
  .meta({ id: 'Read' });

export const CaseReadList = z
  .object({ caseId: z.string(), reads: z.array(ReadView), next: z.string().nullable() })
  .meta({ id: 'CaseReadList', description: 'Who has looked into the case, the latest first.' });

export const SubjectReadParams = z.object({ subject: SubjectId });

export const SubjectReadList = z
  .object({ subject: z.string(), reads: z.array(ReadView), next: z.string().nullable() })
  .meta({
    id: 'SubjectReadList',
    description: 'Who has looked at what is about the subject and belongs to no case, the latest first.',
  });

export const ReadQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit });
