import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, NativeConnection, Runtime, type Logger } from '@temporalio/worker';
import type { Activities } from '../../activities/create-activities.js';
import { createMailer } from '../../activities/mailer.js';
import { systemClock } from '../../config/system-clock.js';
import { sharedMongo } from '../../dev/testing/mongo.js';
import { startSmtp, type TestSmtp } from '../../dev/testing/smtp.js';
import { startTemporal } from '../../dev/testing/temporal.js';
import { timeSkippingServer } from '../../dev/testing/time-skipping.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { createNudger, type Nudger } from '../../nudge/nudge.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { openShelf, type LiveShelf } from '../../rulebooks/live-shelf.js';
import { wireActivities } from '../../worker/activities.js';
import { bundleWorkflows } from '../../worker/bundle.js';
import { KINDS } from '../../worker/kinds.js';
import { createWorker } from '../../worker/worker.js';
import { serverClock } from './server-clock.js';
import { until } from './until.js';

/** The whole house but its door: the real kinds, rulebook, workflows, activities and mail on real servers. */
export interface Office {
  readonly record: CaseRecord;
  readonly client: Client;
  readonly nudger: Nudger;
  readonly smtp: TestSmtp;
  /** What was told to the worker's log of failed activities. */
  readonly told: readonly unknown[];
  /** Runs the body while a worker attends. */
  attend<T>(body: () => Promise<T>): Promise<T>;
  /** Lets time pass; only where it may be skipped. */
  pass(duration: string): Promise<void>;
  /** Waits until everything recorded in these cases is carried out; without any in all that the record knows. */
  settled(caseIds?: readonly string[], withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** Where the runtime tells what it does. */
export interface Telling {
  readonly logger?: Logger;
  readonly metricsPort?: number;
}

interface Ground {
  readonly client: Client;
  readonly connection: NativeConnection;
  readonly clock: Clock;
  readonly wrap: (activities: Activities) => Activities;
  readonly searchable: boolean;
  readonly pass: (duration: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * In `real` time on the development server, or on the server that skips time, where the house's clock may begin at any
 * instant; under the law of the release, or another.
 */
export async function openOffice(
  time: 'real' | 'skipping' | { readonly skippingFrom: Instant },
  telling: Telling = {},
  shelf: LiveShelf = openShelf(),
): Promise<Office> {
  const { logger = new DefaultLogger('ERROR'), metricsPort } = telling;
  const prometheus = { bindAddress: `127.0.0.1:${String(metricsPort)}` };
  Runtime.install({ logger, ...(metricsPort !== undefined && { telemetryOptions: { metrics: { prometheus } } }) });
  const [ground, mongo, smtp, workflowBundle] = await Promise.all([
    time === 'real' ? realGround() : skippingGround(time === 'skipping' ? undefined : time.skippingFrom),
    sharedMongo(),
    startSmtp(),
    bundleWorkflows({ logger: new DefaultLogger('WARN') }),
  ]);
  const record = await openRecord({
    url: mongo.databaseUrl,
    clock: ground.clock,
    shelf,
    kinds: KINDS,
    keys: TEST_KEYS,
  });
  const nudger = createNudger(ground.client);
  const mailer = createMailer({ smtpUrl: smtp.url, from: 'redress@example.com' });
  const told: unknown[] = [];
  const activities = ground.wrap(
    wireActivities({
      record,
      shelf,
      mailer,
      nudger,
      publicUrl: 'http://localhost:8080',
      searchable: () => ground.searchable,
    }),
  );

  return {
    record,
    client: ground.client,
    nudger,
    smtp,
    told,
    pass: ground.pass,
    async attend(body) {
      const parts = { connection: ground.connection, namespace: 'default', workflowBundle, activities };
      const worker = await createWorker({ ...parts, tellError: (error, activity) => told.push({ error, activity }) });
      return worker.runUntil(body);
    },
    settled: (caseIds, withinMs) => until(() => isSettled(record, caseIds), withinMs),
    async close() {
      await nudger.drained();
      mailer.close();
      await record.close();
      await Promise.all([smtp.stop(), mongo.stop(), ground.close()]);
    },
  };
}

async function isSettled(record: CaseRecord, caseIds?: readonly string[]): Promise<boolean> {
  const ids = caseIds ?? (await record.listCases({}, { limit: 200 })).cases.map(({ caseId }) => caseId);
  const histories = await Promise.all(ids.map((caseId) => record.history(caseId)));
  return histories.every((events) => events.every(({ attended }) => attended));
}

async function realGround(): Promise<Ground> {
  const temporal = await startTemporal();
  const connection = await NativeConnection.connect({ address: temporal.address });
  const client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
  return {
    client,
    connection,
    clock: systemClock,
    wrap: (activities) => activities,
    searchable: true,
    pass: () => Promise.reject(new Error('Real time cannot be skipped.')),
    async close() {
      await client.connection.close();
      await connection.close();
      await temporal.stop();
    },
  };
}

async function skippingGround(begins?: Instant): Promise<Ground> {
  const path = await timeSkippingServer();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const clock = await serverClock(env, begins);
  return {
    client: env.client,
    connection: env.nativeConnection,
    clock,
    wrap: clock.lookingAt,
    searchable: false,
    async pass(duration) {
      await env.sleep(duration);
      await clock.look();
    },
    close: () => env.teardown(),
  };
}
