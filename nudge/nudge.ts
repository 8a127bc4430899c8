import { Client, Connection } from '@temporalio/client';
import { tlsOf, type Tls } from './tls.js';
import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/common';

/** The one task queue: cases, schedules, imports, recounts, what-ifs and mandates. */
export const TASK_QUEUE = 'redress';

const DEADLINE_MS = 3_000;
const AT_ONCE = 32;
const WAITING_AT_MOST = 10_000;

/** A case to be attended: its id is its workflow's id, its kind is its workflow's type. */
export interface Nudged {
  readonly kind: string;
  readonly caseId: string;
}

export interface Nudger {
  /** Wakes the attendant, or starts it, soon. Returns at once and never throws: a nudge that is lost is made up for by the sweep. */
  readonly nudge: (kind: string, caseId: string) => void;
  /** The same, waited for: true if Temporal took it. For the sweep and for re-hosting, which set their own pace. */
  readonly nudgeNow: (nudged: Nudged) => Promise<boolean>;
  /** Starts the workflow of an import, unless it is at work or done: true if Temporal knows of it now. */
  readonly startImport: (importId: string) => Promise<boolean>;
  /** Starts the recount of a published year, unless it is at work: true if Temporal knows of it now. */
  readonly startRecount: (recount: { readonly year: number; readonly calendar: string }) => Promise<boolean>;
  /** Starts the run of a draft against the open cases, unless it is at work or done: true if Temporal knows of it now. */
  readonly startWhatIf: (whatIfId: string) => Promise<boolean>;
  /** Has a mandate looked after, unless somebody is at it: true if Temporal knows of it now. */
  readonly startMandate: (mandateId: string) => Promise<boolean>;
  /** Resolves when nothing waits to be sent. */
  readonly drained: () => Promise<void>;
}

export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
  readonly tls?: Tls | null;
}

/**
 * A client that connects with its first call, so that nothing waits for Temporal when a process starts. A call is tried
 * once: the sweep and the cluster's care come by again, and a retry of gRPC's own that is still pending when the
 * connection closes would end the process.
 */
export function connectLazily({ address, namespace, tls = null }: TemporalPlace): Client {
  return new Client({ connection: Connection.lazy({ address, interceptors: [], ...tlsOf(tls) }), namespace });
}

/**
 * Nudges by signal-with-start. At most 32 calls at once and 10,000 in line, a case standing in line once; what comes on
 * top of that is left to the sweep, so that an outage of Temporal costs the commands neither time nor memory.
 */
export function createNudger(client: Client): Nudger {
  const waiting = new Map<string, string>();
  const idle: (() => void)[] = [];
  let underWay = 0;

  async function nudgeNow({ kind, caseId }: Nudged): Promise<boolean> {
    try {
      await client.withDeadline(Date.now() + DEADLINE_MS, () =>
        client.workflow.signalWithStart(kind, {
          workflowId: caseId,
          taskQueue: TASK_QUEUE,
          args: [{ caseId }],
          signal: 'nudge',
          signalArgs: [],
          workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        }),
      );
      return true;
    } catch {
      // Whatever the reason: the case's wakeAt stands in the record, and the sweep comes by.
      return false;
    }
  }

  async function start(
    workflow: string,
    workflowId: string,
    argument: object,
    workflowIdReusePolicy: WorkflowIdReusePolicy,
  ): Promise<boolean> {
    const options = { workflowId, taskQueue: TASK_QUEUE, args: [argument], workflowIdReusePolicy };
    try {
      await client.withDeadline(Date.now() + DEADLINE_MS, () => client.workflow.start(workflow, options));
      return true;
    } catch (error) {
      return error instanceof WorkflowExecutionAlreadyStartedError;
    }
  }

  function startImport(importId: string): Promise<boolean> {
    return start('importPenalties', importId, { importId }, WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY);
  }

  /** Again where it is done and a case waits all the same: one may have been opened by a process that had not heard yet. */
  function startRecount({ year, calendar }: { readonly year: number; readonly calendar: string }): Promise<boolean> {
    return start('recount', `recount-${calendar}`, { year, calendar }, WorkflowIdReusePolicy.ALLOW_DUPLICATE);
  }

  function startWhatIf(whatIfId: string): Promise<boolean> {
    return start('whatIf', whatIfId, { whatIfId }, WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY);
  }

  function startMandate(mandateId: string): Promise<boolean> {
    return start('mandate', mandateId, { mandateId }, WorkflowIdReusePolicy.ALLOW_DUPLICATE);
  }

  function sendWaiting(): void {
    for (const [caseId, kind] of waiting) {
      if (underWay >= AT_ONCE) return;
      waiting.delete(caseId);
      underWay += 1;
      void nudgeNow({ kind, caseId }).then(() => {
        underWay -= 1;
        sendWaiting();
      });
    }
    if (underWay === 0) for (const tell of idle.splice(0)) tell();
  }

  return {
    nudge(kind, caseId) {
      if (waiting.size >= WAITING_AT_MOST) return;
      waiting.set(caseId, kind);
      sendWaiting();
    },
    nudgeNow,
    startImport,
    startRecount,
    startWhatIf,
    startMandate,
    drained: () =>
      underWay === 0 && waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => void idle.push(resolve)),
  };
}
