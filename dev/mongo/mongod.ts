import { mkdirSync } from 'node:fs';
import { mongo } from 'mongoose';
import { findServer } from '../servers/find-server.js';
import { startChild, type Child, type ChildSpec } from '../supervisor.js';

export interface MongodSpec {
  readonly name: string;
  readonly port: number;
  readonly data: string;
  readonly logs: string;
  readonly records: string;
  readonly temporary?: string;
  /** Size of the storage engine's cache, in GiB. */
  readonly cacheGb: number;
}

/** The name of the replica set, embedded and in tests. */
export const REPLICA_SET = 'redress';

const READY_TIMEOUT_MS = 60_000;

/** Starts one member of the replica set on 127.0.0.1. It answers connections; whether it is primary is another matter. */
export async function startMongod(
  spec: MongodSpec,
  start: (child: ChildSpec) => Promise<Child> = startChild,
): Promise<Child> {
  mkdirSync(spec.data, { recursive: true });
  return start({
    ...spec,
    command: await findServer('mongod'),
    args: [
      ...['--dbpath', spec.data],
      ...['--port', String(spec.port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
      ...['--replSet', REPLICA_SET],
      ...['--wiredTigerCacheSizeGB', String(spec.cacheGb)],
      // A linearizable read waits for the next journal commit of the only member: by default up to 100 ms.
      ...['--journalCommitInterval', '5'],
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ],
    readyTimeoutMs: READY_TIMEOUT_MS,
    ready: () => withMember(spec.port, async (admin) => (await admin.command({ ping: 1 })).ok === 1),
    explain: (log) => explain(log, spec),
  });
}

/** Asks one member alone, primary or not. */
export async function withMember<T>(port: number, ask: (admin: mongo.Db) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${String(port)}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  });
  try {
    return await ask(client.db('admin'));
  } finally {
    await client.close();
  }
}

function explain(log: string, { data, port }: MongodSpec): string | undefined {
  if (log.includes('Address already in use'))
    return `Port ${String(port)} for mongod was taken by another program just now: start again`;
  if (log.includes('DBPathInUse')) return `Another mongod uses ${data}: stop it, then start again`;
  if (log.includes('No space left on device')) return `The disk is full: make room, then start again`;
  if (/WiredTiger error|WT_[A-Z_]+|fassert|UnsupportedFormat|NonExistentPath|Invalid featureCompatibility/.test(log)) {
    return `mongod cannot read ${data} (damaged, half written or from another version): restore it from a copy, or delete it to begin anew; its log says more`;
  }
  return undefined;
}
