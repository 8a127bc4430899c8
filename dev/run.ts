import { spawn } from 'node:child_process';

export interface Ended {
  /** Exit code; `null` when it could not be started or was ended by a signal or by the time-out. */
  readonly code: number | null;
  /** Both streams as they came, at most the last 64 KiB. */
  readonly output: string;
}

const KEPT_CHARACTERS = 65_536;

/** Runs a command to its end, or kills it after `timeoutMs`. Never throws: a command that does not exist has no code. */
export function run(
  command: string,
  args: readonly string[],
  timeoutMs: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  return new Promise((resolve) => {
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
  });
}

/** The last line that says anything. */
export function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines[lines.length - 1]?.trim() ?? 'no output';
}
