import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Workers as processes of their own, to be killed in the middle of their work. */
export interface WorkerProcesses {
  /** Starts one more, with these arguments. */
  start(...args: readonly string[]): ChildProcess;
  /** Kills it at once, so that it can put nothing in order, and waits until it is gone. */
  kill(worker: ChildProcess): Promise<void>;
  /** Kills those that still run; for the end of a test. */
  killAll(): Promise<void>;
}

/** @param script the program that each of them runs */
export function workerProcesses(script: URL): WorkerProcesses {
  const running = new Set<ChildProcess>();
  const kill = async (worker: ChildProcess): Promise<void> => {
    running.delete(worker);
    const gone = once(worker, 'exit');
    worker.kill('SIGKILL');
    await gone;
  };
  return {
    start(...args) {
      const worker = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...args], { stdio: 'ignore' });
      running.add(worker);
      return worker;
    },
    kill,
    async killAll() {
      await Promise.all([...running].map(kill));
    },
  };
}
