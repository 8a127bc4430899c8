import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sharedMongo } from '../../dev/testing/mongo.js';
import { newSubjectId } from '../../record/case/case-id.js';
import { KEYS_AFTER, KEYS_AT_THE_END } from './rotation-keys.js';
import { handClock, openTrial, openTrialRecord } from './support.js';

const OWNERS = 1_200;

test('a rotation killed in the middle: every text opens all the while, another goes on, and no event was touched', async () => {
  const mongo = await sharedMongo();
  const record = await openTrialRecord(mongo.databaseUrl, handClock());
  const caseId = await openTrial(record, { secret: 'mine' });
  const before = await record.deps.cases.findOne({ _id: caseId });
  await record.deps.vault.toSeal(Array.from({ length: OWNERS }, newSubjectId));

  const script = fileURLToPath(new URL('./rotation-worker.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, mongo.databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) if (line !== 'ready') break;
  child.kill('SIGKILL');
  await gone;

  const both = await openTrialRecord(mongo.databaseUrl, handClock(), undefined, KEYS_AFTER);
  const halfway = await both.countKeys();
  expect(Object.keys(halfway).sort()).toEqual(['newer', 'test-master']);
  expect((await both.history(caseId))[0]).toMatchObject({ personal: { secret: 'mine' } });
  const { rewrapped, left } = await both.rotateKeys();
  expect({ rewrapped, left }).toEqual({ rewrapped: halfway['test-master'], left: 0 });
  expect(await both.countKeys()).toEqual({ newer: OWNERS + 1 });

  expect(await both.deps.cases.findOne({ _id: caseId })).toEqual(before);
  const after = await openTrialRecord(mongo.databaseUrl, handClock(), undefined, KEYS_AT_THE_END);
  expect((await after.history(caseId))[0]).toMatchObject({ personal: { secret: 'mine' } });
  expect((await after.verifyCase(caseId)).faults).toEqual([]);
  await Promise.all([record, both, after].map((one) => one.close()));
  await mongo.stop();
}, 120_000);
