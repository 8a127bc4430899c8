import type { CaseRecord } from '../../record/open-record.js';
import { OutcomeUnknown, type Outcome } from '../../record/case/outcome.js';
import { databaseUrl, startMongo, type TestMongo } from '../../dev/testing/mongo.js';
import { openTrial, openTrialRecord, refusalOf, seqsOf, trial } from './support.js';

describe('a crash of the database', () => {
  let mongo: TestMongo;
  let record: CaseRecord;

  beforeAll(async () => {
    mongo = await startMongo();
    record = await openTrialRecord(databaseUrl(mongo.url, 'crash'));
  }, 60_000);
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  /** Sends it with the same key until it is answered. */
  async function answered(send: () => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) throw error;
      }
    }
  }

  it('loses no command that was answered, and does none twice, when mongod is killed in the middle', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => openTrial(record)));
    const answers = new Map<string, readonly number[]>();
    let sent = 0;
    let crashing: Promise<void> = Promise.resolve();
    await Promise.all(
      cases.map(async (caseId) => {
        for (let index = 0; index < 40; index += 1) {
          sent += 1;
          if (sent === 120) crashing = mongo.kill9().then(() => mongo.restart());
          const item = `${caseId} ${String(index)}`;
          const outcome = await answered(() => trial(record, caseId, { type: 'Add', item }, item));
          answers.set(item, seqsOf(outcome));
        }
      }),
    );
    await crashing;

    for (const caseId of cases) {
      const history = await record.history(caseId);
      expect(history).toHaveLength(41);
      for (const { key, seq } of history.slice(1)) expect(answers.get(key)).toEqual([seq]);
      expect((await record.verifyCase(caseId)).faults).toEqual([]);
    }
  }, 120_000);

  it('says that the outcome is unknown when the database says nothing, and answers the same key afterwards', async () => {
    const caseId = await openTrial(record);
    for (const member of mongo.members) member.freeze();
    const send = (): Promise<Outcome> => trial(record, caseId, { type: 'Add', item: 'a' }, 'a');
    try {
      await expect(send()).rejects.toBeInstanceOf(OutcomeUnknown);
    } finally {
      for (const member of mongo.members) member.thaw();
    }

    expect(seqsOf(await answered(send))).toEqual([2]);
    expect(refusalOf(await answered(() => trial(record, caseId, { type: 'Refuse' }, 'b')))).toBe('trial-refused');
    expect(await record.history(caseId)).toHaveLength(2);
  }, 60_000);
});
