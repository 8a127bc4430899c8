import type { Due } from './due.js';
import { findRule } from './find-rule.js';
import type { CalendarDate, Instant } from './instant.js';
import type { Span } from './limit-end.js';
import type { Limit } from './limit.js';
import type { RuleRef } from './rule.js';
import type { Rulebook } from './rulebook.js';
import type { RunningLimit } from './running-limit.js';

/** What every date is told with. */
interface Told {
  /** Where the number comes from. */
  readonly rule: RuleRef;
  /** Exclusive; null while the clock rests. */
  readonly dueAt: Instant | null;
  /** The date rests on a year whose holidays were not published when it was reckoned. */
  readonly provisional: boolean;
  /** True where the event is of before this was kept, and the case's rulebook has told the rest. */
  readonly reconstructed: boolean;
}

/** A number of the law from an event on. `calendar` is null where the event does not tell by which it was counted. */
export interface ByLimit extends Told {
  readonly how: 'limit';
  readonly from: Instant;
  readonly span: Span;
  readonly movesOffHolidays: boolean;
  readonly calendar: string | null;
}

/** A limit that may rest. Of its ledger's turns those count that lead to `dueAt`; what came after moved other dates. */
export interface ByLedger extends Told {
  readonly how: 'ledger';
  readonly ledger: RunningLimit;
  readonly calendar: string | null;
}

/** The term of a sanction: to the corresponding day, holiday or not, and so many days more. */
export interface ByTerm extends Told {
  readonly how: 'term';
  readonly from: CalendarDate;
  readonly span: Span;
  /** Days that a granted repair stood and its revocation added. */
  readonly added: number;
}

/** Set by a step itself: by an order, or ended there and then. Nothing was counted. */
export interface ByStep extends Told {
  readonly how: 'declared';
}

/** How a date came about. */
export type Reckoning = ByLimit | ByLedger | ByTerm | ByStep;

/** A date that a case keeps. `name` is the duty's, or `request-hearing`, `remedy:<way>`, `measure:<id>`. */
export interface KeptDate {
  readonly name: string;
  readonly reckoning: Reckoning;
}

/** How the end of a plain limit, or of one that rested for an obstacle, came about. `limit` is the pinned rulebook's, which tells for events of before. */
export function reckoningOfDue(due: Due, limit: Limit | undefined, rules: Rulebook): ByLimit | ByLedger | ByStep {
  const { from, dueAt, provisional, missed, by, ledger } = due;
  if (ledger) {
    const calendar = by?.calendar ?? ledger.calendar ?? null;
    return { how: 'ledger', rule: ledger.limit.rule, ledger, dueAt, provisional, calendar, reconstructed: false };
  }
  const kept = by && findRule(rules, by.rule);
  if (by?.span && kept)
    return {
      how: 'limit',
      rule: kept,
      from,
      dueAt,
      provisional,
      span: by.span,
      movesOffHolidays: by.movesOffHolidays,
      calendar: by.calendar,
      reconstructed: false,
    };
  const held = missed > 0 ? rules.general.escalation : limit;
  if (!held) return { ...declared(dueAt, rules.general.escalation.rule), provisional };
  const { rule, count, unit, movesOffHolidays } = held;
  const span: Span = { count, unit };
  return { how: 'limit', rule, from, dueAt, provisional, span, movesOffHolidays, calendar: null, reconstructed: true };
}

/** A date that a step set without counting. */
export function declared(dueAt: Instant | null, rule: RuleRef): ByStep {
  return { how: 'declared', rule, dueAt, provisional: false, reconstructed: false };
}
