import { openOffice, type Office } from './office.js';
import { procedure, type Procedure } from './procedure.js';
import { until } from './until.js';

describe('years of a case, lived through by the clock alone', () => {
  let office: Office;
  let steps: Procedure;

  // A house for each test: time that one has let pass must not run on in the next, and one worker in a process is
  // less work for busy cores. Where they are so busy that workflow code does not end within the SDK's five seconds, the
  // timeout of node:vm cuts it off; as its microtasks run inside the evaluation, Node's async stack is then left
  // unbalanced and the thread dies: «async hook stack has become corrupted» (nodejs/node#38503, reproduced on Node 20
  // without Temporal; the same crash in temporalio/sdk-typescript#939). The SDK does not let the time be set.
  let attending: Promise<void>;
  let dismiss: () => void;
  beforeEach(async () => {
    office = await openOffice('skipping');
    steps = procedure(office);
    attending = office.attend(() => new Promise<void>((resolve) => (dismiss = resolve)));
  }, 60_000);

  afterEach(async () => {
    dismiss();
    await attending;
    await office.close();
  }, 60_000);

  const typesOf = async (caseId: string): Promise<readonly string[]> =>
    (await office.record.history(caseId)).map(({ type }) => type);
  const has = (caseId: string, type: string) => async (): Promise<boolean> => (await typesOf(caseId)).includes(type);

  test('a listing ends with its term, and its departments are told to end the measures', async () => {
    const { listing } = await steps.list(await steps.firm());
    await office.settled([listing]);
    await office.pass('1097 days');
    await until(has(listing, 'ListingExpired'));
    await office.settled([listing]);
    expect((await office.record.getCase(listing)).status).toBe('expired');
    const subjects = (await office.smtp.messages()).map(({ subject }) => subject.split('（')[0]);
    expect(subjects).toContain('解除惩戒措施通知书');
    await expect(office.client.workflow.getHandle(listing).result()).resolves.toBeUndefined();
  }, 60_000);

  test('an office that stays silent accepts, is escalated again and again, and never ends the suspension', async () => {
    const listed = await steps.list(await steps.firm());
    const objection = await steps.file(listed);
    await office.settled([listed.listing, objection]);
    await office.pass('30 days');
    await until(has(objection, 'DutyEscalated'));
    await office.pass('60 days');
    await office.settled([objection]);
    const types = await typesOf(objection);
    expect(types).toContain('ObjectionAccepted');
    expect(types.filter((type) => type === 'DutyEscalated').length).toBeGreaterThan(1);
    expect((await office.record.getCase(objection)).claims).toMatchObject([{ effect: 'suspends', until: null }]);
  }, 60_000);

  test('a withdrawn objection keeps its suspension for the time that the rule gives, and then is over', async () => {
    const listed = await steps.list(await steps.firm());
    const objection = await steps.file(listed);
    await steps.withdraw(objection, listed.subject);
    await office.settled([listed.listing, objection]);
    expect(await typesOf(objection)).not.toContain('HoldEnded');
    await office.pass('12 days');
    await until(has(objection, 'ObjectionClosed'));
    await until(has(listed.listing, 'ObjectionEnded'));
    expect(await typesOf(objection)).toContain('HoldEnded');
    expect((await office.record.getCase(listed.listing)).status).toBe('in-force');
  }, 60_000);
});
