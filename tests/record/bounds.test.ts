import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, openTrial, openTrialRecord, refusalOf, trial } from './support.js';

const KB = 1024;
const AGENT: Actor = { id: 'agent-1', role: 'subject', subject: 'sub-aaaaaaaa' };

describe('what a document may grow to', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl, handClock());
  });
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  it('keeps of what was carried out the last 256 KB, and the rest in the ledger', async () => {
    const caseId = await openTrial(record, { secret: 's'.repeat(150 * KB) });
    for (const item of ['a', 'b', 'c']) await trial(record, caseId, { type: 'Add', item: item.repeat(90 * KB) }, item);
    await record.markAttended(caseId, [1, 2, 3, 4]);

    const document = await record.deps.cases.findOne({ _id: caseId });
    expect(document?.events.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(document?.moved).toBe(2);
    expect((await record.history(caseId)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
    const again = await trial(record, caseId, { type: 'Add', item: 'a'.repeat(90 * KB) }, 'a');
    expect(again).toMatchObject({ kind: 'accepted', repeated: true });
  });

  it('keeps the last event whatever its size, and what is not carried out', async () => {
    const caseId = await openTrial(record);
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'a');
    await trial(record, caseId, { type: 'Add', item: 'b'.repeat(300 * KB) }, 'b');
    await record.markAttended(caseId, [2, 3]);
    const document = await record.deps.cases.findOne({ _id: caseId });
    expect(document?.events.map(({ seq }) => seq)).toEqual([1, 3]);
    expect(refusalOf(await trial(record, caseId, { type: 'Add', item: 'c' }, 'c'))).toBeNull();
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
  });

  it('refuses the subject while the office can still act', async () => {
    const caseId = await openTrial(record);
    const add = (key: string, actor?: Actor): Promise<string | null> =>
      trial(record, caseId, { type: 'Add', item: key.repeat(90 * KB) }, key, actor && { actor }).then(refusalOf);
    // Each stands in the event and in the state.
    for (const key of ['1', '2', '3']) expect(await add(key, AGENT)).toBeNull();
    expect(await add('4', AGENT)).toBe('case-full');
    expect(await add('5')).toBeNull();
    expect(refusalOf(await trial(record, caseId, { type: 'Close' }, 'close'))).toBeNull();
  });
});
