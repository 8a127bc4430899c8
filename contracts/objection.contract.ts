import { z } from 'zod';
import { MANNERS } from '../domain/kernel/service.js';
import {
  ERROR_KINDS,
  FINDINGS,
  OBJECTION_OUTCOMES,
  REFUSAL_GROUNDS,
  type ObjectionAct,
} from '../domain/objection/objection.js';
import { ObstacleBody } from './obstacle.contract.js';
import { At, Day, type Steps } from './step.js';
import { CaseId, DepartmentId, DocumentRef, MeasureId, text } from './values.js';

const Reasons = text(4_000);
const Documents = z.array(DocumentRef).max(100);
const Nothing = z.strictObject({});

/** What people send to an objection. */
export const OBJECTION_STEPS = {
  FileObjection: {
    by: ['the-subject', 'linked-person', 'clerk-concerned'],
    byPost: true,
    body: z.strictObject({
      on: CaseId.meta({ description: 'The listing contested.' }),
      error: z.enum(ERROR_KINDS),
      contested: z
        .array(DocumentRef)
        .max(100)
        .meta({ description: 'Entries or measures said to be wrong; empty for the whole.' }),
      grounds: text(8_000),
      evidence: Documents,
      mandate: z.exactOptional(DocumentRef),
    }),
  },
  AcceptObjection: { fulfils: 'decide-acceptance', by: ['clerk-in-charge'], body: Nothing },
  RefuseObjection: {
    fulfils: 'decide-acceptance',
    by: ['clerk-in-charge'],
    body: z.strictObject({ ground: z.enum(REFUSAL_GROUNDS), reasons: Reasons }),
  },
  AskSupplement: {
    fulfils: 'decide-acceptance',
    by: ['clerk-in-charge'],
    body: z.strictObject({ missing: z.array(DocumentRef).min(1).max(50), explanation: Reasons }),
  },
  SupplyMissing: {
    fulfils: 'supply-missing',
    by: ['the-subject', 'clerk-in-charge'],
    byPost: true,
    body: z.strictObject({ evidence: Documents.min(1), statement: text(8_000) }),
  },
  RecognizeObstacle: {
    by: ['clerk-in-charge', 'approver-in-charge'],
    body: ObstacleBody,
  },
  WithdrawObjection: { by: ['the-subject'], body: Nothing },
  RecordProviderFinding: {
    fulfils: 'report-finding',
    by: ['clerk-concerned'],
    body: z.strictObject({ finding: z.enum(FINDINGS), reasons: Reasons }),
  },
  StartExpertReview: { by: ['clerk-concerned'], body: z.strictObject({ subjectMatter: text(2_000) }) },
  EndExpertReview: {
    fulfils: 'end-expert-review',
    by: ['clerk-concerned'],
    body: z.strictObject({ report: DocumentRef }),
  },
  RequestExtension: { by: ['clerk-in-charge'], body: z.strictObject({ reasons: Reasons }) },
  ApproveExtension: { fulfils: 'decide-extension', by: ['approver-in-charge'], body: Nothing },
  DeclineExtension: {
    fulfils: 'decide-extension',
    by: ['approver-in-charge'],
    body: z.strictObject({ reasons: Reasons }),
  },
  RecordVerification: {
    fulfils: 'verify',
    by: ['clerk-in-charge'],
    body: z.strictObject({ finding: z.enum(FINDINGS), proposed: z.enum(OBJECTION_OUTCOMES), reasons: Reasons }),
  },
  ReturnVerification: {
    fulfils: 'decide-result',
    by: ['approver-in-charge'],
    body: z.strictObject({ reasons: Reasons }),
  },
  DecideObjection: {
    fulfils: 'decide-result',
    by: ['approver-in-charge'],
    body: z.strictObject({
      outcome: z.enum(OBJECTION_OUTCOMES),
      measures: z.array(MeasureId).max(100),
      fields: z.array(z.string().regex(/^[A-Za-z]{1,40}$/)).max(40),
      reasons: Reasons,
    }),
  },
  ServeResult: {
    fulfils: 'serve-result',
    by: ['clerk-in-charge'],
    body: z.strictObject({
      manner: z.enum(MANNERS),
      servedOn: Day,
      proof: DocumentRef,
      consent: z.exactOptional(DocumentRef),
    }),
  },
  RecordIrreversibleEffect: {
    by: ['clerk-concerned'],
    body: z.strictObject({ measure: MeasureId, executedAt: At, what: Reasons }),
  },
  RecordCorrectionApplied: { fulfils: 'apply-correction', by: ['clerk-in-charge'], body: Nothing },
  TransferObjection: {
    by: ['lead', 'approver-in-charge'],
    body: z.strictObject({ to: DepartmentId, order: DocumentRef }),
  },
} as const satisfies Steps<ObjectionAct>;
