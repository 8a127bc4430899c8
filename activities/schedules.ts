import { setTimeout as pause } from 'node:timers/promises';
import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { Recount } from '../record/law/recount.js';
import type { CaseRecord } from '../record/open-record.js';
import { sweepBatch, type NudgeNow } from './sweep.js';

const LEDGER_BATCH = 1_000;
const PER_SECOND = 50;

export interface ScheduleDeps {
  readonly record: Pick<
    CaseRecord,
    | 'sweepOverdue'
    | 'giveBack'
    | 'openCasesByWake'
    | 'numberLedger'
    | 'sweepEvidence'
    | 'sweepMandates'
    | 'carryOutTransfers'
  >;
  readonly nudgeNow: NudgeNow;
  /** Imports that were received and have not ended. */
  readonly unfinishedImports: () => Promise<readonly string[]>;
  readonly startImport: (importId: string) => Promise<boolean>;
  /** Published years for which open cases still wait. */
  readonly unfinishedRecounts: () => Promise<readonly Recount[]>;
  readonly startRecount: (recount: Recount) => Promise<boolean>;
  /** Runs of drafts against the open cases that have not ended. */
  readonly unfinishedWhatIfs: () => Promise<readonly string[]>;
  readonly startWhatIf: (whatIfId: string) => Promise<boolean>;
  readonly startMandate: (mandateId: string) => Promise<boolean>;
}

/** What the schedules carry out. A step answers whether more may wait. */
export interface ScheduleActivities {
  sweepCases(): Promise<boolean>;
  numberLedger(): Promise<boolean>;
  startImports(): Promise<void>;
  /** A year that was approved, or came with a release: whoever published it, its open dates are counted again. */
  startRecounts(): Promise<void>;
  startWhatIfs(): Promise<void>;
  /** Has those mandates looked after of which somebody is to be told, or whose time has come. */
  startMandates(): Promise<void>;
  /** Writes what signed transfer tables say where whoever signed one died before it was written. */
  carryOutTransfers(): Promise<void>;
  /** Has evidence scanned that waits for it, and destroys what nobody brought or what has been kept long enough. */
  sweepEvidence(): Promise<void>;
  /** Gives every open case its attendant again, nearest first, some at a time. Repeating it is harmless. */
  rehostCases(): Promise<void>;
}

export function createScheduleActivities(deps: ScheduleDeps): ScheduleActivities {
  const { record, nudgeNow } = deps;
  return {
    sweepCases: () => sweepBatch(record, nudgeNow),
    numberLedger: async () => (await record.numberLedger(LEDGER_BATCH)) === LEDGER_BATCH,
    async startImports() {
      for (const importId of await deps.unfinishedImports()) await deps.startImport(importId);
    },
    async startRecounts() {
      for (const recount of await deps.unfinishedRecounts()) await deps.startRecount(recount);
    },
    async startWhatIfs() {
      for (const whatIfId of await deps.unfinishedWhatIfs()) await deps.startWhatIf(whatIfId);
    },
    async startMandates() {
      for (const mandateId of await record.sweepMandates()) await deps.startMandate(mandateId);
    },
    carryOutTransfers: () => record.carryOutTransfers(),
    async sweepEvidence() {
      await record.sweepEvidence();
    },
    async rehostCases() {
      let hosted = 0;
      for await (const waking of record.openCasesByWake()) {
        await nudgeNow(waking);
        hosted += 1;
        if (hosted % PER_SECOND === 0) {
          heartbeat(hosted);
          await pause(1_000, undefined, { signal: cancellationSignal() });
        }
      }
    },
  };
}
