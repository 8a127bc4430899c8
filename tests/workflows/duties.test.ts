import type { WorkflowBundle } from '@temporalio/worker';
import { sweepOnce } from '../../activities/sweep.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { openTrial, trial } from '../record/support.js';
import { bundleOf, openStage, type Stage } from './stage.js';
import { until } from './until.js';

const DAY_MS = 86_400_000;
const CONTINUED_AS_NEW = 28;
const TIMER_STARTED = 17;

describe('an attendant', () => {
  let stage: Stage;
  let workflows: WorkflowBundle;
  let olderWorkflows: WorkflowBundle;

  beforeAll(async () => {
    [stage, workflows, olderWorkflows] = await Promise.all([
      openStage(),
      bundleOf('trial.workflow.ts'),
      bundleOf('trial-older.workflow.ts'),
    ]);
  }, 60_000);

  afterAll(() => stage.close());

  const inDays = (days: number): Instant => plusMs(stage.record.deps.clock.now(), days * DAY_MS);
  const lapses = async (caseId: string): Promise<number> =>
    (await stage.record.history(caseId)).filter(({ type }) => type === 'TrialLapsed').length;
  const eventTypes = async (caseId: string, runId?: string): Promise<readonly number[]> => {
    const { events } = await stage.env.client.workflow.getHandle(caseId, runId).fetchHistory();
    return (events ?? []).map(({ eventType }) => Number(eventType));
  };

  test('submits a missed duty by itself, at its own instant and once', async () => {
    await stage.perform(workflows, async () => {
      const dueAt = inDays(30);
      const caseId = await openTrial(stage.record, { dueAt });
      await stage.attended(caseId);
      await stage.pass('29 days');
      expect(await lapses(caseId)).toBe(0);
      await stage.pass('2 days');
      await until(async () => (await lapses(caseId)) === 1);
      await stage.attended(caseId);
      const lapse = (await stage.record.history(caseId)).find(({ type }) => type === 'TrialLapsed');
      expect(lapse).toMatchObject({ at: dueAt, key: `answer@${dueAt}`, actor: { role: 'system' } });
      expect(stage.effects.carriedFor(caseId)).toEqual([`tellSupervisor@${String(lapse?.seq)}`]);
    });
  });

  test('reminds before the end and settles after it', async () => {
    await stage.perform(workflows, async () => {
      const caseId = await openTrial(stage.record, { remindAt: inDays(5), dueAt: inDays(10) });
      await stage.attended(caseId);
      await stage.pass('6 days');
      await until(() => stage.effects.carriedFor(caseId).length === 1);
      await stage.pass('6 days');
      await until(() => stage.effects.carriedFor(caseId).length === 2);
      expect(stage.effects.carriedFor(caseId)).toEqual(['remindOwner@2', 'tellSupervisor@3']);
    });
  });

  test('sleeps on in a fresh run, whose history holds one reading and one timer', async () => {
    await stage.perform(workflows, async () => {
      const caseId = await openTrial(stage.record, { dueAt: inDays(365) });
      const { firstExecutionRunId } = await started(stage, caseId);
      await trial(stage.record, caseId, { type: 'Add', item: 'one' }, 'one');
      await stage.attended(caseId);
      await stage.pass('2 hours');
      expect(await eventTypes(caseId, firstExecutionRunId)).toContain(CONTINUED_AS_NEW);
      const sleeping = await eventTypes(caseId);
      expect(sleeping).toHaveLength(6);
      expect(sleeping.at(-1)).toBe(TIMER_STARTED);
    });
  });

  test('leaves when the case is closed and everything is carried out', async () => {
    await stage.perform(workflows, async () => {
      const caseId = await openTrial(stage.record, { dueAt: inDays(3) });
      await trial(stage.record, caseId, { type: 'Close' }, 'close');
      await stage.attended(caseId);
      await expect(stage.env.client.workflow.getHandle(caseId).result()).resolves.toBeUndefined();
    });
  });

  test('leaves at once when the last mark closes the case, and not an hour later in another run', async () => {
    await stage.perform(workflows, async () => {
      const caseId = await openTrial(stage.record);
      const { firstExecutionRunId } = await started(stage, caseId);
      await trial(stage.record, caseId, { type: 'Close' }, 'close');
      await stage.attended(caseId);
      const handle = stage.env.client.workflow.getHandle(caseId, firstExecutionRunId);
      await until(async () => (await handle.describe()).status.name === 'COMPLETED');
      expect(await eventTypes(caseId, firstExecutionRunId)).not.toContain(CONTINUED_AS_NEW);
    });
  });

  test('is found by the sweep when its nudge was lost', async () => {
    await stage.perform(workflows, async () => {
      const caseId = await openTrial(stage.record);
      await trial(stage.record, caseId, { type: 'Add', item: 'unheard' }, 'unheard');
      await stage.pass('10 seconds');
      await sweepOnce(stage.record, stage.nudger.nudgeNow);
      await until(async () => (await stage.record.history(caseId)).every(({ attended }) => attended));
      expect(stage.effects.carriedFor(caseId)).toHaveLength(4);
    });
  });

  test('of an older release leaves an event that it does not know to a newer one', async () => {
    const caseId = await stage.perform(olderWorkflows, async () => {
      const opened = await openTrial(stage.record);
      await trial(stage.record, opened, { type: 'Add', item: 'news' }, 'news');
      stage.nudge(opened);
      const handle = stage.env.client.workflow.getHandle(opened);
      await until(async () => (await handle.describe().catch(() => null)) !== null);
      return opened;
    });
    expect((await stage.record.history(caseId)).some(({ attended }) => attended)).toBe(false);
    await stage.perform(workflows, () => stage.attended(caseId));
    expect(stage.effects.carriedFor(caseId)).toHaveLength(4);
  });
});

async function started(stage: Stage, caseId: string): Promise<{ readonly firstExecutionRunId: string }> {
  await stage.attended(caseId);
  const { runId } = await stage.env.client.workflow.getHandle(caseId).describe();
  return { firstExecutionRunId: runId };
}
