import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createFamily } from '../../dev/family.js';
import { identify, lives } from '../../dev/identity.js';
import { startChild, type ChildSpec } from '../../dev/supervisor.js';
import { until } from '../workflows/until.js';
import { useTemporaryFolders } from './temporary.js';

const temporaryFolder = useTemporaryFolders();

/** A Node program, ready when it has made the file `ready`. */
async function program(
  source: string,
  more: Partial<ChildSpec> = {},
): Promise<ChildSpec & { readonly folder: string }> {
  const folder = await temporaryFolder();
  const ready = join(folder, 'ready');
  return {
    folder,
    name: 'program',
    command: process.execPath,
    args: ['-e', `const ready = () => require('fs').writeFileSync(${JSON.stringify(ready)}, ''); ${source}`],
    logs: folder,
    records: join(folder, 'records'),
    readyTimeoutMs: 20_000,
    ready: () => Promise.resolve(existsSync(ready)),
    ...more,
  };
}

const LIVES_ON = 'setInterval(() => {}, 1000);';

test('a child is told to end, ends with its own code, and its record goes with it', async () => {
  const spec = await program(`process.on('SIGTERM', () => process.exit(7)); ${LIVES_ON} ready();`);
  const child = await startChild(spec);
  expect(readdirSync(spec.records)).toHaveLength(1);
  await child.stop();
  expect(await child.exited).toEqual({ code: 7, signal: null });
  expect(readdirSync(spec.records)).toEqual([]);
});

test('a child that does not listen is killed after the grace', async () => {
  const child = await startChild(await program(`process.on('SIGTERM', () => {}); ${LIVES_ON} ready();`));
  await child.stop(100);
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
});

test('what a child has started dies with it', async () => {
  const spec = await program(
    `const c = require('child_process').spawn(process.execPath, ['-e', '${LIVES_ON}']); console.log(c.pid); ready(); ${LIVES_ON}`,
  );
  const child = await startChild(spec);
  const grandchild = await identify(Number(child.tail(1)));
  if (grandchild === null) throw new Error('It has started nothing.');
  await child.kill9();
  // The whole group is killed at once; the kernel collects each of it in its own time.
  await until(async () => !(await lives(grandchild)));
  expect(await lives(grandchild)).toBe(false);
});

test('a child that ends before it is ready is reported with its last line and its log', async () => {
  const spec = await program(`console.error('no such table'); process.exit(3)`);
  await expect(startChild(spec)).rejects.toThrow(
    /^program ended before it was ready \(code 3\): no such table; its log is .*program\.log$/,
  );
});

test('what its makers know of its messages is told instead', async () => {
  const explain = (log: string): string | undefined => (log.includes('no such table') ? 'delete it' : undefined);
  await expect(
    startChild(await program(`console.error('no such table'); process.exit(3)`, { explain })),
  ).rejects.toThrow('delete it');
});

test('a child that never becomes ready is stopped', async () => {
  let pid = 0;
  const spec = await program(LIVES_ON, { readyTimeoutMs: 200 });
  await expect(startChild(spec, (child) => (pid = child.pid))).rejects.toThrow('was not ready after 0.2 s');
  expect(await identify(pid)).toBeNull();
});

test('a program that does not exist is said to be so', async () => {
  await expect(startChild(await program('', { command: '/nowhere/mongod' }))).rejects.toThrow(
    '/nowhere/mongod cannot be started',
  );
});

describe('a family', () => {
  test('tells of the first that ends by itself, and of none that was stopped', async () => {
    const family = createFamily();
    await family.start(await program(`ready(); ${LIVES_ON}`, { name: 'stays' }));
    const goes = await family.start(
      await program(`process.on('SIGUSR2', () => process.exit()); ${LIVES_ON} ready();`, { name: 'goes' }),
    );
    process.kill(goes.pid, 'SIGUSR2');
    expect((await family.lost).name).toBe('goes');
    await family.stop();
  });

  test('ends those too that are still starting, and starts no more', async () => {
    const family = createFamily();
    const spec = await program(LIVES_ON);
    const starting = family.start(spec);
    await Promise.all([expect(starting).rejects.toThrow('ended before it was ready'), family.stop()]);
    await expect(family.start(spec)).rejects.toThrow('stopped');
  });
});
