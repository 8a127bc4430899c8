import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type { RecountActivities } from '../activities/recount.js';

/** A worker that died is noticed by its silence; the cases that it had counted are found no more. */
const { recountCases } = proxyActivities<RecountActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** After so long every process has read what was approved, and writes no date by the calendar that was before. */
const HEARD_WITHIN = '2 minutes';

export interface RecountProgress {
  readonly year: number;
  /** Names the year's calendar, `2027-1a2b3c4d`; part of the workflow's id. */
  readonly calendar: string;
  /** The last case of the pass so far. */
  readonly after?: string | null;
  readonly changed?: number;
  readonly pass?: number;
}

/**
 * Counts again every open date that waits for a year whose holidays have been published: in passes over the cases, one
 * page after the other, until a pass that began after every process had heard of the year finds nothing left to count.
 * Where it stands is in the record, so that it may die and begin again at any time.
 */
export async function recount(progress: RecountProgress): Promise<void> {
  const { year, calendar } = progress;
  let { after = null, changed = 0, pass = 1 } = progress;
  for (;;) {
    const page = await recountCases({ year, calendar }, after);
    changed += page.changed;
    after = page.next;
    if (after === null) {
      if (pass > 1 && changed === 0) return;
      await sleep(HEARD_WITHIN);
      pass += 1;
      changed = 0;
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof recount>({ year, calendar, after, changed, pass });
  }
}
