import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.js';
import { endClearly } from './end-clearly.js';
import { ROOT } from './folders.js';
import { findSchemathesis } from './fuzz/schemathesis.js';
import { findServer, ordinarySearch } from './servers/find-server.js';
import { startMongo } from './testing/mongo.js';

const BROWSER_TESTS = join(ROOT, 'tests', 'browser');
const FUZZ_TESTS = join('tests', 'fuzz');

/** What `npm test` does: finds the servers, starts one mongod for the run, and hands everything else to Jest. */
async function main(): Promise<number> {
  for (const name of ['mongod', 'temporal', 'temporal-test-server'] as const) await findServer(name, ordinarySearch());
  const args = process.argv.slice(2);
  const chromium = findChromium(process.env);
  const schemathesis = await fuzzer(args);
  const mongo = await startMongo();
  try {
    return await runJest([...args, ...withoutBrowser(chromium)], {
      REDRESS_TEST_MONGO: mongo.url,
      ...(schemathesis === undefined ? {} : { REDRESS_SCHEMATHESIS: schemathesis }),
      ...(chromium === undefined ? {} : { REDRESS_CHROMIUM: chromium }),
    });
  } finally {
    await mongo.stop();
  }
}

/** Where there is no browser the tests that need one are left out, and named. */
function withoutBrowser(chromium: string | undefined): string[] {
  if (chromium !== undefined || !existsSync(BROWSER_TESTS)) return [];
  const files = readdirSync(BROWSER_TESTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  if (files.length === 0) return [];
  process.stderr.write(
    `Skipped for want of Chromium (install it, or set REDRESS_CHROMIUM): ${files.length} test files: ${files.join(', ')}\n`,
  );
  return ['--testPathIgnorePatterns', BROWSER_TESTS];
}

/** Looked for only where its tests are run. They skip themselves where it is not there, and are counted. */
async function fuzzer(args: readonly string[]): Promise<string | undefined> {
  const isAsked =
    !args.some((arg) => arg.includes('.test.ts') || arg.startsWith('tests/')) ||
    args.some((arg) => arg.includes(FUZZ_TESTS));
  if (!isAsked) return undefined;
  const found = await findSchemathesis(ordinarySearch());
  if ('path' in found) return found.path;
  process.stderr.write(`Skipped for want of schemathesis (${found.missing}): ${FUZZ_TESTS}\n`);
  return undefined;
}

function runJest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const jest: ChildProcess = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...args,
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => jest.kill(signal));
  return new Promise((resolve, reject) => {
    jest.once('error', reject);
    jest.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

endClearly(async () => {
  process.exit(await main());
});
