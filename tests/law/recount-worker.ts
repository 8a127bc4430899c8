import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createRecountActivities } from '../../activities/recount.js';
import { TASK_QUEUE } from '../../nudge/nudge.js';
import { openLawRecord } from './law-texts.js';

/** A worker for recounts alone, as a process of its own that a test may kill. Arguments: MongoDB, Temporal. */
const [, , url = '', address = ''] = process.argv;
const record = await openLawRecord(url);
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: TASK_QUEUE,
  workflowsPath: fileURLToPath(new URL('../../workflows/recount.workflow.ts', import.meta.url)),
  activities: createRecountActivities({ record, nudge: () => undefined }),
});
await worker.run();
