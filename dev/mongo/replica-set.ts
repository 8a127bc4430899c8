import { setTimeout as sleep } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { z } from 'zod';
import { ClearError } from '../clear-error.js';
import { codeOf } from '../thrown.js';
import { REPLICA_SET, withMember } from './mongod.js';

const NOT_YET_INITIALIZED = 94;
const PRIMARY_TIMEOUT_MS = 30_000;

/** What is read of the stored configuration; the rest is handed back as it came. */
const ReplicaSetConfig = z.looseObject({
  version: z.int(),
  members: z.array(z.looseObject({ host: z.string() })),
});

const ReplicaSetStatus = z.looseObject({ members: z.array(z.looseObject({ stateStr: z.string() })) });
const READY: readonly string[] = ['PRIMARY', 'SECONDARY'];

/**
 * Makes the members one replica set and waits for its primary, and until all are ready. A set that exists is left as it
 * is, save that a single member that has moved to another port is told its new address.
 */
export async function formReplicaSet(ports: readonly number[], settings: Record<string, number> = {}): Promise<void> {
  const [first] = ports;
  if (first === undefined) throw new Error('a replica set has members');
  const members = ports.map((port, index) => ({ _id: index, host: `127.0.0.1:${String(port)}` }));
  await withMember(first, async (admin) => {
    const config = await configOf(admin);
    if (config === null) {
      await admin.command({ replSetInitiate: { _id: REPLICA_SET, version: 1, members, settings } });
    } else if (ports.length === 1 && config.members[0]?.host !== members[0]?.host) {
      const moved = { ...config, version: config.version + 1, members };
      await admin.command({ replSetReconfig: moved, force: true });
    }
  });
  const primary = await primaryOf(ports);
  await membersReady(primary);
}

/** Waits until every member has copied the data: before that it can neither vote a new primary in nor become it. */
async function membersReady(primary: number): Promise<void> {
  const until = Date.now() + PRIMARY_TIMEOUT_MS;
  while (Date.now() < until) {
    const status = await withMember(primary, (admin) => admin.command({ replSetGetStatus: 1 }));
    if (ReplicaSetStatus.parse(status).members.every(({ stateStr }) => READY.includes(stateStr))) return;
    await sleep(50);
  }
  throw new ClearError(`The members of the replica set were not ready within ${String(PRIMARY_TIMEOUT_MS / 1000)} s`);
}

/** The port of the member that is primary now; waits for an election. */
export async function primaryOf(ports: readonly number[]): Promise<number> {
  const until = Date.now() + PRIMARY_TIMEOUT_MS;
  while (Date.now() < until) {
    for (const port of ports) {
      if (await isPrimary(port)) return port;
    }
    await sleep(50);
  }
  throw new ClearError(
    `mongod on port ${ports.join(', ')} elected no primary within ${String(PRIMARY_TIMEOUT_MS / 1000)} s`,
  );
}

async function isPrimary(port: number): Promise<boolean> {
  try {
    return await withMember(port, async (admin) => (await admin.command({ hello: 1 })).isWritablePrimary === true);
  } catch {
    return false;
  }
}

async function configOf(admin: mongo.Db): Promise<z.infer<typeof ReplicaSetConfig> | null> {
  try {
    const answer = await admin.command({ replSetGetConfig: 1 });
    return ReplicaSetConfig.parse(answer.config);
  } catch (error) {
    if (codeOf(error) === NOT_YET_INITIALIZED) return null;
    throw error;
  }
}
