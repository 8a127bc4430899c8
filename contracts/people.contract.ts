import { z } from 'zod';
import { OFFICE_ROLES } from '../domain/kernel/actor.js';
import { LEVELS } from '../domain/kernel/department.js';
import { CAPACITIES } from '../domain/people/person.js';
import { At } from './step.js';
import { ActorId, Cursor, DepartmentId, DocumentRef, PageLimit, text } from './values.js';
import { patterned, Words } from './words.js';

export const PersonParams = z.object({ personId: ActorId });

const PartId = patterned(/^[a-z0-9][a-z0-9-]{0,62}$/, {
  zh: '任职、委托或者代理关系的编号。',
  en: 'The id of an appointment, a delegation or a mandate.',
});
const Role = z.enum(OFFICE_ROLES);
const reasons = text(2_000);
const Begins = At.optional().meta({ description: 'Without it: now.' });
const Ends = At.optional().meta({ description: 'Without it: now. An end is brought forward, never put off.' });

export const AppointmentOrder = z
  .strictObject({
    role: Role,
    department: DepartmentId,
    from: Begins,
    until: At.nullable().default(null).meta({ description: 'Null where no end is known yet.' }),
    reasons,
  })
  .meta({ id: 'AppointmentOrder' });

export const AppointmentEnd = z
  .strictObject({ appointment: PartId, until: Ends, reasons })
  .meta({ id: 'AppointmentEnd' });

export const DelegationOrder = z
  .strictObject({
    appointment: PartId.meta({ description: 'The place that is handed over.' }),
    to: ActorId.meta({ description: 'Who takes it; he serves in the same department all that time.' }),
    from: Begins,
    until: At,
    reasons,
  })
  .meta({ id: 'DelegationOrder' });

export const DelegationEnd = z.strictObject({ delegation: PartId, until: Ends, reasons }).meta({ id: 'DelegationEnd' });

const Place = z.object({ department: DepartmentId, name: Words.nullable() });
const Moments = { from: z.string(), until: z.string().nullable() };

const Appointment = z.object({ appointment: z.string(), role: Role, ...Place.shape, ...Moments });
const Delegation = z.object({
  delegation: z.string(),
  appointment: z.string(),
  to: z.string(),
  ...Moments,
  orderedBy: z.string().nullable(),
});
const Mandate = z.object({ mandate: z.string(), subject: z.string(), capacity: z.enum(CAPACITIES), ...Moments });

const summary = { person: z.string(), appointments: z.array(Appointment), delegations: z.array(Delegation) };

export const PersonView = z
  .object({
    ...summary,
    mandates: z.array(Mandate),
    changes: z
      .array(
        z.object({
          type: z.string(),
          part: z.string(),
          by: z.string(),
          onBehalfOf: z.string().nullable(),
          at: z.string(),
          reasons: z.string().nullable(),
        }),
      )
      .meta({ description: 'How it came to be so; only ever added to.' }),
  })
  .meta({
    id: 'Person',
    description: 'What somebody is and was here. His name is known to the issuer of his sign-in.',
  });

export const PeopleQuery = z.strictObject({
  department: DepartmentId.optional(),
  cursor: Cursor.optional(),
  limit: PageLimit,
});
export const PeopleList = z
  .object({ people: z.array(z.object(summary)), next: z.string().nullable() })
  .meta({ id: 'PeopleList' });

export const Me = z
  .object({
    person: z.string(),
    seats: z
      .array(
        z.object({
          role: Role,
          ...Place.shape,
          successor: Place.nullable().meta({ description: 'The office that has taken over from it.' }),
          onBehalfOf: z.string().nullable().meta({ description: 'Whose place it is, where it is not his own.' }),
        }),
      )
      .meta({ description: 'Where the caller may act as an official, now.' }),
    subjects: z
      .array(z.object({ subject: z.string(), capacity: z.enum(CAPACITIES) }))
      .meta({ description: 'For whom the caller acts as a party, now.' }),
  })
  .meta({ id: 'Me' });

export const DepartmentList = z
  .object({
    departments: z.array(
      z.object({
        ...Place.shape,
        level: z.enum(LEVELS),
        region: z.string(),
        parent: z.string().nullable(),
        from: z.string().nullable(),
        until: z.string().nullable(),
        successor: z.object({ department: z.string(), effective: z.string(), order: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'DepartmentList' });

export const TransferTableId = patterned(/^trf-[a-z2-7]{16}$/, {
  zh: '职权移交表编号。',
  en: 'The id of a transfer table.',
});
export const TransferTableParams = z.object({ id: TransferTableId });

export const TransferTableProposal = z
  .strictObject({
    order: DocumentRef.meta({ description: 'The document by which the transfer was ordered.' }),
    lines: z
      .array(
        z.strictObject({
          from: DepartmentId.meta({ description: 'The office that is no more from then on.' }),
          to: DepartmentId.meta({ description: 'The office that has its duties from then on.' }),
          effective: At,
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'TransferTableProposal' });
export const TransferTableSignature = z.strictObject({}).meta({ id: 'TransferTableSignature' });
export const TransferTableDecline = z.strictObject({ reason: text(1_000) }).meta({ id: 'TransferTableDecline' });

const TRANSFER_STATUSES = ['proposed', 'signed', 'declined', 'withdrawn'] as const;

export const TransferTable = z
  .object({
    transferTable: z.string(),
    order: z.string(),
    lines: z.array(z.object({ from: z.string(), to: z.string(), effective: z.string() })),
    status: z.enum(TRANSFER_STATUSES),
    steps: z.array(
      z.object({ step: z.enum(TRANSFER_STATUSES), by: z.string(), at: z.string(), reason: z.string().nullable() }),
    ),
  })
  .meta({ id: 'TransferTable' });

export const TransferTableQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit });
export const TransferTableList = z
  .object({ tables: z.array(TransferTable), next: z.string().nullable() })
  .meta({ id: 'TransferTableList' });
