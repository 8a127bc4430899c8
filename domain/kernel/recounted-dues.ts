import type { Context } from './case.js';
import { dueOf, isGain, isSameEnd, keptDate, type Due, type Dues, type Keep } from './due.js';
import { dueOfLedger } from './ledger-due.js';
import type { Limit } from './limit.js';
import { recalculateLimit, type RunningLimit } from './running-limit.js';

/**
 * The provisional dates by a calendar that has since been published, never to the subject's loss. Only what changes is
 * answered. Escalated dates are the house's own and stay, and so does what is over: an end that has come, or would
 * lie before now, is left where it was told.
 */
export function recountDues(
  dues: Dues,
  limitOf: (duty: string) => Limit | undefined,
  keepOf: (duty: string) => Keep,
  context: Context,
): Dues {
  const recounted = Object.entries(dues).flatMap(([duty, due]): readonly [string, Due][] => {
    const limit = limitOf(duty);
    if (!due.provisional || due.missed > 0 || limit === undefined) return [];
    if (due.ledger) return withLedgerAnew(due, due.ledger, keepOf(duty), context).map((next) => [duty, next]);
    const anew = dueOf(limit, context, due.from);
    const next: Due = isGain(due.dueAt, anew.dueAt, keepOf(duty), context.at)
      ? { ...anew, remindAt: due.remindAt === null ? null : anew.remindAt }
      : keptDate(due, context.calendar);
    return isSameEnd(due, next) ? [] : [[duty, next]];
  });
  return Object.fromEntries(recounted);
}

function withLedgerAnew(due: Due, ledger: RunningLimit, keep: Keep, context: Context): readonly Due[] {
  const anew = recalculateLimit(ledger, keep, context.at, context.calendar);
  const next = anew === ledger ? null : dueOfLedger(anew, context);
  if (next === null) return [];
  return [{ ...next, from: due.from, remindAt: due.remindAt === null ? null : next.remindAt, ledger: anew }];
}
