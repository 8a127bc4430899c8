import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseRecord } from '../../record/open-record.js';
import { procedure, type Procedure } from '../workflows/procedure.js';
import { makeLaw, NATIONAL_LEAD, openLawRecord, YEAR_2027, YEAR_END } from './law-texts.js';

const DAY_BEFORE_LAST = '2026-12-30T02:00:00.000Z' as Instant;
const CLERK = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' } as const;
const SERVE = {
  type: 'ServeNotice',
  interpreter: 'not-needed',
  manner: 'in-person',
  servedOn: '2026-12-28',
  proof: 'd',
} as const;

let mongo: SharedMongo;
let record: CaseRecord;
let steps: Procedure;
let now: Instant;

beforeEach(async () => {
  mongo = await sharedMongo();
  now = YEAR_END;
  record = await openLawRecord(mongo.databaseUrl, () => now);
  steps = procedure({ record, nudger: { nudge: () => undefined } });
});

afterEach(async () => {
  await record.close();
  await mongo.stop();
});

async function duesOf(caseId: string): Promise<Readonly<Record<string, Instant | null>>> {
  const { duties } = await record.getCase(caseId);
  return Object.fromEntries(duties.map(({ name, dueAt }) => [name, dueAt]));
}

/** A listing whose subject has until the first days of 2027 to answer. */
async function inDefence(): Promise<string> {
  const listing = await steps.propose(await steps.firm());
  await steps.act('listing', listing, { type: 'ApproveNotice' }, { ...CLERK, id: 'a-1', role: 'approver' });
  await steps.act('listing', listing, SERVE, CLERK);
  return listing;
}

async function awaitsOf(caseId: string): Promise<readonly number[] | undefined> {
  return (await record.deps.cases.findOne({ _id: caseId }))?.awaits;
}

/** One pass, page by page, as the batch makes it. */
async function pass(limit = 1): Promise<number> {
  const [due] = await record.listRecounts();
  if (!due) return 0;
  let changed = 0;
  let after: string | null = null;
  do {
    const page = await record.recountCases(due, after, limit);
    changed += page.changed;
    after = page.next;
  } while (after !== null);
  return changed;
}

