import { ScheduleAlreadyRunning, ScheduleNotFoundError, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';

export const SWEEP = 'sweep';
export const REHOST = 'rehost';

/**
 * Ensures that the cluster sweeps. A cluster without the schedule is new, or has lost its data: then every open case is
 * hosted again from the record. That starts first, so that a crash in between starts it again and does not leave it out.
 */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<'known' | 'new-cluster'> {
  if (await isKnown(client)) return 'known';
  await started(
    client.workflow.start(REHOST, { workflowId: REHOST, taskQueue, args: [] }),
    WorkflowExecutionAlreadyStartedError,
  );
  await started(
    client.schedule.create({
      scheduleId: SWEEP,
      spec: { intervals: [{ every: '10 seconds' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
      action: {
        type: 'startWorkflow',
        workflowType: SWEEP,
        workflowId: SWEEP,
        taskQueue,
        workflowExecutionTimeout: '10 minutes',
      },
    }),
    ScheduleAlreadyRunning,
  );
  return 'new-cluster';
}

async function isKnown(client: Client): Promise<boolean> {
  try {
    await client.schedule.getHandle(SWEEP).describe();
    return true;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return false;
    throw error;
  }
}

/** Another worker may have been faster. */
async function started(attempt: Promise<unknown>, already: new (...args: never[]) => Error): Promise<void> {
  try {
    await attempt;
  } catch (error) {
    if (!(error instanceof already)) throw error;
  }
}
