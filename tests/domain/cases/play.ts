import type { Actor } from '../../../domain/kernel/actor.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import { instantOf } from '../../../domain/kernel/calendar-date.js';
import { SYSTEM } from '../../../domain/kernel/actor.js';
import type { Command, Context, Facts, Happened, Kind } from '../../../domain/kernel/case.js';
import type { Decision } from '../../../domain/kernel/decision.js';
import type { Duty } from '../../../domain/kernel/duty.js';
import type { DomainEvent } from '../../../domain/kernel/event.js';
import type { CalendarDate, Instant } from '../../../domain/kernel/instant.js';
import type { NamedPerson } from '../../../domain/people/impartial.js';
import type { Rulebook } from '../../../domain/kernel/rulebook.js';
import { treeAfter } from './tree.js';
import { loadShelf } from '../../../rulebooks/shelf.js';

export const shelf = loadShelf();
/** Guizhou as it stands in the spring of 2026. */
export const guizhou = shelf.inForce('guizhou', '2026-03-02' as CalendarDate);

/** Ten in the morning in Asia/Shanghai, or the hour given. */
export function on(date: string, hour = 10): Instant {
  return instantOf(`${date}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}

export function day(date: string): CalendarDate {
  return date as CalendarDate;
}

/** A case as it has been played so far. */
export interface Played<S, C extends Command, E extends DomainEvent> {
  readonly kind: Kind<S, C, E>;
  readonly caseId: string;
  readonly rules: Rulebook;
  /** By default the one that the product ships. */
  readonly calendar?: Calendar;
  readonly state: S;
  readonly happened: readonly Happened<E>[];
}

export function begin<S, C extends Command, E extends DomainEvent>(
  kind: Kind<S, C, E>,
  caseId: string,
  rules: Rulebook = guizhou,
): Played<S, C, E> {
  return { kind, caseId, rules, state: kind.initial, happened: [] };
}

export interface Asking {
  readonly at: Instant;
  readonly actor: Actor;
  readonly facts?: Facts;
  /** Where it differs from `at`, which is then the postmark. */
  readonly receivedAt?: Instant;
  /** Where it is not the shelf's, as after the notice of a later year. */
  readonly calendar?: Calendar;
}

/** Serves in an office of his own, and acts for nobody. */
export const OFFICIAL: NamedPerson = {
  appointments: [{ id: 'apt-1', role: 'clerk', department: 'sz-jus', from: on('2020-01-01'), until: null }],
  mandates: [],
};

export function contextOf(played: { caseId: string; rules: Rulebook; calendar?: Calendar }, asking: Asking): Context {
  const { at, actor, receivedAt = at, calendar = played.calendar ?? shelf.calendar } = asking;
  // Where a test does not say otherwise, a department to which a case is transferred is known, who is named is an official, and
  // no office was merged.
  const usual = { to: { id: 'sz-fin' }, 'named-person': OFFICIAL, department: { level: 'city' }, bodies: treeAfter() };
  const facts = { ...usual, ...asking.facts };
  return { caseId: played.caseId, at, receivedAt, actor, facts, rules: played.rules, calendar };
}

/** What the case answers, without going on. */
export function ask<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  command: C,
  asking: Asking,
): Decision<E> {
  return played.kind.decide(played.state, command, contextOf(played, asking));
}

/** The code of the refusal; undefined where the command is accepted. */
export function refusal<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  command: C,
  asking: Asking,
): string | undefined {
  const decision = ask(played, command, asking);
  return decision.kind === 'refused' ? decision.refusal.code : undefined;
}

/** Goes on by an accepted command. */
export function go<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  command: C,
  asking: Asking,
): Played<S, C, E> {
  const decision = ask(played, command, asking);
  if (decision.kind === 'refused')
    throw new Error(`${command.type}: ${decision.refusal.code} ${JSON.stringify(decision.refusal.params)}`);
  return decision.events.reduce<Played<S, C, E>>((before, event) => {
    const { at, actor } = asking;
    const next = { seq: before.happened.length + 1, at, recordedAt: at, actor, event };
    return { ...before, state: before.kind.evolve(before.state, next), happened: [...before.happened, next] };
  }, played);
}

export function dutiesOf<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): readonly Duty[] {
  return played.kind.dutiesOf(played.state, played.rules);
}

export function dutyOf<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>, name: string): Duty {
  const duty = dutiesOf(played).find((owed) => owed.name === name);
  if (!duty) throw new Error(`Not owed: ${name}`);
  return duty;
}

/** Settles what is due by `now`, nearest first, each at its own end, as the record does before every command. */
export function settle<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  now: Instant,
): Played<S, C, E> {
  let settled = played;
  for (let round = 0; round < 1000; round += 1) {
    const [next] = dutiesOf(settled)
      .flatMap((duty) => (duty.dueAt !== null && duty.dueAt <= now ? [{ ...duty, dueAt: duty.dueAt }] : []))
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
    if (!next) return settled;
    const before = settled.happened.length;
    const command = { type: next.ifMissed, duty: next.name } as unknown as C;
    settled = go(settled, command, { at: next.dueAt, actor: SYSTEM });
    if (settled.happened.length === before) throw new Error(`Missing ${next.name} changes nothing`);
  }
  throw new Error('Settling does not end');
}

export function typesOf<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): readonly string[] {
  return played.happened.map(({ event }) => event.type);
}

export function last<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): E {
  const event = played.happened.at(-1)?.event;
  if (!event) throw new Error('Nothing has happened');
  return event;
}
