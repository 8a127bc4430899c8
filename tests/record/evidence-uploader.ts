import { setImmediate as turn } from 'node:timers/promises';
import { handClock, openTrialRecord } from './support.js';
import { PDF } from './evidence-samples.js';

/** Uploads in a process of its own, says when blocks are stored, and goes on without end to be killed. Argument: MongoDB. */
const record = await openTrialRecord(process.argv[2] ?? '', handClock());

async function* endless(): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([PDF, Buffer.alloc(3 * 1024 * 1024)]);
  for (;;) {
    process.stdout.write('stored\n');
    await turn();
    yield Buffer.alloc(1);
  }
}

await record.receiveEvidence(endless(), {
  filename: 'a.pdf',
  declaredType: 'application/pdf',
  subject: process.argv[3] ?? '',
  actor: { id: 'agent', role: 'subject' },
  key: 'k',
});
