import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedPath } from '../../../dev/servers/cache.js';
import { SERVERS } from '../../../dev/servers/server.js';
import type { Search } from '../../../dev/servers/step.js';

export const MONGOD = SERVERS.mongod;

/** A program that calls itself mongod of this version. */
export function mongodSaying(version: string): string {
  return `#!/bin/sh\necho "db version v${version}"\n`;
}

export async function putExecutable(folder: string, name: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  await writeFile(file, text);
  await chmod(file, 0o755);
  return file;
}

/** A search that finds nothing: an empty PATH, an empty cache, and makers at an address where nobody listens. */
export function searchIn(folder: string, env: NodeJS.ProcessEnv = {}): Search & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    env: { PATH: join(folder, 'path'), REDRESS_DOWNLOAD_BASE: 'http://127.0.0.1:65533', ...env },
    cache: join(folder, 'cache'),
    log: (line) => lines.push(line),
    lines,
  };
}

export function putInCache(search: Search, text: string): Promise<string> {
  const path = cachedPath(MONGOD, search);
  return putExecutable(search.cache, path.slice(search.cache.length + 1), text);
}
