import type { Context } from '../kernel/case.js';
import { dueOf } from '../kernel/due.js';
import type { Instant } from '../kernel/instant.js';
import type { Limit } from '../kernel/limit.js';
import { reckoningOfDue, type KeptDate } from '../kernel/reckoning.js';
import type { Rulebook } from '../kernel/rulebook.js';
import type { Remedy } from './rights.js';

/** A way to challenge whose last moment counts from `from`; null where its time has not begun. */
export function remedyOf(way: Remedy['way'], limit: Limit, from: Instant | null, context: Context): Remedy {
  const rule = limit.rule.id;
  if (from === null) return { way, rule, until: null };
  const { dueAt, awaits, by } = dueOf(limit, context, from);
  return { way, rule, until: dueAt, ...(awaits && { awaits }), from, ...(by && { by }) };
}

/** How a remedy's last moment came about; `began` and `limit` tell for events of before that was kept. */
export function dateOfRemedy(
  { way, until, from, by }: Remedy,
  began: Instant,
  limit: Limit | undefined,
  rules: Rulebook,
): readonly KeptDate[] {
  if (until === null) return [];
  const due = { from: from ?? began, dueAt: until, remindAt: null, provisional: false, missed: 0, ...(by && { by }) };
  return [{ name: `remedy:${way}`, reckoning: reckoningOfDue(due, limit, rules) }];
}
