import type { RequestListener, Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createApp } from '../../api/app.js';
import { API_KINDS } from '../../api/kinds.js';
import { unlimited, type Limits } from '../../api/door/limits.js';
import { createMetrics } from '../../api/metrics.js';
import { pings } from '../../api/readiness.js';
import { createApiServer, portOf, stop as stopServer } from '../../api/server.js';
import { createTokenVerifier } from '../../api/door/tokens.js';
import { putDemoData } from '../../dev/demo-data.js';
import { recordOf, type DemoPerson } from '../../dev/demo-people.js';
import { faultOf } from './conform.js';
import { startIssuer, type TestIssuer } from '../../dev/testing/issuer.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { watchScans } from '../../dev/testing/scans.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { openRecord, type CaseRecord, type RecordOptions } from '../../record/open-record.js';
import { issuerKeys } from '../../api/door/issuer-keys.js';
import { createWeb } from '../../api/session/web.js';
import { WEB_CLIENT } from '../../dev/oidc/provider.js';
import { openSessions } from '../../record/sessions/sessions.js';
import { openShelf, type LiveShelf } from '../../rulebooks/live-shelf.js';

export interface Asking {
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
  /** What stands at a path of members, such as `case.standing.measures.0`. */
  at(path: string): unknown;
}

/**
 * The API over a real MongoDB and a real issuer, with a clock that the test sets. Every answer that passes
 * here is held against the OpenAPI document; one that is not as documented fails the test.
 */
