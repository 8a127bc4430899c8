import type { Context } from './case.js';
import type { Due } from './due.js';
import { remindAtOf } from './limit-end.js';
import type { RunningLimit } from './running-limit.js';

/** The date of a running limit; null while it rests. */
export function dueOfLedger(
  ledger: RunningLimit,
  { calendar, rules }: Pick<Context, 'calendar' | 'rules'>,
): Due | null {
  if (ledger.dueAt === null) return null;
  const from = ledger.runningSince ?? ledger.startedAt;
  const remindAt = remindAtOf(from, ledger.dueAt, rules.general.reminderLead, calendar);
  const { dueAt, provisional, awaits } = ledger;
  const { movesOffHolidays, rule } = ledger.limit;
  const by = { span: null, movesOffHolidays, rule: rule.id, calendar: ledger.calendar ?? calendar.version };
  return { from, dueAt, remindAt, provisional, ...(awaits && { awaits }), missed: 0, by };
}
