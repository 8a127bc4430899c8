import { join } from 'node:path';
import { cacheFolder } from '../../../dev/folders.js';
import { findServer } from '../../../dev/servers/find-server.js';
import { addressOf } from '../../../dev/servers/from-environment.js';
import { useTemporaryFolders } from '../temporary.js';
import { mongodSaying, putExecutable, putInCache, searchIn } from './pretended.js';

const temporaryFolder = useTemporaryFolders();

describe('a server binary', () => {
  test('on PATH is taken before one in the cache', async () => {
    const folder = await temporaryFolder();
    const search = searchIn(folder);
    const onPath = await putExecutable(join(folder, 'path'), 'mongod', mongodSaying('7.0.1'));
    await putInCache(search, mongodSaying('6.0.5'));
    expect(await findServer('mongod', search)).toBe(onPath);
  });

  test.each([
    ['is too old', mongodSaying('4.4.29')],
    ['does not run', '#!/bin/sh\nexit 1\n'],
    ['is empty', ''],
  ])('on PATH is passed over when it %s', async (_what, text) => {
    const folder = await temporaryFolder();
    const search = searchIn(folder);
    await putExecutable(join(folder, 'path'), 'mongod', text);
    const cached = await putInCache(search, mongodSaying('6.0.5'));
    expect(await findServer('mongod', search)).toBe(cached);
  });

  test('in the cache is used without asking anybody outside', async () => {
    const folder = await temporaryFolder();
    const search = searchIn(folder);
    const cached = await putInCache(search, mongodSaying('6.0.5'));
    expect(await findServer('mongod', search)).toBe(cached);
    expect(search.lines).toEqual([]);
  });

  test('that time-skips can be named in the environment, before all else', async () => {
    const folder = await temporaryFolder();
    const named = await putExecutable(folder, 'my-test-server', '#!/bin/sh\n');
    await putExecutable(join(folder, 'path'), 'temporal-test-server', '#!/bin/sh\n');
    const search = searchIn(folder, { REDRESS_TEMPORAL_TEST_SERVER: named });
    expect(await findServer('temporal-test-server', search)).toBe(named);
  });

  test('that is nowhere to be had gives one line that says what to do and what was tried', async () => {
    const folder = await temporaryFolder();
    const search = searchIn(folder);
    await putInCache(search, '');
    const failure = findServer('mongod', search);
    await expect(failure).rejects.toThrow(/^mongod was not found; put it on PATH, or set REDRESS_MONGODB_URL .*$/);
    await expect(failure).rejects.toThrow(
      /PATH: not there; cache: .* is empty; Python package: no pip; download: .*ECONNREFUSED/,
    );
  });
});

test('an address in the environment stands for a server that already runs', () => {
  const env = { REDRESS_MONGODB_URL: 'mongodb://db/redress', REDRESS_TEMPORAL_ADDRESS: '' };
  expect(addressOf('mongod', env)).toBe('mongodb://db/redress');
  expect(addressOf('temporal', env)).toBeUndefined();
});

test('the cache can be moved, so that clones share it or keep apart', () => {
  expect(cacheFolder({ REDRESS_CACHE: '/var/cache/redress' })).toBe('/var/cache/redress');
  expect(cacheFolder({})).toMatch(/\.redress\/bin$/);
});
