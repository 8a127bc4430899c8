import type { mongo as driver } from 'mongoose';
import type { CaseDocument } from '../../record/case/case.model.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { handClock, openTrial, openTrialRecord, START, trial } from './support.js';

describe('verifying a case', () => {
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

  async function edited(update: driver.UpdateFilter<CaseDocument>): Promise<readonly string[]> {
    const caseId = await openTrial(record, { secret: '张三' });
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'a');
    await trial(record, caseId, { type: 'Add', item: 'b' }, 'b');
    await record.markAttended(caseId, [1]);
    expect((await record.verifyCase(caseId)).ok).toBe(true);
    await record.deps.cases.updateOne({ _id: caseId }, update);
    return (await record.verifyCase(caseId)).faults.map(({ seq, code }) => `${String(seq)} ${code}`);
  }

  it.each<[string, driver.UpdateFilter<CaseDocument>, readonly string[]]>([
    ['an event’s content', { $set: { 'events.1.data.item': 'c' } }, ['2 changed-event', 'null state-differs']],
    ['an event’s time', { $set: { 'events.1.at': '2020-01-01T00:00:00.000Z' } }, ['2 changed-event']],
    ['sealed text', { $set: { 'events.0.personal.data': 'AAAA' } }, ['1 changed-event', 'null seal-broken']],
    ['the state', { $set: { 'state.own.items': [] } }, ['null state-differs']],
    ['the claims', { $set: { claims: [] as never, terms: [{ measure: 'M01' }] as never } }, ['null state-differs']],
    ['the head', { $set: { head: 'x' } }, ['null head-differs']],
    ['the ledger’s copy', { $set: { 'events.0.hash': 'x' } }, ['1 changed-event', '2 broken-chain', '1 copy-differs']],
    ['who may see it', { $set: { departments: ['another'] } }, ['null state-differs']],
    ['what it is about', { $set: { on: 'aaaaaaaa-lst-x' } }, ['null state-differs']],
    ['when it was opened', { $set: { openedAt: '2020-01-01T00:00:00.000Z' as never } }, ['null state-differs']],
    ['when it was closed', { $set: { closedAt: '2020-01-01T00:00:00.000Z' as never } }, ['null state-differs']],
    ['its rulebook', { $set: { rulebook: 'trial@2010-01-01' } }, ['1 rulebook-differs']],
    ['its locks', { $set: { locks: ['l'] } }, ['null state-differs']],
    ['a missing event', { $pull: { events: { seq: 2 } } }, ['3 gap', '3 broken-chain', 'null version-differs']],
  ])('shows that somebody edited %s', async (_what, update, faults) => {
    expect(await edited(update)).toEqual(faults);
  });

  it('shows that a document was put back to an older one of itself', async () => {
    const caseId = await openTrial(record);
    const older = await record.deps.cases.findOne({ _id: caseId });
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'a');
    await record.markAttended(caseId, [2]);
    expect((await record.verifyCase(caseId)).ok).toBe(true);
    if (older) await record.deps.cases.replaceOne({ _id: caseId }, older);
    expect((await record.verifyCase(caseId)).faults).toEqual([{ seq: 2, code: 'rolled-back' }]);
  });

  it('takes the instant of the closing event for the closing, and no other', async () => {
    const caseId = await openTrial(record);
    await trial(record, caseId, { type: 'Close' }, 'close');
    expect((await record.verifyCase(caseId)).ok).toBe(true);
    await record.deps.cases.updateOne({ _id: caseId }, { $set: { closedAt: plusMs(START, 1) } });
    expect((await record.verifyCase(caseId)).ok).toBe(false);
  });

  it('keeps personal text out of everything but the sealed members', async () => {
    const caseId = await openTrial(record, { secret: '张三丰的理由' });
    const document = await record.deps.cases.findOne({ _id: caseId });
    const { personal: _sealed, ...state } = document?.state.own as { personal: unknown };
    const events = document?.events.map(({ personal: _personal, ...event }) => event);

    expect(JSON.stringify({ ...document, state, events })).not.toContain('张三丰');
    expect(document?.events[0]?.personal).toEqual({ alg: 'A256GCM', data: expect.any(String) });
    expect(JSON.stringify(document)).not.toContain('张三丰');
    expect((await record.history(caseId))[0]?.personal).toEqual({ secret: '张三丰的理由' });
    expect((await record.getCase(caseId)).state).toMatchObject({ personal: { secret: '张三丰的理由' } });
  });
});
