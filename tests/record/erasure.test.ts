import type { mongo as driver } from 'mongoose';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { CaseRecord } from '../../record/open-record.js';
import { CLERK, handClock, openTrialRecord, START, trial } from './support.js';

const SECRET = '示例甲的理由';

describe('the erasure of a person, beside a case that another process opens', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let other: CaseRecord;
  let reader: CaseRecord;
  let people = 0;
  let id: string;

  beforeAll(async () => {
    mongo = await sharedMongo();
    [record, other, reader] = await Promise.all([open(), open(), open()]);
  });
  beforeEach(async () => {
    people += 1;
    id = (await record.findOrCreateSubject({ kind: 'person', number: `5201021980010${people + 1000}`, name: '示例甲' }))
      .id;
    // The other process has the person's key in its memory, as one has that is at work for him.
    await other.getSubject(id);
  });
  afterAll(async () => {
    await Promise.all([record, other, reader].map((one) => one.close()));
    await mongo.stop();
  });

  const open = (): Promise<CaseRecord> => openTrialRecord(mongo.databaseUrl, handClock());

  /** Its id, or the code of the refusal. */
  async function opensCase(by: CaseRecord, subject = id, what = 'open'): Promise<string> {
    const key = `${what}-${subject}`;
    const caseId = by.caseIdFor('trial', subject, CLERK.id, key);
    const outcome = await trial(by, caseId, { type: 'OpenTrial', subject, secret: SECRET }, key);
    return outcome.kind === 'refused' ? outcome.refusal.code : caseId;
  }

  /** What a third process reads of it later. */
  async function toldOf(caseId: string): Promise<unknown> {
    const [first] = await reader.history(caseId);
    return (first as { readonly personal?: unknown } | undefined)?.personal;
  }

  /** Keeps writes to this document waiting, as they wait for another that is not finished. */
  async function holding(held: () => Promise<unknown>, then: () => Promise<void>): Promise<unknown> {
    const { client, subjectKeys } = record.deps;
    return client.withSession(async (session: driver.ClientSession) => {
      session.startTransaction();
      await subjectKeys.updateOne({ _id: id }, { $set: { madeAt: plusMs(START, 1) } }, { session });
      const running = held();
      const waiting = { op: 'update', ns: subjectKeys.namespace };
      const now = (): Promise<unknown[]> =>
        client
          .db('admin')
          .aggregate([{ $currentOp: {} }, { $match: waiting }])
          .toArray();
      while ((await now()).length === 0);
      await then();
      await session.abortTransaction();
      return running;
    });
  }

  it('loses no word of it: what comes while the key is about to be destroyed is refused', async () => {
    let opened = '';
    const erased = await holding(
      () => record.eraseSubject(id),
      async () => {
        opened = await opensCase(other);
      },
    );
    expect(erased).toEqual({ kind: 'erased', openEvents: 0 });
    expect(opened).toBe('subject-erased');
    expect(await opensCase(other)).toBe('subject-erased');
    expect(await record.deps.cases.countDocuments({ subject: id })).toBe(0);
  });

  it('goes through, or the case does with every word, and never both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const person = { kind: 'person', number: `5201021990010${round + 1000}`, name: '示例乙' } as const;
      const subject = (await record.findOrCreateSubject(person)).id;
      await other.getSubject(subject);
      const erasing = record.eraseSubject(subject);
      // Sooner or later in the midst of it.
      for (let reads = 0; reads < round; reads += 1) await reader.findSubjectByNumber(person.number);
      const [erased, opened] = await Promise.all([erasing, opensCase(other, subject)]);
      if (opened === 'subject-erased') expect(erased).toMatchObject({ kind: 'erased' });
      else {
        expect(erased).toMatchObject({ refusal: { code: 'subject-has-open-cases' } });
        expect(await toldOf(opened)).toMatchObject({ secret: SECRET });
      }
    }
  });

  it('killed before its way back ended keeps nobody from it: begun again it ends, or takes its mark off', async () => {
    const opened = await opensCase(other);
    const left = (begun: boolean): Promise<unknown> =>
      record.deps.subjects.updateOne({ _id: id }, { $set: { erasing: { by: 'killed', begun } } });
    await left(false);
    expect(await record.eraseSubject(id)).toMatchObject({ refusal: { code: 'subject-has-open-cases' } });
    // Its mark is off.
    expect(await opensCase(other, id, 'second')).not.toBe('subject-erased');
    await trial(other, opened, { type: 'Close' }, 'close');
    await trial(other, other.caseIdFor('trial', id, CLERK.id, `second-${id}`), { type: 'Close' }, 'close-2');
    await left(true);
    expect(await opensCase(other, id, 'another')).toBe('subject-erased');
    expect(await opensCase(other)).toBe(opened);
    expect(await record.eraseSubject(id)).toMatchObject({ kind: 'erased' });
  });
});
