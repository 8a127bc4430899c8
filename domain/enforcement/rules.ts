import type { Limit } from '../kernel/limit.js';
import type { MeasureKind } from '../kernel/measure.js';
import type { Setting } from '../kernel/rulebook.js';

/** Persons behind a firm whom its sanctions may reach, each in a case of his own. */
export const REACHED_PERSONS = ['legal-representative', 'principal', 'controller', 'responsible'] as const;
export type ReachedPerson = (typeof REACHED_PERSONS)[number];

/** What an enforcement case reads from its rulebook. Limits count from the event named; the day of that event is not counted. */
export interface EnforcementRules {
  /** Kinds of measures that a joint sanction may have. */
  readonly kinds: Setting<readonly MeasureKind[]>;
  readonly reaches: Setting<readonly ReachedPerson[]>;
  /** A change of what is to be done is acknowledged, from its push. */
  readonly acknowledgement: Limit;
  /** What was done is told, from the acknowledgement. */
  readonly feedback: Limit;
  /** And again, from the feedback before. */
  readonly furtherFeedback: Limit;
  /** A measure is lifted where the listing rests or has ended, from that. Missed: reminded, escalated, scored. */
  readonly release: Limit;
  /** «Executed and cannot be undone» is an answer. */
  readonly irreversibleAnswered: Setting<true>;
  /** Whether the effect of key measures is counted and fed back. */
  readonly effectCounted: Setting<boolean>;
  /** A state body, public institution or state enterprise is reported to its superiors and to audit. */
  readonly publicBodies: Setting<'as-others' | 'reported-upwards'>;
}
