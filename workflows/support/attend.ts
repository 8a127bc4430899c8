import { proxyLocalActivities } from '@temporalio/workflow';
import type { Attendance } from '../../activities/agenda.js';
import { openDesk } from './desk.js';
import { lookAfterDuties } from './duties.js';
import { effectsLoop } from './effects.js';
import type { Plan } from './plan.js';

/** The one argument of every case's workflow, whose id is the case's id. */
export interface Attended {
  readonly caseId: string;
}

const record = proxyLocalActivities<Attendance>({
  startToCloseTimeout: '4 seconds',
  scheduleToCloseTimeout: '5 seconds',
  retry: { maximumAttempts: 3, initialInterval: '200 milliseconds' },
});

/**
 * Stands by one case until it closes. Two loops, and neither waits for the other: one carries out the recorded events,
 * one looks after the duties. Holds no rule and no state of its own, so that a new law or release never meets an old history.
 */
export async function attend({ caseId }: Attended, plan: Plan): Promise<void> {
  const desk = openDesk(caseId);
  const effects = effectsLoop(desk, plan, record);
  await Promise.all([effects.run(), lookAfterDuties(desk, plan, record, effects).then(effects.stop)]);
}
