import type { CaseRecord } from '../../record/open-record.js';
import type { Ground } from '../../record/case/load.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, openTrial, openTrialRecord, refusalOf, seqsOf, trial } from './support.js';

describe('a step on the case as its sender has read it', () => {
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

  async function groundOf(caseId: string): Promise<{ readonly ground: Ground }> {
    const found = await record.findCaseForStep(caseId);
    if (found === null) throw new Error(`There is no case ${caseId}.`);
    return { ground: found.ground };
  }

  it('is decided again where somebody was faster, and follows what he did', async () => {
    const caseId = await openTrial(record);
    const old = await groundOf(caseId);
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'faster');

    expect(seqsOf(await trial(record, caseId, { type: 'Add', item: 'b' }, 'slower', old))).toEqual([3]);
    expect(await record.getCase(caseId)).toMatchObject({ version: 3, state: { items: ['a', 'b'] } });
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
  });

  it('is refused for what is so now, and not for what was', async () => {
    const caseId = await openTrial(record);
    const old = await groundOf(caseId);
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'faster');
    const refused = await trial(record, caseId, { type: 'Refuse' }, 'slower', old);
    expect(refused).toEqual({ kind: 'refused', refusal: { code: 'trial-refused', params: { items: 1 } } });
  });

  it('says of nothing that there is nothing to do before it has looked again', async () => {
    const caseId = await openTrial(record);
    const old = await groundOf(caseId);
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'faster');
    const idle = await trial(record, caseId, { type: 'Nothing' }, 'idle', old);
    expect(idle).toMatchObject({ kind: 'accepted', events: [], case: { version: 2, state: { items: ['a'] } } });
  });

  it.each([
    ['before its key was used', false],
    ['after it', true],
  ])(
    'answers its key as the first time, on a ground from %s, and when its event has left the case too',
    async (_when, after) => {
      const caseId = await openTrial(record);
      const before = await groundOf(caseId);
      await trial(record, caseId, { type: 'Add', item: 'a' }, 'key');
      const known = after ? await groundOf(caseId) : before;
      const again = (on: object) => trial(record, caseId, { type: 'Add', item: 'a' }, 'key', on);

      expect(await again(known)).toMatchObject({ kind: 'accepted', repeated: true, events: [{ seq: 2 }] });
      expect(refusalOf(await trial(record, caseId, { type: 'Add', item: 'b' }, 'key', known))).toBe(
        'idempotency-key-reused',
      );
      for (let n = 0; n < 70; n += 1)
        await trial(record, caseId, { type: 'Add', item: String(n) }, `more-${String(n)}`);
      await record.markAttended(
        caseId,
        Array.from({ length: 72 }, (_, index) => index + 1),
      );
      const moved = await groundOf(caseId);
      expect(moved.ground.keys).not.toContain('key');
      expect(await again(moved)).toMatchObject({ kind: 'accepted', repeated: true, events: [{ seq: 2 }] });
    },
  );
});
