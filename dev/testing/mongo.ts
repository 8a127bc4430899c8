import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { startMongod, REPLICA_SET } from '../mongo/mongod.js';
import { formReplicaSet, primaryOf } from '../mongo/replica-set.js';
import { freePort } from '../ports.js';
import { signalGroup } from '../process-record.js';
import type { Child } from '../supervisor.js';
import { newPlace, type Place } from './places.js';

/** One mongod of a test. After `kill9` or `stop`, `restart` brings it back on the same port and data. */
export interface TestMember {
  readonly port: number;
  stop(): Promise<void>;
  kill9(): Promise<void>;
  /** SIGSTOP: it stays connected and says nothing, as behind a cut line. */
  freeze(): void;
  thaw(): void;
  restart(): Promise<void>;
}

export interface TestMongo {
  /** Of the whole replica set, without a database name: see `databaseUrl`. */
  readonly url: string;
  readonly members: readonly TestMember[];
  /** The member that is primary now; waits for an election. */
  primary(): Promise<TestMember>;
  /** Ends all members and deletes their data. */
  stop(): Promise<void>;
  kill9(): Promise<void>;
  /** Brings all members back on the same ports and data, and waits for a primary. */
  restart(): Promise<void>;
}

/** A short election time-out, so that a fail-over in a test takes about two seconds. */
const QUICK_ELECTIONS = { electionTimeoutMillis: 1_500, heartbeatIntervalMillis: 300 };
const TEST_CACHE_GB = 0.25;

/** Starts a replica set of its own on free ports of 127.0.0.1, with its data in a temporary folder. */
export async function startMongo({ members: size = 1 }: { members?: 1 | 3 } = {}): Promise<TestMongo> {
  const place = await newPlace('mongo');
  const members = await Promise.all(Array.from({ length: size }, (_, index) => startMember(place, index)));
  const ports = members.map((member) => member.port);
  await formReplicaSet(ports, size === 1 ? {} : QUICK_ELECTIONS);
  const all = async (act: (member: TestMember) => Promise<void>): Promise<void> => {
    await Promise.all(members.map(act));
  };
  return {
    url: `mongodb://${ports.map((port) => `127.0.0.1:${String(port)}`).join(',')}/?replicaSet=${REPLICA_SET}`,
    members,
    primary: async () => {
      const port = await primaryOf(ports);
      const member = members.find((candidate) => candidate.port === port);
      if (member === undefined) throw new Error(`no member on port ${String(port)}`);
      return member;
    },
    stop: async () => {
      await all((member) => member.kill9());
      await rm(place.folder, { recursive: true, force: true });
    },
    kill9: () => all((member) => member.kill9()),
    restart: async () => {
      await all((member) => member.restart());
      await primaryOf(ports);
    },
  };
}

async function startMember(place: Place, index: number): Promise<TestMember> {
  const port = await freePort();
  const name = `mongod-${String(index)}`;
  const start = (): Promise<Child> =>
    startMongod({ ...place, name, port, data: join(place.folder, name), cacheGb: TEST_CACHE_GB });
  let child = await start();
  return {
    port,
    stop: () => child.stop(),
    kill9: () => child.kill9(),
    freeze: () => {
      signalGroup(child.pid, 'SIGSTOP');
    },
    thaw: () => {
      signalGroup(child.pid, 'SIGCONT');
    },
    restart: async () => {
      await child.kill9();
      child = await start();
    },
  };
}

/** The address of one database of a replica set. (An address with several hosts is none that `URL` knows.) */
export function databaseUrl(url: string, database: string): string {
  return url.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+)\/[^?]*/, `$1/${database}`);
}

export interface SharedMongo {
  /** Of the server, without a database name. */
  readonly url: string;
  /** A name that no other test uses. */
  readonly database: string;
  /** Address of that database. */
  readonly databaseUrl: string;
  /** Drops the database; ends the server if it was started for this file alone. */
  stop(): Promise<void>;
}

/**
 * A database of its own for a test file, on the mongod of the test run (`REDRESS_TEST_MONGO`, set by `npm test`), else
 * on one started here. A test that kills or stalls mongod starts its own with `startMongo`.
 */
export async function sharedMongo(): Promise<SharedMongo> {
  const given = process.env.REDRESS_TEST_MONGO;
  const own = given === undefined || given === '' ? await startMongo() : null;
  const url = own?.url ?? given ?? '';
  const database = `test-${randomUUID().slice(0, 13)}`;
  return {
    url,
    database,
    databaseUrl: databaseUrl(url, database),
    stop: async () => {
      if (own !== null) return own.stop();
      const client = new mongo.MongoClient(url);
      await client.db(database).dropDatabase();
      await client.close();
    },
  };
}
