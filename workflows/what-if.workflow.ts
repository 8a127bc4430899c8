import { CancellationScope, continueAsNew, isCancellation, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { WhatIfActivities } from '../activities/what-if.js';

/** A worker that died is noticed by its silence; what it had compared is in the record. */
const { beginWhatIf, compareCases } = proxyActivities<WhatIfActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', maximumAttempts: 20 },
});

/** That a run has ended is told however long the record is away. */
const { endWhatIf } = proxyActivities<WhatIfActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * Holds one draft of the law against all open cases. Where it stands is in the record: begun again by anybody at any time it
 * goes on behind the last page. It ends when every case is compared, when the record says that it was cancelled, when it is
 * cancelled itself, or when a step has failed again and again; the record tells which.
 */
export async function whatIf({ whatIfId }: { readonly whatIfId: string }): Promise<void> {
  if (!(await carried(whatIfId, beginWhatIf))) return;
  while (await carried(whatIfId, compareCases)) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof whatIf>({ whatIfId });
  }
}

/** Whether there is more to do. What cannot be carried out ends the run. */
async function carried(whatIfId: string, step: (whatIfId: string) => Promise<boolean>): Promise<boolean> {
  try {
    return await step(whatIfId);
  } catch (error) {
    const how = isCancellation(error) ? 'cancelled' : 'failed';
    await CancellationScope.nonCancellable(() => endWhatIf(whatIfId, how));
    if (how === 'cancelled') throw error;
    return false;
  }
}
