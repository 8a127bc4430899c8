import type { WorkflowExecutionDescription } from '@temporalio/client';
import { openOffice, type Office } from './office.js';
import { procedure } from './procedure.js';
import { until } from './until.js';

const TIMER_STARTED = 17;

describe("Temporal's own pages", () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice('real');
  }, 60_000);

  afterAll(() => office.close());

  test('tell of a case its kind, status, next duty and date, and sleep under the name of the duty', async () => {
    await office.attend(async () => {
      const steps = procedure(office);
      const listing = await steps.propose(await steps.firm());
      await office.settled([listing]);
      const handle = office.client.workflow.getHandle(listing);
      const { nextDuty } = await office.record.readAgenda(listing);
      await until(async () => (await attributesOf(handle.describe())).length > 0);
      expect(await attributesOf(handle.describe())).toEqual([
        ['RedressDueAt', new Date(nextDuty?.dueAt ?? '')],
        ['RedressDuty', 'approve-notice'],
        ['RedressKind', 'listing'],
        ['RedressStatus', 'proposed'],
      ]);
      const found: string[] = [];
      await until(async () => {
        const query = `RedressKind = 'listing' AND RedressDuty = 'approve-notice'`;
        for await (const { workflowId } of office.client.workflow.list({ query })) found.push(workflowId);
        return found.includes(listing);
      });
      const details = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
      expect(JSON.stringify(details)).toContain('approve-notice');
      const { events } = await handle.fetchHistory();
      const timers = (events ?? []).filter(({ eventType }) => Number(eventType) === TIMER_STARTED);
      const summary = timers.at(-1)?.userMetadata?.summary?.data ?? [];
      expect(Buffer.from(summary).toString('utf8')).toContain(`approve-notice due ${nextDuty?.dueAt ?? ''}`);
    });
  });
});

async function attributesOf(description: Promise<WorkflowExecutionDescription>): Promise<readonly unknown[]> {
  const { typedSearchAttributes } = await description;
  return typedSearchAttributes
    .getAll()
    .filter(({ key }) => key.name.startsWith('Redress'))
    .map(({ key, value }) => [key.name, value])
    .sort();
}
