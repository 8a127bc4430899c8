import { mongo } from 'mongoose';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { NO_SUMMARY, withCase } from '../../domain/what-if/summary.js';
import { storedSummary } from '../../record/what-if/stored-summary.js';
import type { WhatIfDocument } from '../../record/what-if/what-if.model.js';
import { cloneCase } from '../../bench/harness/clone.js';
import { LEAD, makeLaw, SOONER } from '../law/law-texts.js';
import { draftOf } from './drafts.js';
import { contested, hashOfRecord, inDefence, openGround, OWN_COLLECTIONS, START, type Ground } from './ground.js';

const OFFICE = { ...LEAD, department: 'sz-lead' } as const;
const DRAFT = draftOf({ 'listing.defenceWindow': 'limit: 20 working days', 'objection.suspends': 'value: false' });

let ground: Ground;

beforeEach(async () => {
  ground = await openGround();
});

afterEach(() => ground.close());

function ask(key: string, more: object = {}): ReturnType<Ground['record']['askWhatIf']> {
  const { now: receivedAt } = ground;
  const question = { texts: [DRAFT], actor: OFFICE, key, receivedAt, atOnce: 2, keepDays: 3_650 };
  return ground.record.askWhatIf({ ...question, ...more });
}

async function asked(key: string, more: object = {}): Promise<WhatIfDocument> {
  const outcome = await ask(key, more);
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.run;
}

/** To its end, an activity's pages at a time. */
async function carriedOut({ _id }: WhatIfDocument, pages = 1): Promise<WhatIfDocument> {
  await ground.record.beginWhatIf(_id);
  while (await ground.record.compareCases(_id, pages));
  return standing(_id);
}

async function standing(id: string): Promise<WhatIfDocument> {
  const run = await ground.record.findWhatIf(id);
  if (run === null) throw new Error('There is no such run.');
  return run;
}

test('a run reads every open case once, keeps the touched ones, and writes nowhere else', async () => {
  const { listing } = await inDefence(ground);
  const { objection } = await contested(ground);
  await cloneCase(ground.record, listing, 110);
  const before = await hashOfRecord(ground.record, OWN_COLLECTIONS);
  const run = await carriedOut(await asked('whole'));
  expect(await hashOfRecord(ground.record, OWN_COLLECTIONS)).toBe(before);
  expect(run).toMatchObject({ status: 'done', total: 113, changed: 0, wakeAt: null, endedAt: START, asOf: START });
  expect(run.summary).toMatchObject({ cases: 113, touched: 112, casesLosing: 1, casesGaining: 111 });
  expect(run.summary.byRule.map(({ name }) => name)).toEqual(['listing.defenceWindow', 'objection.suspends']);

  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await ground.record.listWhatIfCases(run._id, { limit: 50, ...(after !== undefined && { after }) });
    seen.push(...page.cases.map(({ caseId }) => caseId));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(112);
  expect(seen).toEqual([...seen].sort());
  expect(seen).toContain(objection);
});

test('a page that was kept by half is done again, and nothing is counted twice', async () => {
  const { listing } = await inDefence(ground);
  await cloneCase(ground.record, listing, 110);
  const whole = await carriedOut(await asked('whole'));
  const broken = await asked('broken');
  await ground.record.beginWhatIf(broken._id);
  let met = 0;
  const dies = (): void => {
    met += 1;
    if (met === 109) throw new Error('killed');
  };
  await expect(ground.record.compareCases(broken._id, 5, { progress: dies })).rejects.toThrow('killed');
  expect((await standing(broken._id)).summary.cases).toBe(100);
  // As if it had died between the cases of the second page and its sum.
  const touched = ground.record.deps.database.collection<{ _id: string }>('what_if_cases');
  await touched.insertOne({ _id: `${broken._id}:zzzzzzzz-lst-aaaaaaaaaaaaaaaa` });
  const resumed = await carriedOut(broken, 5);
  expect(resumed.summary).toEqual(whole.summary);
  expect(await touched.countDocuments({ _id: { $gt: `${broken._id}:`, $lt: `${broken._id};` } })).toBe(111);
});

