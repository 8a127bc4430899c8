import type { Context } from '../kernel/case.js';
import type { Due, Dues } from '../kernel/due.js';
import type { Instant } from '../kernel/instant.js';
import type { Limit } from '../kernel/limit.js';
import type { Rulebook } from '../kernel/rulebook.js';
import { dueOfLedger } from '../kernel/ledger-due.js';
import {
  extendLimit,
  isOver,
  pauseLimit,
  resumeLimit,
  startLimit,
  type RunningLimit,
} from '../kernel/running-limit.js';
import type { ObjectionCase } from './objection.js';

/** The running limits of a verification, and the dates that follow from those that run. */
export interface Ticking {
  readonly clocks: Readonly<Record<string, RunningLimit>>;
  readonly due: Dues;
}

/** The duty that a department's clock bounds. */
export function dutyOfClock(state: Pick<ObjectionCase, 'department'>, department: string): string {
  return department === state.department ? 'verify' : `report-finding:${department}`;
}

/** What is known of an objection when its clocks start. */
type Starting = Pick<ObjectionCase, 'department' | 'providers' | 'receivedAt' | 'due'>;

/** The limit of the whole verification: shorter where no provider must check besides. */
export function verificationLimit({ providers }: Pick<ObjectionCase, 'providers'>, { objection }: Rulebook): Limit {
  return providers.length === 0 ? objection.verificationAlone : objection.verification;
}

/** Acceptance starts all clocks side by side: the recognizing department's, and one for each provider asked. */
export function startClocks(state: Starting, acceptedAt: Instant, context: Context): Ticking {
  const { verificationFrom, providerAnswer } = context.rules.objection;
  const from = verificationFrom.value === 'filing' ? state.receivedAt : acceptedAt;
  const providers = state.providers.map(
    ({ department }) => [department, startLimit(providerAnswer, acceptedAt, context.calendar)] as const,
  );
  const own = [state.department, startLimit(verificationLimit(state, context.rules), from, context.calendar)] as const;
  return ticking(state, Object.fromEntries([own, ...providers]), context);
}

/** The department's clock rests while experts are at work; a provider's experts rest the whole verification too. */
export function pauseClocks(state: ObjectionCase, department: string, context: Context): Ticking {
  return changed(state, [department, state.department], context, (clock) =>
    pauseLimit(clock, context.at, 'expert-review', 'experts-at-work', context.calendar),
  );
}

/** The department's clock goes on; the whole verification's once no experts are at work anywhere. */
export function resumeClocks(state: ObjectionCase, department: string, context: Context): Ticking {
  const others = state.experts.some((expert) => expert !== department);
  const going = others ? [department].filter((one) => one !== state.department) : [department, state.department];
  return changed(state, going, context, (clock) => resumeLimit(clock, context.at, context.calendar));
}

/** The one extension: up to the longest time that the rulebook gives to the whole. Null where nothing is left to give. */
export function extendClock(state: ObjectionCase, context: Context): Ticking | null {
  const { extendable, verificationAtMost: most } = context.rules.objection;
  const clock = state.clocks[state.department];
  if (!extendable.value || !clock || clock.budget.unit !== most.unit || clock.budget.count >= most.count) return null;
  const extra = { ...most, count: most.count - clock.budget.count };
  return changed(state, [state.department], context, (running) =>
    extendLimit(running, extra, context.at, context.calendar),
  );
}

/** The verification's time has run out, or its first date was missed. */
export function isVerificationOver(state: ObjectionCase, at: Instant): boolean {
  const clock = state.clocks[state.department];
  return clock === undefined || isOver(clock, at) || (state.due.verify?.missed ?? 0) > 0;
}

/** Whether the clock gave the date. Events of before that was kept tell it by the beginning of the run. */
export function isOfClock({ by, from }: Due, { startedAt, pauses }: RunningLimit): boolean {
  if (by) return by.span === null;
  return from === startedAt || pauses.some(({ until }) => until === from);
}

function changed(
  state: ObjectionCase,
  departments: readonly string[],
  context: Context,
  change: (clock: RunningLimit) => RunningLimit,
): Ticking {
  const clocks = departments.flatMap((department) => {
    const clock = state.clocks[department];
    return clock ? [[department, change(clock)] as const] : [];
  });
  return ticking(state, Object.fromEntries(clocks), context);
}

export function ticking(
  state: Pick<ObjectionCase, 'department' | 'due'>,
  clocks: Readonly<Record<string, RunningLimit>>,
  context: Context,
): Ticking {
  const dates = Object.entries(clocks).flatMap(([department, clock]) => {
    const duty = dutyOfClock(state, department);
    const due = dueOfLedger(clock, context);
    return due === null || (state.due[duty]?.missed ?? 0) > 0 ? [] : [[duty, due] as const];
  });
  return { clocks, due: Object.fromEntries(dates) };
}
