import { newSubjectId } from '../../record/case/case-id.js';
import type { CaseRecord } from '../../record/open-record.js';
import type { Outcome } from '../../record/case/outcome.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { CLERK, handClock, openTrialRecord, refusalOf, trial } from './support.js';

describe('an opening key', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let other: CaseRecord;

  beforeAll(async () => {
    mongo = await sharedMongo();
    [record, other] = (await Promise.all([1, 2].map(() => openTrialRecord(mongo.databaseUrl, handClock())))) as [
      CaseRecord,
      CaseRecord,
    ];
  });
  afterAll(async () => {
    await Promise.all([record.close(), other.close()]);
    await mongo.stop();
  });

  function open(by: CaseRecord, key: string, subject: string, actor = CLERK): Promise<Outcome> {
    return trial(by, by.caseIdFor('trial', subject, actor.id, key), { type: 'OpenTrial', subject }, key, { actor });
  }

  it('opens one case of a kind and never another, also after that one has closed', async () => {
    const [first, second] = [newSubjectId(), newSubjectId()];
    expect(refusalOf(await open(record, 'K', first))).toBeNull();
    expect(refusalOf(await open(record, 'K', second))).toBe('idempotency-key-reused');
    const caseId = record.caseIdFor('trial', first, CLERK.id, 'K');
    await trial(record, caseId, { type: 'Close' }, 'close');
    await record.markAttended(caseId, [1, 2]);
    expect(refusalOf(await open(record, 'K', second))).toBe('idempotency-key-reused');
    expect(await record.findCase(record.caseIdFor('trial', second, CLERK.id, 'K'))).toBeNull();
    expect(await open(record, 'K', first)).toMatchObject({ kind: 'accepted', repeated: true });
  });

  it('is its actor’s own', async () => {
    expect(refusalOf(await open(record, 'L', newSubjectId()))).toBeNull();
    expect(refusalOf(await open(record, 'L', newSubjectId(), { ...CLERK, id: 'clerk-2' }))).toBeNull();
  });

  it('opens one case where two processes use it for two subjects at once', async () => {
    const outcomes = await Promise.all([open(record, 'M', newSubjectId()), open(other, 'M', newSubjectId())]);
    expect(outcomes.map(refusalOf).sort()).toEqual(['idempotency-key-reused', null]);
  });
});
