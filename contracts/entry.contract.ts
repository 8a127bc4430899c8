import { z } from 'zod';
import { CreditCode, EntryId, SubjectId } from './values.js';

const shared = {
  entryId: z.string(),
  kind: z.string(),
  subject: z.string().nullable().meta({ description: 'Null where the row names nobody by a number.' }),
  department: z.string().nullable().meta({ description: 'The department that decided, where it is one of ours.' }),
  decidedOn: z.string(),
  status: z.string(),
  restricted: z.enum(['minor']).nullable(),
};

export const EntrySummary = z
  .object({ ...shared, penalties: z.array(z.string()), heavier: z.boolean().nullable() })
  .meta({
    id: 'EntrySummary',
    description: 'A row of credit information as it came in; not a case. Nothing personal.',
  });

export const EntryView = z
  .object({
    ...shared,
    version: z.int(),
    receivedAt: z.string(),
    origin: z.object({ importId: z.string(), row: z.int() }),
    data: z.record(z.string(), z.unknown()),
    personal: z
      .record(z.string(), z.unknown())
      .meta({ description: 'Names and texts; numbers, contact data and names of persons are masked.' }),
  })
  .meta({ id: 'Entry' });

export const EntryParams = z.object({ entryId: EntryId });

export const EntryListQuery = z.strictObject({
  creditCode: CreditCode.optional(),
  subject: SubjectId.optional(),
});

export const EntryList = z.object({ entries: z.array(EntrySummary) }).meta({ id: 'EntryList' });
