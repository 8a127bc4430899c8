import { sweepOnce } from '../../activities/sweep.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { mandatesIn } from '../../record/mandates/mandate.model.js';
import type { CaseRecord } from '../../record/open-record.js';
import { databaseUrl, sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, openTrial, openTrialRecord, START, trial } from './support.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const PAPER = {
  status: 'pending',
  person: 'p',
  subject: null,
  capacity: 'agent',
  lastDay: null,
  document: null,
  invitation: null,
  filedAt: START,
  answerBy: null,
  from: null,
  until: null,
  steps: [],
} as const;

describe('the sweep', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  const clock = handClock();

  let databases = 0;

  beforeAll(async () => {
    mongo = await sharedMongo();
  });
  beforeEach(async () => {
    clock.set(START);
    databases += 1;
    const url = databaseUrl(mongo.url, `${mongo.database}-${databases}`);
    record = await openTrialRecord(url, clock);
  });
  afterEach(async () => {
    await record.deps.database.dropDatabase();
    await record.close();
  });
  afterAll(() => mongo.stop());

  async function swept(): Promise<readonly string[]> {
    return (await record.sweepOverdue()).map(({ caseId }) => caseId);
  }

  async function wakeAtOf(caseId: string): Promise<string | null> {
    const found = await record.deps.cases.findOne({ _id: caseId });
    return found?.wakeAt?.toISOString() ?? null;
  }

  it('finds a commit whose nudge was lost 5 s later, then 10, 20 and 40 s later, until it is attended', async () => {
    const caseId = await openTrial(record);
    expect(await swept()).toEqual([]);
    clock.pass(5_000);
    expect(await swept()).toEqual([caseId]);
    expect(await swept()).toEqual([]);
    for (const seconds of [10, 20, 40]) {
      clock.pass(seconds * 1_000 + 4_999);
      expect(await swept()).toEqual([]);
      clock.pass(1);
      expect(await swept()).toEqual([caseId]);
    }
    await record.markAttended(caseId, [1]);
    clock.pass(24 * HOUR);
    expect(await swept()).toEqual([]);
  });

  it('finds a duty that nobody settled, 60 s after its end', async () => {
    const dueAt = plusMs(START, HOUR);
    const caseId = await openTrial(record, { dueAt });
    await record.markAttended(caseId, [1]);
    expect(await wakeAtOf(caseId)).toBe(plusMs(dueAt, MINUTE));
    clock.set(plusMs(dueAt, MINUTE + 5_000));
    expect(await swept()).toEqual([caseId]);
    await record.settleDue(caseId);
    clock.pass(5_000);
    expect(await swept()).toEqual([caseId]);
  });

  it('does not let a mark made on an older version put off what a newer one brought', async () => {
    const dueAt = plusMs(START, HOUR);
    const caseId = await openTrial(record, { dueAt });
    await Promise.all([record.markAttended(caseId, [1]), trial(record, caseId, { type: 'Add', item: 'a' }, 'a')]);
    expect(await wakeAtOf(caseId)).toBe(START);
  });

  it('never lets a case wait longer than ten minutes for the next look', async () => {
    const caseId = await openTrial(record);
    for (let look = 0; look < 12; look += 1) {
      clock.pass(11 * MINUTE);
      expect(await swept()).toEqual([caseId]);
    }
  });

  it('gives back a case whose nudge was not taken, and leaves off while none is', async () => {
    const caseId = await openTrial(record);
    clock.pass(5_000);
    let asked = 0;
    await sweepOnce(record, async () => (asked += 1) > 1);
    expect(asked).toBe(1);
    clock.pass(5_000);
    const nudged: string[] = [];
    await sweepOnce(record, async (one) => nudged.push(one.caseId) > 0);
    expect(nudged).toEqual([caseId]);
    expect(await wakeAtOf(caseId)).toBe(plusMs(START, 20_000));
  });

  it('killed in the middle of many, has put off none by more than its first step', async () => {
    await Promise.all(Array.from({ length: 40 }, () => openTrial(record)));
    clock.pass(5_000);
    let nudges = 0;
    const killed = sweepOnce(record, async () => {
      nudges += 1;
      if (nudges > 20) throw new Error('killed');
      return true;
    });
    await expect(killed).rejects.toThrow('killed');
    expect(nudges).toBeLessThanOrEqual(32);
    clock.pass(15_000);
    expect(await record.sweepOverdue()).toHaveLength(40);
  });

  it('answers at most as many as asked, nearest first', async () => {
    const first = await openTrial(record);
    clock.pass(1);
    await openTrial(record);
    clock.pass(10_000);
    expect((await record.sweepOverdue(1)).map(({ caseId }) => caseId)).toEqual([first]);
  });

  it('hands out every mandate past its time, though the first two hundred cannot be ended', async () => {
    const papers = Array.from({ length: 201 }, (_, n) => ({
      ...PAPER,
      _id: `man-${n}`,
      opened: `${n}`,
      wakeAt: plusMs(START, n - 1_000),
    }));
    await mandatesIn(record.deps).insertMany(papers);
    const ids = papers.map(({ _id }) => _id);
    expect(await record.sweepMandates()).toEqual(ids.slice(0, 200));
    expect(await record.sweepMandates()).toEqual(ids.slice(200));
    expect(await record.sweepMandates()).toEqual([]);
    clock.pass(MINUTE);
    expect(await record.sweepMandates()).toHaveLength(200);
  });

  it('names every case that needs an attendant for a new cluster, nearest first, resting ones last', async () => {
    const resting = await openTrial(record);
    await record.markAttended(resting, [1]);
    const later = await openTrial(record, { dueAt: plusMs(START, HOUR) });
    await record.markAttended(later, [1]);
    const now = await openTrial(record);
    const closed = await openTrial(record);
    await trial(record, closed, { type: 'Close' }, 'close');
    await record.markAttended(closed, [1, 2]);

    const hosted: string[] = [];
    for await (const { caseId, kind } of record.openCasesByWake()) hosted.push(`${kind} ${caseId}`);
    expect(hosted).toEqual([now, later, resting].map((caseId) => `trial ${caseId}`));
  });
});
