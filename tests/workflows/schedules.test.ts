import { sweepOnce } from '../../activities/sweep.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { TASK_QUEUE } from '../../nudge/nudge.js';
import { successionsIn } from '../../record/people/people.js';
import { transferTablesIn } from '../../record/people/transfer-table.model.js';
import { ensureSchedules, REHOST } from '../../worker/schedules.js';
import { openOffice, type Office } from './office.js';
import { applyTo, procedure, type Procedure } from './procedure.js';
import { until } from './until.js';

describe('the schedules', () => {
  let office: Office;
  /** Whose nudges are all lost. */
  let unheard: Procedure;

  beforeAll(async () => {
    office = await openOffice('real');
    unheard = procedure({ record: office.record, nudger: { nudge: () => undefined } });
  }, 60_000);

  afterAll(() => office.close());

  test('give every open case its attendant in a new cluster, then find what no nudge told, have a firm told who asks to act for it, carry out a signed transfer table, and number the ledger', async () => {
    const listings = [await unheard.propose(await unheard.firm()), await unheard.propose(await unheard.firm())];
    await office.attend(async () => {
      expect(await ensureSchedules(office.client, TASK_QUEUE)).toBe('new-cluster');
      expect(await ensureSchedules(office.client, TASK_QUEUE)).toBe('known');
      await office.client.workflow.getHandle(REHOST).result();
      for (const listing of listings) await office.client.workflow.getHandle(listing).describe();
      await office.settled(listings);

      // As a process leaves it that dies between the signature and what follows from it.
      const line = { from: 'sz-tax', to: 'sz-fin', effective: instantOf('2026-03-02T01:00:00.000Z') };
      const table = {
        order: '示例〔2026〕1号',
        lines: [line],
        status: 'signed',
        steps: [],
        nth: 1,
        pending: true,
      } as const;
      await transferTablesIn(office.record.deps).insertOne({ _id: 'trf-left', proposedAt: line.effective, ...table });
      const mandate = await applyTo(office.record, await unheard.firm());
      const later = await unheard.propose(await unheard.firm());
      await office.settled([later], 40_000);
      await until(async () => (await office.smtp.messages()).some(({ subject }) => subject.includes(mandate)));
      await until(async () => (await successionsIn(office.record.deps).countDocuments({ _id: 'sz-tax' })) === 1);
      await until(async () => (await office.record.readLedger(0, 10)).entries.length === 3);
    });
  }, 90_000);

  test('are not needed for a sweep', async () => {
    const listing = await unheard.propose(await unheard.firm());
    const nudged: string[] = [];
    await until(async () => {
      await sweepOnce(office.record, async ({ caseId }) => nudged.push(caseId) > 0);
      return nudged.includes(listing);
    });
    await sweepOnce(office.record, async ({ caseId }) => nudged.push(caseId) > 0);
    expect(nudged.filter((caseId) => caseId === listing)).toHaveLength(1);
  });
});
