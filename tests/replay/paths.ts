import { randomUUID } from 'node:crypto';
import { generatePenalties } from '../../bench/generate-penalties.js';
import type { KernelCommand } from '../../domain/kernel/attention.js';
import { systemClock } from '../../config/system-clock.js';
import { addDays, dateOf } from '../../domain/kernel/calendar-date.js';
import { CLERK, csvOf, streamOf } from '../imports/import-stage.js';
import { makeLaw, YEAR_2027 } from '../law/law-texts.js';
import { lighterFrom, moveToLighter } from '../law/lighter-law.js';
import type { Office } from '../workflows/office.js';
import { PERSONAL, procedure } from '../workflows/procedure.js';
import { until } from '../workflows/until.js';
import { DRAFT_PATHS } from './draft-paths.js';
import { MANDATE_PATHS } from './mandate-paths.js';
import type { Path } from './path.js';
import { SUPERIOR_PATHS } from './superior-paths.js';

const CLERK_IN_CHARGE = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' } as const;
const APPROVER = { id: 'approver-1', role: 'approver', department: 'sz-tax' } as const;
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

  'late-papers': {
    time: 'skipping',
    async walk(office) {
      const steps = procedure(office);
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await steps.askSupplement(objection);
      const posted = office.record.deps.clock.now();
      await office.settled([listed.listing, objection]);
      await office.pass('30 days');
      await until(() => has(office, objection, 'ObjectionNotPursued'));
      await steps.serve(objection);
      await until(() => has(office, listed.listing, 'ObjectionEnded'));
      await steps.supply(objection, listed.subject, posted);
      await until(async () => (await count(office, listed.listing, 'ObjectionOpened')) === 2);
      return { listing: listed.listing, objection };
    },
  },

  obstacle: {
    time: 'skipping',
    async walk(office) {
      const steps = procedure(office);
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await steps.askSupplement(objection);
      const from = addDays(dateOf(office.record.deps.clock.now()), 1);
      await office.settled([listed.listing, objection]);
      await office.pass('30 days');
      await until(() => has(office, objection, 'ObjectionNotPursued'));
      await steps.serve(objection);
      await until(() => has(office, listed.listing, 'ObjectionEnded'));
      const shown = { from, until: dateOf(office.record.deps.clock.now()), proof: 'doc-6', reasons: PERSONAL.reasons };
      await steps.act('objection', objection, { type: 'RecognizeObstacle', ...shown }, CLERK_IN_CHARGE);
      await until(async () => (await count(office, listed.listing, 'ObjectionOpened')) === 2);
      await office.settled([listed.listing, objection]);
      await office.pass('30 days');
      await until(async () => (await count(office, objection, 'ObjectionNotPursued')) === 2);
      return { listing: listed.listing, objection };
    },
  },

  // Walked while the next year is without a notice: it becomes law in the middle of the case, which then goes on.
  recounted: {
    time: 'real',
    async walk(office) {
      const steps = procedure(office);
      const listing = await steps.propose(await steps.firm());
      await office.settled([listing]);
      await makeLaw(office.record, YEAR_2027);
      for (const recount of await office.record.listRecounts()) await office.nudger.startRecount(recount);
      await until(() => has(office, listing, 'LimitsRecounted'));
      await office.settled([listing]);
      await steps.act('listing', listing, { type: 'ApproveNotice' }, APPROVER);
      await office.settled([listing]);
      return { listing };
    },
  },

  // Under way when a kinder rule comes: moved to it, shortened, and over on its new day.
  migrated: {
    time: 'skipping',
    shelf: () => lighterFrom(addDays(dateOf(systemClock.now()), 2)),
    async walk(office) {
      const steps = procedure(office);
      const { listing } = await steps.list(await steps.firm());
      await office.settled([listing]);
      await office.pass('3 days');
      await moveToLighter(office, listing);
      await office.settled([listing]);
      await office.pass('732 days');
      await until(() => has(office, listing, 'ListingExpired'));
      return { listing };
    },
  },

  // The workflow that carries a published year to every case, to its end: a second pass, when everybody has heard of it.
  'year-published': {
    time: 'skipping',
    async walk(office) {
      const steps = procedure(office);
      const listing = await steps.propose(await steps.firm());
      await office.settled([listing]);
      await makeLaw(office.record, YEAR_2027);
      const [due] = await office.record.listRecounts();
      if (!due) throw new Error('Nothing waits for the year.');
      await office.nudger.startRecount(due);
      await until(() => has(office, listing, 'LimitsRecounted'));
      await office.pass('3 minutes');
      const workflow = office.client.workflow.getHandle(`recount-${due.calendar}`);
      await until(async () => (await workflow.describe()).status.name === 'COMPLETED');
      return { recount: workflow.workflowId };
    },
  },

  ...DRAFT_PATHS,
  ...MANDATE_PATHS,
  ...SUPERIOR_PATHS,

  'many-rows': {
    time: 'real',
    async walk(office) {
      const rows = [...generatePenalties({ rows: 11_000, seed: 1 })].map(({ cells }) => cells);
      return { import: await imported(office, csvOf(rows)) };
    },
  },

  'no-table': {
    time: 'real',
    async walk(office) {
      return { import: await imported(office, Buffer.from('a,b\r\n1,2\r\n')) };
    },
  },
};

/** Sends a file and waits until its import has ended; the history is named by what came. */
async function imported({ record, nudger, client }: Office, bytes: Uint8Array): Promise<string> {
  const upload = { filename: '处罚.csv', actor: CLERK, key: randomUUID() };
  const received = await record.receiveImport(streamOf(bytes), upload);
  if (received.kind === 'refused') throw new Error(received.refusal.code);
  await nudger.startImport(received.importId);
  await client.workflow.getHandle(received.importId).result();
  return received.importId;
}

async function has(office: Office, caseId: string, type: string): Promise<boolean> {
  return (await count(office, caseId, type)) > 0;
}

async function count({ record }: Office, caseId: string, type: string): Promise<number> {
  return (await record.history(caseId)).filter((event) => event.type === type).length;
}

async function failures({ record }: Office, caseId: string): Promise<readonly { seq: number; effect: string }[]> {
  const { attention } = await record.getCase(caseId);
  return attention.failed.map(({ of, effect }) => ({ seq: of.seq, effect }));
}
