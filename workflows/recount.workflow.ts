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

/** So many cases that could not be counted are named; more would be one trouble, not many. */
const NAMED_AT_MOST = 100;

export interface RecountProgress {
  readonly year: number;
  /** Names the year's calendar, `2027-1a2b3c4d`; part of the workflow's id. */
  readonly calendar: string;
  /** The last case of the pass so far. */
  readonly after?: string | null;
  readonly changed?: number;
  readonly failed?: readonly string[];
  readonly pass?: number;
}

/** What came of it. */
export interface Recounted {
  /** Cases that could not be counted in the last pass, the first hundred. They wait on, and the next recount tries again. */
  readonly failed: readonly string[];
}

/**
 * Counts again every open date that waits for a year whose holidays have been published: in passes over the cases, one
 * page after the other, until a pass that began after every process had heard of the year finds nothing left to count.
 * A case that cannot be counted holds up no other: it is named in the result, and since its year is still waited for, the
 * sweep begins another recount. Where it stands is in the record, so that it may die and begin again at any time.
 */
export async function recount(progress: RecountProgress): Promise<Recounted> {
  const { year, calendar } = progress;
  let { after = null, changed = 0, failed = [], pass = 1 } = progress;
  for (;;) {
    const page = await recountCases({ year, calendar }, after);
    changed += page.changed;
    failed = [...failed, ...(page.failed ?? [])].slice(0, NAMED_AT_MOST);
    after = page.next;
    if (after === null) {
      if (pass > 1 && changed === 0) return { failed };
      await sleep(HEARD_WITHIN);
      pass += 1;
      changed = 0;
      failed = [];
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof recount>({ year, calendar, after, changed, failed, pass });
  }
}
