import { Client, Connection } from '@temporalio/client';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { createNudger } from '../../nudge/nudge.js';

describe('nudges', () => {
  let temporal: TestTemporal;
  let client: Client;

  beforeAll(async () => {
    temporal = await startTemporal();
    client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
  }, 60_000);

  afterAll(async () => {
    await client.connection.close();
    await temporal.stop();
  });

  const signalsTo = async (caseId: string): Promise<number> => {
    const { events } = await client.workflow.getHandle(caseId).fetchHistory();
    return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
  };

  test('commands that follow each other at once send one to each case', async () => {
    const nudger = createNudger(client);
    for (const caseId of ['one', 'other', 'one', 'one', 'other']) nudger.nudge('listing', caseId);
    await nudger.drained();
    expect([await signalsTo('one'), await signalsTo('other')]).toEqual([1, 1]);
  });

  test('a command after the last was sent sends another', async () => {
    const nudger = createNudger(client);
    nudger.nudge('listing', 'again');
    await nudger.drained();
    nudger.nudge('listing', 'again');
    await nudger.drained();
    expect(await signalsTo('again')).toBe(2);
  });
});
