import type { Actor } from '../domain/kernel/actor.js';
import { laterOf } from '../domain/kernel/calendar-date.js';
import type { Happened } from '../domain/kernel/case.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import type { AnyHostedKind, Hosted } from '../domain/kernel/host.js';
import type { Instant } from '../domain/kernel/instant.js';
import type { Running } from '../domain/kernel/passage.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';

/** Which command an event comes of. */
export interface Origin {
  readonly key: string;
  readonly command: string;
  readonly body: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/** An event that has been decided but not written. */
export interface Step extends Origin {
  readonly happened: Happened;
}

/** A case in the middle of a decision: what is written of it, and the steps that would be written next. */
export interface Folding extends Running {
  /** Number of the last event, the steps included. */
  readonly version: number;
  readonly recordedAt: Instant | null;
  readonly steps: readonly Step[];
}

/** A case before its first event. */
export function unopened(caseId: string, kind: AnyHostedKind, rules: Rulebook): Folding {
  return { caseId, kind, rules, state: kind.initial as Hosted<unknown>, version: 0, recordedAt: null, steps: [] };
}

/** Folds decided events onto the case. `now` is the clock's; the times recorded never run backwards. */
export function advance(
  folding: Folding,
  events: readonly DomainEvent[],
  { at, actor, now, origin }: { at: Instant; actor: Actor; now: Instant; origin: Origin },
): Folding {
  return events.reduce((current: Folding, event) => {
    const recordedAt = current.recordedAt === null ? now : laterOf(now, current.recordedAt);
    const happened: Happened = { seq: current.version + 1, at, recordedAt, actor, event };
    return {
      ...current,
      state: current.kind.evolve(current.state, happened) as Hosted<unknown>,
      version: happened.seq,
      recordedAt,
      steps: [...current.steps, { ...origin, happened }],
    };
  }, folding);
}
