import { addDays, dateOf } from '../../domain/kernel/calendar-date.js';
import type { Duty } from '../../domain/kernel/duty.js';
import { NATIONAL_LEAD, OFFICES, SECOND_NATIONAL_LEAD } from '../law/law-texts.js';
import { openTown, type Answer, type Town } from './town.js';
import { until } from '../workflows/until.js';

const CASES = 8;
/** The sweep comes by every ten seconds, and a worker that died is missed after fifteen. */
const RECOUNTED_WITHIN_MS = 90_000;

/** A year whose only holiday is the day on which `last` would have ended. */
const yearWith = (year: number, last: string): string => `year: ${String(year)}
source: 示例通知
tag: found
holidays:
  - { name: { zh: 示例节, en: Sample Day }, from: ${last}, to: ${last} }
workingWeekends: []
`;

describe('a year’s calendar, approved through the API while a worker is killed −9', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  }, 120_000);
  afterAll(() => town.close(), 60_000);

  const dutiesOf = async (caseId: string): Promise<readonly Duty[]> => (await town.record.getCase(caseId)).duties;
  const isRecounted = async (caseId: string): Promise<boolean> =>
    (await town.record.history(caseId)).some(({ type }) => type === 'LimitsRecounted');

  test('reaches every open case through the sweep, once, says so in each history, and costs no subject a day', async () => {
    const { record, steps } = town;
    await record.putDepartments(OFFICES);
    const cases: string[] = [];
    for (let made = 0; made < CASES; made += 1) cases.push(await steps.propose(await steps.firm()));
    await town.attended(cases);
    const before = await Promise.all(cases.map(dutiesOf));
    const awaited = (await record.deps.cases.find({ _id: { $in: cases } }).toArray()).flatMap(
      ({ awaits = [] }) => awaits,
    );
    const [year] = awaited;
    const waits = before[0]?.find(({ dueAt }) => dueAt !== null && dueAt.startsWith(String(year)));
    if (year === undefined || waits?.dueAt == null) throw new Error('No date of a proposal waits for a year.');

    const text = yearWith(year, addDays(dateOf(waits.dueAt), -1));
    const proposed = await town.insist(NATIONAL_LEAD, '/v1/law/documents', { text });
    expect(proposed.status).toBe(201);
    const approved = await town.insist(SECOND_NATIONAL_LEAD, `/v1/law/documents/${lawIdIn(proposed)}/approve`, {});
    expect([approved.status, approved.json]).toMatchObject([200, { status: 'approved' }]);
    // Nothing has swept yet, or the recount is under way: either way its end is minutes ahead.
    await town.worker.kill9();
    await town.worker.restart();
    await until(async () => (await Promise.all(cases.map(isRecounted))).includes(true), RECOUNTED_WITHIN_MS);
    await town.worker.kill9();
    await town.worker.restart();
    await until(async () => (await Promise.all(cases.map(isRecounted))).every(Boolean), RECOUNTED_WITHIN_MS);
    await town.attended(cases);

    await record.refreshLaw();
    for (const [nth, caseId] of cases.entries()) {
      const events = (await record.history(caseId)).filter(({ type }) => type === 'LimitsRecounted');
      expect(events).toMatchObject([
        { actor: { role: 'system' }, data: { calendar: record.deps.shelf.calendar.version } },
      ]);
      expect(record.deps.shelf.calendar.isPublished(year)).toBe(true);
      const after = new Map((await dutiesOf(caseId)).map((duty) => [duty.name, duty]));
      // By the new calendar alone the office would have a day more. It is not the subject who pays for that.
      expect(before[nth]?.map(({ name }) => after.get(name)?.dueAt)).toEqual(before[nth]?.map(({ dueAt }) => dueAt));
      expect(await record.verifyCase(caseId)).toMatchObject({ ok: true, faults: [] });
    }
    expect(await record.deps.cases.countDocuments({ awaits: year })).toBe(0);
    expect(await record.listRecounts()).toEqual([]);
  }, 240_000);
});

function lawIdIn({ json }: Answer): string {
  return (json as { readonly lawId: string }).lawId;
}