describe('open dates that rest on a year without a notice', () => {
  it('are found by their year, as long as they wait for it', async () => {
    const listed = await steps.list(await steps.firm());
    now = DAY_BEFORE_LAST;
    const objection = await steps.file(listed);
    expect(await awaitsOf(objection)).toEqual([2027]);
    const plan = await record.deps.cases.find({ awaits: 2027 }).sort({ _id: 1 }).explain('queryPlanner');
    expect(JSON.stringify(plan)).toContain('awaits_1__id_1');
    expect(await record.listRecounts()).toEqual([]);
  });

  it('cost nothing while their year is not published, however many wait', async () => {
    now = DAY_BEFORE_LAST;
    await steps.file(await steps.list(await steps.firm()));
    const { database } = record.deps;
    await database.command({ profile: 2 });
    await record.listRecounts();
    await database.command({ profile: 0 });
    const asked = await database
      .collection('system.profile')
      .find({ ns: `${database.databaseName}.cases` })
      .toArray();
    expect(asked.length).toBeGreaterThan(0);
    for (const { keysExamined, docsExamined } of asked) expect([keysExamined <= 1, docsExamined]).toEqual([true, 0]);
  });

  it('are shown before a calendar is approved as they will be after it, and nothing is changed by showing them', async () => {
    const proposal = await inDefence();
    const listed = await steps.list(await steps.firm());
    now = DAY_BEFORE_LAST;
    const objection = await steps.file(listed);
    const before = await Promise.all([proposal, objection, listed.listing].map((id) => record.getCase(id)));
    const proposed = await record.proposeLaw({ text: YEAR_2027, actor: NATIONAL_LEAD, key: 'y', receivedAt: now });
    if (proposed.kind !== 'accepted') throw new Error(JSON.stringify(proposed));
    const preview = await record.previewRecount(proposed.law.text, 2027);
    expect(preview.total).toBe(preview.cases.length);
    expect(await Promise.all([proposal, objection, listed.listing].map((id) => record.getCase(id)))).toEqual(before);
    const first = await record.previewRecount(proposed.law.text, 2027, { limit: 1 });
    expect(first.cases).toEqual(preview.cases.slice(0, 1));
    expect(first.next).not.toBeNull();

    await record.declineLaw(proposed.law._id, {
      actor: NATIONAL_LEAD,
      key: 'n',
      receivedAt: now,
      reason: 'sent again',
    });
    await makeLaw(record, YEAR_2027);
    await pass();
    for (const { caseId, dates } of preview.cases) {
      const after = await duesOf(caseId);
      for (const { duty, after: told } of dates) expect([caseId, duty, after[duty]]).toEqual([caseId, duty, told]);
    }
    expect(preview.cases.some(({ dates }) => dates.length > 0)).toBe(true);
  });

  it('are counted again once, never to the loss of the subject, and each history says so and by which calendar', async () => {
    const listing = await inDefence();
    const before = await duesOf(listing);
    await makeLaw(record, YEAR_2027);
    expect(await pass()).toBe(1);
    const after = await duesOf(listing);
    // Five working days from 28 December: 1 January is a holiday now, so the window is a day longer.
    expect([before['submit-defence'], after['submit-defence']]).toEqual([
      '2027-01-04T16:00:00.000Z',
      '2027-01-05T16:00:00.000Z',
    ]);
    const events = await record.history(listing);
    expect(events.at(-1)).toMatchObject({
      type: 'LimitsRecounted',
      actor: { role: 'system' },
      data: { calendar: record.deps.shelf.calendar.version },
    });
    expect(await awaitsOf(listing)).toBeUndefined();
    expect(await record.listRecounts()).toEqual([]);
    expect(await pass()).toBe(0);
    expect((await record.verifyCase(listing)).faults).toEqual([]);
  });

  it('what others owe the subject is not put off by holidays', async () => {
    const listed = await steps.list(await steps.firm());
    now = DAY_BEFORE_LAST;
    const objection = await steps.file(listed);
    // Three working days from Wednesday 30 December, by weekends only: Thursday, Friday, Monday.
    const told = '2027-01-04T16:00:00.000Z';
    expect((await duesOf(objection))['decide-acceptance']).toBe(told);
    await makeLaw(record, YEAR_2027);
    await pass();
    expect((await duesOf(objection))['decide-acceptance']).toBe(told);
    expect(await awaitsOf(objection)).toBeUndefined();
  });

  it('what others owe the subject comes sooner with a weekend that is worked', async () => {
    const listed = await steps.list(await steps.firm());
    now = '2027-01-06T02:00:00.000Z' as Instant;
    const objection = await steps.file(listed);
    expect((await duesOf(objection))['decide-acceptance']).toBe('2027-01-11T16:00:00.000Z');
    await makeLaw(record, YEAR_2027);
    await pass();
    expect((await duesOf(objection))['decide-acceptance']).toBe('2027-01-09T16:00:00.000Z');
  });

  it('a suspension that is ending ends with its new date, and not before what was told', async () => {
    const listed = await steps.list(await steps.firm());
    now = '2026-12-31T02:00:00.000Z' as Instant;
    const objection = await steps.file(listed);
    await steps.withdraw(objection, listed.subject);
    const before = await record.getCase(objection);
    expect(before.claims).toMatchObject([{ until: '2027-01-01T16:00:00.000Z' }]);
    await makeLaw(record, YEAR_2027);
    await pass();
    const after = await record.getCase(objection);
    expect(after.claims).toMatchObject([{ until: '2027-01-04T16:00:00.000Z' }]);
    expect(after.duties.find(({ name }) => name === 'end-hold')?.dueAt).toBe('2027-01-04T16:00:00.000Z');
    now = '2027-01-02T02:00:00.000Z' as Instant;
    const standing = await record.standing({ subjects: [listed.subject] });
    expect(JSON.stringify(standing)).toContain('suspended');
    now = '2027-01-05T02:00:00.000Z' as Instant;
    expect((await record.getCase(objection)).status).toBe('closed');
  });

  it('a process that had not heard yet may open one more: the next pass finds it', async () => {
    const stale = await openLawRecord(mongo.databaseUrl, () => now);
    await makeLaw(record, YEAR_2027);
    const late = procedure({ record: stale, nudger: { nudge: () => undefined } });
    const proposal = await late.propose(await late.firm());
    expect(await awaitsOf(proposal)).toEqual([2027]);
    expect(await pass()).toBe(1);
    expect(await pass()).toBe(0);
    await stale.close();
  });

  it('a page made again after a crash changes nothing twice', async () => {
    for (const firm of [await steps.firm(), await steps.firm(), await steps.firm()]) await steps.propose(firm);
    await makeLaw(record, YEAR_2027);
    const [due] = await record.listRecounts();
    if (!due) throw new Error('Nothing waits');
    const torn = new Error('killed');
    let asked = 0;
    const dying = (): void => {
      asked += 1;
      if (asked === 3) throw torn;
    };
    await expect(record.recountCases(due, null, 10, dying)).rejects.toBe(torn);
    expect(await record.recountCases(due, null, 10)).toMatchObject({ found: 1, changed: 1, next: null });
    const { cases } = await record.listCases({}, { limit: 200 });
    for (const { caseId } of cases)
      expect((await record.history(caseId)).filter(({ type }) => type === 'LimitsRecounted')).toHaveLength(1);
  });

  it('of one broken case among others the pass goes on, names it, and finds it again until it is mended', async () => {
    const made: string[] = [];
    for (let firms = 0; firms < 3; firms += 1) made.push(await steps.propose(await steps.firm()));
    const [first = '', broken = '', last = ''] = made.sort();
    const before = await record.deps.cases.findOne({ _id: broken });
    if (!before) throw new Error('The case is there');
    await record.deps.cases.updateOne({ _id: broken }, { $set: { 'state.own': null } });
    await makeLaw(record, YEAR_2027);
    const [due] = await record.listRecounts();
    if (!due) throw new Error('Nothing waits');
    const failed = [{ caseId: broken, error: expect.any(TypeError) as unknown }];
    expect(await record.recountCases(due, null, 10)).toMatchObject({ found: 3, changed: 2, failed, next: null });
    expect(await Promise.all([first, broken, last].map(awaitsOf))).toEqual([undefined, [2027], undefined]);
    expect(await record.recountCases(due, null, 10)).toMatchObject({ found: 1, changed: 0, failed });
    await record.deps.cases.updateOne({ _id: broken }, { $set: { state: before.state } });
    expect(await record.recountCases(due, null, 10)).toMatchObject({ found: 1, changed: 1, failed: [] });
    expect(await record.listRecounts()).toEqual([]);
  });
});
