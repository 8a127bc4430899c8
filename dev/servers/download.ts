import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { lastLine, run } from '../run.js';
import { messageOf } from '../thrown.js';
import { keep } from './cache.js';
import type { Archive } from './server.js';
import type { Step } from './step.js';

/** A server that says nothing for so long is taken to be out of reach. */
const SILENCE_MS = 5_000;
const UNPACK_TIMEOUT_MS = 120_000;

/**
 * Fetches the official archive, checks its published sha256 where there is one, and keeps the executable.
 * `REDRESS_DOWNLOAD_BASE` replaces scheme and host of every address (a mirror keeps the makers' paths);
 * `REDRESS_DOWNLOAD_SILENCE_MS` is how long a server may say nothing.
 */
export const fromDownload: Step = async (server, search) => {
  const official = server.archive(process.platform, process.arch);
  if (official === null) return { missing: 'no archive for this platform' };
  const archive = mirrored(official, search.env.REDRESS_DOWNLOAD_BASE);
  const silenceMs = Number(search.env.REDRESS_DOWNLOAD_SILENCE_MS ?? SILENCE_MS);
  await mkdir(search.cache, { recursive: true });
  const folder = await mkdtemp(join(search.cache, '.download-'));
  try {
    search.log(`Fetching ${server.name} ${server.version} from ${archive.url}`);
    const file = join(folder, 'archive.tgz');
    const sha256 = await fetchInto(file, archive.url, silenceMs);
    if (archive.sha256Url !== null) {
      const published = (await fetchText(archive.sha256Url, silenceMs)).trim().split(/\s+/)[0];
      if (published !== sha256) return { missing: `${archive.url} is not what its makers published (sha256)` };
    }
    const unpacked = await run('tar', ['-xzf', file, '-C', folder], UNPACK_TIMEOUT_MS);
    if (unpacked.code !== 0) return { missing: `${archive.url} is broken (${lastLine(unpacked.output)})` };
    const executable = (await readdir(folder, { recursive: true, withFileTypes: true })).find(
      (entry) => entry.isFile() && entry.name === server.name,
    );
    if (executable === undefined) return { missing: `${archive.url} holds no ${server.name}` };
    return { path: await keep(join(executable.parentPath, executable.name), server, search) };
  } catch (error) {
    return { missing: `${archive.url}: ${messageOf(error)}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

function mirrored(archive: Archive, base: string | undefined): Archive {
  if (base === undefined || base === '') return archive;
  const move = (address: string): string => {
    const { pathname, search } = new URL(address);
    return `${base.replace(/\/$/, '')}${pathname}${search}`;
  };
  return { url: move(archive.url), sha256Url: archive.sha256Url === null ? null : move(archive.sha256Url) };
}

/** Writes the answer's body to `file` and returns its sha256. Silence is measured from the last byte that came. */
async function fetchInto(file: string, url: string, silenceMs: number): Promise<string> {
  const hash = createHash('sha256');
  await reading(url, silenceMs, async (body, alive) => {
    const listen = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        alive();
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(body, listen, createWriteStream(file));
  });
  return hash.digest('hex');
}

async function fetchText(url: string, silenceMs: number): Promise<string> {
  let read = '';
  await reading(url, silenceMs, async (body) => {
    read = await text(body);
  });
  return read;
}

async function reading(
  url: string,
  silenceMs: number,
  read: (body: Readable, alive: () => void) => Promise<void>,
): Promise<void> {
  const gaveUp = new AbortController();
  const timer = setTimeout(() => {
    gaveUp.abort(new Error(`no answer for ${String(silenceMs / 1000)} s`));
  }, silenceMs);
  try {
    const response = await fetch(url, { signal: gaveUp.signal });
    if (!response.ok || response.body === null) throw new Error(`answered ${String(response.status)}`);
    await read(Readable.from(response.body), () => timer.refresh());
  } finally {
    clearTimeout(timer);
  }
}
