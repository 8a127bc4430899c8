import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../../dev/chromium.js';
import { useTemporaryFolders } from './temporary.js';

const temporaryFolder = useTemporaryFolders();

async function browserIn(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

test('the browser is the one named, else one on PATH, else none', async () => {
  const folder = await temporaryFolder();
  expect(findChromium({ PATH: folder })).toBeUndefined();
  const onPath = await browserIn(folder, 'chromium');
  expect(findChromium({ PATH: folder, REDRESS_CHROMIUM: '/nowhere/chromium' })).toBe(onPath);
  const named = await browserIn(folder, 'my-chromium');
  expect(findChromium({ PATH: folder, REDRESS_CHROMIUM: named })).toBe(named);
});
