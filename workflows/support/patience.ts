import {
  ActivityFailure,
  ApplicationFailure,
  proxyActivities,
  proxyLocalActivities,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { Effect } from '../../activities/agenda.js';
import type { EffectName } from '../../activities/effects.js';
import type { Branch } from './plan.js';

type Effects = Record<EffectName, Effect>;

/** The first try of every effect: inside the workflow task, which costs the cluster nothing more. */
export const quickly = proxyLocalActivities<Effects>({
  startToCloseTimeout: '5 seconds',
  scheduleToCloseTimeout: '8 seconds',
  retry: { maximumAttempts: 1 },
});

/** What did not work at once is tried again by the cluster: a letter for half a day, a command to another case for two days. */
export const patiently: Record<Branch['lane'], Effects> = {
  aside: proxyActivities<Effects>({
    startToCloseTimeout: '1 minute',
    scheduleToCloseTimeout: '12 hours',
    retry: { initialInterval: '2 seconds', maximumInterval: '10 minutes' },
  }),
  'in-order': proxyActivities<Effects>({
    startToCloseTimeout: '1 minute',
    scheduleToCloseTimeout: '2 days',
    retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  }),
};

/** True where patience ended: perhaps no worker was there to try, so that a last try is due. */
export function ranOutOfTime(error: unknown): boolean {
  return error instanceof ActivityFailure && error.cause instanceof TimeoutFailure;
}

/** A stable, impersonal word for why an effect gave up. */
export function failureCode(error: unknown): string {
  if (!(error instanceof ActivityFailure)) return 'effect-failed';
  if (error.cause instanceof ApplicationFailure) return error.cause.type ?? 'effect-failed';
  return error.cause instanceof TimeoutFailure ? 'timed-out' : 'effect-failed';
}
