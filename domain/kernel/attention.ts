import type { ReckonedBy } from './due.js';
import type { DomainEvent } from './event.js';
import type { Instant } from './instant.js';
import {
  MIGRATION_COMMANDS,
  MIGRATION_EVENTS,
  type MigrationCommand,
  type MigrationEvent,
  type ProposedMigration,
} from './migration.js';
import { RECUSAL_COMMANDS, RECUSAL_EVENTS, type RecusalCommand, type RecusalEvent } from './recusal.js';

/** An event of the case, named by its number and its type (the event itself may have left the document). */
export interface EventName {
  readonly seq: number;
  readonly type: string;
}

/** An effect that gave up. It owes an operator the duty of `retryDutyName`. */
export interface FailedEffect {
  readonly of: EventName;
  readonly effect: string;
  /** Why, as a code; never a message from outside. */
  readonly code: string;
  readonly dueAt: Instant;
  /** What the date was reckoned from; absent in events of before it was kept. */
  readonly from?: Instant;
  readonly by?: ReckonedBy;
}

interface EdgeAt {
  readonly at: Instant;
  /** Id of the rule under which the edge was set. */
  readonly rule: string;
}

/** An instant ahead at which a claim or a term begins or ends without anybody doing anything. */
export type Edge = EdgeAt &
  (
    | { readonly type: 'ClaimBegan' | 'ClaimEnded'; readonly claim: string; readonly on: string }
    | { readonly type: 'TermBegan' | 'TermEnded'; readonly measures: readonly string[] }
  );

/** What the house remembers of a case beside the kind's own state: its own slips and what it has already said. */
export interface Attention {
  readonly failed: readonly FailedEffect[];
  /** `duty@dueAt` of the reminders that were sent. */
  readonly reminded: readonly string[];
  /** Edges not yet reached, nearest first. */
  readonly edges: readonly Edge[];
  /** The latest instant that any event of the case happened at; null before the first. */
  readonly through: Instant | null;
  /** Id of the rulebook to which the case was migrated last; absent while it keeps the one that it was opened under. */
  readonly rulebook?: string;
  /** A migration that waits for its second person; absent while there is none. */
  readonly migration?: ProposedMigration;
  /** Officials who keep out of the case; absent while there are none. */
  readonly recused?: readonly string[];
}

export const NO_ATTENTION: Attention = { failed: [], reminded: [], edges: [], through: null };

/** Commands that every kind of case takes beside its own: of officials, operators, the lead department, and the system. */
export type KernelCommand =
  | MigrationCommand
  | RecusalCommand
  | {
      readonly type: 'ReportEffectFailure';
      readonly of: EventName;
      readonly effect: string;
      readonly code: string;
    }
  | { readonly type: 'RetryEffect'; readonly seq: number; readonly effect: string }
  | { readonly type: 'RetryEffect'; readonly duty: string; readonly at: Instant }
  | { readonly type: 'SkipEffect'; readonly seq: number; readonly effect: string; readonly reason: string }
  | { readonly type: 'Remind'; readonly duty: string; readonly dueAt: Instant }
  | { readonly type: 'ReachEdge'; readonly edge: Edge };

export type KernelEvent =
  | (DomainEvent &
      (
        | {
            readonly type: 'EffectFailed';
            readonly of: EventName;
            readonly effect: string;
            readonly code: string;
            readonly dueAt: Instant;
            readonly from?: Instant;
            readonly by?: ReckonedBy;
          }
        | { readonly type: 'EffectRetried'; readonly of: EventName; readonly effect: string }
        | { readonly type: 'EffectSkipped'; readonly of: EventName; readonly effect: string }
        | { readonly type: 'DutyReminded'; readonly duty: string; readonly dueAt: Instant }
        | { readonly type: 'ClaimBegan' | 'ClaimEnded'; readonly claim: string; readonly on: string }
        | { readonly type: 'TermBegan' | 'TermEnded'; readonly measures: readonly string[] }
      ))
  | MigrationEvent
  | RecusalEvent;

const KERNEL_COMMANDS = {
  ReportEffectFailure: true,
  RetryEffect: true,
  SkipEffect: true,
  Remind: true,
  ReachEdge: true,
  ...MIGRATION_COMMANDS,
  ...RECUSAL_COMMANDS,
} satisfies Record<KernelCommand['type'], true>;

const KERNEL_EVENTS = {
  EffectFailed: true,
  EffectRetried: true,
  EffectSkipped: true,
  DutyReminded: true,
  ClaimBegan: true,
  ClaimEnded: true,
  TermBegan: true,
  TermEnded: true,
  ...MIGRATION_EVENTS,
  ...RECUSAL_EVENTS,
} satisfies Record<KernelEvent['type'], true>;

/** A kind must not name a command of its own like these. */
export function isKernelCommand(command: { readonly type: string }): command is KernelCommand {
  return Object.hasOwn(KERNEL_COMMANDS, command.type);
}

/** A kind must not name an event of its own like these. */
export function isKernelEvent(event: { readonly type: string }): event is KernelEvent {
  return Object.hasOwn(KERNEL_EVENTS, event.type);
}

/** Name of the duty that a failed effect owes an operator. */
export function retryDutyName(failed: FailedEffect): string {
  return `retry-effect:${failed.of.seq}:${failed.effect}`;
}

/** By which a reminder that was sent is remembered: a new end is reminded of anew. */
export function reminderName(duty: string, dueAt: Instant): string {
  return `${duty}@${dueAt}`;
}

/** Unique among the pending edges of a case; part of the key under which its event is recorded. */
export function edgeName(edge: Edge): string {
  return 'claim' in edge
    ? `${edge.type}:${edge.claim}@${edge.at}`
    : `${edge.type}:${edge.measures.join(',')}@${edge.at}`;
}
