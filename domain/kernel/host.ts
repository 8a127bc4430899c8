import type { Role } from './actor.js';
import { assertNever } from './assert-never.js';
import {
  edgeName,
  isKernelCommand,
  isKernelEvent,
  NO_ATTENTION,
  reminderName,
  retryDutyName,
  type Attention,
  type FailedEffect,
  type KernelCommand,
  type KernelEvent,
} from './attention.js';
import { laterOf } from './calendar-date.js';
import type { Command, Context, Happened, Kind } from './case.js';
import { accept, refuse, type Decision } from './decision.js';
import { reckonedBy } from './due.js';
import type { Duty } from './duty.js';
import { edgesAhead } from './edges.js';
import type { DomainEvent } from './event.js';
import { endOf } from './limit-end.js';
import {
  DECIDE_MIGRATION,
  decideMigration,
  isMigrationCommand,
  migrationFact,
  migrationFacts,
  type MigrationCommand,
} from './migration.js';
import { declared, reckoningOfDue, type KeptDate, type Reckoning } from './reckoning.js';
import { decideRecusal, isRecusalCommand, keepsOut, type RecusalCommand } from './recusal.js';
import { remember } from './remember.js';
import type { Rulebook } from './rulebook.js';

/** What is kept of a case: the kind's own state and, beside it, the house's attention. */
export interface Hosted<S> {
  readonly own: S;
  readonly attention: Attention;
}

/** A kind under the house's roof; `guest` is the kind itself, whose shape number its stored events carry. */
export interface HostedKind<S, C extends Command, E extends DomainEvent> extends Kind<
  Hosted<S>,
  C | KernelCommand,
  E | KernelEvent
> {
  readonly guest: Kind<S, C, E>;
}

/** Shape of `Attention`. Raise it when `attend` below changes what it keeps. */
export const HOST_SHAPE = 2;

/**
 * A kind with what every case has beside its own words: failed effects with Retry and Skip, reminders, and the edges of
 * claims and terms. The kind knows nothing of it. A failed effect keeps the case open, because it owes an operator a duty.
 */
export function host<S, C extends Command, E extends DomainEvent>(kind: Kind<S, C, E>): HostedKind<S, C, E> {
  return {
    guest: kind,
    name: kind.name,
    prefix: kind.prefix,
    shape: kind.shape + HOST_SHAPE,
    initial: { own: kind.initial, attention: NO_ATTENTION },
    // The compiler does not see that each of C's types is one of the union's.
    opening: kind.opening as readonly (C | KernelCommand)['type'][],
    factsFor: (state, command, actor) => {
      if (!isKernelCommand(command)) return kind.factsFor(state.own, command, actor);
      return isMigrationCommand(command) ? migrationFacts(command) : [];
    },
    decide: (state, command, context) =>
      keepsOut(state.attention.recused ?? [], context) ??
      (isKernelCommand(command)
        ? decideHouse(kind, state, command, context)
        : kind.decide(state.own, command, { ...context, recused: state.attention.recused ?? [] })),
    evolve: (state, happened) => evolve(kind, state, happened),
    statusOf: (state) => kind.statusOf(state.own),
    dutiesOf: (state, rules) => dutiesOf(kind, state, rules),
    datesOf: (state, rules) => [
      ...kind.datesOf(state.own, rules),
      ...state.attention.failed.map((failed) => dateOfRetry(failed, rules)),
      ...datesOfMigration(kind.isClosed(state.own) ? undefined : state.attention.migration, rules),
    ],
    claimsOf: (state) => kind.claimsOf(state.own),
    termsOf: (state) => kind.termsOf(state.own),
    locksOf: (state) => kind.locksOf(state.own),
    lockRefusal: (lock) => kind.lockRefusal(lock),
    partiesOf: ({ own, attention: { recused } }) => ({ ...kind.partiesOf(own), ...(recused && { recused }) }),
    awaitedYears: (state, rules) => kind.awaitedYears(state.own, rules),
    isClosed: (state) => kind.isClosed(state.own) && state.attention.failed.length === 0,
    upcast: (event, shape) => (isKernelEvent(event) ? event : kind.upcast(event, shape)),
  };
}

function decideHouse<S, C extends Command, E extends DomainEvent>(
  kind: Kind<S, C, E>,
  state: Hosted<S>,
  command: KernelCommand,
  context: Context,
): Decision<E | KernelEvent> {
  if (isMigrationCommand(command)) return migrate(kind, state, command, context);
  if (isRecusalCommand(command)) return decideRecusal(state.attention.recused ?? [], command, context);
  return decideKernel(state.attention, dutiesOf(kind, state, context.rules), command, context);
}

/** The case moves, and the kind says what follows under the rulebook that then holds. */
function migrate<S, C extends Command, E extends DomainEvent>(
  kind: Kind<S, C, E>,
  { own, attention }: Hosted<S>,
  command: MigrationCommand,
  context: Context,
): Decision<E | KernelEvent> {
  const state = {
    proposed: attention.migration ?? null,
    subject: kind.partiesOf(own).subject,
    isClosed: kind.isClosed(own),
  };
  const decision = decideMigration(state, command, context);
  const fact = migrationFact(context.facts);
  if (decision.kind === 'refused' || command.type !== 'ApproveMigration' || fact === null) return decision;
  const follows = kind.migrated?.(own, { ...context, rules: fact.rulebook }) ?? [];
  return accept<E | KernelEvent>(...decision.events, ...follows);
}

