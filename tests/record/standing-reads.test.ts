import { setImmediate as turn } from 'node:timers/promises';
import { newSubjectId } from '../../record/case/case-id.js';
import type { CaseRecord } from '../../record/open-record.js';
import { ofSubjects, readStanding } from '../../record/standing/read-standing.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { holdOn, openTrial, openTrialRecord, START, trial } from './support.js';

describe('reading a listing and the claims on it', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  const subject = newSubjectId();
  let listing: string;
  let holders: readonly string[];

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl);
    listing = await openTrial(record, { subject, terms: [{ measure: 'M01', from: START, until: null }] });
    holders = await Promise.all(Array.from({ length: 5 }, () => openTrial(record, { subject, on: listing })));
  });
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  /** Each holder takes the hold over before the one before it lets go: at every instant there is one at least. */
  async function handOver(until: AbortSignal, begun: () => void): Promise<void> {
    let [last = ''] = holders;
    await trial(record, last, { type: 'Claim', claim: holdOn(listing, START, 'first') }, 'first');
    begun();
    let held = 'first';
    for (let index = 1; !until.aborted; index += 1) {
      const next = holders[index % holders.length] ?? '';
      const id = `hold-${String(index)}`;
      await trial(record, next, { type: 'Claim', claim: holdOn(listing, START, id) }, id);
      await trial(record, last, { type: 'Release', claim: held, until: START }, `release-${held}`);
      [last, held] = [next, id];
    }
  }

  interface Seen {
    readonly claims: readonly { readonly until: string | null }[];
  }
  const openHolds = (cases: readonly Seen[]): number =>
    cases.flatMap(({ claims }) => claims).filter(({ until }) => until === null).length;

  it('sees one moment, however long it takes from one document to the next, with writers at full speed', async () => {
    const stall = async (): Promise<void> => {
      for (let turns = 0; turns < 50; turns += 1) await turn();
    };
    const over = new AbortController();
    let written: Promise<void> = Promise.resolve();
    await new Promise<void>((begun) => {
      written = handOver(over.signal, begun);
    });

    const snapshots: number[] = [];
    // The same reads without the snapshot do tear, so this test can see it.
    for (let isTorn = false; snapshots.length < 20 || !isTorn;) {
      snapshots.push(openHolds(await readStanding({ ...record.deps, stall }, { subjects: [subject] }, START)));
      const plain: Seen[] = [];
      for await (const one of record.deps.cases.find(ofSubjects([subject]), { batchSize: 1 })) {
        plain.push(one);
        await stall();
      }
      isTorn ||= openHolds(plain) < 1 || openHolds(plain) > 2;
    }
    over.abort();
    await written;

    expect(Math.min(...snapshots)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...snapshots)).toBeLessThanOrEqual(2);
  }, 60_000);
});
