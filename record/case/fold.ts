import type { Actor } from '../../domain/kernel/actor.js';
import { laterOf } from '../../domain/kernel/calendar-date.js';
import type { Happened } from '../../domain/kernel/case.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import type { AnyHostedKind, Hosted } from '../../domain/kernel/host.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { isMigrationEvent } from '../../domain/kernel/migration.js';
import type { Running } from '../../domain/kernel/passage.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import type { Law } from '../record-deps.js';

/** Which command an event comes of. */
export interface Origin {
  readonly key: string;
  readonly command: string;
  readonly body: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/** An event that has been decided but not written. */
export interface Step extends Origin {
  /** The rulebook that it was decided by. */
  readonly rules: Rulebook;
  readonly happened: Happened;
}

/** A case in the middle of a decision: what is written of it, and the steps that would be written next. */
export interface Folding extends Running {
  /** Where the rulebook of a migrated case is found. */
  readonly law: Pick<Law, 'get'>;
  /** Number of the last event, the steps included. */
  readonly version: number;
  readonly recordedAt: Instant | null;
  readonly steps: readonly Step[];
}

/** A case before its first event. */
export function unopened(caseId: string, kind: AnyHostedKind, rules: Rulebook, law: Folding['law']): Folding {
  const state = kind.initial as Hosted<unknown>;
  return { caseId, kind, rules, law, state, version: 0, recordedAt: null, steps: [] };
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
      rules: rulesAfter(current, event),
      version: happened.seq,
      recordedAt,
      steps: [...current.steps, { ...origin, happened, rules: current.rules }],
    };
  }, folding);
}

/** A case that has moved to another version goes by it from the next event on. */
function rulesAfter({ rules, law }: Folding, event: DomainEvent): Rulebook {
  return isMigrationEvent(event) && event.type === 'RulebookMigrated' ? law.get(event.rulebook) : rules;
}