function decideKernel(
  attention: Attention,
  duties: readonly Duty[],
  command: Exclude<KernelCommand, MigrationCommand | RecusalCommand>,
  { at, actor, rules, calendar }: Context,
): Decision<KernelEvent> {
  const limit = rules.general.retryEffect;
  switch (command.type) {
    case 'ReportEffectFailure': {
      const { of, effect, code } = command;
      if (attention.failed.some((failed) => failed.of.seq === of.seq && failed.effect === effect)) return accept();
      const { dueAt } = endOf(limit, at, calendar);
      const by = reckonedBy(limit, calendar);
      return accept({ type: 'EffectFailed', rule: limit.rule.id, of, effect, code, dueAt, from: at, by });
    }
    case 'RetryEffect': {
      if (!mayOperate(actor.role)) return refuse('not-an-operator');
      const failed = attention.failed.find((candidate) =>
        'duty' in command
          ? retryDutyName(candidate) === command.duty
          : candidate.of.seq === command.seq && candidate.effect === command.effect,
      );
      if (!failed) return refuse('effect-not-failed');
      return accept({ type: 'EffectRetried', rule: limit.rule.id, of: failed.of, effect: failed.effect });
    }
    case 'SkipEffect': {
      if (!mayOperate(actor.role)) return refuse('not-an-operator');
      if (command.reason.trim() === '') return refuse('skip-needs-a-reason');
      const failed = attention.failed.find(
        (candidate) => candidate.of.seq === command.seq && candidate.effect === command.effect,
      );
      if (!failed) return refuse('effect-not-failed');
      const personal = { reason: command.reason };
      return accept({ type: 'EffectSkipped', rule: limit.rule.id, of: failed.of, effect: failed.effect, personal });
    }
    case 'Remind': {
      const duty = duties.find(({ name, dueAt }) => name === command.duty && dueAt === command.dueAt);
      if (!duty || duty.remindAt === null || duty.remindAt > at) return accept();
      return accept({ type: 'DutyReminded', rule: duty.rule.id, duty: duty.name, dueAt: command.dueAt });
    }
    case 'ReachEdge': {
      const edge = attention.edges.find((pending) => edgeName(pending) === edgeName(command.edge));
      if (!edge || edge.at > at) return accept();
      return 'claim' in edge
        ? accept({ type: edge.type, rule: edge.rule, claim: edge.claim, on: edge.on })
        : accept({ type: edge.type, rule: edge.rule, measures: edge.measures });
    }
    default:
      return assertNever(command);
  }
}

/** Retry and Skip are the operators'; the clock retries what they left. */
function mayOperate(role: Role): boolean {
  return role === 'operator' || role === 'system';
}

function evolve<S, C extends Command, E extends DomainEvent>(
  kind: Kind<S, C, E>,
  { own, attention }: Hosted<S>,
  happened: Happened<E | KernelEvent>,
): Hosted<S> {
  const { event } = happened;
  const through = attention.through === null ? happened.at : laterOf(attention.through, happened.at);
  if (isKernelEvent(event)) return { own, attention: { ...remember(attention, event, happened), through } };
  const next = kind.evolve(own, { ...happened, event });
  const edges = edgesAhead(kind.claimsOf(next), kind.termsOf(next), attention.edges, through, {
    rule: event.rule,
    told: kind.tellsEdges?.(event) ?? false,
  });
  return { own: next, attention: { ...attention, edges, through } };
}

function dutiesOf<S, C extends Command, E extends DomainEvent>(
  kind: Kind<S, C, E>,
  { own, attention }: Hosted<S>,
  rules: Rulebook,
): readonly Duty[] {
  const sent = new Set(attention.reminded);
  const isSent = ({ name, dueAt }: Duty): boolean => dueAt !== null && sent.has(reminderName(name, dueAt));
  return [
    ...kind.dutiesOf(own, rules).map((duty) => (isSent(duty) ? { ...duty, remindAt: null } : duty)),
    ...attention.failed.map((failed): Duty => ({
      name: retryDutyName(failed),
      owner: { role: 'operator' },
      dueAt: failed.dueAt,
      remindAt: null,
      rule: rules.general.retryEffect.rule,
      ifMissed: 'RetryEffect',
    })),
    ...dutiesOfMigration(kind.isClosed(own) ? undefined : attention.migration, rules, isSent),
  ];
}

/** A proposal of a case that has closed meanwhile waits for nobody. */
function dutiesOfMigration(
  migration: Attention['migration'],
  rules: Rulebook,
  isSent: (duty: Duty) => boolean,
): readonly Duty[] {
  if (!migration) return [];
  const { dueAt, remindAt } = migration.due;
  const { rule } = rules.general.migration;
  const duty: Duty = {
    name: DECIDE_MIGRATION,
    owner: { role: 'lead' },
    dueAt,
    remindAt,
    rule,
    ifMissed: 'LetMigrationLapse',
  };
  return [isSent(duty) ? { ...duty, remindAt: null } : duty];
}

function datesOfMigration(migration: Attention['migration'], rules: Rulebook): readonly KeptDate[] {
  if (!migration) return [];
  return [{ name: DECIDE_MIGRATION, reckoning: reckoningOfDue(migration.due, rules.general.escalation, rules) }];
}

function dateOfRetry(failed: FailedEffect, rules: Rulebook): KeptDate {
  const { from, by, dueAt } = failed;
  const { retryEffect } = rules.general;
  const reckoning: Reckoning = from
    ? reckoningOfDue(
        { from, dueAt, remindAt: null, provisional: false, missed: 0, ...(by && { by }) },
        retryEffect,
        rules,
      )
    : declared(dueAt, retryEffect.rule);
  return { name: retryDutyName(failed), reckoning };
}

/** A hosted kind whose own types are forgotten, as the record holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the kinds' types are erased here as in `AnyKind`
export type AnyHostedKind = HostedKind<any, any, any>;
