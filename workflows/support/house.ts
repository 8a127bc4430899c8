import type { KernelEvent } from '../../domain/kernel/attention.js';
import { letter, since, type Branch } from './plan.js';

export type HouseEventType = KernelEvent['type'];

/**
 * What every kind of case has beside its own events. A failed effect is an operator's duty already; the branches of a
 * retried or skipped one are those of the event that it belongs to. Standing never waits for an edge to be carried out.
 */
export const HOUSE_ON = {
  EffectFailed: [],
  EffectRetried: [],
  EffectSkipped: [],
  DutyReminded: [letter('remindOwner')],
  ClaimBegan: [],
  ClaimEnded: [],
  TermBegan: [],
  TermEnded: [],
  MigrationProposed: [],
  MigrationDeclined: [],
  MigrationLapsed: [],
  RulebookMigrated: [since('moved-cases-are-told', letter('sendMigration'))],
  PersonRecused: [],
  RecusalLifted: [],
} satisfies Record<HouseEventType, readonly Branch[]>;

/** What an operator leaves undone, the clock does; a migration that nobody decides lapses. */
export const HOUSE_DUE = { 'retry-effect': 'RetryEffect', 'decide-migration': 'LetMigrationLapse' } as const;
