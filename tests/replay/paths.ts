import type { KernelCommand } from '../../domain/kernel/attention.js';
import type { Office } from '../workflows/office.js';
import { procedure } from '../workflows/procedure.js';
import { until } from '../workflows/until.js';

/** A way through the workflows, walked on real servers; answers the cases whose histories are to be kept, by name. */
export interface Path {
  readonly time: 'real' | 'skipping';
  readonly walk: (office: Office) => Promise<Readonly<Record<string, string>>>;
}

const OPERATOR = { id: 'operator-1', role: 'operator' } as const;

/** One for each way that a workflow can take. A new way is added here, and its histories are kept for ever. */
export const PATHS: Readonly<Record<string, Path>> = {
  upheld: {
    time: 'real',
    async walk(office) {
      const steps = procedure(office);
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await steps.accept(objection);
      await steps.decide(objection, 'upheld');
      await until(() => has(office, objection, 'CorrectionApplied'));
      await steps.serve(objection);
      await until(() => has(office, listed.listing, 'ObjectionEnded'));
      return { listing: listed.listing, objection };
    },
  },

  dismissed: {
    time: 'real',
    async walk(office) {
      const steps = procedure(office);
      const listed = await steps.list(await steps.firm());
      await office.settled([listed.listing]);
      const objection = await steps.file(listed);
      await office.settled([objection]);
      await steps.accept(objection);
      await office.settled([objection]);
      await steps.decide(objection, 'dismissed');
      await steps.serve(objection);
      await until(() => has(office, listed.listing, 'ObjectionEnded'));
      return { listing: listed.listing, objection };
    },
  },

  'letter-retried-and-skipped': {
    time: 'real',
    async walk(office) {
      const steps = procedure(office);
      const subject = await steps.firm('nobody@firm.invalid');
      const { listing } = await steps.list(subject);
      await until(async () => (await failures(office, listing)).length === 2);
      const [retried, skipped] = await failures(office, listing);
      await office.record.setContact(subject, { mail: 'firm@example.com' });
      if (retried === undefined || skipped === undefined) throw new Error('Two letters should have failed.');
      const retry: KernelCommand = { type: 'RetryEffect', ...retried };
      const skip: KernelCommand = { type: 'SkipEffect', ...skipped, reason: 'served on paper' };
      await steps.act('listing', listing, retry, OPERATOR);
      await steps.act('listing', listing, skip, OPERATOR);
      await until(async () => (await failures(office, listing)).length === 0);
      return { listing };
    },
  },

  expired: {
    time: 'skipping',
    async walk(office) {
      const steps = procedure(office);
      const { listing } = await steps.list(await steps.firm());
      await office.settled([listing]);
      await office.pass('1097 days');
      await until(() => has(office, listing, 'ListingExpired'));
      return { listing };
    },
  },

  'silent-office': {
    time: 'skipping',
    async walk(office) {
      const steps = procedure(office);
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await office.settled([listed.listing, objection]);
      await office.pass('30 days');
      await until(() => has(office, objection, 'DutyEscalated'));
      return { objection };
    },
  },

  withdrawn: {
    time: 'skipping',
    async walk(office) {
      const steps = procedure(office);
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await steps.withdraw(objection, listed.subject);
      await office.settled([listed.listing, objection]);
      await office.pass('12 days');
      await until(() => has(office, objection, 'ObjectionClosed'));
      return { objection };
    },
  },
};

async function has({ record }: Office, caseId: string, type: string): Promise<boolean> {
  return (await record.history(caseId)).some((event) => event.type === type);
}

async function failures({ record }: Office, caseId: string): Promise<readonly { seq: number; effect: string }[]> {
  const { attention } = await record.getCase(caseId);
  return attention.failed.map(({ of, effect }) => ({ seq: of.seq, effect }));
}
