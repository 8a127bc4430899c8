import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { MandateActivities } from '../activities/mandates.js';

/** However long the record or the mail server is away: what is to be told is told. */
const { readMandate, settleMandate, tellMandate } = proxyActivities<MandateActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});

/**
 * Does what is to be done for one mandate now: writes down what the clock has brought, and tells everybody concerned of each
 * step, in order. Where it stands is in the record: begun again by anybody at any time it goes on behind the last letter. It
 * ends when nothing is left; the sweep begins it anew when something comes.
 */
export async function mandate({ mandateId }: { readonly mandateId: string }): Promise<void> {
  for (;;) {
    const { isDue, tell } = await readMandate(mandateId);
    if (!isDue && tell === null) return;
    if (isDue) await settleMandate(mandateId);
    if (tell !== null) await tellMandate(mandateId, tell);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mandate>({ mandateId });
  }
}
