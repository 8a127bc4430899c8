import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, holdOn, openTrial, openTrialRecord, refusalOf, START, trial } from './support.js';

const HOUR = 3_600_000;

describe('settling', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  const clock = handClock();
  const dueAt = plusMs(START, HOUR);

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl, clock);
  });
  beforeEach(() => clock.set(START));
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  it('settles a missed duty in the write of the late command, at its own end', async () => {
    const caseId = await openTrial(record, { dueAt });
    clock.set(plusMs(dueAt, 1));
    const outcome = await trial(record, caseId, { type: 'Close' }, 'close');

    expect(outcome).toMatchObject({ kind: 'accepted', events: [{ seq: 3, type: 'Closed' }], case: { version: 3 } });
    const [, lapsed, closed] = await record.history(caseId);
    expect(lapsed).toMatchObject({ type: 'TrialLapsed', at: dueAt, actor: { id: 'system' }, key: `answer@${dueAt}` });
    expect(closed).toMatchObject({ type: 'Closed', at: plusMs(dueAt, 1) });
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
  });

  it('decides a command received at the very end on the settled state, and one received before it in time', async () => {
    const late = await openTrial(record, { dueAt });
    const early = await openTrial(record, { dueAt });
    clock.set(plusMs(dueAt, 10_000));

    expect(refusalOf(await trial(record, late, { type: 'Add', item: 'a' }, 'a', { receivedAt: dueAt }))).toBe(
      'trial-lapsed',
    );
    const inTime = { receivedAt: plusMs(dueAt, -1) };
    expect(refusalOf(await trial(record, early, { type: 'Add', item: 'a' }, 'a', inTime))).toBeNull();
  });

  it('measures a posted command by its postmark, and settles what is due by its receipt in the same write', async () => {
    const caseId = await openTrial(record, { dueAt });
    clock.set(plusMs(dueAt, 20_000));
    const postmarkedAt = plusMs(dueAt, -HOUR / 2);
    const outcome = await trial(record, caseId, { type: 'AddInTime', item: 'posted' }, 'a', { postmarkedAt });

    expect(outcome).toMatchObject({ kind: 'accepted', events: [{ at: postmarkedAt }], case: { status: 'lapsed' } });
    expect((await record.history(caseId)).map(({ type, at }) => [type, at])).toEqual([
      ['TrialOpened', START],
      ['Added', postmarkedAt],
      ['TrialLapsed', dueAt],
    ]);
  });

  it('writes nothing for a refused command, though a duty was due', async () => {
    const caseId = await openTrial(record, { dueAt });
    clock.set(plusMs(dueAt, 1));
    expect(refusalOf(await trial(record, caseId, { type: 'Add', item: 'a' }, 'a'))).toBe('trial-lapsed');
    expect(await record.history(caseId)).toHaveLength(1);
  });

  it('shows a case as settled in memory the moment a duty ends', async () => {
    const caseId = await openTrial(record, { dueAt });
    clock.set(plusMs(dueAt, -1));
    expect((await record.getCase(caseId)).status).toBe('open');
    clock.set(dueAt);
    expect((await record.getCase(caseId)).status).toBe('lapsed');
    expect((await record.listCases({ subject: (await record.getCase(caseId)).subject ?? '' })).cases).toMatchObject([
      { caseId, status: 'lapsed' },
    ]);
  });

  it('leaves a missed duty to commands for 60 s before the attendant settles it', async () => {
    const caseId = await openTrial(record, { dueAt });
    await record.markAttended(caseId, [1]);
    clock.set(plusMs(dueAt, 59_999));
    expect(await record.readAgenda(caseId)).toMatchObject({ due: [], waitMs: 1, nextDuty: { name: 'answer', dueAt } });
    expect(await record.settleDue(caseId)).toEqual({ events: 0 });

    clock.set(plusMs(dueAt, 60_000));
    const due = [{ duty: 'answer', dueAt, command: 'LapseTrial' }];
    expect(await record.readAgenda(caseId)).toMatchObject({ due, waitMs: 0 });
    expect(await record.settleDue(caseId)).toEqual({ events: 1 });
    expect(await record.settleDue(caseId)).toEqual({ events: 0 });
    expect(await record.readAgenda(caseId)).toMatchObject({ events: [{ seq: 2, type: 'TrialLapsed' }], due: [] });
  });

  it('reminds of a duty once, before its end, and never after it', async () => {
    const remindAt = plusMs(dueAt, -HOUR / 2);
    const caseId = await openTrial(record, { dueAt, remindAt });
    const quiet = await openTrial(record, { dueAt, remindAt });
    await record.markAttended(caseId, [1]);
    clock.set(remindAt);
    expect(await record.readAgenda(caseId)).toMatchObject({
      due: [{ duty: 'answer', dueAt, command: 'Remind' }],
      waitMs: 0,
    });
    expect(await record.settleDue(caseId)).toEqual({ events: 1 });
    expect(await record.settleDue(caseId)).toEqual({ events: 0 });
    expect((await record.history(caseId)).at(-1)).toMatchObject({
      type: 'DutyReminded',
      data: { duty: 'answer', dueAt },
    });

    clock.set(dueAt);
    expect(await record.settleDue(quiet)).toEqual({ events: 0 });
  });

  it('tells of the edges of claims and terms at their instants, once each', async () => {
    const until = plusMs(START, HOUR);
    const from = plusMs(START, HOUR / 2);
    const claim = { ...holdOn('x', from, 'c'), until, declaredAhead: true };
    const terms = ['M01', 'M02'].map((measure) => ({ measure, from: START, until }));
    const caseId = await openTrial(record, { claims: [claim], terms });
    await record.markAttended(caseId, [1]);
    expect(await record.readAgenda(caseId)).toMatchObject({ due: [], waitMs: HOUR / 2 });

    clock.set(from);
    expect(await record.settleDue(caseId)).toEqual({ events: 1 });
    clock.set(until);
    expect(await record.settleDue(caseId)).toEqual({ events: 2 });
    expect(await record.settleDue(caseId)).toEqual({ events: 0 });
    expect((await record.history(caseId)).slice(1).map(({ type, at, data }) => ({ type, at, ...data }))).toEqual([
      { type: 'ClaimBegan', at: from, claim: 'c', on: 'x' },
      { type: 'ClaimEnded', at: until, claim: 'c', on: 'x' },
      { type: 'TermEnded', at: until, measures: ['M01', 'M02'] },
    ]);
  });

  it('tells of an edge also where a missed duty falls on the same instant', async () => {
    const until = plusMs(START, HOUR);
    const caseId = await openTrial(record, { dueAt: until, terms: [{ measure: 'M01', from: START, until }] });
    clock.set(plusMs(until, HOUR));
    await record.settleDue(caseId);
    expect((await record.history(caseId)).map(({ type, at }) => `${type} ${at}`)).toEqual([
      `TrialOpened ${START}`,
      `TrialLapsed ${until}`,
      `TermEnded ${until}`,
    ]);
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
  });

  it('never records an event before the one before it, though the clock goes back', async () => {
    const caseId = await openTrial(record);
    clock.set(plusMs(START, HOUR));
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'a');
    clock.set(START);
    await trial(record, caseId, { type: 'Add', item: 'b' }, 'b');

    expect((await record.history(caseId)).map(({ recordedAt }) => recordedAt)).toEqual([
      START,
      plusMs(START, HOUR),
      plusMs(START, HOUR),
    ]);
  });
});
