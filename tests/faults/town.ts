import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../config/system-clock.js';
import { recordOfActor } from '../../dev/demo-people.js';
import { ROOT } from '../../dev/folders.js';
import { listen } from '../../dev/listen.js';
import { createIssuer } from '../../dev/oidc/issuer.js';
import { newKeys } from '../../dev/oidc/keys.js';
import { signToken } from '../../dev/oidc/token.js';
import { freePort } from '../../dev/ports.js';
import { startChild, type Child } from '../../dev/supervisor.js';
import { databaseUrl, startMongo, type TestMongo } from '../../dev/testing/mongo.js';
import { newPlace } from '../../dev/testing/places.js';
import { startSmtp, type TestSmtp } from '../../dev/testing/smtp.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { TEST_KEY_ENVIRONMENT, TEST_KEYS } from '../../dev/testing/keys.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { connectLazily, createNudger } from '../../nudge/nudge.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { KINDS } from '../../worker/kinds.js';
import { procedure, type Procedure } from '../workflows/procedure.js';
import { until } from '../workflows/until.js';

/** A process or server that a test may end at any moment and bring back with its data. */
export interface Victim {
  kill9(): Promise<void>;
  restart(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** The whole product as it runs in production: every server and process apart, each of them mortal. */
export interface Town {
  readonly mongo: TestMongo;
  readonly temporal: TestTemporal;
  readonly smtp: TestSmtp;
  readonly api: Victim;
  readonly worker: Victim;
  /** A handle of the test's own, for what it prepares and what it looks at. */
  readonly record: CaseRecord;
  /** Steps that go straight to the record, for what a test prepares. */
  readonly steps: Procedure;
  /** Waits until everything recorded in these cases is carried out. */
  attended(caseIds: readonly string[], withinMs?: number): Promise<void>;
  ask(actor: Actor, path: string, body: object, key?: string): Promise<Answer>;
  /** Repeats with the same key, as a caller should, until there is an answer. */
  insist(actor: Actor, path: string, body: object): Promise<Answer>;
  close(): Promise<void>;
}

const INSIST_EVERY_MS = 100;
const READY_MS = 60_000;

export async function openTown(): Promise<Town> {
  const [mongo, temporal, smtp] = await Promise.all([startMongo(), startTemporal(), startSmtp()]);
  const issuerPort = await freePort();
  const issuer = `http://127.0.0.1:${String(issuerPort)}`;
  const keys = await newKeys();
  const signIn = await listen(createIssuer(issuer, keys), issuerPort);
  const url = databaseUrl(mongo.url, 'redress');
  const record = await openRecord({ url, clock: systemClock, shelf: openShelf(), kinds: KINDS, keys: TEST_KEYS });
  const client = connectLazily({ address: temporal.address, namespace: temporal.namespace });
  const nudger = createNudger(client);
  const env = {
    REDRESS_MODE: 'embedded',
    REDRESS_MONGODB_URL: url,
    REDRESS_TEMPORAL_ADDRESS: temporal.address,
    REDRESS_SMTP_URL: smtp.url,
    REDRESS_OIDC_ISSUER: issuer,
    REDRESS_OIDC_JWKS_URL: `${issuer}/jwks`,
    REDRESS_PUBLIC_URL: 'http://127.0.0.1:1',
    REDRESS_LOG_LEVEL: 'warn',
    // A test that insists asks far more often than who waits as long as Retry-After says.
    REDRESS_LIMIT_WRITE: 'off',
    ...TEST_KEY_ENVIRONMENT,
  };
  const [apiPort, workerPort] = [await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${String(apiPort)}`;
  const [api, worker] = await Promise.all([
    startProcess('api', { ...env, REDRESS_PORT: String(apiPort) }, async () => (await fetch(`${apiUrl}/healthz`)).ok),
    startProcess('worker', { ...env, REDRESS_WORKER_PORT: String(workerPort) }, async () => {
      return (await fetch(`http://127.0.0.1:${String(workerPort)}/healthz`)).ok;
    }),
  ]);

  async function ask(actor: Actor, path: string, body: object, key = randomUUID()): Promise<Answer> {
    await record.putPeople([recordOfActor(actor)]);
    const token = await signToken(keys, issuer, actor);
    const response = await fetch(`${apiUrl}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, json: await response.json() };
  }

  return {
    mongo,
    temporal,
    smtp,
    api,
    worker,
    record,
    steps: procedure({ record, nudger }),
    attended: (caseIds, withinMs = 60_000) =>
      until(async () => {
        const histories = await Promise.all(caseIds.map((caseId) => record.history(caseId).catch(() => null)));
        return histories.every((events) => events?.every(({ attended }) => attended) ?? false);
      }, withinMs),
    ask,
    insist: async (actor, path, body) => {
      const key = randomUUID();
      for (;;) {
        const answer = await ask(actor, path, body, key).catch(() => null);
        if (answer !== null && answer.status < 500) return answer;
        await pause(INSIST_EVERY_MS);
      }
    },
    close: async () => {
      await Promise.all([api.kill9(), worker.kill9()]);
      await nudger.drained();
      await client.connection.close();
      await record.close();
      await Promise.all([signIn.close(), smtp.stop(), temporal.stop(), mongo.stop()]);
      await Promise.all([api.forget(), worker.forget()]);
    },
  };
}

async function startProcess(
  name: 'api' | 'worker',
  env: Readonly<Record<string, string>>,
  ready: () => Promise<boolean>,
): Promise<Victim & { forget(): Promise<void> }> {
  const place = await newPlace(name);
  const start = (): Promise<Child> =>
    startChild({
      ...place,
      name,
      command: process.execPath,
      args: ['--import', 'tsx', join(ROOT, name, 'main.ts')],
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      ready,
      readyTimeoutMs: READY_MS,
    });
  let child = await start();
  return {
    kill9: () => child.kill9(),
    restart: async () => {
      await child.kill9();
      child = await start();
    },
    forget: () => rm(place.folder, { recursive: true, force: true }),
  };
}
