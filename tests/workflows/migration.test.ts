import { systemClock } from '../../config/system-clock.js';
import { addDays, addYears, dateOf, endOfDay } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { lighterFrom, moveToLighter } from '../law/lighter-law.js';
import { openOffice, type Office } from './office.js';
import { PERSONAL, procedure } from './procedure.js';
import { until } from './until.js';

describe('an open case that moves to kinder rules', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice('skipping', {}, lighterFrom(addDays(dateOf(systemClock.now()), 2)));
  }, 60_000);
  afterAll(() => office.close());

  const endOf = async (listing: string): Promise<Instant | null | undefined> =>
    (await office.record.getCase(listing)).duties.find(({ name }) => name === 'end-term')?.dueAt;

  test('ends on its new day by itself, with its subject told before of that day and why', async () => {
    const { record, smtp } = office;
    await office.attend(async () => {
      const steps = procedure(office);
      const { listing } = await steps.list(await steps.firm());
      const decidedOn = dateOf((await record.getCase(listing)).openedAt);
      await office.settled([listing]);
      expect(await endOf(listing)).toBe(endOfDay(addYears(decidedOn, 3)));
      await office.pass('3 days');
      await moveToLighter(office, listing);
      const newEnd = endOfDay(addYears(decidedOn, 2));
      expect(await endOf(listing)).toBe(newEnd);
      await office.settled([listing]);

      const letters = (await smtp.messages()).filter(
        ({ subject, to }) => subject.includes(listing) && to.includes(PERSONAL.mail),
      );
      const moved = letters.filter(({ subject }) => subject.includes('转入新版规则告知书'));
      expect(moved).toHaveLength(1);
      expect(moved[0]?.html).toContain('两版规则的比较');
      // Both letters go out at once; which of them arrives first is not said anywhere.
      const told = letters.filter(({ subject }) => subject.includes('名单信息变更告知书')).at(-1);
      expect(told?.html).toContain(`至 ${addYears(decidedOn, 2)}`);
      expect(told?.html).toContain('本案已转入新版规则');
      expect(told?.html).toContain('示例较轻办法');
      expect(told?.html).not.toContain(`至 ${addYears(decidedOn, 3)}`);

      await office.pass('732 days');
      await until(async () => (await record.history(listing)).some(({ type }) => type === 'ListingExpired'));
      const ended = (await record.history(listing)).filter(({ type }) => type === 'ListingExpired');
      expect(ended.map(({ at }) => at)).toEqual([newEnd]);
      const [standing] = await record.standing({ listings: [listing], at: newEnd });
      expect(standing?.measures.map((measure) => measure.standing)).toEqual(['ended', 'ended', 'ended']);
      expect(await record.verifyCase(listing)).toMatchObject({ ok: true, faults: [] });
    });
  }, 120_000);
});
