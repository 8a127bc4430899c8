import { z } from 'zod';
import { LONGEST } from '../domain/kernel/limit.js';
import { MANNERS } from '../domain/kernel/service.js';
import { MOST_HEARING_POINTS, MOST_POINTS, OFFICES, STAY_CAUSES, type ListingAct } from '../domain/listing/listing.js';
import { LISTING_CLASSES } from '../domain/listing/rules.js';
import { ObstacleBody } from './obstacle.contract.js';
import { At, Day, type Steps } from './step.js';
import { ActorId, CaseId, DepartmentId, DocumentRef, EntryId, MeasureId, SubjectId, text } from './values.js';

const Span = z
  .strictObject({ count: z.int().min(1).max(9_999), unit: z.enum(['workingDays', 'days', 'months', 'years']) })
  .refine(({ count, unit }) => count <= LONGEST[unit], {
    params: { zh: '最长 200 年、2400 个月或 9999 日。', en: 'At most 200 years, 2400 months or 9999 days.' },
  })
  .meta({
    id: 'Span',
    description: 'A number of the law without its source. At most 200 years, 2400 months or 9999 days.',
  });

const MeasureAsked = z
  .strictObject({ measure: MeasureId, term: z.exactOptional(z.union([Span, z.literal('permanent')])) })
  .meta({ id: 'MeasureAsked', description: 'Without a term a measure lasts as long as the listing.' });

const Reasons = text(4_000);
const Reference = z.string().trim().min(1).max(128);

const sanction = {
  class: z.enum(LISTING_CLASSES),
  term: Span,
  measures: z.array(MeasureAsked).max(100),
};

const proposal = { ...sanction, facts: text(8_000), reasons: Reasons };

const service = {
  manner: z.enum(MANNERS),
  servedOn: Day,
  proof: DocumentRef.meta({ description: 'The document that proves the service.' }),
  consent: z.exactOptional(DocumentRef),
};

const Link = z.strictObject({
  entity: CaseId.meta({ description: 'The listing of the entity.' }),
  office: z.enum(OFFICES),
  heldFrom: Day,
  heldUntil: z.exactOptional(Day),
});

const Points = z.array(text(2_000)).max(MOST_HEARING_POINTS);
const Documents = z.array(DocumentRef).max(100);
const Measures = z.union([z.literal('all'), z.array(MeasureId).min(1).max(100)]);
const Nothing = z.strictObject({});
const Interpreter = z.enum(['not-needed', 'provided']);

/** What people send to a listing. The departments' own steps belong to the department in charge. */
export const LISTING_STEPS = {
  ProposeListing: {
    by: ['clerk-in-charge'],
    body: z.strictObject({
      subject: SubjectId,
      list: z.string().regex(/^[A-Z]{2,12}$/),
      actDate: Day,
      entries: z.array(EntryId).min(1).max(20),
      linkedTo: z.exactOptional(Link),
      superior: z.exactOptional(DepartmentId),
      ...proposal,
    }),
  },
  ApproveNotice: { fulfils: 'approve-notice', by: ['approver-in-charge'], body: Nothing },
  ReturnProposal: { fulfils: 'approve-notice', by: ['approver-in-charge'], body: z.strictObject({ reasons: Reasons }) },
  ReviseProposal: { fulfils: 'revise-proposal', by: ['clerk-in-charge'], body: z.strictObject(proposal) },
  WithdrawProposal: { by: ['clerk-in-charge'], body: z.strictObject({ reasons: Reasons }) },
  ServeNotice: {
    fulfils: 'serve-notice',
    by: ['clerk-in-charge'],
    body: z.strictObject({ ...service, interpreter: Interpreter }),
  },
  SubmitDefence: {
    fulfils: 'submit-defence',
    by: ['the-subject', 'clerk-in-charge'],
    byPost: true,
    body: z.strictObject({ points: Points.min(1), evidence: Documents }),
  },
  WaiveDefence: { fulfils: 'submit-defence', by: ['the-subject'], body: Nothing },
  RequestHearing: {
    fulfils: 'submit-defence',
    by: ['the-subject', 'clerk-in-charge'],
    byPost: true,
    body: z.strictObject({ needsInterpreter: z.boolean() }),
  },
  ScheduleHearing: {
    fulfils: 'schedule-hearing',
    by: ['clerk-in-charge'],
    body: z.strictObject({ heldAt: At, chair: ActorId, place: text(200) }),
  },
  RecordHearing: {
    fulfils: 'hold-hearing',
    by: ['clerk-in-charge'],
    body: z.strictObject({ attended: z.boolean(), points: Points, minutes: DocumentRef, interpreter: Interpreter }),
  },
  RecognizeObstacle: {
    by: ['clerk-in-charge', 'approver-in-charge'],
    body: ObstacleBody,
  },
  RecordConsent: {
    fulfils: 'give-consent',
    by: ['approver-concerned'],
    body: z.strictObject({ consents: z.boolean(), reasons: Reasons }),
  },
  NameSuperior: {
    by: ['lead', 'clerk-in-charge', 'approver-in-charge'],
    body: z.strictObject({ superior: DepartmentId, reasons: Reasons }),
  },
  DecideListing: {
    fulfils: 'decide-listing',
    by: ['approver-in-charge'],
    body: z.strictObject({
      decision: z.enum(['list', 'do-not-list', 'watch-instead']),
      ...sanction,
      answers: z.array(z.strictObject({ point: Reference, adopted: z.boolean(), answer: Reasons })).max(MOST_POINTS),
      reasons: Reasons,
    }),
  },
  ServeDecision: {
    fulfils: 'serve-decision',
    by: ['clerk-in-charge'],
    body: z.strictObject({ ...service, withRepairNotice: z.boolean() }),
  },
  RetractSlip: { by: ['clerk-in-charge', 'approver-in-charge'], body: z.strictObject({ reasons: Reasons }) },
  PublishListing: { fulfils: 'publish-listing', by: ['clerk-in-charge'], body: Nothing },
  CorrectListing: {
    by: ['clerk-in-charge'],
    body: z.strictObject({
      fields: z
        .array(z.string().regex(/^[A-Za-z]{1,40}$/))
        .min(1)
        .max(40),
      reasons: Reasons,
    }),
  },
  ChangeBasis: { by: ['approver-in-charge'], body: z.strictObject({ entry: EntryId, ...sanction, reasons: Reasons }) },
  RevokeBasis: { by: ['clerk-in-charge'], body: z.strictObject({ entry: EntryId, act: DocumentRef }) },
  RevokeListing: { by: ['approver-in-charge'], body: z.strictObject({ reasons: Reasons }) },
  TransferListing: {
    by: ['lead', 'approver-in-charge'],
    body: z.strictObject({ to: DepartmentId, order: DocumentRef }),
  },
  OrderStay: {
    by: ['lead', 'clerk-in-charge', 'approver-in-charge'],
    body: z.strictObject({ cause: z.enum(STAY_CAUSES), issuer: Reference, order: DocumentRef, measures: Measures }),
  },
  LiftStay: {
    by: ['lead', 'clerk-in-charge', 'approver-in-charge'],
    body: z.strictObject({ stay: Reference, issuer: Reference, order: DocumentRef }),
  },
  ReviewBan: {
    fulfils: 'review-ban',
    by: ['approver-in-charge'],
    body: z.strictObject({ measure: MeasureId, outcome: z.enum(['keep', 'lift']), reasons: Reasons }),
  },
} as const satisfies Steps<ListingAct>;
