import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createWhatIfActivities } from '../activities/what-if.js';
import { systemClock } from '../config/system-clock.js';
import { TEST_KEYS } from '../dev/testing/keys.js';
import { TASK_QUEUE } from '../nudge/nudge.js';
import { openRecord } from '../record/open-record.js';
import { openShelf } from '../rulebooks/live-shelf.js';
import { KINDS } from '../worker/kinds.js';

/** A worker for the runs of drafts alone: the product's own would host the cases meanwhile. Arguments: MongoDB, Temporal. */
const [, , url = '', address = ''] = process.argv;
const record = await openRecord({ url, clock: systemClock, shelf: openShelf(), kinds: KINDS, keys: TEST_KEYS });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: TASK_QUEUE,
  workflowsPath: fileURLToPath(new URL('../workflows/what-if.workflow.ts', import.meta.url)),
  activities: createWhatIfActivities({ record }),
});
process.once('SIGTERM', () => worker.shutdown());
console.log('polling');
await worker.run();
await record.close();