test('cases that go on meanwhile are compared as they are read, and said to be; those that open later are left out', async () => {
  const { listing, subject } = await inDefence(ground);
  const { objection } = await contested(ground);
  const run = await asked('meanwhile');
  await ground.record.beginWhatIf(run._id);
  ground.now = plusMs(START, 3_600_000);
  await ground.steps.act('listing', listing, { type: 'WaiveDefence' }, { id: 'a', role: 'subject', subject });
  await inDefence(ground);
  const ended = await carriedOut(run);
  expect([ended.total, ended.summary.cases, ended.changed]).toEqual([3, 3, 1]);
  const { cases } = await ground.record.listWhatIfCases(run._id);
  expect(cases.map(({ caseId, changed }) => [caseId, changed])).toContainEqual([objection, false]);
});

test('only a kind, only a jurisdiction are compared where that is asked for', async () => {
  await contested(ground);
  const { objections, elsewhere } = {
    objections: await carriedOut(await asked('kind', { kind: 'objection' })),
    elsewhere: await carriedOut(await asked('place', { jurisdiction: 'hubei' })),
  };
  expect([objections.total, objections.summary.cases]).toEqual([1, 1]);
  expect([elsewhere.total, elsewhere.summary]).toEqual([
    0,
    { ...NO_SUMMARY, byRule: [], byKind: [], byDepartment: [] },
  ]);
});

test('an office has no more runs at work than it may, however they come together, and each end makes room', async () => {
  const outcomes = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => ask(key)));
  const accepted = outcomes.flatMap((outcome) => (outcome.kind === 'accepted' ? [outcome.run] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.refusal] : []));
  expect(accepted.length).toBe(2);
  expect(refused).toEqual(Array(3).fill({ code: 'too-many-what-ifs', params: { most: 2 } }));
  expect(await ask('other', { actor: { ...LEAD, id: 'lead-9', department: 'gz-lead' } })).toMatchObject({
    kind: 'accepted',
  });
  const [first] = accepted;
  if (!first) throw new Error('None was accepted.');
  await ground.record.endWhatIf(first._id, { status: 'cancelled' });
  expect((await ask('f')).kind).toBe('accepted');
});

test('the same key is one run however often it comes at once; with something else asked it is refused', async () => {
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => asked('one')));
  expect(new Set(outcomes.map(({ _id }) => _id)).size).toBe(1);
  expect(await ask('one', { kind: 'listing' })).toEqual({
    kind: 'refused',
    refusal: { code: 'idempotency-key-reused', params: {} },
  });
  const { database } = ground.record.deps;
  expect(await database.collection('what_ifs').countDocuments()).toBe(1);
});

test('who has changed to another office is not answered with the run of the former one', async () => {
  await asked('moved');
  const again = await ask('moved', { actor: { ...OFFICE, department: 'gz-lead' } });
  expect(again).toMatchObject({ kind: 'refused', refusal: { code: 'idempotency-key-reused' } });
});

test('the texts of a run go when it ends, however it ends, and its key answers as before', async () => {
  const [done, cancelled] = [await asked('done'), await asked('cancelled')];
  const shown = done.drafts.map(({ sha256, title }) => ({ sha256, title }));
  await carriedOut(done);
  await ground.record.endWhatIf(cancelled._id, { status: 'cancelled' });
  for (const key of ['done', 'cancelled']) {
    const run = await standing(key === 'done' ? done._id : cancelled._id);
    expect(run.drafts).toEqual(shown);
    expect(await asked(key)).toEqual(run);
    expect(await ask(key, { texts: [SOONER] })).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
  }
});

test('a case that cannot be compared ends no run: it is named, counted, and the others are compared', async () => {
  const { listing } = await inDefence(ground);
  const { objection } = await contested(ground);
  await ground.record.deps.cases.updateOne({ _id: listing }, { $set: { rulebook: 'guizhou@1999-01-01' } });
  const run = await asked('broken');
  await ground.record.beginWhatIf(run._id);
  const named: string[] = [];
  while (await ground.record.compareCases(run._id, 1, { failed: ({ caseId }) => named.push(caseId) }));
  const { status, summary } = await standing(run._id);
  expect([status, named]).toEqual(['done', [listing]]);
  expect(summary).toMatchObject({ cases: 2, failed: 1, most: [{ caseId: objection }] });
  const draft = await ground.record.readDraft([{ name: 'draft.yaml', text: DRAFT }]);
  const changes = (): never => {
    throw new mongo.MongoNetworkError('away');
  };
  await expect(ground.record.whatIfPage({ ...draft, changes }, null, 100)).rejects.toThrow('away');
});

