import type { CaseRecord } from '../record/open-record.js';

const AT_ONCE = 16;
const BATCH = 200;

/** Wakes a case's attendant, or starts it, and answers whether Temporal took it. */
export type NudgeNow = (nudged: { readonly kind: string; readonly caseId: string }) => Promise<boolean>;

/**
 * Nudges the cases past their time, one batch; answers whether more may wait. Each one's `wakeAt` has been moved on before,
 * so that a nudge that fails is made again a minute later.
 */
export async function sweepBatch(record: Pick<CaseRecord, 'sweepOverdue'>, nudgeNow: NudgeNow): Promise<boolean> {
  const overdue = await record.sweepOverdue(BATCH);
  await eachOf(overdue, nudgeNow);
  return overdue.length === BATCH;
}

/** The whole sweep; for the command line and for tests, where there is no Temporal Schedule. */
export async function sweepOnce(record: Pick<CaseRecord, 'sweepOverdue'>, nudgeNow: NudgeNow): Promise<void> {
  while (await sweepBatch(record, nudgeNow));
}

async function eachOf<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values();
  const next = async (): Promise<void> => {
    for (const item of queue) await run(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
