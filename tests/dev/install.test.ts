import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../dev/folders.js';
import { useTemporaryFolders } from './temporary.js';

const temporaryFolder = useTemporaryFolders();
let isInstalled: (root: string) => boolean;
beforeAll(async () => {
  ({ isInstalled } = await import(pathToFileURL(join(ROOT, 'dev/install.mjs')).href));
});

const MONGOOSE = { version: '9.12.1', integrity: 'sha512-a' };
const OTHER_PLATFORM = { version: '1.0.0', integrity: 'sha512-b', optional: true };

async function clone(wanted: object, there: object | null): Promise<string> {
  const root = await temporaryFolder();
  await writeFile(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': { name: 'redress' }, ...wanted } }),
  );
  await mkdir(join(root, 'node_modules'));
  if (there !== null) {
    await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: there }));
  }
  return root;
}

test('packages that agree with the lock file are not installed again, whoever installed them', async () => {
  const wanted = { 'node_modules/mongoose': MONGOOSE, 'node_modules/fsevents': OTHER_PLATFORM };
  expect(isInstalled(await clone(wanted, { 'node_modules/mongoose': MONGOOSE }))).toBe(true);
});

test.each([
  ['nothing was installed', null],
  ['one is missing', {}],
  ['one is of another version', { 'node_modules/mongoose': { ...MONGOOSE, version: '9.12.0' } }],
  ['one is of another content', { 'node_modules/mongoose': { ...MONGOOSE, integrity: 'sha512-c' } }],
  ['one is there that no longer belongs', { 'node_modules/mongoose': MONGOOSE, 'node_modules/left-pad': MONGOOSE }],
])('they are when %s', async (_why, there) => {
  expect(isInstalled(await clone({ 'node_modules/mongoose': MONGOOSE }, there))).toBe(false);
});
