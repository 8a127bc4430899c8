import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Effect } from '../../activities/agenda.js';
import type { EffectName } from '../../activities/effects.js';
import type { Branch } from './plan.js';

type Effects = Record<EffectName, Effect>;

/** The first try of every effect: inside the workflow task, which costs the cluster nothing more. */
export const quickly = proxyLocalActivities<Effects>({
  startToCloseTimeout: '8 seconds',
  scheduleToCloseTimeout: '16 seconds',
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
