import type { DutyOwner } from '../kernel/duty.js';
import type { Instant } from '../kernel/instant.js';
import type { Effect, Effects, Suspended } from './finding.js';

/** Which of two times a rule is the kinder with, as its source says; null where no source does. */
export type Kinder = 'longer' | 'shorter' | null;

const NOBODY_SAYS: Effects = { subject: 'undecided', department: 'undecided' };

/**
 * For whom another date is the better: for the subject as the rule's source says, and where it says nothing the subject's
 * own time is better longer; for the department that owes it, later. Nothing is guessed where one of the dates is missing.
 */
export function effectsOfDate(
  owner: DutyOwner,
  kinder: Kinder,
  before: Instant | null,
  after: Instant | null,
): Effects {
  if (before === null || after === null || before === after) return NOBODY_SAYS;
  const isLater = after > before;
  const better = kinder ?? (owner.role === 'subject' ? 'longer' : null);
  const subject: Effect = better === null ? 'undecided' : isLater === (better === 'longer') ? 'gains' : 'loses';
  const owes = owner.department !== undefined;
  return { subject, department: owes ? (isLater ? 'gains' : 'loses') : 'neither' };
}

/** A suspension protects the subject: it gains by one that begins sooner or ends later, and loses the other way round. */
export function effectsOfSuspension(before: Suspended | null, after: Suspended | null): Effects {
  const signs =
    before === null
      ? [1]
      : after === null
        ? [-1]
        : [before.from > after.from ? 1 : before.from < after.from ? -1 : 0, laterEnd(before.until, after.until)];
  const gains = signs.includes(1);
  const loses = signs.includes(-1);
  return { subject: gains === loses ? 'undecided' : gains ? 'gains' : 'loses', department: 'neither' };
}

/** 1 where `after` ends later than `before`; an open one ends last. */
function laterEnd(before: Instant | null, after: Instant | null): -1 | 0 | 1 {
  if (before === after) return 0;
  if (after === null) return 1;
  return before === null || after < before ? -1 : 1;
}
