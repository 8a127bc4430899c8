import { randomBytes } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../../dev/ports.js';
import type { Child } from '../../../dev/supervisor.js';
import { startTemporalServer } from '../../../dev/temporal/temporal-server.js';
import { useTemporaryFolders } from '../temporary.js';

const temporaryFolder = useTemporaryFolders();

async function start(folder: string): Promise<Child> {
  const port = await freePort();
  return startTemporalServer({
    port,
    ui: null,
    databaseFile: join(folder, 'temporal.db'),
    logs: folder,
    records: join(folder, 'records'),
  });
}

const HARMLESS =
  /^Temporal cannot read .*temporal\.db: delete it and start again; open cases are then attended anew from the record$/;

test('a database that is none ends in one line that says that deleting it loses nothing', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'temporal.db'), randomBytes(5_000));
  await expect(start(folder)).rejects.toThrow(HARMLESS);
}, 60_000);

test('half a database ends in the same line', async () => {
  const folder = await temporaryFolder();
  const child = await start(folder);
  await child.stop();
  await truncate(join(folder, 'temporal.db'), 100_000);
  await expect(start(folder)).rejects.toThrow(HARMLESS);
}, 60_000);