export interface House {
  readonly url: string;
  /** Where people reach it: `url`, or that of the house beside which it is. */
  readonly publicUrl: string;
  readonly mongodbUrl: string;
  readonly record: CaseRecord;
  readonly issuer: TestIssuer;
  readonly nudged: string[];
  readonly logged: object[];
  now: Instant;
  as(person: string | DemoPerson, method: string, path: string, asking?: Asking): Promise<Answered>;
  /** Without the help of `as`: whatever is given is sent. */
  raw(method: string, path: string, init?: RequestInit): Promise<Answered>;
  /** What was asked of the database until now that found no index: one line each. */
  scans(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const PUBLIC_CLIENT = { clientId: WEB_CLIENT, clientSecret: null };

export const SESSION_TIMES = { idleMs: 30 * 60_000, longestMs: 8 * 3_600_000 };

/** What is kept is forgotten by the database's own clock, which the tests do not set. */
const WHAT_IFS = { atOnce: 2, keepDays: 3_650 };

export const MONDAY_MORNING = '2026-03-02T09:00:00.000+08:00';

export interface HouseOptions {
  /** Another process of the same house: on its database, with its sign-in. */
  readonly beside?: House;
  readonly shelf?: LiveShelf;
  /** Who carries out drafts' runs, where the test has somebody for it. */
  readonly startWhatIf?: (whatIfId: string) => void;
  /** What a test about the door itself has otherwise than in the other houses. */
  readonly limits?: Limits;
  readonly trustedProxies?: readonly string[];
  readonly origins?: readonly string[];
  /** Who we are to the issuer, where it is not the public client. */
  readonly client?: { readonly clientId: string; readonly clientSecret: string };
  readonly bounds?: Parameters<typeof createApiServer>[1];
  /** Origin of a server of Temporal's pages. */
  readonly temporalUi?: string | null;
  readonly scanner?: NonNullable<RecordOptions['scanner']>;
  /** How the record is reached, where a test listens to what is asked of it. */
  readonly reached?: (databaseUrl: string) => string;
}

export async function openHouse({
  beside,
  shelf = openShelf(),
  scanner,
  reached = (url) => url,
  ...door
}: HouseOptions = {}): Promise<House> {
  const {
    limits = unlimited,
    trustedProxies = [],
    origins = [],
    bounds = {},
    startWhatIf,
    client = PUBLIC_CLIENT,
    temporalUi = null,
  } = door;
  let app: RequestListener = (_req, res) => res.writeHead(503).end();
  const server = await listening(
    createApiServer((req, res) => {
      app(req, res);
    }, bounds),
  );
  const url = `http://127.0.0.1:${String(portOf(server))}`;
  const publicUrl = beside?.url ?? url;
  const [mongo, issuer] = beside ? groundOf(beside) : await Promise.all([sharedMongo(), startIssuer(url)]);
  const scans = await watchScans(mongo.databaseUrl);
  const state = { now: instantOf(MONDAY_MORNING) };
  const clock = { now: () => state.now };
  const kinds = API_KINDS.map(({ kind }) => kind);
  const looking = scanner ? { scanner } : {};
  const record = await openRecord({
    url: reached(mongo.databaseUrl),
    clock,
    shelf,
    kinds,
    keys: TEST_KEYS,
    ...looking,
  });
  if (!beside) await putDemoData(record);
  const nudged: string[] = [];
  const logged: object[] = [];
  const keep = (fields: object, message: string): void => {
    logged.push({ ...fields, message });
  };
  const log = { info: keep, error: keep };
  const from = { issuer: issuer.issuer, jwksUri: issuer.jwksUrl };
  const findKey = issuerKeys(from);
  app = createApp({
    record,
    kinds: API_KINDS,
    shelf,
    clock,
    verifyToken: createTokenVerifier({ ...from, audience: issuer.audience }, findKey),
    sessions: await openSessions(record.connection, clock, SESSION_TIMES),
    web: createWeb({ ...from, ...client, publicUrl, withoutTls: true }, findKey, log),
    temporalUi,
    nudge: (_kind, caseId) => nudged.push(caseId),
    nudgeImport: (importId) => nudged.push(importId),
    nudgeMandate: (mandateId) => nudged.push(mandateId),
    nudgeWhatIf: (whatIfId) => {
      nudged.push(whatIfId);
      startWhatIf?.(whatIfId);
    },
    whatIfs: WHAT_IFS,
    isReady: () => pings(record),
    limits,
    trustedProxies,
    origins,
    metrics: createMetrics(),
    log,
  });

  async function raw(method: string, path: string, init: RequestInit = {}): Promise<Answered> {
    const response = await fetch(`${url}${path}`, { method, ...init });
    const text = await response.text();
    const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
    const json: unknown = isJson ? JSON.parse(text) : null;
    const type = response.headers.get('Content-Type') ?? '';
    const fault = method === 'HEAD' ? null : faultOf(method, path, { status: response.status, type, json });
    if (fault !== null) throw new Error(`Not as documented: ${fault}`);
    return { status: response.status, headers: response.headers, text, json, at: (at) => memberAt(json, at) };
  }

  /** Whoever the test makes up is known to the record as well. */
  async function token(person: string | DemoPerson): Promise<string> {
    if (typeof person !== 'string') await record.putPeople([recordOf(person)]);
    return issuer.token(person);
  }

  return {
    url,
    publicUrl,
    mongodbUrl: mongo.databaseUrl,
    record,
    issuer: { ...issuer, token },
    nudged,
    logged,
    get now() {
      return state.now;
    },
    set now(instant) {
      state.now = instant;
    },
    raw,
    as: async (person, method, path, { body, key, headers = {} } = {}) =>
      raw(method, path, {
        headers: {
          Authorization: `Bearer ${await token(person)}`,
          ...(method === 'POST' && { 'Idempotency-Key': key ?? randomUUID(), 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    scans: () => scans.found(),
    close: async () => {
      await scans.end();
      await stopServer(server);
      await record.close();
      if (beside) return;
      await issuer.stop();
      await mongo.stop();
    },
  };
}

/** Ends a suite: fails where anything was asked of its database that found no index. */
export async function closeIndexed(house: House): Promise<void> {
  const scans = await house.scans();
  await house.close();
  expect(scans).toEqual([]);
}

function groundOf({ mongodbUrl, issuer }: House): readonly [Pick<SharedMongo, 'databaseUrl' | 'stop'>, TestIssuer] {
  return [{ databaseUrl: mongodbUrl, stop: () => Promise.resolve() }, issuer];
}

function memberAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((found: unknown, name) => (found as Readonly<Record<string, unknown>> | null | undefined)?.[name], value);
}

async function listening(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
