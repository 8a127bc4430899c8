import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Everything that a run leaves behind: data, logs, mail, server binaries. May be deleted whenever nothing runs. */
export const DATA = join(ROOT, '.redress');

/** Where server binaries are kept once found; `REDRESS_CACHE` moves it. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return env.REDRESS_CACHE === undefined ? join(DATA, 'bin') : resolve(env.REDRESS_CACHE);
}
