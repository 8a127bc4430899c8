import { ApplicationFailure } from '@temporalio/common';
import type { Effect } from '../../activities/agenda.js';
import type { EffectName } from '../../activities/effects.js';

export interface Carried {
  readonly effect: string;
  readonly caseId: string;
  readonly seq: number;
}

/** With what a try of an effect fails; `null` where it is carried out. */
export type Fault = (attempt: number) => Error | null;

/** Effects that keep what they were told to do, and fail as a test asks. */
export interface Recorder {
  readonly activities: Readonly<Record<string, Effect>>;
  /** What was carried out for a case, in order, as `effect@seq`. */
  carriedFor(caseId: string): readonly string[];
  /** Tries of an effect for a case, failed ones included. */
  tries(effect: EffectName, caseId: string): number;
  fail(effect: EffectName, fault: Fault): void;
}

/** The effects of trial.workflow.ts. */
const NAMES = [
  'correctListing',
  'noteCorrection',
  'tellListingOfObjection',
  'sendReceipt',
  'sendResult',
  'tellSupervisor',
  'remindOwner',
] as const satisfies readonly EffectName[];

export function recorder(guard: (name: string, effect: Effect) => Effect): Recorder {
  const carried: Carried[] = [];
  const tried = new Map<string, number>();
  const faults = new Map<string, Fault>();

  function effect(name: string): Effect {
    return async (caseId, seq) => {
      const attempt = (tried.get(`${name} ${caseId}`) ?? 0) + 1;
      tried.set(`${name} ${caseId}`, attempt);
      const fault = faults.get(name)?.(attempt);
      if (fault) throw fault;
      carried.push({ effect: name, caseId, seq });
    };
  }

  return {
    activities: Object.fromEntries(NAMES.map((name) => [name, guard(name, effect(name))])),
    carriedFor: (caseId) =>
      carried.filter((one) => one.caseId === caseId).map((one) => `${one.effect}@${String(one.seq)}`),
    tries: (name, caseId) => tried.get(`${name} ${caseId}`) ?? 0,
    fail: (name, fault) => void faults.set(name, fault),
  };
}

export const never: Fault = () => ApplicationFailure.nonRetryable('no', 'mail-refused');
export const notNow: Fault = () => ApplicationFailure.retryable('not now', 'mail-not-sent');
export const always: Fault = () => null;
