import { chmod, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../dev/run.js';
import { useTemporaryFolders } from './temporary.js';

const temporaryFolder = useTemporaryFolders();
const PATIENCE_MS = 30_000;

test('a program that somebody still holds open for writing is tried again until it can be started', async () => {
  const program = join(await temporaryFolder(), 'program');
  await writeFile(program, '#!/bin/sh\necho ran\n');
  await chmod(program, 0o755);
  const held = await open(program, 'r+');
  const ended = run(program, [], PATIENCE_MS);
  await held.close();
  expect(await ended).toEqual({ code: 0, output: 'ran\n' });
});

test('what cannot be started has no code, and says why', async () => {
  const ended = await run(join(await temporaryFolder(), 'nothing'), [], PATIENCE_MS);
  expect(ended.code).toBeNull();
  expect(ended.output).toContain('ENOENT');
});
