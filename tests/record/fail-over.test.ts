import type { CaseRecord } from '../../record/open-record.js';
import { OutcomeUnknown, type Outcome } from '../../record/case/outcome.js';
import { databaseUrl, startMongo, type TestMongo } from '../../dev/testing/mongo.js';
import { openTrial, openTrialRecord, refusalOf, seqsOf, trial } from './support.js';

/** What a caller was told, and so relies on. */
interface Told {
  readonly caseId: string;
  readonly key: string;
  readonly seqs: readonly number[];
}

describe('a fail-over of a replica set of three', () => {
  let mongo: TestMongo;
  let record: CaseRecord;
  let other: CaseRecord;

  beforeAll(async () => {
    mongo = await startMongo({ members: 3 });
    record = await openTrialRecord(databaseUrl(mongo.url, 'failover'));
    other = await openTrialRecord(databaseUrl(mongo.url, 'failover'));
  }, 60_000);
  afterAll(async () => {
    await Promise.all([record.close(), other.close()]);
    await mongo.stop();
  });

  async function answered(send: () => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) throw error;
      }
    }
  }

  /** Two processes add to the same cases and repeat each other's keys while the primary changes. */
  async function writeThrough(failOver: () => Promise<void>): Promise<readonly Told[]> {
    const cases = await Promise.all(Array.from({ length: 4 }, () => openTrial(record)));
    const told: Told[] = [];
    let going = true;
    const write = async (process: CaseRecord, caseId: string): Promise<void> => {
      for (let index = 0; going || index < 30; index += 1) {
        const key = `${caseId} ${String(index)}`;
        told.push({
          caseId,
          key,
          seqs: seqsOf(await answered(() => trial(process, caseId, { type: 'Add', item: key }, key))),
        });
        expect(refusalOf(await answered(() => trial(process, caseId, { type: 'Close' }, key)))).toBe(
          'idempotency-key-reused',
        );
      }
    };
    const writing = Promise.all([record, other].flatMap((process) => cases.map((caseId) => write(process, caseId))));
    await failOver();
    going = false;
    await writing;
    return told;
  }

  async function expectAllKept(told: readonly Told[]): Promise<void> {
    expect(told.length).toBeGreaterThanOrEqual(240);
    for (const caseId of new Set(told.map((one) => one.caseId))) {
      const history = await record.history(caseId);
      const seqs = new Map(history.map(({ key, seq }) => [key, seq]));
      for (const one of told.filter((each) => each.caseId === caseId)) expect(one.seqs).toEqual([seqs.get(one.key)]);
      expect((await record.verifyCase(caseId)).faults).toEqual([]);
    }
  }

  it('takes back no answer when the primary is killed, repeated keys and refusals included', async () => {
    const told = await writeThrough(async () => {
      const primary = await mongo.primary();
      await primary.kill9();
      await mongo.primary();
      await primary.restart();
    });
    await expectAllKept(told);
  }, 120_000);

  it('takes back no answer when the primary steps down', async () => {
    const told = await writeThrough(async () => {
      const before = await mongo.primary();
      await record.deps.client
        .db('admin')
        .command({ replSetStepDown: 5, force: true })
        .catch(() => undefined);
      for (let now = before; now === before;) now = await mongo.primary();
    });
    await expectAllKept(told);
  }, 120_000);

  it('takes back no answer when the primary falls silent, is replaced and comes back', async () => {
    const told = await writeThrough(async () => {
      const silent = await mongo.primary();
      silent.freeze();
      try {
        for (let now = silent; now === silent;) now = await mongo.primary();
      } finally {
        silent.thaw();
      }
    });
    await expectAllKept(told);
  }, 120_000);

  it('gives no answer that rests on what only the lost primary knew: no repeated key, no refusal', async () => {
    const [repeated, reused] = await Promise.all([openTrial(record), openTrial(record)]);
    const lost = await openTrialRecord(databaseUrl(mongo.url, 'failover'));
    const primary = await mongo.primary();
    const others = mongo.members.filter((member) => member !== primary);
    for (const member of others) member.freeze();
    const writes = [repeated, reused].map((caseId) => trial(lost, caseId, { type: 'Add', item: 'lost' }, 'key'));
    void Promise.allSettled(writes);
    for (const caseId of [repeated, reused]) await readUntil(caseId, ({ version }) => version === 2);

    const answers = Promise.allSettled([
      trial(other, repeated, { type: 'Add', item: 'lost' }, 'key'),
      trial(other, reused, { type: 'Add', item: 'another' }, 'key'),
    ]);
    // An answer that waits for nobody would be there after so many reads.
    let reads = 0;
    await readUntil(repeated, () => (reads += 1) === 100);
    await lost.connection.close(true);
    // Killed while silent: what the primary had sent them was never read.
    await Promise.all(mongo.members.map((member) => member.kill9()));
    await Promise.all(others.map((member) => member.restart()));
    const [again, another] = await answers;
    await primary.restart();

    const items = async (caseId: string): Promise<unknown> =>
      (await record.history(caseId)).map(({ data }) => data.item);
    if (again.status === 'fulfilled') expect(await items(repeated)).toEqual([undefined, 'lost']);
    else expect(again.reason).toBeInstanceOf(OutcomeUnknown);
    if (another.status === 'fulfilled') expect(await items(reused)).toEqual([undefined, 'another']);
    else expect(another.reason).toBeInstanceOf(OutcomeUnknown);
  }, 120_000);

  /** Reads what the primary has, whether or not anybody else knows of it. */
  async function readUntil(caseId: string, seen: (found: { readonly version: number }) => boolean): Promise<void> {
    for (;;) {
      const found = await other.deps.cases.findOne({ _id: caseId });
      if (found && seen(found)) return;
    }
  }
});
