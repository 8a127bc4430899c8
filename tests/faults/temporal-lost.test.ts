import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { connectLazily } from '../../nudge/nudge.js';
import { agentOf, PERSONAL } from '../workflows/procedure.js';
import { until } from '../workflows/until.js';
import { openTown, type Town } from './town.js';

const DUTY = defineSearchAttributeKey('RedressDuty', SearchAttributeType.KEYWORD);

interface Filed {
  readonly case: {
    readonly caseId: string;
    readonly standing: { readonly standing: string };
  };
}

describe('without Temporal', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  }, 120_000);
  afterAll(() => town.close(), 60_000);

  test('an objection suspends in its own answer, and what follows from it is carried out once Temporal is back', async () => {
    const { listing, subject } = await town.steps.list(await town.steps.firm());
    await town.attended([listing]);
    await town.temporal.kill9();

    const body = { on: listing, error: 'wrong-basis', contested: [], grounds: PERSONAL.grounds, evidence: [] };
    const answer = await town.ask(agentOf(subject), '/v1/objections', body);
    const { caseId, standing } = (answer.json as Filed).case;
    expect(answer.status).toBe(201);
    expect(standing.standing).toBe('suspended');
    expect((await town.record.history(caseId)).every(({ attended: done }) => !done)).toBe(true);

    await town.temporal.restart();
    await town.attended([caseId, listing]);
    const subjects = (await town.smtp.messages()).map((message) => message.subject);
    expect(subjects.filter((text) => text.includes('异议申请收件回执') && text.includes(caseId))).toHaveLength(1);
  }, 120_000);

  test('when its database is lost, every open case is attended again and owes what it owed', async () => {
    const listed = await Promise.all(Array.from({ length: 3 }, async () => town.steps.list(await town.steps.firm())));
    const objections = await Promise.all(listed.map((one) => town.steps.file(one)));
    const open = [...listed.map(({ listing }) => listing), ...objections];
    await town.attended(open);
    const owed = await Promise.all(open.map(async (caseId) => (await town.record.getCase(caseId)).duties));

    await town.temporal.restart({ forget: true });
    const client = connectLazily({ address: town.temporal.address, namespace: town.temporal.namespace });
    const runs = new Set<string>();
    await until(async () => {
      for (const caseId of open) {
        const found = await client.workflow
          .getHandle(caseId)
          .describe()
          .catch(() => null);
        if (found?.status.name === 'RUNNING') runs.add(caseId);
      }
      return runs.size === open.length;
    }, 90_000);

    await until(async () => {
      const duties = await Promise.all(
        open.map(async (caseId) =>
          (await client.workflow.getHandle(caseId).describe()).typedSearchAttributes.get(DUTY),
        ),
      );
      return duties.every((duty) => duty !== undefined);
    }, 30_000);
    expect(await Promise.all(open.map(async (caseId) => (await town.record.getCase(caseId)).duties))).toEqual(owed);
    for (const [index, caseId] of open.entries()) {
      const { typedSearchAttributes } = await client.workflow.getHandle(caseId).describe();
      expect(owed[index]?.map(({ name }) => name)).toContain(typedSearchAttributes.get(DUTY));
    }
    await client.connection.close();
  }, 180_000);
});
