import type { Context } from './case.js';
import { dueOf, type Due, type Dues } from './due.js';
import type { Duty } from './duty.js';
import type { Instant } from './instant.js';
import type { Rulebook } from './rulebook.js';

/** The supervisor's own duty beside every overdue one. */
export const SUPERVISE = 'supervise-overdue';

/** A duty that was missed, and its new end. */
export interface Escalation {
  readonly duty: string;
  readonly times: number;
  readonly due: Dues;
}

/**
 * The duties that `Escalate` renews: the one named, or all overdue ones where the supervisor's own was missed. Nothing
 * where it has been done meanwhile or is not due yet. The office still owes it; the supervisor owes the pressing of it,
 * again and again, and the subject loses nothing.
 */
export function escalationsOf(
  duties: readonly Duty[],
  due: Dues,
  named: string,
  context: Context,
): readonly Escalation[] {
  return duties
    .filter((duty) => duty.ifMissed === 'Escalate' && duty.name !== SUPERVISE)
    .filter((duty) => (named === SUPERVISE ? isOverdue(due, duty.name) : duty.name === named))
    .filter((duty) => duty.dueAt !== null && duty.dueAt <= context.at)
    .map((duty) => {
      const times = (due[duty.name]?.missed ?? 0) + 1;
      return {
        duty: duty.name,
        times,
        due: { [duty.name]: { ...dueOf(context.rules.general.escalation, context), missed: times } },
      };
    });
}

/** The duties with the supervisor's beside them, where one of them is overdue. */
export function withSupervision(duties: readonly Duty[], due: Dues, rules: Rulebook): readonly Duty[] {
  const overdue = duties.filter((duty) => isOverdue(due, duty.name) && duty.dueAt !== null);
  const dueAt = overdue.map((duty) => duty.dueAt).reduce(earliest, null);
  if (dueAt === null) return duties;
  const rule = rules.general.escalation.rule;
  return [
    ...duties,
    { name: SUPERVISE, owner: { role: 'supervisor' }, dueAt, remindAt: null, rule, ifMissed: 'Escalate' },
  ];
}

/** The overdue date that the supervisor's own repeats. */
export function overdueAt(due: Dues, dueAt: Instant): Due | undefined {
  return Object.values(due).find((kept) => kept.missed > 0 && kept.dueAt === dueAt);
}

function isOverdue(due: Dues, name: string): boolean {
  const kept: Due | undefined = due[name];
  return kept !== undefined && kept.missed > 0;
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}
