import { chmod, copyFile, mkdir, rename } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ClearError } from '../clear-error.js';
import { whyUnusable } from './executable.js';
import type { Server } from './server.js';
import type { Search, Step } from './step.js';

/** Where the fetched binary of a server stands. The version is in the name, so that a new release fetches anew. */
export function cachedPath(server: Server, search: Search): string {
  return join(search.cache, `${server.name}-${server.version}`);
}

/** Looks in the cache. A file that does not run is passed over, and replaced by the steps that follow. */
export const fromCache: Step = async (server, search) => {
  const path = cachedPath(server, search);
  const why = await whyUnusable(path, server);
  return why === null ? { path } : { missing: why };
};

/** Puts an executable into the cache, whole or not at all. */
export async function keep(executable: string, server: Server, search: Search): Promise<string> {
  await mkdir(search.cache, { recursive: true });
  const half = join(search.cache, `.${server.name}-${randomUUID()}`);
  await copyFile(executable, half);
  await chmod(half, 0o755);
  const why = await whyUnusable(half, server);
  if (why !== null) throw new ClearError(why);
  const path = cachedPath(server, search);
  await rename(half, path);
  return path;
}
