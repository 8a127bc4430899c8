import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { newSubjectId } from '../../record/case/case-id.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, holdOn, openTrial, openTrialRecord, START, trial } from './support.js';

const HOUR = 3_600_000;
const at = (hours: number): Instant => plusMs(START, hours * HOUR);

describe('standing', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let subject: string;
  let listing: string;
  const clock = handClock();

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl, clock);
  });
  beforeEach(async () => {
    clock.set(START);
    subject = newSubjectId();
    const terms = ['M01', 'M02'].map((measure) => ({ measure, from: START, until: at(100) }));
    listing = await openTrial(record, { subject, terms });
  });
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  async function standings(more: { at?: Instant; asKnownAt?: Instant } = {}): Promise<readonly string[]> {
    const [bySubject, byListing] = await Promise.all([
      record.standing({ subjects: [subject], ...more }),
      record.standing({ listings: [listing], ...more }),
    ]);
    expect(bySubject).toEqual(byListing);
    return bySubject.flatMap(({ measures }) => measures.map(({ standing }) => standing));
  }

  it('says suspended from the very write that claims a hold, also on the measures of another case', async () => {
    expect(await standings()).toEqual(['in-force', 'in-force']);
    await openTrial(record, { subject, on: listing, claims: [{ ...holdOn(listing, START), measures: ['M02'] }] });
    expect(await standings()).toEqual(['in-force', 'suspended']);
  });

  it('stays suspended while one of two holds is released, and resumes with the last', async () => {
    const holders = [0, 1].map(() => openTrial(record, { subject, claims: [holdOn(listing, START)] }));
    const [first = '', second = ''] = await Promise.all(holders);
    clock.set(at(1));
    await trial(record, first, { type: 'Release', claim: 'hold', until: at(1) }, 'release');
    expect(await standings()).toEqual(['suspended', 'suspended']);
    await trial(record, second, { type: 'Release', claim: 'hold', until: at(1) }, 'release');
    expect(await standings()).toEqual(['in-force', 'in-force']);
  });

  it('knows no more of a coming instant than of now', async () => {
    const claimIfLapsed = holdOn(listing, at(2));
    await openTrial(record, { subject, on: listing, dueAt: at(2), claimIfLapsed });
    expect(await standings({ asKnownAt: at(50) })).toEqual(['in-force', 'in-force']);
  });

  it('counts what a missed duty brings at the instant of its end, though nothing has been written', async () => {
    const claimIfLapsed = { ...holdOn(listing, at(2)), declaredAhead: true };
    const caseId = await openTrial(record, { subject, on: listing, dueAt: at(2), claimIfLapsed });
    clock.set(plusMs(at(2), -1));
    expect(await standings()).toEqual(['in-force', 'in-force']);
    clock.set(at(2));
    expect(await standings()).toEqual(['suspended', 'suspended']);
    expect(await record.history(caseId)).toHaveLength(1);
  });

  it('counts an open hold whose writer’s clock is ahead, but none that was declared for later', async () => {
    const ahead = { ...holdOn(listing, at(1)), declaredAhead: true };
    const holder = await openTrial(record, { subject, claims: [ahead] });
    expect(await standings()).toEqual(['in-force', 'in-force']);
    await trial(record, holder, { type: 'Claim', claim: holdOn(listing, at(1), 'skewed') }, 'skewed');
    expect(await standings()).toEqual(['suspended', 'suspended']);
  });

  it('answers for any past instant by what is known now, and as the record then stood', async () => {
    clock.set(at(1));
    const holder = await openTrial(record, { subject, claims: [holdOn(listing, at(1))] });
    clock.set(at(5));
    await trial(record, holder, { type: 'Release', claim: 'hold', until: at(2) }, 'release');

    expect(await standings({ at: plusMs(at(1), -1) })).toEqual(['in-force', 'in-force']);
    expect(await standings({ at: at(1) })).toEqual(['suspended', 'suspended']);
    expect(await standings({ at: at(3) })).toEqual(['in-force', 'in-force']);
    expect(await standings({ asKnownAt: at(3) })).toEqual(['suspended', 'suspended']);
    expect(await standings({ asKnownAt: at(5) })).toEqual(['in-force', 'in-force']);
    expect(await standings({ asKnownAt: at(3), at: plusMs(at(1), -1) })).toEqual(['in-force', 'in-force']);
    expect(await standings({ asKnownAt: plusMs(START, -1) })).toEqual([]);
    expect(await standings({ at: at(100) })).toEqual(['ended', 'ended']);
  });

  it('tells the past as it was known after the events have moved to the ledger', async () => {
    const holder = await openTrial(record, { subject, claims: [holdOn(listing, START)] });
    clock.set(at(1));
    await trial(record, holder, { type: 'Release', claim: 'hold', until: at(1) }, 'release');
    for (let index = 0; index < 70; index += 1) await trial(record, holder, { type: 'Add', item: 'x' }, String(index));
    await record.markAttended(
      holder,
      Array.from({ length: 72 }, (_, index) => index + 1),
    );

    expect((await record.deps.cases.findOne({ _id: holder }))?.moved).toBe(8);
    expect(await standings({ asKnownAt: START })).toEqual(['suspended', 'suspended']);
    expect(await standings({ asKnownAt: at(1) })).toEqual(['in-force', 'in-force']);
  });

  it('answers many subjects at once, each with its own listings only', async () => {
    const other = newSubjectId();
    const theirs = await openTrial(record, { subject: other, terms: [{ measure: 'M01', from: START, until: null }] });
    await openTrial(record, { subject: other, claims: [holdOn(theirs, START)] });
    const found = await record.standing({ subjects: [subject, other, newSubjectId()] });

    expect(new Map(found.map((one) => [one.listing, one.measures[0]?.standing]))).toEqual(
      new Map([
        [listing, 'in-force'],
        [theirs, 'suspended'],
      ]),
    );
  });
});
