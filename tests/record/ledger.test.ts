import type { CaseRecord } from '../../record/open-record.js';
import { LEDGER_GENESIS, linkAfter, type LedgerEntry } from '../../record/ledger/ledger.js';
import { databaseUrl, sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, openTrial, openTrialRecord, trial } from './support.js';

describe('the ledger', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let other: CaseRecord;
  const clock = handClock();

  let databases = 0;

  beforeAll(async () => {
    mongo = await sharedMongo();
  });
  beforeEach(async () => {
    databases += 1;
    const url = databaseUrl(mongo.url, `${mongo.database}-${databases}`);
    record = await openTrialRecord(url, clock);
    other = await openTrialRecord(url, clock);
  });
  afterEach(async () => {
    await record.deps.database.dropDatabase();
    await Promise.all([record.close(), other.close()]);
  });
  afterAll(() => mongo.stop());

  async function caseOf(events: number): Promise<string> {
    const caseId = await openTrial(record);
    for (let seq = 2; seq <= events; seq += 1) await trial(record, caseId, { type: 'Add', item: 'x' }, String(seq));
    await record.markAttended(
      caseId,
      Array.from({ length: events }, (_, index) => index + 1),
    );
    return caseId;
  }

  async function follow(step: number): Promise<readonly LedgerEntry[]> {
    const all: LedgerEntry[] = [];
    for (let after = 0; ;) {
      const { entries, next } = await record.readLedger(after, step);
      if (entries.length === 0) return all;
      all.push(...entries);
      after = next;
    }
  }

  it('shows followers nothing before it is numbered, and then everything once, in batches of any size', async () => {
    const first = await caseOf(3);
    expect(await follow(10)).toEqual([]);
    expect(await record.numberLedger(2)).toBe(2);
    const second = await caseOf(2);
    while ((await record.numberLedger(2)) > 0);

    const entries = await follow(2);
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(entries.map(({ caseId, event }) => `${caseId} ${event.seq}`).sort()).toEqual(
      [`${first} 1`, `${first} 2`, `${first} 3`, `${second} 1`, `${second} 2`].sort(),
    );
  });

  it('chains its entries, so that one left out or changed is seen', async () => {
    await caseOf(4);
    await record.numberLedger();
    let link = LEDGER_GENESIS;
    for (const entry of await follow(10)) {
      link = linkAfter(link, entry.event.hash);
      expect(entry.link).toBe(link);
    }
  });

  it('leaves no gap and numbers nothing twice when several sequencers run at once', async () => {
    for (let index = 0; index < 6; index += 1) await caseOf(5);
    for (let left = 1; left > 0;) {
      const counts = await Promise.all([record, other, record, other].map((one) => one.numberLedger(7)));
      left = counts.some((count) => count > 0) ? 1 : await record.numberLedger();
    }

    const entries = await follow(100);
    expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(new Set(entries.map(({ event }) => event.hash)).size).toBe(30);
    expect(await record.deps.ledger.countDocuments({ queued: { $exists: true } })).toBe(0);
  });

  it('takes up where a sequencer stopped between numbering and saying so', async () => {
    const caseId = await caseOf(1);
    await record.numberLedger();
    await record.deps.ledger.updateOne({ case: caseId }, { $set: { queued: new Date(clock.now()) } });
    await caseOf(1);

    expect(await record.numberLedger()).toBe(1);
    expect(await follow(10)).toHaveLength(2);
  });

  it('copies an event once, however often it is marked', async () => {
    const caseId = await caseOf(2);
    await Promise.all([record.markAttended(caseId, [1, 2]), other.markAttended(caseId, [2, 1])]);
    expect(await record.deps.ledger.countDocuments({ case: caseId })).toBe(2);
  });
});
