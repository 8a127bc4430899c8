import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createImportActivities } from '../../activities/imports.js';
import { TASK_QUEUE } from '../../nudge/nudge.js';
import { openTestRecord } from './import-stage.js';

/** A worker for imports alone, as a process of its own that a test may kill. Arguments: MongoDB, Temporal. */
const [, , url = '', address = ''] = process.argv;
const record = await openTestRecord(url);
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: TASK_QUEUE,
  workflowsPath: fileURLToPath(new URL('../../workflows/import.workflow.ts', import.meta.url)),
  activities: createImportActivities({ record }),
});
await worker.run();
