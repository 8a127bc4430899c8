import { newSubjectId } from '../../record/case/case-id.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { CLERK, handClock, openTrial, openTrialRecord, refusalOf, seqsOf, trial } from './support.js';

describe('submit', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let other: CaseRecord;
  const clock = handClock();

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl, clock);
    other = await openTrialRecord(mongo.databaseUrl, clock);
  });

  afterAll(async () => {
    await record.close();
    await other.close();
    await mongo.stop();
  });

  it('makes fifty events without a gap of a hundred concurrent submissions under fifty keys from two processes', async () => {
    const caseId = await openTrial(record);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const item = String(index % 50);
        return trial(index < 50 ? record : other, caseId, { type: 'Add', item }, `key-${item}`);
      }),
    );

    const history = await record.history(caseId);
    expect(history.map(({ seq }) => seq)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    for (const [index, outcome] of outcomes.entries())
      expect(seqsOf(outcome)).toEqual(
        history.filter(({ key }) => key === `key-${String(index % 50)}`).map(({ seq }) => seq),
      );
    expect(await record.verifyCase(caseId)).toEqual({ ok: true, events: 51, faults: [] });
  });

  it('makes one event of one key sent fifty times at once', async () => {
    const caseId = await openTrial(record);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        trial(index % 2 ? record : other, caseId, { type: 'Add', item: 'once' }, 'once'),
      ),
    );

    expect(outcomes.map(seqsOf)).toEqual(Array.from({ length: 50 }, () => [2]));
    expect(outcomes.filter((outcome) => outcome.kind === 'accepted' && !outcome.repeated)).toHaveLength(1);
    expect(await record.history(caseId)).toHaveLength(2);
  });

  it('opens one case when the same opening arrives many times at once', async () => {
    const subject = newSubjectId();
    const caseId = record.caseIdFor('trial', subject, CLERK.id, 'twins');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        trial(index % 2 ? record : other, caseId, { type: 'OpenTrial', subject }, 'twins'),
      ),
    );

    expect(outcomes.map(seqsOf)).toEqual(Array.from({ length: 20 }, () => [1]));
    expect(await record.listCases({ subject })).toMatchObject({ cases: [{ caseId, version: 1 }], next: null });
  });

  it('refuses the same key with another body, and changes nothing', async () => {
    const caseId = await openTrial(record);
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'key');

    expect(refusalOf(await trial(record, caseId, { type: 'Add', item: 'b' }, 'key'))).toBe('idempotency-key-reused');
    expect(refusalOf(await trial(record, caseId, { type: 'Close' }, 'key'))).toBe('idempotency-key-reused');
    expect(await record.history(caseId)).toHaveLength(2);
  });

  it('keeps one caller from spending another caller’s key', async () => {
    const caseId = await openTrial(record);
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'key');
    const outcome = await trial(record, caseId, { type: 'Add', item: 'b' }, 'key', {
      actor: { id: 'clerk-2', role: 'clerk' },
    });

    expect(seqsOf(outcome)).toEqual([3]);
  });

  it('remembers no refusal: the same key succeeds once the rule allows it', async () => {
    const caseId = await openTrial(record);
    expect(refusalOf(await trial(record, caseId, { type: 'LookUp', id: 'none' }, 'look'))).toBe('nothing-seen');
    expect(seqsOf(await trial(record, caseId, { type: 'LookUp', id: caseId }, 'look'))).toEqual([2]);
  });

  it('answers a command with nothing to do, and writes nothing', async () => {
    const caseId = await openTrial(record);
    const outcome = await trial(record, caseId, { type: 'Nothing' }, 'idle');

    expect(outcome).toMatchObject({ kind: 'accepted', events: [], repeated: false, case: { version: 1 } });
  });

  it('refuses a command to a case that does not exist or is of another kind', async () => {
    const missing = record.caseIdFor('trial', newSubjectId(), CLERK.id, 'missing');
    expect(refusalOf(await trial(record, missing, { type: 'Close' }, 'key'))).toBe('case-not-found');
  });

  it('gives a lock to one of two who want it, and to the other when it is let go', async () => {
    const subject = newSubjectId();
    const lock = `${subject.slice(4, 12)}:one`;
    const ids = ['first', 'second'].map((key) => record.caseIdFor('trial', subject, CLERK.id, key));
    const [first = '', second = ''] = ids;
    const outcomes = await Promise.all([
      trial(record, first, { type: 'OpenTrial', subject, lock }, 'first'),
      trial(other, second, { type: 'OpenTrial', subject, lock }, 'second'),
    ]);
    expect(outcomes.map(refusalOf).sort()).toEqual([null, 'trial-locked'].sort());

    const winner = refusalOf(outcomes[0]) === null ? first : second;
    const loser = winner === first ? second : first;
    await trial(record, winner, { type: 'Close' }, 'close');
    const key = loser === first ? 'first' : 'second';
    expect(seqsOf(await trial(other, loser, { type: 'OpenTrial', subject, lock }, key))).toEqual([1]);
  });

  it('refuses a lock that an open case comes to want later', async () => {
    const lock = `${newSubjectId().slice(4, 12)}:later`;
    await openTrial(record, { lock });
    const caseId = await openTrial(record);

    expect(refusalOf(await trial(record, caseId, { type: 'AddLocked', lock }, 'want'))).toBe('trial-locked');
    expect(await record.history(caseId)).toHaveLength(1);
  });

  it('refuses what would make a document larger than 1 MB, and goes on answering', async () => {
    const caseId = await openTrial(record);
    const half = 'x'.repeat(400_000);
    expect(seqsOf(await trial(record, caseId, { type: 'Add', item: half }, 'a'))).toEqual([2]);
    expect(refusalOf(await trial(record, caseId, { type: 'Add', item: half }, 'b'))).toBe('case-full');
    expect(await record.getCase(caseId)).toMatchObject({ version: 2 });
  });
});
