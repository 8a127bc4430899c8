import { startSmtp } from '../../dev/testing/smtp.js';
import { connectLazily, createNudger } from '../../nudge/nudge.js';
import type { CaseRecord } from '../../record/open-record.js';
import type { Cleanup } from './bench.js';
import { journeyOf, type Journey } from './journey.js';
import type { Surroundings } from './programs.js';
import { openBenchRecord, realClock } from './record.js';
import { drive, until } from './samples.js';
import { startMongo, startTemporal } from './servers.js';

/** All servers, the record opened in this process, and cases that are nudged after each command as the API would. */
export interface BenchStack extends Surroundings {
  readonly record: CaseRecord;
  readonly journey: Journey;
  /** Wakes these cases' attendants, or starts them; resolves when Temporal has taken all of them. */
  host(kind: string, caseIds: readonly string[]): Promise<void>;
  /** Waits until every event has been carried out and no case is past its time; answers the milliseconds waited. */
  attended(limitMs: number): Promise<number>;
  /** The ids of the servers' processes, by what they are called in tables. */
  readonly servers: Readonly<Record<'mongod' | 'Temporal', number>>;
  /** The file that Temporal keeps everything in. */
  readonly temporalDatabase: string;
  /** How many workflows match a query of Temporal's. */
  countWorkflows(query: string): Promise<number>;
  /** How many cases have events that are not yet carried out. */
  waiting(): Promise<number>;
}

export async function startStack(cleanup: Cleanup): Promise<BenchStack> {
  const mongo = await startMongo(cleanup);
  const temporal = await startTemporal(cleanup);
  const smtp = await startSmtp();
  cleanup.defer(() => smtp.stop());
  const record = await openBenchRecord(cleanup, mongo.url);

  const client = connectLazily({ address: temporal.address, namespace: temporal.namespace });
  cleanup.defer(() => client.connection.close());
  const nudger = createNudger(client);
  const cases = record.connection.collection('cases');
  const past = (): Promise<number> => cases.countDocuments({ wakeAt: { $lte: new Date() } }, { limit: 1 });
  // The sweep moves `wakeAt` on: only the events tell, and that is a scan, which is asked for once `wakeAt` has nothing more.
  const waiting = (): Promise<number> => cases.countDocuments({ 'events.attended': false });

  return {
    mongodbUrl: mongo.url,
    temporal: temporal.address,
    smtpUrl: smtp.url,
    record,
    journey: journeyOf(record, realClock, (kind, caseId) => nudger.nudge(kind, caseId)),
    async host(kind, caseIds) {
      await drive({ count: caseIds.length, callers: 32 }, async (index) => {
        const caseId = caseIds[index] ?? '';
        if (!(await nudger.nudgeNow({ kind, caseId }))) throw new Error(`${caseId} was not taken by Temporal`);
      });
    },
    attended: (limitMs) =>
      until('attendance', async () => (await past()) === 0 && (await waiting()) === 0, { limitMs, everyMs: 250 }),
    waiting,
    servers: { mongod: mongo.pid, Temporal: temporal.pid },
    temporalDatabase: temporal.databaseFile,
    countWorkflows: async (query) => (await client.workflow.count(query)).count,
  };
}
