import type { Instant } from './instant.js';
import type { RuleRef } from './rule.js';

/** Who owes a duty: a department in a role, the subject, or the operators of the system. Ids only. */
export interface DutyOwner {
  readonly role: 'clerk' | 'approver' | 'lead' | 'supervisor' | 'subject' | 'operator' | 'system';
  readonly department?: string;
  readonly subject?: string;
}

/**
 * What somebody owes next: who, what, by when, by which rule, and what happens if it is missed. Derived from the
 * state by `dutiesOf`, never stored beside it. Timers, work queues, reminders, escalation and forecasts all come
 * from duties; there is no second list of tasks.
 */
export interface Duty {
  /** Unique within a case at any one time, kebab-case; a department's own duty carries `:department` at its end. */
  readonly name: string;
  readonly owner: DutyOwner;
  /** End of the limit. `null` while the clock is paused: owed, but not due until it runs again. */
  readonly dueAt: Instant | null;
  /** When to remind, if a reminder is still to be sent. A reminder changes nothing; missing the end does. */
  readonly remindAt: Instant | null;
  readonly rule: RuleRef;
  /** The command that the clock submits at the end, as `{ type, at: dueAt, duty: name }`; never adverse to the subject. */
  readonly ifMissed: string;
}
