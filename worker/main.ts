import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createMailer } from '../activities/mailer.js';
import { readConfig, type Config } from '../config/config.js';
import { systemClock } from '../config/system-clock.js';
import { connectLazily, createNudger, TASK_QUEUE } from '../nudge/nudge.js';
import { tlsOf } from '../nudge/tls.js';
import { keepLawFresh } from '../record/law/keep-law-fresh.js';
import { createClamav } from '../record/evidence/clamav.js';
import { openRecord } from '../record/open-record.js';
import { openShelf } from '../rulebooks/live-shelf.js';
import { wireActivities } from './activities.js';
import { bundleWorkflows } from './bundle.js';
import { careForCluster } from './cluster.js';
import { startHealth } from './health.js';
import { KINDS } from './kinds.js';
import { createLog, temporalLog } from './log.js';
import { installRuntime } from './runtime.js';
import { createWorker } from './worker.js';

const RETRY_MS = 1_000;

/** Wires the worker from the environment and attends cases until SIGTERM or SIGINT. */
async function main(config: Config, stop: AbortSignal): Promise<void> {
  const log = createLog(config.logLevel);
  installRuntime(log, { host: config.host, port: config.workerMetricsPort });
  const shelf = openShelf(config.rulebooks);
  const record = await openRecord({
    url: config.mongodbUrl,
    clock: systemClock,
    shelf,
    kinds: KINDS,
    scanner: config.clamavAddress === null ? null : createClamav(config.clamavAddress),
    evidenceYears: config.evidenceYears,
    keys: config.keys,
    readLogDays: config.readLogDays,
  });
  log.info({ malwareScan: config.clamavAddress === null ? 'not-configured' : 'configured' }, 'evidence');
  const law = keepLawFresh(record, config.lawRefreshMs, {
    failed: (err) => log.error({ err }, 'the law was not looked up'),
    altered: (texts) => log.error({ texts }, 'approved texts are not what was approved'),
  });
  const client = connectLazily({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    tls: config.temporalTls,
  });
  const nudger = createNudger(client);
  const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom });
  const cluster = careForCluster(client, TASK_QUEUE, (found) => log.warn({ found }, 'temporal'));
  const { searchable } = cluster;

  let running = false;
  const health = config.workerPort === null ? null : await startHealth(config.workerPort, config.host, () => running);
  const [connection, workflowBundle] = await Promise.all([
    connectPatiently(config, log, stop),
    bundleWorkflows({ logger: temporalLog(log), traced: log.isLevelEnabled('debug') }),
  ]);
  if (connection !== null) {
    const worker = await createWorker({
      connection,
      namespace: config.temporalNamespace,
      workflowBundle,
      activities: wireActivities({ record, shelf, mailer, nudger, publicUrl: config.publicUrl, searchable }),
      tellError: (err, activity) => log.error({ err, activity }, 'an activity failed'),
    });
    stop.addEventListener('abort', () => worker.shutdown(), { once: true });
    running = true;
    await Promise.all([worker.run(), cluster.keep(stop)]);
    running = false;
  }
  law.stop();
  await nudger.drained();
  health?.close();
  mailer.close();
  await connection?.close();
  await client.connection.close();
  await record.close();
  await Runtime.instance().shutdown();
}

/** Temporal may come up later than the worker, or be down when it starts. `null` when told to stop before. */
async function connectPatiently(
  { temporalAddress: address, temporalTls }: Config,
  log: Logger,
  stop: AbortSignal,
): Promise<NativeConnection | null> {
  while (!stop.aborted) {
    try {
      return await NativeConnection.connect({ address, ...tlsOf(temporalTls) });
    } catch {
      log.warn({ address }, 'Temporal does not answer yet');
      await pause(RETRY_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }
  return null;
}

function untilToldToStop(): AbortSignal {
  const told = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => told.abort());
  return told.signal;
}

try {
  await main(readConfig(process.env), untilToldToStop());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Connections that were opened before the failure would keep the process alive.
  process.exit(1);
}
