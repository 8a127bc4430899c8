import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { mongo } from 'mongoose';
import { createReadModel } from './read-model.js';

/** The baseline's worker, a process of its own like the product's: `worker-main.ts <temporal address> <mongodb url> <task queue>`. */
async function main([address = '', url = '', taskQueue = '']: readonly string[]): Promise<void> {
  const client = await mongo.MongoClient.connect(url);
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('./objection.workflow.ts', import.meta.url)),
    // As the product's worker does.
    bundlerOptions: { preloadModules: [fileURLToPath(new URL('../../workflows/untraced.ts', import.meta.url))] },
    activities: { ...createReadModel(client.db()) },
  });
  console.log('ready');
  await worker.run();
  await connection.close();
  await client.close();
}

await main(process.argv.slice(2));
