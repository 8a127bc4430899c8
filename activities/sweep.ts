import type { CaseRecord } from '../record/open-record.js';
import type { WakingCase } from '../record/attendance/sweep.js';

/** Cases taken up together. A crash forgets the nudges of no more than these, for the first step of the sweep. */
const AT_ONCE = 16;
const BATCH = 200;

/** Wakes a case's attendant, or starts it, and answers whether Temporal took it. */
export type NudgeNow = (nudged: { readonly kind: string; readonly caseId: string }) => Promise<boolean>;

type Swept = Pick<CaseRecord, 'sweepOverdue' | 'giveBack'>;

/**
 * Nudges the cases past their time, a few at a time and at most one batch; answers whether more may wait. A nudge that was
 * not taken gives the case back, and where none was taken the sweep leaves off: Temporal is away, and it comes by again.
 */
export async function sweepBatch(record: Swept, nudgeNow: NudgeNow): Promise<boolean> {
  for (let swept = 0; swept < BATCH; swept += AT_ONCE) {
    const overdue = await record.sweepOverdue(AT_ONCE);
    const untaken = await untakenOf(overdue, nudgeNow);
    await record.giveBack(untaken);
    if (overdue.length < AT_ONCE || untaken.length === overdue.length) return false;
  }
  return true;
}

/** The whole sweep; for the command line and for tests, where there is no Temporal Schedule. */
export async function sweepOnce(record: Swept, nudgeNow: NudgeNow): Promise<void> {
  while (await sweepBatch(record, nudgeNow));
}

async function untakenOf(overdue: readonly WakingCase[], nudgeNow: NudgeNow): Promise<readonly WakingCase[]> {
  const taken = await Promise.all(overdue.map(nudgeNow));
  return overdue.filter((_, index) => taken[index] !== true);
}
