import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { identify, lives, type Identity } from './identity.js';
import { codeOf } from './thrown.js';

const Identity = z.strictObject({ pid: z.int().positive(), startedAt: z.string() });

/** What is written down of a child while it runs, so that a later run can stop it should its owner be killed. */
const ProcessRecord = z.strictObject({
  name: z.string(),
  child: Identity,
  owner: Identity,
  /** Data of a test, to be deleted with an orphan; `null` for what is kept. */
  temporary: z.string().nullable(),
});
export type ProcessRecord = z.infer<typeof ProcessRecord>;

const GRACE_MS = 10_000;

/** Writes down a child of this process. Answers the record's file, to be removed when the child has ended. */
export async function writeRecord(
  folder: string,
  name: string,
  pid: number,
  temporary: string | null,
): Promise<string> {
  const [child, owner] = await Promise.all([identify(pid), identify(process.pid)]);
  const file = join(folder, `${name}-${String(pid)}.json`);
  if (child === null || owner === null) return file;
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ name, child, owner, temporary } satisfies ProcessRecord));
  return file;
}

export async function removeRecord(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Records in a folder; one that was half written by a killed run is removed. */
export async function readRecords(folder: string): Promise<{ file: string; record: ProcessRecord }[]> {
  const names = await readdir(folder).catch(() => []);
  const records = [];
  for (const file of names.map((name) => join(folder, name))) {
    const record = ProcessRecord.safeParse(await readJson(file));
    if (record.success) records.push({ file, record: record.data });
    else await removeRecord(file);
  }
  return records;
}

/**
 * Stops children whose owner no longer runs, with the processes that they started, and forgets those already gone.
 * Answers their names. A process that merely has the same number is never touched.
 */
export async function stopOrphans(folder: string): Promise<string[]> {
  const stopped: string[] = [];
  for (const { file, record } of await readRecords(folder)) {
    if (await lives(record.owner)) continue;
    if (await lives(record.child)) {
      await endGroup(record.child);
      stopped.push(record.name);
    }
    if (record.temporary !== null) await rm(record.temporary, { recursive: true, force: true });
    await removeRecord(file);
  }
  return stopped;
}

/** Asks the process group to end and after a grace makes it. */
async function endGroup(leader: Identity): Promise<void> {
  signalGroup(leader.pid, 'SIGTERM');
  const until = Date.now() + GRACE_MS;
  while (Date.now() < until) {
    if (!(await lives(leader))) return;
    await sleep(50);
  }
  signalGroup(leader.pid, 'SIGKILL');
}

/** Sends a signal to a process and all that it started; nothing happens when they are gone. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
