import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from './clear-error.js';
import { removeRecord, signalGroup, writeRecord } from './process-record.js';

/** How a process is started and how one knows that it works. */
export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Folder for `<name>.log`, begun anew at each start. */
  readonly logs: string;
  /** Folder for the record by which a later run knows an orphan. */
  readonly records: string;
  /** Data that dies with a test. */
  readonly temporary?: string;
  /** Asked until it answers true. A throw counts as false. */
  readonly ready: () => Promise<boolean>;
  readonly readyTimeoutMs: number;
  /** Turns what the process said before it ended into one line for a person; `undefined` where it says nothing known. */
  readonly explain?: (log: string) => string | undefined;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settles when the process has ended, whoever ended it. Never rejects. */
  readonly exited: Promise<Exit>;
  /** The last lines of its log. */
  tail(lines: number): string;
  /** SIGTERM, and SIGKILL to its whole group after the grace. Answers when it has ended; a second call too. */
  stop(graceMs?: number): Promise<void>;
  /** SIGKILL to the whole group at once. */
  kill9(): Promise<void>;
}

const PROBE_EVERY_MS = 50;
const GRACE_MS = 15_000;

/**
 * Starts a process in a group of its own and answers when it is ready. Throws a `ClearError` when it does not become so.
 * `born` is told at once, so that whoever gives up meanwhile can end it.
 */
export async function startChild(spec: ChildSpec, born?: (child: Child) => void): Promise<Child> {
  const { child, recorded } = spawnChild(spec);
  born?.(child);
  await recorded;
  const ended = { yes: false };
  void child.exited.then(() => (ended.yes = true));
  const until = Date.now() + spec.readyTimeoutMs;
  for (;;) {
    if (ended.yes) throw new ClearError(whyEnded(spec, child, await child.exited));
    if (await spec.ready().catch(() => false)) return child;
    if (Date.now() > until) {
      await child.kill9();
      const seconds = String(spec.readyTimeoutMs / 1000);
      throw new ClearError(
        `${spec.name} was not ready after ${seconds} s and was stopped; its log is ${child.logFile}`,
      );
    }
    await Promise.race([sleep(PROBE_EVERY_MS), child.exited]);
  }
}

function spawnChild(spec: ChildSpec): { readonly child: Child; readonly recorded: Promise<unknown> } {
  mkdirSync(spec.logs, { recursive: true });
  const logFile = join(spec.logs, `${spec.name}.log`);
  const log = openSync(logFile, 'w');
  const started = spawn(spec.command, spec.args, {
    detached: true,
    stdio: ['ignore', log, log],
    ...(spec.env === undefined ? {} : { env: spec.env }),
    ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
  });
  closeSync(log);
  // A forgotten child does not keep this process alive; waiting for its end does.
  started.unref();
  const { pid } = started;
  const exited = new Promise<Exit>((resolve) => {
    started.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
    started.once('error', () => {
      resolve({ code: null, signal: null });
    });
  });
  if (pid === undefined) throw new ClearError(`${spec.command} cannot be started`);
  const recorded = writeRecord(spec.records, spec.name, pid, spec.temporary ?? null);
  const gone = exited.then(async () => removeRecord(await recorded));

  const kill9 = async (): Promise<void> => {
    started.ref();
    signalGroup(pid, 'SIGKILL');
    await gone;
  };
  const child: Child = {
    name: spec.name,
    pid,
    logFile,
    exited,
    tail: (lines) => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
    kill9,
    stop: async (graceMs = GRACE_MS) => {
      started.ref();
      signalGroup(pid, 'SIGTERM');
      const grace = new AbortController();
      const late = sleep(graceMs, 'late', { signal: grace.signal }).catch(() => 'ended');
      if ((await Promise.race([gone, late])) === 'late') await kill9();
      grace.abort();
    },
  };
  return { child, recorded };
}

function whyEnded(spec: ChildSpec, child: Child, { code, signal }: Exit): string {
  const explained = spec.explain?.(readFileSync(child.logFile, 'utf8'));
  if (explained !== undefined) return explained;
  const how = signal === null ? `code ${String(code)}` : signal;
  return `${spec.name} ended before it was ready (${how}): ${child.tail(1).slice(0, 300)}; its log is ${child.logFile}`;
}
