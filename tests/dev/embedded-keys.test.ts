import { readFile, stat } from 'node:fs/promises';
import { readKeys } from '../../config/keys.js';
import { embeddedKeyFiles, keyFilesIn } from '../../dev/embedded-keys.js';
import { TEST_KEY_ENVIRONMENT } from '../../dev/testing/keys.js';
import { useTemporaryFolders } from './temporary.js';

const temporaryFolder = useTemporaryFolders();

test('the embedded stack makes its keys once, for its owner alone, and never over those that are there', async () => {
  const data = await temporaryFolder();
  const files = await embeddedKeyFiles({}, data);
  expect(files).toEqual(keyFilesIn(data));
  const texts = await Promise.all(Object.values(files).map((file) => readFile(file, 'utf8')));
  for (const file of Object.values(files)) expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(readKeys(files)).toMatchObject({ master: [{}], lookup: [{}] });
  expect(new Set(texts).size).toBe(2);

  await Promise.all([embeddedKeyFiles({}, data), embeddedKeyFiles({}, data)]);
  expect(await Promise.all(Object.values(files).map((file) => readFile(file, 'utf8')))).toEqual(texts);
});

test('it makes none where the environment brings keys', async () => {
  const data = await temporaryFolder();
  expect(await embeddedKeyFiles(TEST_KEY_ENVIRONMENT, data)).toEqual({});
  await expect(stat(keyFilesIn(data).REDRESS_MASTER_KEYS_FILE)).rejects.toThrow('ENOENT');
});
