import { mongo as driver } from 'mongoose';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { inTransaction } from '../../record/store/in-transaction.js';
import { together } from '../../record/mandates/request.js';
import type { CaseRecord } from '../../record/open-record.js';
import { openTrialRecord } from './support.js';

interface Doc {
  readonly _id: string;
  readonly n: number;
}

describe('a transaction', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let docs: driver.Collection<Doc>;
  /** Another process in the midst of its own, which has written what this one wants to write. */
  let other: driver.ClientSession;
  let attempts: number;

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl);
    docs = record.deps.database.collection<Doc>('docs');
    await docs.insertOne({ _id: 'a', n: 0 });
  });
  beforeEach(async () => {
    attempts = 0;
    other = record.deps.client.startSession();
    other.startTransaction();
    await docs.updateOne({ _id: 'a' }, { $inc: { n: 100 } }, { session: other });
  });
  afterEach(() => other.endSession());
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  const add = async (session: driver.ClientSession): Promise<void> => {
    attempts += 1;
    if (attempts === 3) await other.abortTransaction();
    await docs.updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session });
  };

  it('is tried once, so that nothing goes on beside whoever is next', async () => {
    const failed = inTransaction(record.deps, 1_000, add);
    await expect(failed).rejects.toBeInstanceOf(driver.MongoError);
    expect(attempts).toBe(1);
  });

  it('that met another one is decided again within its turn, and writes once', async () => {
    await together(record.deps, 'docs', add);
    expect(attempts).toBe(3);
    expect(await docs.findOne({ _id: 'a' })).toMatchObject({ n: 1 });
  });
});
