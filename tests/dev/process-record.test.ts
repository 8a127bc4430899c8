import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify, lives, type Identity } from '../../dev/identity.js';
import { becomeTheOne } from '../../dev/only-one.js';
import { signalGroup, stopOrphans, type ProcessRecord } from '../../dev/process-record.js';
import { useTemporaryFolders } from './temporary.js';

const temporaryFolder = useTemporaryFolders();

async function aProcess(): Promise<Identity> {
  const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  const identity = pid === undefined ? null : await identify(pid);
  if (identity === null) throw new Error('not started');
  return identity;
}

const ownIdentity = async (): Promise<Identity> => (await identify(process.pid)) ?? { pid: 0, startedAt: '' };
const GONE: Identity = { pid: process.pid, startedAt: 'long ago' };

async function recordOf(record: Omit<ProcessRecord, 'temporary'>, temporary: string | null = null): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'one.json'), JSON.stringify({ ...record, temporary }));
  return folder;
}

test('a child whose owner was killed is stopped, and what it kept for a test is deleted', async () => {
  const child = await aProcess();
  const data = join(await temporaryFolder(), 'data');
  await mkdir(data);
  const folder = await recordOf({ name: 'mongod', child, owner: GONE }, data);
  expect(await stopOrphans(folder)).toEqual(['mongod']);
  expect(await lives(child)).toBe(false);
  await expect(readdir(data)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readdir(folder)).toEqual([]);
});

test('a process that merely got the number of one of ours is never touched', async () => {
  const stranger = await aProcess();
  const folder = await recordOf({ name: 'mongod', child: { ...stranger, startedAt: 'long ago' }, owner: GONE });
  expect(await stopOrphans(folder)).toEqual([]);
  expect(await lives(stranger)).toBe(true);
  signalGroup(stranger.pid, 'SIGKILL');
});

test('the child of an owner that runs is left alone', async () => {
  const child = await aProcess();
  const folder = await recordOf({ name: 'mongod', child, owner: await ownIdentity() });
  expect(await stopOrphans(folder)).toEqual([]);
  expect(await lives(child)).toBe(true);
  signalGroup(child.pid, 'SIGKILL');
});

test('a record that a killed run left half written is cleared away', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'half.json'), '{"name":');
  expect(await stopOrphans(folder)).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

describe('one stack at a time', () => {
  test('a second one is told which process runs and how to stop it', async () => {
    const other = await aProcess();
    const folder = await recordOf({ name: 'npm-start', child: other, owner: other });
    await expect(becomeTheOne(folder, () => undefined)).rejects.toThrow(`kill ${String(other.pid)}`);
    signalGroup(other.pid, 'SIGKILL');
  });

  test('the place of one that was killed is free, and so is that of one that has ended', async () => {
    const folder = await recordOf({ name: 'npm-start', child: GONE, owner: GONE });
    const giveUp = await becomeTheOne(folder, () => undefined);
    expect(await readdir(folder)).toEqual([`npm-start-${String(process.pid)}.json`]);
    await giveUp();
    expect(await readdir(folder)).toEqual([]);
  });
});
