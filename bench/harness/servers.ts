import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startMongod, REPLICA_SET } from '../../dev/mongo/mongod.js';
import { formReplicaSet } from '../../dev/mongo/replica-set.js';
import { ROOT } from '../../dev/folders.js';
import { freePort } from '../../dev/ports.js';
import { NAMESPACE, startTemporalServer } from '../../dev/temporal/temporal-server.js';
import { startChild, type Child } from '../../dev/supervisor.js';
import { newPlace } from '../../dev/testing/places.js';
import type { Cleanup } from './bench.js';

/** As in production on a small machine, and enough to keep the indexes of a million cases. */
const CACHE_GB = 4;

export interface BenchMongo {
  /** The address of a database in it. */
  readonly url: string;
  readonly pid: number;
}

/** Starts a replica set of one member with its data in a temporary folder. */
export async function startMongo(cleanup: Cleanup): Promise<BenchMongo> {
  const place = await newPlace('bench-mongo');
  const port = await freePort();
  const child = await startMongod({
    ...place,
    name: 'mongod',
    port,
    data: join(place.folder, 'data'),
    cacheGb: CACHE_GB,
  });
  cleanup.defer(async () => {
    await child.kill9();
    await rm(place.folder, { recursive: true, force: true });
  });
  await formReplicaSet([port], {});
  return { url: `mongodb://127.0.0.1:${String(port)}/redress?replicaSet=${REPLICA_SET}`, pid: child.pid };
}

export interface BenchTemporal {
  readonly address: string;
  readonly namespace: string;
  readonly databaseFile: string;
  readonly pid: number;
}

/** Temporal's development server, its state in one file. */
export async function startTemporal(cleanup: Cleanup): Promise<BenchTemporal> {
  const place = await newPlace('bench-temporal');
  const port = await freePort();
  const databaseFile = join(place.folder, 'data', 'temporal.db');
  const child = await startTemporalServer({ ...place, port, ui: null, databaseFile });
  cleanup.defer(async () => {
    await child.kill9();
    await rm(place.folder, { recursive: true, force: true });
  });
  return { address: `127.0.0.1:${String(port)}`, namespace: NAMESPACE, databaseFile, pid: child.pid };
}

/** A program of this tree in a process of its own, so that what is measured does not share its thread with the callers. */
export interface Program {
  readonly name: string;
  /** From the root of the tree. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Asked until it answers true. */
  readonly ready: (log: () => string) => Promise<boolean> | boolean;
}

export async function startProgram(
  cleanup: Cleanup,
  { name, script, args = [], env = {}, ready }: Program,
): Promise<Child> {
  const place = await newPlace(`bench-${name}`);
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const log = join(place.folder, `${name}.log`);
  const child = await startChild({
    ...place,
    name,
    command: process.execPath,
    args: [...loader, join(ROOT, script), ...args],
    cwd: ROOT,
    env: { ...process.env, ...env },
    ready: async () => ready(() => readFileSync(log, 'utf8')),
    readyTimeoutMs: 60_000,
  });
  cleanup.defer(async () => {
    await child.stop();
    await rm(place.folder, { recursive: true, force: true });
  });
  return child;
}
