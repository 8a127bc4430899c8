import { z } from 'zod';
import type { MigrationCommand } from '../domain/kernel/migration.js';
import type { RecusalCommand } from '../domain/kernel/recusal.js';
import type { Steps } from './step.js';
import { ActorId, PinnedRulebookId, RulebookId, text } from './values.js';

const Failed = { seq: z.int().min(1), effect: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/) };

interface Retry {
  readonly type: 'RetryEffect';
  readonly seq: number;
  readonly effect: string;
}

interface Skip {
  readonly type: 'SkipEffect';
  readonly seq: number;
  readonly effect: string;
  readonly reason: string;
}

const Versions = {
  from: PinnedRulebookId.meta({ description: 'The rulebook of the case, as the comparison named it.' }),
  to: RulebookId.meta({ description: 'The later version.' }),
};

const ValueId = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,40}([.][A-Za-z]{1,40}){1,4}$/)
  .meta({ description: 'Key of a value, such as listing.termAnchor.' });

type Migration = Extract<
  MigrationCommand,
  { readonly type: 'ProposeMigration' | 'ApproveMigration' | 'DeclineMigration' }
>;

const Recusal = {
  person: ActorId.meta({ description: 'Whom it is about, as his sign-in names him.' }),
  reasons: text(2_000),
};

/** Who is an approver as well as a clerk says it as an approver, who may say it of others. */
const OFFICIALS = ['approver-concerned', 'lead', 'clerk-concerned'] as const;

/** What officials, operators and the lead department may send to a case of any kind. */
export const HOUSE_STEPS = {
  RetryEffect: { fulfils: 'retry-effect', by: ['operator'], body: z.strictObject(Failed) },
  SkipEffect: { fulfils: 'retry-effect', by: ['operator'], body: z.strictObject({ ...Failed, reason: text(1_000) }) },
  ProposeMigration: { by: ['lead'], body: z.strictObject({ ...Versions, reasons: text(2_000) }) },
  ApproveMigration: {
    fulfils: 'decide-migration',
    by: ['lead'],
    body: z.strictObject({
      ...Versions,
      take: z
        .array(ValueId)
        .max(50)
        .meta({ description: 'Undecided values to be taken from the later version; then with reasons.' }),
      reasons: z.string().trim().max(2_000),
    }),
  },
  DeclineMigration: { fulfils: 'decide-migration', by: ['lead'], body: z.strictObject({ reasons: text(2_000) }) },
  RecordRecusal: { by: OFFICIALS, body: z.strictObject(Recusal) },
  LiftRecusal: { by: ['approver-concerned', 'lead'], body: z.strictObject(Recusal) },
} as const satisfies Steps<Retry | Skip | Migration | RecusalCommand>;
