import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { readTemporalTls } from '../config/temporal-tls.js';
import { tlsOf } from '../nudge/tls.js';
import { ROOT } from './folders.js';
import type { Family } from './family.js';
import { placesIn, type Settings } from './settings.js';
import { NO_RETRY } from './temporal/temporal-server.js';

const READY_TIMEOUT_MS = 90_000;
const TASK_QUEUE = 'redress';
/** With this bound the worker stays below 512 MiB also while it imports a hundred thousand rows (docs/performance.md). */
const HEAP = { worker: ['--max-old-space-size=256'], api: [] } as const;

/** The environment that a process of the product reads (config/config.ts). */
export type ProcessEnv = Readonly<Record<`REDRESS_${string}`, string>>;

/** Starts the worker and answers when it polls its task queue. */
export async function workerUp(family: Family, settings: Settings, env: ProcessEnv): Promise<void> {
  const began = Date.now();
  const connection = Connection.lazy({
    address: env.REDRESS_TEMPORAL_ADDRESS ?? '',
    interceptors: NO_RETRY,
    ...tlsOf(readTemporalTls(process.env)),
  });
  try {
    await startProcess('worker', family, settings, env, async () => {
      const { pollers } = await connection.workflowService.describeTaskQueue({
        namespace: env.REDRESS_TEMPORAL_NAMESPACE ?? '',
        taskQueue: { name: TASK_QUEUE },
      });
      // Temporal remembers the pollers of an earlier run for some minutes.
      return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 + 1_000 > began);
    });
  } finally {
    await connection.close();
  }
}

/** Starts the API and answers when it does. */
export async function apiUp(family: Family, settings: Settings, env: ProcessEnv): Promise<void> {
  const url = `http://127.0.0.1:${String(settings.REDRESS_PORT)}/openapi.json`;
  await startProcess('api', family, settings, env, async () => (await fetch(url)).status < 500);
}

async function startProcess(
  name: 'worker' | 'api',
  family: Family,
  settings: Settings,
  env: ProcessEnv,
  ready: () => Promise<boolean>,
): Promise<void> {
  const { logs, records } = placesIn(settings.REDRESS_DATA);
  await family.start({
    name,
    command: process.execPath,
    args: [...HEAP[name], '--import', 'tsx', join(ROOT, name, 'main.ts')],
    cwd: ROOT,
    env: { ...process.env, ...env },
    logs,
    records,
    ready,
    readyTimeoutMs: READY_TIMEOUT_MS,
  });
}
