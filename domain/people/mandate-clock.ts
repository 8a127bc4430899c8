import type { Duty } from '../kernel/duty.js';
import type { Instant } from '../kernel/instant.js';
import { SUPERVISE } from '../kernel/overdue.js';
import type { GeneralRules } from '../kernel/rulebook.js';
import type { Application } from './mandate.js';

/**
 * What the clock does with a mandate: it reminds the offices, tells that they are late, lets lapse what nobody has answered,
 * and writes down that a mandate has come to its last day.
 */
export const CLOCK_STEPS = ['reminded', 'overdue', 'lapsed', 'expired'] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

/** What an office owes whoever asks to act for a subject. */
export const ANSWER_MANDATE = 'answer-mandate';

/** An application with its dates, and what has been done with it. */
export interface Dated extends Application {
  readonly subject: string | null;
  readonly answerBy: Instant | null;
  readonly remindAt?: Instant | null;
  readonly steps: readonly { readonly step: string; readonly at: Instant }[];
}

interface Ahead {
  readonly step: ClockStep;
  readonly at: Instant;
}

/**
 * What is still to come by the clock, nearest first. Of an application about nobody who is known here only the end is, and of
 * a no that whoever asked was not told: both then read alike to him.
 */
export function aheadOf(dated: Dated): readonly Ahead[] {
  const { status, until, untold, subject, steps } = dated;
  const taken = new Set(steps.map(({ step }) => step));
  if (status === 'confirmed') return until === null ? [] : [{ step: 'expired', at: until }];
  const waits = status === 'pending' || (status === 'declined' && untold === true && !taken.has('lapsed'));
  if (!waits) return [];
  const ends = {
    reminded: taken.has('overdue') ? null : dated.remindAt,
    overdue: dated.answerBy,
    lapsed: dated.lapsesAt,
  };
  const order =
    status === 'pending' && subject !== null ? (['reminded', 'overdue', 'lapsed'] as const) : (['lapsed'] as const);
  return order.flatMap((step) => {
    const at = ends[step];
    return at === null || at === undefined || taken.has(step) ? [] : [{ step, at }];
  });
}

/** What the clock has to do now: of several that have come meanwhile the last. */
export function dueOf(dated: Dated, now: Instant): Ahead | null {
  return aheadOf(dated).findLast(({ at }) => at <= now) ?? null;
}

/** When an office has to have answered: by its own date, and where that has been missed before the application lapses. */
export function owedBy(dated: Dated): Instant | null {
  const { status, subject, answerBy, lapsesAt = null, steps } = dated;
  if (status !== 'pending' || subject === null) return null;
  return steps.some(({ step }) => step === 'overdue') ? (lapsesAt ?? answerBy) : answerBy;
}

/** The duties of an application that an office looks after; the supervisor's own beside one that is overdue. */
export function dutyOf(
  dated: Dated,
  owner: { readonly role: 'clerk'; readonly department: string } | { readonly role: 'supervisor' },
  { mandateAnswer, mandateLapse, escalation }: GeneralRules,
): Duty | null {
  const dueAt = owedBy(dated);
  if (dueAt === null) return null;
  const isOverdue = dueAt !== dated.answerBy;
  if (owner.role === 'supervisor') {
    if (!isOverdue) return null;
    return { name: SUPERVISE, owner, dueAt, remindAt: null, rule: escalation.rule, ifMissed: 'Lapse' };
  }
  return isOverdue
    ? { name: ANSWER_MANDATE, owner, dueAt, remindAt: null, rule: mandateLapse.rule, ifMissed: 'Lapse' }
    : {
        name: ANSWER_MANDATE,
        owner,
        dueAt,
        remindAt: dated.remindAt ?? null,
        rule: mandateAnswer.rule,
        ifMissed: 'Escalate',
      };
}
