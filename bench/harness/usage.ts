import { readFileSync } from 'node:fs';
import type { BenchStack } from './stack.js';

/** What everything together has used since it started. */
export interface Usage {
  /** Milliseconds of a core, by process. */
  readonly cpuMs: Readonly<Record<string, number>>;
  /** Commands that MongoDB has answered, by name; those of the bench itself with them. */
  readonly commands: Readonly<Record<string, number>>;
  readonly mongoBytes: number;
  readonly letters: number;
}

/** The commands that attendance is made of; what the driver asks to look after its connections is left out. */
const COMMANDS = ['find', 'insert', 'update', 'aggregate', 'getMore'] as const;

interface ServerStatus {
  readonly metrics: { readonly commands: Readonly<Record<string, { readonly total: unknown }>> };
  readonly network: { readonly bytesIn: unknown; readonly bytesOut: unknown };
}

/** Asks the servers and the kernel. `worker` is the id of its process; the callers and the mail server are this one. */
export async function usageOf({ record, servers }: BenchStack, worker: number): Promise<Usage> {
  const { connection } = record;
  const database = connection.getClient().db(connection.name);
  const status = (await database.admin().command({ serverStatus: 1 })) as unknown as ServerStatus;
  const own = process.cpuUsage();
  return {
    cpuMs: {
      worker: cpuMsOf(worker),
      Temporal: cpuMsOf(servers.Temporal),
      mongod: cpuMsOf(servers.mongod),
      'callers and mail server': (own.user + own.system) / 1000,
    },
    commands: Object.fromEntries(COMMANDS.map((name) => [name, Number(status.metrics.commands[name]?.total ?? 0)])),
    mongoBytes: Number(status.network.bytesIn) + Number(status.network.bytesOut),
    letters: await connection.collection('effect_receipts').countDocuments({ 'detail.outcome': 'sent' }),
  };
}

/** Of each number what came on top of `before`, divided by `count`. */
export function perCase(before: Usage, after: Usage, count: number): Usage {
  const each = (name: 'cpuMs' | 'commands'): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(after[name]).map(([key, value]) => [key, (value - (before[name][key] ?? 0)) / count]),
    );
  return {
    cpuMs: each('cpuMs'),
    commands: each('commands'),
    mongoBytes: (after.mongoBytes - before.mongoBytes) / count,
    letters: (after.letters - before.letters) / count,
  };
}

const MS_PER_TICK = 10;

/** User and system time of a process, its threads included, to ten milliseconds; of this kind of system only. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program stands in brackets and may hold spaces.
  const [, , , , , , , , , , , user = '0', system = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(user) + Number(system)) * MS_PER_TICK;
}
