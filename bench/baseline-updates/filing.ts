import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { drive, type Driven } from '../harness/samples.js';
import { startProgram } from '../harness/servers.js';
import type { Cleanup } from '../harness/bench.js';
import { file, standing, type objectionInWorkflow } from './objection.workflow.js';

const TASK_QUEUE = 'baseline';

/** Files objections the textbook way. Each call answers when the workflow has decided, and reads «suspended» afterwards. */
export interface Baseline {
  file(size: { readonly count: number; readonly callers: number; readonly writesReadModel: boolean }): Promise<Driven>;
}

export async function startBaseline(cleanup: Cleanup, temporal: string, mongodbUrl: string): Promise<Baseline> {
  await startProgram(cleanup, {
    name: 'baseline-worker',
    script: 'bench/baseline-updates/worker-main.ts',
    args: [temporal, mongodbUrl, TASK_QUEUE],
    ready: (log) => log().includes('ready'),
  });
  const connection = await Connection.connect({ address: temporal });
  cleanup.defer(() => connection.close());
  const client = new Client({ connection });
  let run = 0;

  return {
    file({ count, callers, writesReadModel }) {
      run += 1;
      return drive({ count, callers }, async (index) => {
        const objection = `baseline-${run}-${index}`;
        const start = new WithStartWorkflowOperation<typeof objectionInWorkflow>('objectionInWorkflow', {
          workflowId: objection,
          taskQueue: TASK_QUEUE,
          args: [{ objection, listing: `listing-${objection}`, writesReadModel }],
          workflowIdConflictPolicy: 'USE_EXISTING',
        });
        const answer = await client.workflow.executeUpdateWithStart(file, { startWorkflowOperation: start });
        const read = writesReadModel ? answer : await client.workflow.getHandle(objection).query(standing);
        if (answer !== 'suspended' || read !== 'suspended') throw new Error(`${objection} is not suspended`);
      });
    },
  };
}
