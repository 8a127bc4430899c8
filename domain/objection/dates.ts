import type { Due } from '../kernel/due.js';
import type { Duty } from '../kernel/duty.js';
import type { Limit } from '../kernel/limit.js';
import { SUPERVISE, overdueAt } from '../kernel/overdue.js';
import { declared, reckoningOfDue, type ByLedger, type KeptDate, type Reckoning } from '../kernel/reckoning.js';
import type { Rulebook } from '../kernel/rulebook.js';
import type { RunningLimit } from '../kernel/running-limit.js';
import { rulesForList } from '../listing/rules.js';
import { dateOfRemedy } from '../rights/remedy.js';
import { isOfClock } from './clocks.js';
import { dutiesOf } from './duties.js';
import { limitOfDuty } from './limits.js';
import type { Objection, ObjectionCase } from './objection.js';

/** Every date that an objection keeps, each with how it came about. */
export function datesOf(objection: Objection, rulebook: Rulebook): readonly KeptDate[] {
  if (objection.status === 'not-filed') return [];
  const rules = rulesForList(rulebook, objection.list);
  const owed = dutiesOf(objection, rulebook).map((duty) => ({
    name: duty.name,
    reckoning: reckoningOf(objection, duty, rules),
  }));
  return [...owed, ...remedies(objection, rules)];
}

function reckoningOf(state: ObjectionCase, { name, dueAt, rule }: Duty, rules: Rulebook): Reckoning {
  const due = name === SUPERVISE && dueAt !== null ? overdueAt(state.due, dueAt) : state.due[name];
  const clock = clockOf(state, name);
  if (clock && dueAt === null) return byLedger(clock, null);
  if (!due) return declared(dueAt, rule);
  if (clock && due.missed === 0 && isOfClock(due, clock)) return byLedger(clock, due);
  return reckoningOfDue(due, limitOf(name, rules), rules);
}

/** The running limit that bounds the duty: the provider's own, or that of the whole verification. */
function clockOf(state: ObjectionCase, duty: string): RunningLimit | undefined {
  const [base, department = ''] = duty.split(':');
  if (base === 'report-finding') return state.clocks[department];
  return WHOLE_VERIFICATION.includes(duty) ? state.clocks[state.department] : undefined;
}

const WHOLE_VERIFICATION: readonly string[] = ['verify', 'decide-result', 'decide-extension'];

function byLedger(ledger: RunningLimit, due: Due | null): ByLedger {
  const { rule } = ledger.limit;
  const calendar = due?.by?.calendar ?? ledger.calendar ?? null;
  const { dueAt, provisional } = due ?? { dueAt: null, provisional: false };
  return { how: 'ledger', rule, ledger, dueAt, provisional, calendar, reconstructed: ledger.course === undefined };
}

/** The plain limits, and those that stand in for a clock where a step found none. */
function limitOf(duty: string, rules: Rulebook): Limit | undefined {
  if (duty === 'decide-extension') return rules.general.escalation;
  return duty === 'decide-result' ? rules.objection.verification : limitOfDuty(duty, rules);
}

function remedies({ result, refusal, toldAt, due }: ObjectionCase, rules: Rulebook): readonly KeptDate[] {
  const began = due['ask-for-review']?.from ?? toldAt;
  if (began === null || refusal !== null) return [];
  const review = due['ask-for-review'];
  return (result?.remedies ?? []).flatMap((remedy): readonly KeptDate[] => {
    if (!review?.ledger || remedy.until !== review.dueAt)
      return dateOfRemedy(remedy, began, rules.objection.reviewWindow, rules);
    return [{ name: `remedy:${remedy.way}`, reckoning: reckoningOfDue(review, undefined, rules) }];
  });
}
