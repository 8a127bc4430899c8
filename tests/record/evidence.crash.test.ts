import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sharedMongo } from '../../dev/testing/mongo.js';
import { newSubjectId } from '../../record/case/case-id.js';
import { handClock, openTrialRecord } from './support.js';

test('an upload killed in the middle: nothing of it is to be seen, and the sweep leaves nothing of it', async () => {
  const mongo = await sharedMongo();
  const clock = handClock();
  const record = await openTrialRecord(mongo.databaseUrl, clock);
  const script = fileURLToPath(new URL('./evidence-uploader.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, mongo.databaseUrl, newSubjectId()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const chunks = record.deps.database.collection('evidence_files.chunks');
  for await (const _ of createInterface({ input: child.stdout })) if ((await chunks.countDocuments()) > 0) break;
  child.kill('SIGKILL');
  await gone;

  const [left] = await record.deps.database.collection<{ _id: string }>('evidence').find().toArray();
  expect(await chunks.countDocuments()).toBeGreaterThan(0);
  expect(await record.findEvidence(left?._id ?? '')).toBeNull();
  expect(await record.sweepEvidence()).toMatchObject({ forgotten: 0 });
  clock.pass(3_600_000);
  expect(await record.sweepEvidence()).toMatchObject({ forgotten: 1 });
  const counts = ['evidence', 'evidence_files.files', 'evidence_files.chunks'].map((name) =>
    record.deps.database.collection(name).countDocuments(),
  );
  expect(await Promise.all(counts)).toEqual([0, 0, 0]);
  await record.close();
  await mongo.stop();
}, 60_000);
