import type { CaseRecord } from '../../record/open-record.js';
import { databaseUrl, sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, openTrial, openTrialRecord, trial } from './support.js';

describe('verifying the ledger', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let caseId: string;
  let databases = 0;

  beforeAll(async () => {
    mongo = await sharedMongo();
  });
  beforeEach(async () => {
    databases += 1;
    record = await openTrialRecord(databaseUrl(mongo.url, `${mongo.database}-${databases}`), handClock());
    caseId = await openTrial(record);
    for (const item of ['a', 'b', 'c']) await trial(record, caseId, { type: 'Add', item }, item);
    await record.markAttended(caseId, [1, 2, 3, 4]);
    await record.numberLedger();
  });
  afterEach(async () => {
    await record.deps.database.dropDatabase();
    await record.close();
  });
  afterAll(() => mongo.stop());

  async function faults(): Promise<readonly string[]> {
    const verdict = await record.verifyLedger();
    expect(verdict.ok).toBe(verdict.faults.length === 0);
    return verdict.faults.map(({ position, code }) => `${String(position)} ${code}`);
  }

  it('finds nothing in an order that nobody edited, and names its head', async () => {
    expect(await faults()).toEqual([]);
    const last = (await record.readLedger(3)).entries[0];
    expect(await record.verifyLedger()).toMatchObject({ entries: 4, head: last?.link });
  });

  it('does not miss the numbers of what is only waiting for one', async () => {
    await trial(record, caseId, { type: 'Add', item: 'd' }, 'd');
    await record.markAttended(caseId, [5]);
    expect(await faults()).toEqual([]);
  });

  it.each<[string, (deps: CaseRecord['deps']) => Promise<unknown>, readonly string[]]>([
    [
      'a position taken out',
      ({ positions }) => positions.deleteOne({ _id: 2 }),
      ['3 gap', '3 broken-link', 'null cut-off'],
    ],
    ['the end cut off', ({ positions }) => positions.deleteMany({ _id: { $gte: 3 } }), ['null cut-off']],
    ['an entry taken out', ({ ledger }) => ledger.deleteOne({ 'event.seq': 3 }), ['3 entry-missing']],
    [
      'an event’s content',
      ({ ledger }) => ledger.updateOne({ 'event.seq': 2 }, { $set: { 'event.data.item': 'z' } }),
      ['2 changed-event'],
    ],
    [
      'an event with a hash of its own',
      ({ ledger }) => ledger.updateOne({ 'event.seq': 2 }, { $set: { 'event.hash': 'x' } }),
      ['2 changed-event', '2 broken-link'],
    ],
    [
      'a link',
      ({ positions }) => positions.updateOne({ _id: 2 }, { $set: { link: 'x' } }),
      ['2 broken-link', '3 broken-link'],
    ],
  ])('shows %s', async (_what, edit, found) => {
    await edit(record.deps);
    expect(await faults()).toEqual(found);
  });
});
