import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from '../folders.js';
import { lastLine, run, type Ended } from '../run.js';
import type { Found, Search } from '../servers/step.js';

/** An independent tester of OpenAPI documents. Every package that it needs is pinned in requirements.txt beside this file. */
const VERSION = '4.32.5';
const REQUIREMENTS = join(ROOT, 'dev/fuzz/requirements.txt');
/** What is written beside the packages to start them. */
const STARTER = 'start-schemathesis';
const PYTHONS = ['python3', 'python'];
const QUESTION_TIMEOUT_MS = 20_000;
const INSTALL_TIMEOUT_MS = 300_000;
/** A registry that does not answer now may in a moment. */
const INSTALL = { tries: 3, pauseMs: 5_000 };

/**
 * A program that runs schemathesis: `<path> run <document> …`. Unpacked into a folder of the cache at its first use;
 * nothing is installed into Python itself. Says in a few words why there is none; throws nothing.
 */
export async function findSchemathesis(search: Search): Promise<Found> {
  const python = await findPython(search);
  if (python === null) return { missing: 'no Python 3.10 or newer' };
  const folder = join(search.cache, `schemathesis-${VERSION}-${python.version}`);
  const path = join(folder, STARTER);
  if (await runs(path, search)) return { path };
  search.log(`Fetching schemathesis ${VERSION} and what it needs`);
  await mkdir(search.cache, { recursive: true });
  const half = await mkdtemp(join(search.cache, '.schemathesis-'));
  const installed = await install(python.command, half, search);
  if (installed.code === 0) {
    await writeFile(join(half, STARTER), starter(python.command));
    await chmod(join(half, STARTER), 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(half, folder);
  }
  await rm(half, { recursive: true, force: true });
  return (await runs(path, search)) ? { path } : { missing: `pip: ${lastLine(installed.output)}` };
}

async function install(python: string, target: string, { env, log }: Search): Promise<Ended> {
  for (let tried = 1; ; tried += 1) {
    const ended = await run(python, ['-m', 'pip', ...installArguments(target)], INSTALL_TIMEOUT_MS, env);
    if (ended.code === 0 || tried === INSTALL.tries) return ended;
    log(`pip: ${lastLine(ended.output)}; once more`);
    await setTimeout(INSTALL.pauseMs);
  }
}

function starter(python: string): string {
  return `#!/bin/sh\nPYTHONPATH="$(dirname "$0")" exec ${python} -m schemathesis.cli "$@"\n`;
}

function installArguments(target: string): string[] {
  return [
    'install',
    ...['--target', target],
    ...['--requirement', REQUIREMENTS],
    ...['--no-deps', '--only-binary', ':all:'],
    ...['--timeout', '5', '--retries', '3', '--no-input', '--disable-pip-version-check', '--no-color', '--quiet'],
  ];
}

async function runs(path: string, { env }: Search): Promise<boolean> {
  const { code, output } = await run(path, ['--version'], QUESTION_TIMEOUT_MS, env);
  return code === 0 && output.includes(VERSION);
}

async function findPython({ env }: Search): Promise<{ readonly command: string; readonly version: string } | null> {
  const question = 'import sys; assert sys.version_info >= (3, 10); print("%d.%d" % sys.version_info[:2])';
  for (const command of PYTHONS) {
    const { code, output } = await run(command, ['-c', question], QUESTION_TIMEOUT_MS, env);
    if (code === 0) return { command, version: lastLine(output) };
  }
  return null;
}
