import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { temporalLog } from './log.js';

/**
 * Temporal's runtime of this process: its log goes where ours goes, signals are ours to answer, and Prometheus is served
 * where a port is given (its labels are names of workflows and activities, never ids).
 */
export function installRuntime(log: Logger, metrics: { readonly host: string; readonly port: number | null }): void {
  const { host, port } = metrics;
  Runtime.install({
    logger: temporalLog(log),
    shutdownSignals: [],
    ...(port !== null && { telemetryOptions: { metrics: { prometheus: { bindAddress: `${host}:${String(port)}` } } } }),
  });
}
