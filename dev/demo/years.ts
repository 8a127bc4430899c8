import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { createMailer } from '../../activities/mailer.js';
import type { Activities } from '../../activities/create-activities.js';
import { dateOf, instantOf } from '../../domain/kernel/calendar-date.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { createNudger } from '../../nudge/nudge.js';
import { openRecord } from '../../record/open-record.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { wireActivities } from '../../worker/activities.js';
import { bundleWorkflows } from '../../worker/bundle.js';
import { KINDS } from '../../worker/kinds.js';
import { createWorker } from '../../worker/worker.js';
import { putDemoData } from '../demo-data.js';
import { databaseUrl, startMongo } from '../testing/mongo.js';
import { startSmtp } from '../testing/smtp.js';
import { timeSkippingServer } from '../testing/time-skipping.js';
import { TEST_KEYS } from '../testing/keys.js';
import { liveThreeYears } from './three-years.js';

/** The clock of the time-skipping server, as of the last look at it. */
export interface SkippedClock extends Clock {
  look(): Promise<void>;
}

/**
 * Lives a listing of three years through on Temporal's time-skipping server: the product's own record, attendants and
 * letters, only the clock is the server's. Takes its own servers and leaves nothing behind.
 */
export async function liveYears(say: (text: string) => void): Promise<void> {
  const closers: (() => unknown)[] = [];
  const logger = new DefaultLogger('ERROR');
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({ logger, telemetryOptions: { logging: { forward: {}, filter } } });
  try {
    const mongo = await startMongo();
    closers.push(() => mongo.stop());
    const smtp = await startSmtp();
    closers.push(() => smtp.stop());
    const path = await timeSkippingServer();
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
    closers.push(() => env.teardown());

    const clock = await clockOf(env);
    const shelf = loadShelf();
    const record = await openRecord({
      url: databaseUrl(mongo.url, 'redress'),
      clock,
      shelf,
      kinds: KINDS,
      keys: TEST_KEYS,
    });
    closers.push(() => record.close());
    await putDemoData(record);
    const nudger = createNudger(env.client);
    closers.push(() => nudger.drained());
    const mailer = createMailer({ smtpUrl: smtp.url, from: 'redress@example.com' });
    closers.push(() => mailer.close());

    const publicUrl = 'http://127.0.0.1';
    const activities = wireActivities({ record, shelf, mailer, nudger, publicUrl, searchable: () => false });
    const worker = await createWorker({
      connection: env.nativeConnection,
      namespace: env.namespace ?? 'default',
      workflowBundle: await bundleWorkflows({ logger }),
      activities: lookingFirst(activities, clock),
      tellError: (error, activity) => say(`${activity}: ${String(error)}`),
    });
    await worker.runUntil(() =>
      liveThreeYears({
        record,
        clock,
        pass: async (duration) => {
          await env.sleep(duration);
          await clock.look();
        },
        nudge: nudger.nudge,
        letters: async () => (await smtp.messages()).length,
        say,
      }),
    );
  } finally {
    for (const close of closers.reverse()) await close();
  }
  say(`Today, outside, it is still ${dateOf(instantOf(new Date()))}.`);
}

async function clockOf(env: TestWorkflowEnvironment): Promise<SkippedClock> {
  let at = instantOf(new Date(await env.currentTimeMs()));
  return {
    now: () => at,
    async look() {
      at = instantOf(new Date(await env.currentTimeMs()));
    },
  };
}

/** Every activity looks at the clock before it begins: time has been skipped since the last one. */
function lookingFirst(activities: Activities, clock: SkippedClock): Activities {
  return new Proxy(activities, {
    get(target, name, receiver) {
      const activity: unknown = Reflect.get(target, name, receiver);
      if (typeof activity !== 'function') return activity;
      return async (...args: unknown[]): Promise<unknown> => {
        await clock.look();
        return Reflect.apply(activity, target, args) as unknown;
      };
    },
  });
}
