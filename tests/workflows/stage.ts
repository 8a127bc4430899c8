import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { Attendance } from '../../activities/agenda.js';
import { createAttendance } from '../../activities/attendance.js';
import { onceOnly } from '../../activities/once.js';
import { sharedMongo } from '../../dev/testing/mongo.js';
import { timeSkippingServer } from '../../dev/testing/time-skipping.js';
import type { AnyKind } from '../../domain/kernel/case.js';
import { createNudger, TASK_QUEUE, type Nudger } from '../../nudge/nudge.js';
import type { CaseRecord } from '../../record/open-record.js';
import { openTrialRecord } from '../record/support.js';
import { trialKind } from '../record/trial.kind.js';
import { recorder, type Recorder } from './recorder.js';
import { serverClock } from './server-clock.js';
import { until } from './until.js';

/** A real record, a time-skipping server whose time is the record's, and effects that keep what they were told. */
export interface Stage {
  readonly env: TestWorkflowEnvironment;
  readonly record: CaseRecord;
  readonly nudger: Nudger;
  readonly effects: Recorder;
  /** Runs the body while a worker with these workflows attends. */
  perform<T>(workflows: WorkflowBundle, body: () => Promise<T>): Promise<T>;
  /** Lets time pass, and what it brings happen. */
  pass(duration: string): Promise<void>;
  /** Sets the record's clock ahead of the server's: while an activity is in retry, the server lets no time pass. */
  setAhead(milliseconds: number): void;
  nudge(caseId: string): void;
  /** Nudges, and waits until everything recorded is carried out. */
  attended(caseId: string): Promise<void>;
  close(): Promise<void>;
}

/** Bundles a test's own workflows. */
export function bundleOf(file: string): Promise<WorkflowBundle> {
  const workflowsPath = fileURLToPath(new URL(`./${file}`, import.meta.url));
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
}

export interface StageOptions {
  readonly kind?: AnyKind;
  /** Stands between the attendants and the record. */
  readonly around?: (attendance: Attendance) => Attendance;
}

export async function openStage({ kind = trialKind, around = (given) => given }: StageOptions = {}): Promise<Stage> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const path = await timeSkippingServer();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const clock = await serverClock(env);
  const mongo = await sharedMongo();
  const record = await openTrialRecord(mongo.databaseUrl, clock, [kind]);
  const effects = recorder(onceOnly({ record }));
  const nudger = createNudger(env.client);
  const nudge = (caseId: string): void => nudger.nudge(kind.name, caseId);
  const attendance = around(createAttendance({ record, searchable: () => false }));
  return {
    env,
    record,
    nudger,
    effects,
    nudge,
    setAhead: clock.setAhead,
    async perform(workflowBundle, body) {
      const worker = await Worker.create({
        connection: env.nativeConnection,
        taskQueue: TASK_QUEUE,
        workflowBundle,
        activities: clock.lookingAt({ ...attendance, ...effects.activities }),
      });
      return worker.runUntil(body);
    },
    async pass(duration) {
      await env.sleep(duration);
      await clock.look();
    },
    async attended(caseId) {
      nudge(caseId);
      await until(async () => (await record.history(caseId)).every(({ attended }) => attended));
    },
    async close() {
      await nudger.drained();
      await record.close();
      await mongo.stop();
      await env.teardown();
    },
  };
}
