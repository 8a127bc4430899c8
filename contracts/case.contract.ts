import { z } from 'zod';
import { ListingDetails, ObjectionDetails } from './details.contract.js';
import { DutyView } from './duty.contract.js';
import { RIGHTS } from '../domain/rights/rights.js';
import { Rule } from './rule.contract.js';
import { ListingStanding } from './standing.contract.js';
import { CaseId, Cursor, PageLimit } from './values.js';
import { Words } from './words.js';

/** A step that the caller may take now, with the address and the form it takes. */
export const CommandOffer = z
  .object({
    type: z.string(),
    title: Words,
    method: z.literal('POST'),
    href: z.string(),
    schema: z.string().meta({ description: 'Reference into /openapi.json.' }),
    rule: Rule.optional(),
  })
  .meta({ id: 'CommandOffer' });

export const RightView = z
  .object({
    right: z.enum(RIGHTS),
    title: Words,
    state: z.enum(['given', 'due', 'not-due']),
    event: z.int().nullable().meta({ description: 'Number of the event that proves it.' }),
  })
  .meta({ id: 'Right', description: 'A procedural right, given only where an event proves it.' });

export const CaseView = z
  .object({
    caseId: z.string(),
    kind: z.object({ name: z.string(), title: Words }),
    status: z.object({ code: z.string(), words: Words }),
    subject: z.string().nullable(),
    departments: z.array(z.string()),
    on: z.string().nullable(),
    rulebook: z.string(),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    version: z.int(),
    duties: z.array(DutyView),
    receipts: z.string().meta({ description: 'Where every date of the case is told day by day.' }),
    why: z.string().meta({ description: 'Where each step and date is explained.' }),
    standing: ListingStanding.nullable().meta({
      description: 'The standing of the listing that the case is, or is about; null where it is about none.',
    }),
    rights: z.array(RightView),
    commands: z.array(CommandOffer).meta({ description: 'The steps that this caller may take now.' }),
    details: z.discriminatedUnion('kind', [ListingDetails, ObjectionDetails]).nullable(),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

export const CommandAnswer = z
  .object({
    repeated: z.boolean().meta({ description: 'True where this key was answered before; nothing was done again.' }),
    events: z.array(z.object({ seq: z.int(), type: z.string(), at: z.string() })),
    case: CaseView,
  })
  .meta({ id: 'CommandAnswer', description: 'What was recorded, and the case as it stands from this very write on.' });

const StoodIn = {
  onBehalfOf: z.string().optional().meta({ description: 'Whose place he took while that person was away.' }),
  successor: z.string().optional().meta({ description: 'His own office, where it has taken over from `department`.' }),
};

export const CaseEvent = z
  .object({
    seq: z.int(),
    type: z.string(),
    title: Words,
    at: z.string().meta({ description: 'When it counts as having happened.' }),
    recordedAt: z.string(),
    actor: z.object({
      id: z.string(),
      role: z.string(),
      department: z.string().optional(),
      subject: z.string().optional(),
      ...StoodIn,
      enteredBy: z
        .object({
          id: z.string(),
          department: z.string().optional(),
          ...StoodIn,
          postmark: z.string().optional().meta({ description: 'The document that shows the postmark, which `at` is.' }),
        })
        .optional()
        .meta({ description: 'The official who entered what the subject brought or posted on paper.' }),
    }),
    rule: Rule,
    data: z.record(z.string(), z.unknown()),
    personal: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'Texts that persons wrote; numbers, contact data and names of persons masked.' }),
    erased: Words.optional().meta({ description: 'Stands here where the texts were erased for good.' }),
    prev: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'CaseEvent' });

export const CaseHistory = z
  .object({ caseId: z.string(), events: z.array(CaseEvent), next: z.string().nullable() })
  .meta({ id: 'CaseHistory', description: 'Every event of the case in order, with the hash of the one before.' });

export const CaseParams = z.object({ caseId: CaseId });

/** Why a case of a list is not told as it now stands. */
export const UntoldTrouble = z
  .object({ code: z.enum(['law-not-here', 'broken']), words: Words })
  .meta({ id: 'UntoldTrouble' });

export const CaseListQuery = z.strictObject({
  kind: z.string().max(40).optional(),
  status: z.string().max(60).optional(),
  open: z.enum(['true', 'false']).optional(),
  on: CaseId.optional().meta({ description: 'Cases about this listing.' }),
  cursor: Cursor.optional(),
  limit: PageLimit,
});

export const CaseList = z
  .object({
    cases: z.array(
      z.object({
        caseId: z.string(),
        kind: z.object({ name: z.string(), title: Words }),
        status: z.object({ code: z.string(), words: Words }),
        subject: z.string().nullable(),
        departments: z.array(z.string()),
        on: z.string().nullable(),
        openedAt: z.string(),
        closedAt: z.string().nullable(),
        nextDueAt: z.string().nullable(),
        untold: UntoldTrouble.nullable().meta({
          description: 'Where the case cannot be told as it now stands: its state is the one written last. Else null.',
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'CaseList' });

export const HistoryQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit });
