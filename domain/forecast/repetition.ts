import type { Calendar } from '../kernel/calendar.js';
import type { Duty } from '../kernel/duty.js';
import type { Instant } from '../kernel/instant.js';
import { endOf } from '../kernel/limit-end.js';
import { SUPERVISE } from '../kernel/overdue.js';
import { missedKey, type Passed, type Running } from '../kernel/passage.js';
import type { ForecastStep } from './step.js';

/** What a forecast passes over: duties whose missing moves only their own date, each held still there, and what the kind leaves. */
export interface Silence {
  /** Keys of what is passed over. */
  readonly keys: ReadonlySet<string>;
  /** The kind had no answer to this: it is left as it is. */
  leave(key: string): void;
  /** The duties that can still bring something new. */
  awake(duties: readonly Duty[]): readonly Duty[];
  /** Whether missing this has only put it off by the house's own limit; if so it is held still from now on. */
  begins(step: number, passed: Passed, before: Running, after: Running, calendar: Calendar): boolean;
  /** The repetitions that end with this step, since their duty is owed no more at that date. */
  ended(duties: readonly Duty[]): readonly number[];
}

interface Held {
  readonly step: number;
  readonly duty: string;
  readonly dueAt: Instant;
}

/** One for each case of a forecast. */
export function silence(): Silence {
  const keys = new Set<string>();
  let held: readonly Held[] = [];
  return {
    keys,
    leave: (key) => void keys.add(key),
    awake: (duties) => duties.filter(({ name, dueAt }) => dueAt === null || !keys.has(missedKey(name, dueAt))),
    begins(step, { at, cause }, before, after, calendar) {
      if (cause.type !== 'missed') return false;
      const { name, ifMissed } = cause.duty;
      const next = dutiesOf(after).find((duty) => duty.name === name);
      if (next?.dueAt == null || next.ifMissed !== ifMissed) return false;
      const putOff = endOf(after.rules.general.escalation, at, calendar).dueAt;
      if (next.dueAt !== putOff || restOf(before, name) !== restOf(after, name)) return false;
      keys.add(missedKey(name, next.dueAt));
      // The supervisor's own duty beside it is due at the same instant, and goes with it.
      keys.add(missedKey(SUPERVISE, next.dueAt));
      held = [...held, { step, duty: name, dueAt: next.dueAt }];
      return true;
    },
    ended(duties) {
      const gone = held.filter(({ duty, dueAt }) => !duties.some((owed) => owed.name === duty && owed.dueAt === dueAt));
      held = held.filter((one) => !gone.includes(one));
      return gone.map(({ step }) => step);
    },
  };
}

/** The steps with the end of each repetition that a later step brought about. */
export function withEnds(steps: readonly ForecastStep[], ends: ReadonlyMap<number, Instant>): readonly ForecastStep[] {
  return steps.map((step, index) => {
    const until = ends.get(index);
    return until === undefined || step.repeats === null ? step : { ...step, repeats: { ...step.repeats, until } };
  });
}

function dutiesOf({ kind, rules, state }: Running): readonly Duty[] {
  return kind.dutiesOf(state, rules);
}

/** Everything about a case that others go by, but for the one duty and the supervisor's beside it. */
function restOf(running: Running, duty: string): string {
  const { kind, state } = running;
  const others = dutiesOf(running).filter(({ name }) => name !== duty && name !== SUPERVISE);
  return JSON.stringify([
    kind.statusOf(state),
    kind.claimsOf(state),
    kind.termsOf(state),
    others.map(({ name, dueAt }) => [name, dueAt]),
  ]);
}
