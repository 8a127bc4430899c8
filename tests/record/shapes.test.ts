import type { Happened, Kind } from '../../domain/kernel/case.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, openTrial, openTrialRecord, seqsOf, trial } from './support.js';
import { trialKind, type TrialCommand, type TrialEvent, type TrialState } from './trial.kind.js';

type Counting = TrialState & { readonly count?: number };

/** A later release: it counts what is added, and calls an item of the first shape `first:<item>`. */
const countingKind: Kind<Counting, TrialCommand, TrialEvent> = {
  ...trialKind,
  shape: 2,
  evolve: (state: Counting, happened: Happened<TrialEvent>) => ({
    ...trialKind.evolve(state, happened),
    count: (state.count ?? 0) + (happened.event.type === 'Added' ? 1 : 0),
  }),
  upcast: (event, shape) => {
    const known = trialKind.upcast(event, shape);
    return known.type === 'Added' && shape === 1 ? { ...known, item: `first:${known.item}` } : known;
  },
};

describe('a case written by an earlier release', () => {
  let mongo: SharedMongo;
  let before: CaseRecord;
  let after: CaseRecord;

  beforeAll(async () => {
    mongo = await sharedMongo();
    const clock = handClock();
    before = await openTrialRecord(mongo.databaseUrl, clock);
    after = await openTrialRecord(mongo.databaseUrl, clock, [countingKind]);
  });
  afterAll(async () => {
    await Promise.all([before.close(), after.close()]);
    await mongo.stop();
  });

  it('is folded anew from all its events, raised to the present shape, and then written in it', async () => {
    const caseId = await openTrial(before);
    for (const item of ['a', 'b', 'c']) await trial(before, caseId, { type: 'Add', item }, item);
    expect((await after.getCase(caseId)).state).toMatchObject({ count: 3, items: ['first:a', 'first:b', 'first:c'] });

    expect(seqsOf(await trial(after, caseId, { type: 'Add', item: 'd' }, 'd'))).toEqual([5]);
    expect((await after.getCase(caseId)).state).toMatchObject({
      count: 4,
      items: ['first:a', 'first:b', 'first:c', 'd'],
    });
    expect((await after.verifyCase(caseId)).faults).toEqual([]);
  });

  it('is folded anew though most of its events stand in the ledger only', async () => {
    const caseId = await openTrial(before);
    for (let index = 0; index < 70; index += 1) await trial(before, caseId, { type: 'Add', item: 'x' }, String(index));
    await before.markAttended(
      caseId,
      Array.from({ length: 71 }, (_, index) => index + 1),
    );
    expect((await after.getCase(caseId)).state).toMatchObject({ count: 70 });
    expect((await after.history(caseId)).map(({ data }) => data.item).slice(1)).toEqual(
      Array.from({ length: 70 }, () => 'x'),
    );
  });
});
