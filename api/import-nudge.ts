import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../nudge/nudge.js';

const DEADLINE_MS = 3_000;

/** Starts the workflow of an import that was received. Returns at once and never throws: the sweep starts what this did not. */
export function createImportNudge(client: Client): (importId: string) => void {
  return (importId) => {
    const options = {
      workflowId: importId,
      taskQueue: TASK_QUEUE,
      args: [{ importId }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY' as const,
    };
    client
      .withDeadline(Date.now() + DEADLINE_MS, () => client.workflow.start('importPenalties', options))
      .catch(() => undefined);
  };
}
