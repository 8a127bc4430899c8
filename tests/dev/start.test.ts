import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../dev/folders.js';
import { freePort } from '../../dev/ports.js';
import { readRecords } from '../../dev/process-record.js';
import { getRunning } from '../../dev/running.js';
import { placesIn, portVariables } from '../../dev/settings.js';
import { useTemporaryFolders } from './temporary.js';

const temporaryFolder = useTemporaryFolders();
let data: string;
let ports: Record<string, string>;

interface Run {
  readonly process: ChildProcess;
  /** Everything it says until it says this, or until it ends. */
  says(text: string): Promise<string>;
  /** Exit code, and all that it said. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** `npm start` without npm. */
function start(more: NodeJS.ProcessEnv = {}): Run {
  const started = spawn(process.execPath, [join(ROOT, 'dev/start.mjs')], {
    env: { ...process.env, ...ports, REDRESS_DATA: data, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    started.once('close', (code) => {
      resolve({ code, said });
      for (const listener of listeners) listener();
    });
  });
  return {
    process: started,
    ended,
    says: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (said.includes(text) || started.exitCode !== null) resolve(said);
        };
        listeners.add(look);
        look();
      }),
  };
}

/** The header of a request by this demo person, with what `npm run token` prints. */
async function bearer(person: string): Promise<string> {
  const token = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'dev/token.ts'), person], {
    env: { ...process.env, ...ports, REDRESS_DATA: data },
  });
  const printed: Buffer[] = [];
  token.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  await new Promise((resolve) => token.once('close', resolve));
  return `Bearer ${Buffer.concat(printed).toString().trim()}`;
}

const recorded = async (): Promise<string[]> =>
  (await readRecords(placesIn(data).records)).map(({ record }) => record.name).sort();

beforeAll(async () => {
  data = await temporaryFolder();
  ports = Object.fromEntries(
    await Promise.all(portVariables().map(async (variable) => [variable, String(await freePort())] as const)),
  );
});

test('npm start answers on every address that it prints, refuses to run twice, survives kill -9 and ends with code 0', async () => {
  const first = start();
  expect(await first.says('Redress is ready')).toContain('Redress is ready');
  const running = await getRunning(data);
  for (const url of [`${running.apiUrl}/openapi.json`, running.mailUrl, `${running.issuer}/jwks`]) {
    expect({ url, status: (await fetch(url)).status }).toEqual({ url, status: 200 });
  }
  const authorization = await bearer('sz-samr-clerk01');
  expect((await fetch(`${running.apiUrl}/v1/duties`, { headers: { authorization } })).status).toBe(200);
  const pages = `${running.apiUrl}/operations/temporal/`;
  expect(running.temporalUiUrl).toBe(pages);
  expect((await fetch(pages)).status).toBe(401);
  expect((await fetch(pages, { headers: { authorization } })).status).toBe(404);
  const operator = { authorization: await bearer('sz-operator01') };
  expect((await fetch(pages, { headers: operator })).status).toBe(200);
  expect(await first.says('Ctrl-C')).toContain(`${pages} (for operators: sign in as sz-operator01)`);

  const second = await start().ended;
  expect(second).toEqual({ code: 1, said: expect.stringMatching(/^Redress runs here already \(process \d+\): .*\n$/) });

  first.process.kill('SIGKILL');
  await first.ended;
  expect(await recorded()).toEqual(['api', 'mongod', 'npm-start', 'temporal', 'worker']);
  await expect(getRunning(data)).rejects.toThrow('Redress does not run here');

  const third = start();
  const said = await third.says('Redress is ready');
  expect(said).toContain('Stopped mongod, left behind by a run that was killed');
  expect(said).toContain('Redress is ready');
  third.process.kill('SIGINT');
  expect(await third.ended).toMatchObject({ code: 0 });
  expect(await recorded()).toEqual([]);
}, 400_000);

test('npm start that cannot go on ends with code 1 and one line, and leaves nothing behind', async () => {
  const { code, said } = await start({ REDRESS_MONGODB_URL: 'mongodb://127.0.0.1:1/redress' }).ended;
  expect(code).toBe(1);
  expect(said.trim().split('\n').slice(-1)[0]).toMatch(
    /^No MongoDB answers at REDRESS_MONGODB_URL .*: start it, or unset the variable$/,
  );
  expect(await recorded()).toEqual([]);
}, 120_000);
