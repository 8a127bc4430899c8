import { z } from 'zod';
import { Cursor, PageLimit, text } from './values.js';
import { patterned, Words } from './words.js';

export const ImportId = patterned(/^imp-[a-z0-9]{8,40}$/, { zh: '导入批次编号。', en: 'The id of an import.' });

export const ImportParams = z.object({ importId: ImportId });
export const ImportRowParams = z.object({ importId: ImportId, row: z.coerce.number().int().min(1) });

export const ImportView = z
  .object({
    importId: z.string(),
    filename: z.string(),
    size: z.number(),
    sha256: z.string().nullable(),
    uploadedBy: z.string(),
    receivedAt: z.string(),
    endedAt: z.string().nullable(),
    status: z.enum(['receiving', 'received', 'reading', 'checking', 'done', 'refused']),
    sameFileAs: z
      .string()
      .nullable()
      .meta({ description: 'An earlier import of the same bytes; this one changed nothing.' }),
    refusal: z.object({ code: z.string(), words: Words }).nullable(),
    rows: z.object({ read: z.int(), checked: z.int(), accepted: z.int(), waiting: z.int(), refused: z.int() }),
    entries: z.object({ new: z.int(), updated: z.int(), unchanged: z.int() }),
  })
  .meta({
    id: 'Import',
    description: 'An import and how far it is; every row ends accepted, waiting for a person, or refused.',
  });

export const ImportList = z
  .object({ imports: z.array(ImportView), next: z.string().nullable() })
  .meta({ id: 'ImportList' });
export const ImportListQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit });

export const IMPORT_ROW_OUTCOMES = ['accepted', 'waiting', 'refused'] as const;

const Reason = z.object({ code: z.string(), column: z.string().nullable(), words: Words });

const Cell = z.object({ kind: z.enum(['text', 'number', 'date', 'formula', 'error', 'boolean']), text: z.string() });

export const ImportRow = z
  .object({
    row: z.int().meta({ description: 'Number of the row as a spreadsheet counts, the heading included.' }),
    outcome: z.enum(IMPORT_ROW_OUTCOMES),
    reasons: z.array(Reason),
    warnings: z.array(Reason),
    entryId: z.string().nullable(),
    cells: z
      .record(z.string(), Cell)
      .nullable()
      .meta({ description: 'The row as it came, while a person may have to look at it.' }),
    resolutions: z.array(
      z.object({
        kind: z.string(),
        by: z.string(),
        at: z.string(),
        columns: z.array(z.string()),
        outcome: z.string(),
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'ImportRow' });

export const ImportRowList = z
  .object({ rows: z.array(ImportRow), next: z.string().nullable() })
  .meta({ id: 'ImportRowList' });

export const ImportRowListQuery = z.strictObject({
  outcome: z.enum(IMPORT_ROW_OUTCOMES).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit,
});

const Reasoned = { reason: text(1_000) };

/** What a person does with a row that waits: put it right, release it as it stands, or refuse it, always with a reason. */
export const RowResolution = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('correct'),
      cells: z.record(z.string().regex(/^[A-Za-z0-9]{1,40}$/), z.string().max(5_000)),
      ...Reasoned,
    }),
    z.strictObject({ kind: z.literal('release'), ...Reasoned }),
    z.strictObject({ kind: z.literal('refuse'), ...Reasoned }),
  ])
  .meta({ id: 'RowResolution' });
