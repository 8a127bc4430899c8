import { Connection, WorkflowClient } from '@temporalio/client';
import { startTemporal, type TestTemporal } from '../../../dev/testing/temporal.js';
import { SEARCH_ATTRIBUTES } from '../../../dev/temporal/temporal-server.js';

let server: TestTemporal;
beforeAll(async () => {
  server = await startTemporal();
}, 60_000);
afterAll(() => server.stop());

async function withConnection<T>(body: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await body(connection);
  } finally {
    await connection.close();
  }
}

const start = (): Promise<unknown> =>
  withConnection((connection) =>
    new WorkflowClient({ connection }).start('listing', {
      taskQueue: 'nobody',
      workflowId: 'kept',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
    }),
  );

test('knows the search attributes that the workflows set', async () => {
  const known = await withConnection((connection) =>
    connection.operatorService.listSearchAttributes({ namespace: server.namespace }),
  );
  expect(Object.keys(known.customAttributes)).toEqual(expect.arrayContaining(Object.keys(SEARCH_ATTRIBUTES)));
});

test('keeps its workflows through kill -9, and loses them only when told to forget', async () => {
  await start();
  await server.kill9();
  await server.restart();
  await expect(start()).rejects.toThrow('already started');
  await server.restart({ forget: true });
  await expect(start()).resolves.toBeDefined();
}, 60_000);
