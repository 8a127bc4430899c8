import { cacheFolder } from '../folders.js';
import { ClearError } from '../clear-error.js';
import { fromCache } from './cache.js';
import { fromDownload } from './download.js';
import { fromEnvironment } from './from-environment.js';
import { onPath } from './on-path.js';
import { fromPythonPackage } from './python-package.js';
import { SERVERS, type ServerName } from './server.js';
import type { Search, Step } from './step.js';

const STEPS: readonly (readonly [where: string, step: Step])[] = [
  ['environment', fromEnvironment],
  ['PATH', onPath],
  ['cache', fromCache],
  ['Python package', fromPythonPackage],
  ['download', fromDownload],
];

/**
 * The path of a server's executable: named in the environment, on PATH, in the cache, from the Python package that
 * ships it, or from its makers, in this order. Throws a `ClearError` of one line when it is nowhere.
 */
export async function findServer(name: ServerName, search: Search = ordinarySearch()): Promise<string> {
  const server = SERVERS[name];
  const tried: string[] = [];
  for (const [where, step] of STEPS) {
    const found = await step(server, search);
    if ('path' in found) return found.path;
    tried.push(`${where}: ${found.missing}`);
  }
  throw new ClearError(
    `${name} was not found; put it on PATH, or ${server.otherwise}, or let pip or the internet be reached (${tried.join('; ')})`,
  );
}

export function ordinarySearch(env: NodeJS.ProcessEnv = process.env): Search {
  return {
    env,
    cache: cacheFolder(env),
    log: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}
