import { z } from 'zod';
import type { Invitation, MandateStatus } from '../domain/people/mandate.js';
import type { Capacity as CapacityName } from '../domain/people/person.js';
import { Rule } from './rule.contract.js';
import { CalendarDay, CreditCode, Cursor, DepartmentId, DocumentRef, PageLimit, SubjectId, text } from './values.js';
import { patterned, Words } from './words.js';

export const MandateId = patterned(/^man-[a-z2-7]{24}$/, { zh: '代理编号。', en: 'The id of a mandate.' });
export const InvitationId = patterned(/^inv-[a-z2-7]{24}$/, { zh: '邀请编号。', en: 'The id of an invitation.' });
export const MandateParams = z.object({ mandateId: MandateId });
export const InvitationParams = z.object({ invitationId: InvitationId });

const CAPACITIES = ['self', 'agent', 'guardian'] as const satisfies readonly CapacityName[];
const INVITATION_STATUSES = ['open', 'accepted', 'withdrawn'] as const satisfies readonly Invitation['status'][];
const MANDATE_STATUSES = [
  'pending',
  'confirmed',
  'declined',
  'withdrawn',
  'ended',
  'lapsed',
] as const satisfies readonly MandateStatus[];

const LETTER_OUTCOMES = ['sent', 'no-address', 'refused', 'erased'] as const;

export const CAPACITY_WORDS = {
  self: { zh: '本人', en: 'himself' },
  agent: { zh: '代理人（授权委托书）', en: 'agent by power of attorney' },
  guardian: { zh: '未成年人的监护人', en: 'guardian of a minor' },
} as const satisfies Record<CapacityName, Words>;

/** What an office owes of an application, and what follows where it does not. */
export const MANDATE_DUTIES = {
  duties: {
    'answer-mandate': { zh: '答复代理申请', en: 'answer who asks to act for a subject' },
    'supervise-overdue': { zh: '督办逾期事项', en: 'look into what is overdue' },
  },
  missed: {
    Escalate: { zh: '报告督查人员', en: 'the supervisor is told' },
    Lapse: { zh: '申请失效并告知申请人', en: 'the application lapses, and whoever made it is told' },
  },
} as const;

const Capacity = z.enum(CAPACITIES).meta({
  description:
    'Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.',
});
const LastDay = CalendarDay.meta({
  description: 'The last day of the mandate, to its 24:00 in Asia/Shanghai; none where it holds until it is ended.',
});
const Mail = z.email().max(254).meta({
  description:
    'Where whoever asks wants to be written to: what is decided, and when it ends. Without it he reads that here. Kept sealed, and no longer than there is something to tell.',
});
const ResidentId = z
  .string()
  .regex(/^\d{17}[\dXx]$/)
  .meta({ description: 'An identity number; it stands in a body only, never in an address.' });

const invited = { capacity: Capacity, until: LastDay.exactOptional() };

/** A subject by whichever name the office has for it. */
export const InvitationForm = z
  .union([
    z.strictObject({ subject: SubjectId, ...invited }),
    z.strictObject({ creditCode: CreditCode, ...invited }),
    z.strictObject({ residentId: ResidentId, ...invited }),
  ])
  .meta({ id: 'InvitationForm' });

const applied = {
  capacity: Capacity,
  document: DocumentRef.meta({
    description: 'The power of attorney, the proof of guardianship, or for himself the identity paper.',
  }),
  until: LastDay.exactOptional(),
  mail: Mail.exactOptional(),
};

export const MandateApplication = z
  .union([
    z.strictObject({ creditCode: CreditCode, ...applied }),
    z.strictObject({ residentId: ResidentId, ...applied }),
  ])
  .meta({ id: 'MandateApplication' });

export const InvitationWithdrawal = z.strictObject({}).meta({ id: 'InvitationWithdrawal' });
export const InvitationAcceptance = z
  .strictObject({
    code: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'As it stands in the letter; groups and capitals are all one.' }),
    mail: Mail.exactOptional(),
  })
  .meta({ id: 'InvitationAcceptance' });
export const MandateConfirmation = z.strictObject({}).meta({ id: 'MandateConfirmation' });
export const MandateDecline = z
  .strictObject({
    reasons: text(2_000),
    tellApplicant: z.boolean().meta({
      description:
        'Whether whoever asked reads that it was declined, and why. No, where nothing that he brought shows that the subject is any of his business: he then reads what he would if nobody here knew the subject.',
    }),
  })
  .meta({ id: 'MandateDecline' });
export const MandateEnd = z
  .strictObject({
    reasons: text(2_000)
      .exactOptional()
      .meta({ description: 'Owed by an official; whoever acts lays it down without.' }),
  })
  .meta({ id: 'MandateEnd' });

export const InvitationView = z
  .object({
    invitationId: InvitationId,
    status: z.enum(INVITATION_STATUSES),
    department: DepartmentId,
    subject: SubjectId,
    capacity: Capacity,
    capacityWords: Words,
    until: CalendarDay.nullable(),
    invitedAt: z.string(),
    endsAt: z.string().meta({ description: 'From this instant on the code is of no use.' }),
    rule: Rule,
    code: z.string().nullable().meta({
      description:
        'The code, in the first answer alone: it is to be handed over on paper, and is kept nowhere. Null ever after; where it was lost, withdraw the invitation and make another.',
    }),
  })
  .meta({ id: 'Invitation' });

export const MandateView = z
  .object({
    mandateId: MandateId,
    status: z.enum(MANDATE_STATUSES),
    inForce: z.boolean().meta({ description: 'Whether the person acts for the subject at this moment.' }),
    person: z.string().meta({ description: 'Who acts or asks to, as the sign-in names him.' }),
    subject: SubjectId.nullable().meta({ description: 'Null for whoever asked, until it has been confirmed.' }),
    capacity: Capacity,
    capacityWords: Words,
    document: z.string().nullable(),
    byInvitation: z.boolean(),
    filedAt: z.string(),
    answerBy: z.string().nullable().meta({
      description: 'By when an office that has a case about the subject answers; where there is none nobody does.',
    }),
    lapsesAt: z.string().nullable().meta({
      description:
        'From this instant on an application that nobody has answered is none any more; it can be made anew.',
    }),
    from: z.string().nullable(),
    until: z.string().nullable().meta({ description: 'Exclusive; null where it holds until it is ended.' }),
    lastDay: CalendarDay.nullable().meta({ description: 'As it was asked for.' }),
    reasons: z.string().nullable().meta({ description: 'Why it was declined or ended.' }),
    letters: z
      .array(z.object({ about: z.string(), to: z.string(), outcome: z.enum(LETTER_OUTCOMES), at: z.string() }))
      .meta({
        description:
          'Who was written to about which step, for the office alone. What had no address, or was refused for good, is served on paper.',
      }),
  })
  .meta({ id: 'Mandate' });

export const MandateListQuery = z.strictObject({
  whose: z
    .enum(['mine', 'office'])
    .default('mine')
    .meta({ description: 'What I have asked for and was given; or what my office looks after.' }),
  status: z
    .enum(MANDATE_STATUSES)
    .default('pending')
    .meta({ description: 'Of the office’s list; those that wait, unless it is asked for others.' }),
  cursor: Cursor.optional(),
  limit: PageLimit,
});
export const MandateList = z
  .object({ mandates: z.array(MandateView), next: z.string().nullable() })
  .meta({ id: 'MandateList' });

export const InvitationListQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit });
export const InvitationList = z
  .object({ invitations: z.array(InvitationView), next: z.string().nullable() })
  .meta({ id: 'InvitationList' });
