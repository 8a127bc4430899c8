import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createWhatIfActivities } from '../../activities/what-if.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { TASK_QUEUE } from '../../nudge/nudge.js';
import { openRecord } from '../../record/open-record.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { KINDS } from '../../worker/kinds.js';
import { YEAR_END } from '../law/law-texts.js';

/** A worker for these runs alone, as a process of its own that a test may kill. Arguments: MongoDB, Temporal. */
const [, , url = '', address = ''] = process.argv;
const clock = { now: () => YEAR_END };
const record = await openRecord({ url, clock, shelf: openShelf(), kinds: KINDS, keys: TEST_KEYS });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: TASK_QUEUE,
  workflowsPath: fileURLToPath(new URL('../../workflows/what-if.workflow.ts', import.meta.url)),
  activities: createWhatIfActivities({ record }),
});
await worker.run();
