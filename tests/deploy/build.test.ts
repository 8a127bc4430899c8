import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApi, startIssuer, startWorker, type Surroundings } from '../../bench/harness/programs.js';
import { startTemporal } from '../../bench/harness/servers.js';
import { ROOT } from '../../dev/folders.js';
import { sharedMongo } from '../../dev/testing/mongo.js';

describe('build', () => {
  const closing: (() => Promise<unknown>)[] = [];
  const cleanup = { defer: (close: () => Promise<unknown>) => void closing.push(close) };
  let around: Surroundings;

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', join(ROOT, 'deploy', 'build.ts')], { cwd: ROOT });
    const mongo = await sharedMongo();
    cleanup.defer(() => mongo.stop());
    const temporal = await startTemporal(cleanup);
    around = { mongodbUrl: mongo.databaseUrl, temporal: temporal.address, smtpUrl: 'smtp://127.0.0.1:1', built: true };
  }, 300_000);

  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  }, 60_000);

  test('the compiled API serves its own description', async () => {
    const address = await startApi(cleanup, around, await startIssuer(cleanup));
    const description = (await (await fetch(`${address}/openapi.json`)).json()) as { openapi: string };
    expect(description.openapi).toMatch(/^3\.1/);
  }, 90_000);

  test('the compiled worker finds its workflows, rulebooks and letters, and attends', async () => {
    await expect(startWorker(cleanup, around)).resolves.toMatchObject({ name: 'worker' });
  }, 90_000);
});
