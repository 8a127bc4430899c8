import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { codeOf, messageOf } from './thrown.js';

export interface Ended {
  /** Exit code; `null` when it could not be started or was ended by a signal or by the time-out. */
  readonly code: number | null;
  /** Both streams as they came, at most the last 64 KiB. */
  readonly output: string;
}

const KEPT_CHARACTERS = 65_536;

/** How often, and after how long, a file is tried again that another process still holds open for writing. */
const BUSY = { tries: 100, pauseMs: 50 };

/**
 * Runs a command to its end, or kills it after `timeoutMs`. Never throws: a command that cannot be started has no code. A
 * file that was written a moment ago can be «busy»: a process forked meanwhile by any other spawn holds its handle until
 * it has become another program. That passes, so it is tried again.
 */
export async function run(
  command: string,
  args: readonly string[],
  timeoutMs: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  for (let tried = 1; ; tried += 1) {
    const ended = await runOnce(command, args, timeoutMs, env);
    if (ended !== 'busy') return ended;
    if (tried === BUSY.tries) return { code: null, output: `${command} is being written by another process` };
    await setTimeout(BUSY.pauseMs);
  }
}

function runOnce(
  command: string,
  args: readonly string[],
  timeoutMs: number,
  env: NodeJS.ProcessEnv,
): Promise<Ended | 'busy'> {
  return new Promise<Ended | 'busy'>((resolve) => {
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-KEPT_CHARACTERS);
    };
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      resolve({ code: null, output: error.message });
    });
    child.on('close', (code, signal) => {
      resolve({ code, output: signal === null ? output : `${output}\nended by ${signal}` });
    });
  }).catch(notStarted);
}

/** Some failures to start come as an event of the child, others are thrown. */
function notStarted(error: unknown): Ended | 'busy' {
  return codeOf(error) === 'ETXTBSY' ? 'busy' : { code: null, output: messageOf(error) };
}

/** The last line that says anything. */
export function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines[lines.length - 1]?.trim() ?? 'no output';
}