test('a cancelled run stays cancelled, whatever its worker does afterwards', async () => {
  await inDefence(ground);
  const run = await asked('cancelled');
  await ground.record.beginWhatIf(run._id);
  await ground.record.endWhatIf(run._id, { status: 'cancelled' });
  expect(await ground.record.compareCases(run._id, 5)).toBe(false);
  expect(await ground.record.beginWhatIf(run._id)).toBe(false);
  await ground.record.endWhatIf(run._id, { status: 'failed', failure: 'gave-up' });
  expect(await standing(run._id)).toMatchObject({ status: 'cancelled', failure: null, summary: { cases: 0 } });
});

test('a draft that meanwhile has become law itself fails its run and says so', async () => {
  const run = await asked('late', { texts: [SOONER] });
  await ground.record.beginWhatIf(run._id);
  await makeLaw(ground.record, SOONER);
  expect(await ground.record.compareCases(run._id, 1)).toBe(false);
  expect(await standing(run._id)).toMatchObject({ status: 'failed', failure: 'draft-fits-no-more', wakeAt: null });
});

test('a run whose start was lost is found by the sweep, once a minute, until it has ended', async () => {
  const run = await asked('lost');
  expect(await ground.record.sweepWhatIfs()).toEqual([]);
  ground.now = plusMs(START, 6_000);
  expect(await ground.record.sweepWhatIfs()).toEqual([run._id]);
  expect(await ground.record.sweepWhatIfs()).toEqual([]);
  ground.now = plusMs(START, 80_000);
  expect(await ground.record.sweepWhatIfs()).toEqual([run._id]);
  await carriedOut(run);
  ground.now = plusMs(START, 600_000);
  expect(await ground.record.sweepWhatIfs()).toEqual([]);
});

test('only open cases are read, by an index that holds their order', async () => {
  const { listing } = await inDefence(ground);
  await cloneCase(ground.record, listing, 60);
  const { cases, database } = ground.record.deps;
  await cases.updateMany({ _id: { $gt: 'e' } }, { $set: { closedAt: START } });
  const open = await cases.countDocuments({ closedAt: null });
  const draft = await ground.record.readDraft([{ name: 'draft.yaml', text: DRAFT }]);
  await database.command({ profile: 2 });
  await ground.record.whatIfPage(draft, null, 200);
  await database.command({ profile: 0 });
  const asked = await database
    .collection('system.profile')
    .find({ op: 'query', 'command.hint': { closedAt: 1, _id: 1 } })
    .toArray();
  expect(asked).toMatchObject([{ docsExamined: open, nreturned: open }]);
  expect(asked[0]?.['planSummary']).toMatch(/^(IXSCAN \{ closedAt: 1, _id: 1 \}(, )?)+$/);
  expect(asked[0]).not.toHaveProperty('hasSortStage');
  expect(open < 61).toBe(true);
});

test('what was found is forgotten by the database itself after the days that are kept', async () => {
  const { database } = ground.record.deps;
  for (const name of OWN_COLLECTIONS)
    expect(await database.collection(name).indexes()).toContainEqual(
      expect.objectContaining({ key: { expireAt: 1 }, expireAfterSeconds: 0 }),
    );
  expect((await asked('kept', { keepDays: 30 })).expireAt.toISOString()).toBe('2026-04-09T02:00:00.000Z');
});

test('the sum of a run is the sum of its cases', async () => {
  await contested(ground);
  await inDefence(ground);
  const run = await carriedOut(await asked('sum'));
  const { cases } = await ground.record.listWhatIfCases(run._id);
  const { byRule, byDepartment, touched, casesLosing } = storedSummary(cases.reduce(withCase, NO_SUMMARY));
  expect(run.summary).toMatchObject({ byRule, byDepartment, touched, casesLosing });
});
