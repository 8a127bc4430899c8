import { KEYS_AFTER } from './rotation-keys.js';
import { handClock, openTrialRecord } from './support.js';

/** Rotates in a process of its own, says how far it is after the first part, and stops there to be killed. Argument: MongoDB. */
const record = await openTrialRecord(process.argv[2] ?? '', handClock(), undefined, KEYS_AFTER);
process.stdout.write('ready\n');
await record.rotateKeys((done) => {
  process.stdout.write(`${String(done)}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
await record.close();
