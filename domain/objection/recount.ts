import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { isSameEnd, keptDate, yearsAwaited, type Due, type Dues, type Keep } from '../kernel/due.js';
import { recountDues } from '../kernel/recounted-dues.js';
import type { Rulebook } from '../kernel/rulebook.js';
import { recalculateLimit } from '../kernel/running-limit.js';
import { ticking } from './clocks.js';
import { dutiesOf } from './duties.js';
import { limitOfDuty } from './limits.js';
import type { Hold, Objection, ObjectionCase, ObjectionEvent } from './objection.js';
import { openHold } from './order.js';

/** The party's own time, and what protects it: an announcement that stands in for service, a hold that is ending. */
const LATER_ONLY: readonly string[] = ['supply-missing', 'ask-for-review', 'deem-result-served', 'end-hold'];

/** Copies of the verification's date: they move with it. */
const OF_THE_CLOCK = ['decide-extension', 'decide-result'] as const;

/** The holidays of a year have been published: dates that rested on it are counted again, never to the party's loss. */
export function recount(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const anew = Object.entries(state.clocks).flatMap(([department, clock]) => {
    const next = recalculateLimit(clock, 'earlier', context.at, context.calendar);
    return next === clock ? [] : [[department, next] as const];
  });
  const { clocks, due: ticked } = ticking(state, Object.fromEntries(anew), context);
  const owed = new Set(dutiesOf(state, context.rules).map(({ name }) => name));
  const plain = recountDues(
    state.due,
    (duty) => (owed.has(duty) ? limitOfDuty(duty, context.rules) : undefined),
    keepOf,
    context,
  );
  const due: Dues = { ...plain, ...ticked, ...copiesAnew(state, ticked['verify'], owed, context) };
  if (Object.keys(due).length === 0 && anew.length === 0) return accept();
  return accept({
    type: 'LimitsRecounted',
    rule: context.rules.general.reminderLead.rule.id,
    calendar: context.calendar.version,
    clocks,
    due,
    ...holdOf(state, due),
  });
}

/** The years whose holidays the dates that are now owed wait for. */
export function awaitedYears(state: Objection, rules: Rulebook): readonly number[] {
  if (state.status === 'not-filed') return [];
  const owed = new Map(dutiesOf(state, rules).map((duty) => [duty.name, duty]));
  // A date that rests is none; what it will be is counted when it goes on.
  return yearsAwaited(Object.entries(state.due).flatMap(([duty, due]) => (owed.get(duty)?.dueAt == null ? [] : [due])));
}

function keepOf(duty: string): Keep {
  return LATER_ONLY.includes(duty) ? 'later' : 'earlier';
}

/** A copy of the verification's date that has been left behind by it keeps its day. */
function copiesAnew(state: ObjectionCase, verify: Due | undefined, owed: ReadonlySet<string>, context: Context): Dues {
  const told = state.due.verify;
  const anew = OF_THE_CLOCK.flatMap((duty): readonly (readonly [string, Due])[] => {
    const copy = state.due[duty];
    if (!copy?.provisional || copy.missed > 0 || !owed.has(duty)) return [];
    const next = verify && copy.dueAt === told?.dueAt ? verify : keptDate(copy, context.calendar);
    return isSameEnd(copy, next) ? [] : [[duty, next]];
  });
  return Object.fromEntries(anew);
}

/** A suspension that silence will bring begins with the acceptance; one that is ending never ends sooner. */
function holdOf(state: ObjectionCase, due: Dues): { readonly hold?: Hold } {
  const acceptance = due['decide-acceptance'];
  const declared = openHold(state);
  if (declared?.declaredAhead && acceptance) return { hold: { ...declared, from: acceptance.dueAt } };
  const end = due['end-hold'];
  const ending = state.holds.find(({ until }) => until !== null && until === state.due['end-hold']?.dueAt);
  return end && ending ? { hold: { ...ending, until: end.dueAt } } : {};
}
