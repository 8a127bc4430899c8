import { openTestRecord } from './import-stage.js';

/** Erases a subject in a process of its own, says so after the first row, and stops there to be killed. Arguments: MongoDB, subject. */
const [, , url = '', subject = ''] = process.argv;
const record = await openTestRecord(url);
await record.eraseSubject(subject, () => {
  process.stdout.write('one\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
await record.close();
