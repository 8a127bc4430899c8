import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { ensureSchedules } from './schedules.js';
import { ensureSearchAttributes } from './search-attributes.js';

const EVERY_MS = 20_000;

export interface ClusterCare {
  /** Whether the cluster knows the search attributes, as last seen. */
  readonly searchable: () => boolean;
  /** Looks after the cluster until `stop` is aborted; also when it comes back without its data while this worker runs. */
  readonly keep: (stop: AbortSignal) => Promise<void>;
}

/** Keeps the cluster as the cases need it: its schedule, its search attributes, and every open case hosted. */
export function careForCluster(client: Client, taskQueue: string, tell: (found: string) => void): ClusterCare {
  let searchable = false;
  return {
    searchable: () => searchable,
    async keep(stop) {
      while (!stop.aborted) {
        try {
          searchable = await ensureSearchAttributes(client);
          if ((await ensureSchedules(client, taskQueue)) === 'new-cluster') tell('new-cluster');
        } catch {
          tell('cluster-unreachable');
        }
        await pause(EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
      }
    },
  };
}
