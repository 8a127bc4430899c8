import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker';
import type { Activities } from '../activities/create-activities.js';
import { TASK_QUEUE } from '../nudge/nudge.js';
import { privateFailures, type TellError } from './private-failures.js';

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly workflowBundle: WorkflowBundleOption;
  readonly activities: Activities;
  readonly tellError: TellError;
  /** Another than the product's for tests that share a server. */
  readonly taskQueue?: string;
}

/** A worker for every workflow and activity of the product. Stops in twelve seconds at most. */
export function createWorker(parts: WorkerParts): Promise<Worker> {
  const { connection, namespace, workflowBundle, activities, tellError, taskQueue = TASK_QUEUE } = parts;
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle,
    activities,
    interceptors: { activity: [privateFailures(tellError)] },
    // A workflow task carries its effects out before it ends: with many at once on few cores each would outlive its ten seconds.
    maxConcurrentWorkflowTaskExecutions: 16,
    // A worker that was killed is found out by its sticky queue: the sooner, the sooner its cases go on elsewhere.
    stickyQueueScheduleToStartTimeout: '5 seconds',
    shutdownGraceTime: '8 seconds',
    shutdownForceTime: '12 seconds',
  });
}
