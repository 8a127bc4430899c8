import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMongod, withMember } from '../../../dev/mongo/mongod.js';
import { formReplicaSet } from '../../../dev/mongo/replica-set.js';
import { freePort } from '../../../dev/ports.js';
import type { Child } from '../../../dev/supervisor.js';
import { useTemporaryFolders } from '../temporary.js';

const temporaryFolder = useTemporaryFolders();

async function start(folder: string, port: number): Promise<Child> {
  const data = join(folder, 'data');
  return startMongod({ name: 'mongod', port, data, logs: folder, records: join(folder, 'records'), cacheGb: 0.25 });
}

/** A folder in which a mongod has run and was stopped, with one row in it. */
async function usedFolder(): Promise<string> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const child = await start(folder, port);
  await formReplicaSet([port]);
  await withMember(port, (admin) => admin.aggregate([{ $currentOp: {} }]).toArray());
  await child.stop();
  return folder;
}

test('a folder that a killed first start left almost empty is used', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'data'));
  for (const lock of ['mongod.lock', 'WiredTiger.lock']) await writeFile(join(folder, 'data', lock), '');
  const port = await freePort();
  const child = await start(folder, port);
  await formReplicaSet([port]);
  await child.stop();
}, 90_000);

test('a replica set follows when its port is moved', async () => {
  const folder = await usedFolder();
  const port = await freePort();
  const child = await start(folder, port);
  await formReplicaSet([port]);
  expect(await withMember(port, (admin) => admin.command({ hello: 1 }))).toMatchObject({
    me: `127.0.0.1:${String(port)}`,
  });
  await child.stop();
}, 90_000);

test.each(['truncated', 'with a file missing'])(
  'a data folder %s ends in one line that names it and what to do',
  async (how) => {
    const folder = await usedFolder();
    const data = join(folder, 'data');
    const collection = (await readdir(data)).find((name) => name.startsWith('collection-')) ?? '';
    if (how === 'truncated') await truncate(join(data, 'WiredTiger.wt'), 8_192);
    else await rm(join(data, collection));
    const failure = start(folder, await freePort());
    await expect(failure).rejects.toThrow(`mongod cannot read ${data}`);
    await expect(failure).rejects.toThrow(/^[^\n]*delete it to begin anew[^\n]*$/);
  },
  90_000,
);

test('a folder that another mongod uses is not touched', async () => {
  const folder = await temporaryFolder();
  const child = await start(folder, await freePort());
  await expect(start(folder, await freePort())).rejects.toThrow(`Another mongod uses ${join(folder, 'data')}`);
  await child.stop();
}, 90_000);
