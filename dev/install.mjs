// Runs on bare Node, before anything is installed: built-in modules only.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];

/** Makes sure that Node is new enough and that node_modules is what the lock file says. Ends the process if not. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    giveUp(
      `Node ${OLDEST.join('.')} or newer is needed, this is ${process.versions.node}: install it from https://nodejs.org`,
    );
  }
  if (isInstalled(ROOT)) return;
  process.stderr.write('Installing packages (npm ci), about a minute the first time\n');
  const [command, ...args] = npm();
  // Ctrl-C reaches npm as well, which then tidies up: to end before it has would leave the next start in its way.
  const wait = () => undefined;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, wait);
  const { status } = spawnSync(
    command,
    [...args, 'ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, SCARF_ANALYTICS: 'false' },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, wait);
  if (status !== 0)
    giveUp(
      'npm ci did not finish (see above): start again; if that fails too, check that the npm registry can be reached',
    );
}

/** npm writes what it has installed into node_modules when it has finished; that must agree with the lock file. */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || there === null) return false;
  const same = ([path, { version, integrity }]) =>
    wanted[path]?.version === version && wanted[path]?.integrity === integrity;
  const needed = ([path, entry]) => path === '' || entry.optional || entry.devOptional || entry.peer || path in there;
  return Object.entries(there).every(same) && Object.entries(wanted).every(needed);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function npm() {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, own] : ['npm'];
}

function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
