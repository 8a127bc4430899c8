import { openOffice, type Office } from './office.js';
import { PERSONAL, procedure, type Procedure } from './procedure.js';
import { until } from './until.js';

describe('an objection, from the listing to the served result', () => {
  let office: Office;
  let steps: Procedure;

  beforeAll(async () => {
    office = await openOffice('real');
    steps = procedure(office);
  }, 60_000);

  afterAll(() => office.close());

  const statusOf = async (caseId: string): Promise<string> => (await office.record.getCase(caseId)).status;
  const typesOf = async (caseId: string): Promise<readonly string[]> =>
    (await office.record.history(caseId)).map(({ type }) => type);
  const lettersOf = async (caseId: string): Promise<readonly string[]> =>
    (await office.smtp.messages())
      .filter(({ subject }) => subject.includes(caseId))
      .map(({ subject, to }) => `${subject.split('（')[0] ?? ''} → ${to.join()}`);

  test('upheld, it revokes the listing, restores reputation and tells everyone who had the record', async () => {
    await office.attend(async () => {
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await steps.accept(objection);
      await steps.decide(objection, 'upheld');
      await until(async () => (await typesOf(objection)).includes('CorrectionApplied'));
      await steps.serve(objection);
      await until(async () => (await typesOf(listed.listing)).includes('ObjectionEnded'));
      await office.settled();

      expect(await statusOf(listed.listing)).toBe('revoked');
      expect(await statusOf(objection)).toBe('told');
      const letters = await lettersOf(objection);
      expect([...letters].sort()).toEqual(
        [
          `异议申请收件回执 → ${PERSONAL.mail}`,
          '异议申请待办通知 → tax@example.com',
          `惩戒措施暂停执行告知书 → ${PERSONAL.mail}`,
          '暂停执行通知书 → tax@example.com',
          '异议核实通知 → tax@example.com',
          `名誉恢复证明 → ${PERSONAL.mail}`,
          '信息更正通知书 → tax@example.com',
          `异议核查结果告知书 → ${PERSONAL.mail}`,
          '异议核查结果通知 → tax@example.com',
        ].sort(),
      );
    });
  });

  test('dismissed, it changes nothing and the suspension ends when the subject has been told', async () => {
    await office.attend(async () => {
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await steps.accept(objection);
      await steps.decide(objection, 'dismissed');
      await steps.serve(objection);
      await until(async () => (await typesOf(listed.listing)).includes('ObjectionEnded'));
      await office.settled();

      expect(await statusOf(listed.listing)).toBe('in-force');
      expect(await typesOf(objection)).not.toContain('CorrectionApplied');
      expect(await lettersOf(objection)).toEqual(
        expect.arrayContaining(['恢复执行通知书 → tax@example.com', `暂停执行结束告知书 → ${PERSONAL.mail}`]),
      );
    });
  });
});
