import { Connection } from '@temporalio/client';
import { readTemporalTls } from '../config/temporal-tls.js';
import { tlsOf } from '../nudge/tls.js';
import { mongo } from 'mongoose';
import { ClearError } from './clear-error.js';
import type { Family } from './family.js';
import { formReplicaSet } from './mongo/replica-set.js';
import { REPLICA_SET, startMongod } from './mongo/mongod.js';
import { addressOf } from './servers/from-environment.js';
import { freePort } from './ports.js';
import { placesIn, type Settings } from './settings.js';
import { drawOwnAddress } from './temporal/own-address.js';
import { ensureSearchAttributes, NAMESPACE, originOf, startTemporalServer } from './temporal/temporal-server.js';
import { messageOf } from './thrown.js';

const DATABASE = 'redress';
const CACHE_GB = 1;
const GIVEN_TIMEOUT_MS = 5_000;

/** MongoDB's address: of the one named in the environment, which must answer, or of one started here. */
export async function mongoUp(env: NodeJS.ProcessEnv, settings: Settings, family: Family): Promise<string> {
  const given = addressOf('mongod', env);
  if (given !== undefined) {
    await checkReplicaSet(given);
    return given;
  }
  const { logs, records, mongo: data } = placesIn(settings.REDRESS_DATA);
  const port = settings.REDRESS_MONGO_PORT;
  await startMongod({ name: 'mongod', port, data, logs, records, cacheGb: CACHE_GB }, family.start);
  await formReplicaSet([port]);
  return `mongodb://127.0.0.1:${String(port)}/${DATABASE}?replicaSet=${REPLICA_SET}`;
}

export interface TemporalPlace {
  readonly address: string;
  /** Origin of its pages, for the API alone; `null` where there are none. */
  readonly ui: string | null;
}

/** Where Temporal is: the one named in the environment, which must answer, or one started here. */
export async function temporalUp(env: NodeJS.ProcessEnv, settings: Settings, family: Family): Promise<TemporalPlace> {
  const given = addressOf('temporal', env);
  if (given !== undefined) {
    await checkTemporal(given, env.REDRESS_TEMPORAL_NAMESPACE ?? NAMESPACE);
    return { address: given, ui: env.REDRESS_TEMPORAL_UI ?? null };
  }
  const { logs, records, temporal } = placesIn(settings.REDRESS_DATA);
  const port = settings.REDRESS_TEMPORAL_PORT;
  const ui = { ip: drawOwnAddress(), port: await freePort() };
  await startTemporalServer({ port, ui, databaseFile: temporal, logs, records }, family.start);
  return { address: `127.0.0.1:${String(port)}`, ui: originOf(ui) };
}

async function checkReplicaSet(url: string): Promise<void> {
  const client = new mongo.MongoClient(url, { serverSelectionTimeoutMS: GIVEN_TIMEOUT_MS });
  const hello = await client
    .db('admin')
    .command({ hello: 1 })
    .catch((error: unknown) => {
      throw new ClearError(
        `No MongoDB answers at REDRESS_MONGODB_URL (${messageOf(error)}): start it, or unset the variable`,
      );
    })
    .finally(() => client.close());
  if (hello.setName === undefined) {
    throw new ClearError(
      'The MongoDB at REDRESS_MONGODB_URL is no replica set: start it with --replSet, or unset the variable',
    );
  }
}

async function checkTemporal(address: string, namespace: string): Promise<void> {
  const problem = (error: unknown): never => {
    throw new ClearError(
      `No Temporal answers at REDRESS_TEMPORAL_ADDRESS (${messageOf(error)}): start it, or unset the variable`,
    );
  };
  const connect = async (): Promise<Connection> =>
    Connection.connect({ address, connectTimeout: GIVEN_TIMEOUT_MS, ...tlsOf(readTemporalTls(process.env)) });
  const connection = await connect().catch(problem);
  await ensureSearchAttributes(connection, namespace)
    .catch(problem)
    .finally(() => connection.close());
}
