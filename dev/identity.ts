import { readFile } from 'node:fs/promises';
import { run } from './run.js';

/** One process, so told that another which later gets the same number is not taken for it. */
export interface Identity {
  readonly pid: number;
  /** When it began, in the system's own words; only ever compared. */
  readonly startedAt: string;
}

/** `null` when no such process runs (one that has ended and waits to be collected does not). */
export async function identify(pid: number): Promise<Identity | null> {
  const startedAt = process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export async function lives(identity: Identity): Promise<boolean> {
  return (await identify(identity.pid))?.startedAt === identity.startedAt;
}

/** The process that started `pid`, or `null`. */
export async function parentOf(pid: number): Promise<number | null> {
  const answer = await run('ps', ['-o', 'ppid=', '-p', String(pid)], 5_000);
  const parent = Number(answer.output.trim());
  return answer.code === 0 && parent > 0 ? parent : null;
}

const STATE = 0;
const START_TIME = 19;

async function startOnLinux(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    // The command's name stands in brackets and may hold blanks; the numbers follow it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[STATE] === 'Z' ? null : (fields[START_TIME] ?? null);
  } catch {
    return null;
  }
}

async function startByPs(pid: number): Promise<string | null> {
  const answer = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], 5_000);
  const [, state, start] = /^(\S+)\s+(.+)$/m.exec(answer.output.trim()) ?? [];
  return answer.code !== 0 || start === undefined || state?.startsWith('Z') ? null : start;
}
