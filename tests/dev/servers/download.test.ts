import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { run } from '../../../dev/run.js';
import { fromDownload } from '../../../dev/servers/download.js';
import { SERVERS } from '../../../dev/servers/server.js';
import { whyUnusable } from '../../../dev/servers/executable.js';
import type { Found } from '../../../dev/servers/step.js';
import { useTemporaryFolders } from '../temporary.js';
import { MONGOD, mongodSaying, putExecutable, searchIn } from './pretended.js';

const temporaryFolder = useTemporaryFolders();
let archive: Buffer;

beforeAll(async () => {
  const folder = await temporaryFolder();
  await putExecutable(join(folder, 'mongodb-linux/bin'), 'mongod', mongodSaying('6.0.5'));
  const file = join(folder, 'mongodb.tgz');
  await run('tar', ['-czf', file, '-C', folder, 'mongodb-linux'], 10_000);
  archive = await readFile(file);
});

/** Downloads from a server that answers like this; the makers are silent for 300 ms at most. */
async function downloadFrom(answer: RequestListener): Promise<{ found: Found; left: string[] }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const search = searchIn(await temporaryFolder(), {
    REDRESS_DOWNLOAD_BASE: `http://127.0.0.1:${String(port)}/mirror/`,
    REDRESS_DOWNLOAD_SILENCE_MS: '300',
  });
  const found = await fromDownload(MONGOD, search);
  server.closeAllConnections();
  server.close();
  return { found, left: await readdir(search.cache) };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const offering =
  (bytes: () => Buffer, published = () => sha256(archive)): RequestListener =>
  (req, res) => {
    if (req.url?.endsWith('.sha256') === true) res.end(`${published()}  mongodb.tgz\n`);
    else res.end(bytes());
  };

test('a good archive ends as an executable in the cache, and nothing else is left', async () => {
  const asked: string[] = [];
  const { found, left } = await downloadFrom((req, res) => {
    asked.push(req.url ?? '');
    offering(() => archive)(req, res);
  });
  expect(found).toHaveProperty('path');
  expect('path' in found ? await whyUnusable(found.path, MONGOD) : 'missing').toBeNull();
  expect(left).toEqual(['mongod-6.0.5']);
  expect(asked[0]).toMatch(/^\/mirror\/(linux|osx)\/mongodb-/);
});

test('an archive that is not what the makers published is not unpacked', async () => {
  const { found, left } = await downloadFrom(
    offering(
      () => archive,
      () => sha256(Buffer.from('another')),
    ),
  );
  expect(found).toEqual({ missing: expect.stringContaining('not what its makers published') });
  expect(left).toEqual([]);
});

test('half an archive is told from a whole one, whether the connection breaks or the file is short', async () => {
  const half = archive.subarray(0, archive.length / 2);
  const broken = await downloadFrom((_req, res) => {
    res.writeHead(200, { 'Content-Length': archive.length });
    res.write(half, () => res.destroy());
  });
  expect(broken).toEqual({ found: { missing: expect.stringContaining('mongodb-') }, left: [] });
  const short = await downloadFrom(
    offering(
      () => half,
      () => sha256(half),
    ),
  );
  expect(short).toEqual({ found: { missing: expect.stringContaining('is broken') }, left: [] });
});

test('an address that is gone says so', async () => {
  const { found } = await downloadFrom((_req, res) => res.writeHead(404).end());
  expect(found).toEqual({ missing: expect.stringContaining('answered 404') });
});

test('a server that accepts and says nothing is given up soon, before the first byte and in the middle', async () => {
  const silent = await downloadFrom(() => undefined);
  expect(silent.found).toEqual({ missing: expect.stringContaining('no answer for 0.3 s') });
  const stalled = await downloadFrom((_req, res) => {
    res.writeHead(200, { 'Content-Length': archive.length });
    res.write(archive.subarray(0, 10));
  });
  expect(stalled).toEqual({ found: { missing: expect.stringContaining('no answer for 0.3 s') }, left: [] });
});

test('every server has an official archive for Linux and macOS on both architectures', () => {
  for (const { archive: archiveOf } of Object.values(SERVERS)) {
    for (const platform of ['linux', 'darwin'] as const) {
      for (const arch of ['x64', 'arm64'] as const) expect(archiveOf(platform, arch)?.url).toMatch(/^https:\/\//);
    }
    expect(archiveOf('win32', 'x64')).toBeNull();
  }
});
