import type { Instant } from '../../domain/kernel/instant.js';
import type { Duty } from '../../domain/kernel/duty.js';
import { openOffice, type Office } from './office.js';
import { PERSONAL } from './procedure.js';
import { NATION, underConsent } from './superior-story.js';
import { until } from './until.js';

describe('a listing whose superior becomes one body with the office in charge', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice('skipping');
  }, 60_000);
  afterAll(() => office.close());

  const dutyOf = async (listing: string, name: string): Promise<Duty | undefined> =>
    (await office.record.getCase(listing)).duties.find((duty) => duty.name === name);
  const escalations = async (listing: string): Promise<readonly Instant[]> =>
    (await office.record.history(listing))
      .filter(({ type, data }) => type === 'DutyEscalated' && data['duty'] === 'give-consent')
      .map(({ at }) => at);

  test('waits for the one above in that one’s own time, tells the subject who it is, and lapses no later for it', async () => {
    const { record, smtp } = office;
    await office.attend(async () => {
      const story = await underConsent(office);
      const { listing } = story;
      const first = await dutyOf(listing, 'give-consent');
      const decision = await dutyOf(listing, 'decide-listing');
      expect(first?.owner.department).toBe('gz-samr');
      await office.settled([listing]);

      await office.pass('3 days');
      await story.merge();
      await story.name();
      await office.settled([listing]);
      const moved = await dutyOf(listing, 'give-consent');
      expect(moved?.owner.department).toBe('cn-samr');
      expect(moved?.dueAt !== undefined && first?.dueAt !== undefined).toBe(true);
      expect(String(moved?.dueAt) > String(first?.dueAt)).toBe(true);
      expect((await dutyOf(listing, 'decide-listing'))?.dueAt).toBe(decision?.dueAt);
      const told = (await smtp.messages()).filter(
        ({ subject, to }) => subject.includes(listing) && to.includes(PERSONAL.mail),
      );
      expect(told.find(({ subject }) => subject.includes('事先告知书'))?.html).toContain('示例gz-samr同意');
      const letters = told.filter(({ subject }) => subject.includes('上级部门变更告知书'));
      expect(letters.map(({ html }) => html?.includes('示例cn-samr'))).toEqual([true]);

      await office.pass('30 days');
      await until(async () => (await escalations(listing)).length > 0);
      expect((await escalations(listing))[0]).toBe(moved?.dueAt);
      await story.consent(NATION);
      expect(await dutyOf(listing, 'give-consent')).toBeUndefined();

      await office.pass('90 days');
      await until(async () => (await record.getCase(listing)).status === 'lapsed');
      const lapsed = (await record.history(listing)).find(({ type }) => type === 'ListingLapsed');
      expect(lapsed?.at).toBe(decision?.dueAt);
      expect(await record.verifyCase(listing)).toMatchObject({ ok: true, faults: [] });
    });
  }, 120_000);
});
