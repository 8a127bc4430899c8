import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Outcome } from '../../record/case/outcome.js';
import { openOffice, type Office } from '../workflows/office.js';
import { procedure, type Procedure } from '../workflows/procedure.js';

const CLERK: Actor = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' };

describe('nobody attends while the limit for acceptance runs out', () => {
  let office: Office;
  let steps: Procedure;
  beforeEach(async () => {
    office = await openOffice('skipping');
    // Nobody is nudged: no attendant exists until the test says so.
    steps = procedure({ record: office.record, nudger: { nudge: () => undefined } });
  }, 60_000);
  afterEach(() => office.close());

  const refuse = (caseId: string, receivedAt: Instant): Promise<Outcome> =>
    office.record.submit({
      kind: 'objection',
      caseId,
      command: { type: 'RefuseObjection', ground: 'not-entitled', reasons: '无权提出。' } as never,
      key: randomUUID(),
      actor: CLERK,
      receivedAt,
    });

  async function filed(): Promise<{ readonly objection: string; readonly limit: Instant }> {
    const objection = await steps.file(await steps.list(await steps.firm()));
    const { duties } = await office.record.getCase(objection);
    const limit = duties.find(({ name }) => name === 'decide-acceptance')?.dueAt;
    if (!limit) throw new Error('An objection that was filed owes a decision on its acceptance.');
    return { objection, limit };
  }

  test('a refusal received after it meets an objection that counts as accepted since the very end of the limit', async () => {
    const { objection, limit } = await filed();
    await office.pass('14 days');

    const outcome = await refuse(objection, office.record.deps.clock.now());

    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'objection-not-at-this-step' } });
    expect(await office.record.getCase(objection)).toMatchObject({ status: 'under-verification' });
    await office.attend(async () => {
      office.nudger.nudge('objection', objection);
      await office.settled([objection]);
    });
    const accepted = (await office.record.history(objection)).find(({ type }) => type === 'ObjectionAccepted');
    expect(accepted).toMatchObject({ at: limit, actor: { id: 'system' }, attended: true });
  }, 60_000);

  test('a refusal received before it is decided in time, however late it is written', async () => {
    const { objection } = await filed();
    const receivedAt = office.record.deps.clock.now();
    await office.pass('14 days');

    const outcome = await refuse(objection, receivedAt);

    expect(outcome).toMatchObject({ kind: 'accepted' });
    const types = (await office.record.history(objection)).map(({ type }) => type);
    expect(types).toContain('ObjectionRefused');
    expect(types).not.toContain('ObjectionAccepted');
  }, 60_000);
});
