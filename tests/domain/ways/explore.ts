import { SYSTEM, type Actor } from '../../../domain/kernel/actor.js';
import { plusMs } from '../../../domain/kernel/calendar-date.js';
import type { Command, Facts, Happened } from '../../../domain/kernel/case.js';
import type { DomainEvent } from '../../../domain/kernel/event.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import type { Ways } from '../../../cli/docs/ways.js';
import { ask, contextOf, dutiesOf, settle, type Asking, type Played } from '../cases/play.js';
import { askingsOf } from './askings.js';
import { waysSeen, type Seen } from './seen.js';

/** How cases are lived from one beginning: what may be asked of them at each step, by whom, and what the record answers. */
export interface Lives<S, C extends Command, E extends DomainEvent> {
  readonly start: Played<S, C, E>;
  /** Every command that people and other cases may send, fitted to the case as it stands and to the day. */
  commandsAt(played: Played<S, C, E>, now: Instant): readonly C[];
  factsAt(played: Played<S, C, E>): Facts;
  readonly opener: Actor;
  readonly opensAt: Instant;
}

const HOUR = 3_600_000;

/**
 * Lives every case to its ends: at each step every command, at once and just before the next limit, and the
 * missing of that limit. Cases that stand alike and can go on alike count as one. What was seen is everything that can
 * happen to a case of this kind, as far as the commands given reach.
 */
export function explore<S, C extends Command, E extends DomainEvent>(all: readonly Lives<S, C, E>[]): Ways {
  const seen = waysSeen();
  for (const lives of all) live(lives, seen);
  return seen.ways();
}

function live<S, C extends Command, E extends DomainEvent>(lives: Lives<S, C, E>, seen: Seen): void {
  const stood = new Set<string>();
  const known = new Set<string>();
  let open: readonly Played<S, C, E>[] = [lives.start];
  while (open.length > 0) {
    open = open.flatMap((played) => {
      const outline = outlineOf(played.state);
      if (stood.has(outline)) return [];
      stood.add(outline);
      const steps = stepsFrom(played, lives);
      seen.stand(played, steps);
      const here = look(played);
      const [onward, aside] = parted(steps, here);
      if (isKnown(known, [here, ...onward.map(({ looks }) => looks).sort()].join('\n'))) return [];
      const fresh = aside.filter(({ looks }) => !isKnown(known, `${here}\n${looks}`));
      return [...onward, ...fresh].map(({ next }) => next);
    });
  }
}

/** Steps to where the case looks different, and those after which it looks the same. */
function parted<T extends { readonly look: string }>(steps: readonly T[], here: string): readonly [T[], T[]] {
  return [steps.filter(({ look }) => look !== here), steps.filter(({ look }) => look === here)];
}

function isKnown(known: Set<string>, likeness: string): boolean {
  if (known.has(likeness)) return true;
  known.add(likeness);
  return false;
}

/** A state without its times, numbers and counts, so that lives do not differ for ever. */
function outlineOf(state: unknown): string {
  return JSON.stringify(state, (key, value: unknown) => {
    if (key === 'rights') return undefined;
    if (typeof value === 'string') return value.replaceAll(/\d+/g, '#');
    if (typeof value === 'number') return Math.sign(value);
    if (Array.isArray(value)) return [...new Set(value.map(outlineOf))].sort();
    return value;
  });
}

/** One accepted command, and the case after it. */
export interface Taken<S, C extends Command, E extends DomainEvent> {
  readonly command: C['type'];
  readonly moves: readonly Move[];
  readonly next: Played<S, C, E>;
  /** The step and what the case looks like after it. */
  readonly looks: string;
  readonly look: string;
}

/** An event, and the states before and after it. */
export interface Move {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

function stepsFrom<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  lives: Lives<S, C, E>,
): readonly Taken<S, C, E>[] {
  const facts = lives.factsAt(played);
  const times = timesAt(played, lives.opensAt).map((now) => ({ now, commands: lives.commandsAt(played, now) }));
  const steps: Taken<S, C, E>[] = [];
  // Each command once: by the first who may send it, later only where it is too soon for it now.
  for (const index of times[0]?.commands.keys() ?? [])
    for (const { now, commands } of times) {
      const command = commands[index];
      const asked = command ? askingsOf(played, command.type, now, lives.opener) : [];
      const taken = firstOf(asked, (asking) => command && take(played, command, { ...asking, facts }));
      if (!taken) continue;
      steps.push(taken);
      break;
    }
  for (const { name, dueAt, ifMissed } of dutiesOf(played)) {
    if (dueAt === null || (ifMissed === 'Escalate' && dueAt !== nextLimit(played))) continue;
    const missed = { type: ifMissed, duty: name } as unknown as C;
    const taken = take(settle(played, plusMs(dueAt, -1)), missed, { at: dueAt, actor: SYSTEM });
    if (taken) steps.push(taken);
  }
  return steps;
}

function firstOf<A, B>(all: readonly A[], answer: (one: A) => B | null | undefined): B | null {
  for (const one of all) {
    const found = answer(one);
    if (found) return found;
  }
  return null;
}

/** An hour after the last event, and an hour before the next limit. */
function timesAt<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  opensAt: Instant,
): readonly Instant[] {
  const now = plusMs(played.happened.at(-1)?.at ?? opensAt, HOUR);
  const limit = nextLimit(played);
  return limit === null || plusMs(limit, -HOUR) <= now ? [now] : [now, plusMs(limit, -HOUR)];
}

function nextLimit<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): Instant | null {
  const ends = dutiesOf(played).flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  return ends.sort()[0] ?? null;
}

function take<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  command: C,
  asking: Asking,
): Taken<S, C, E> | null {
  const decision = ask(played, command, asking);
  if (decision.kind === 'refused' || decision.events.length === 0) return null;
  const { at, receivedAt } = contextOf(played, asking);
  const moves: Move[] = [];
  let next = played;
  for (const event of decision.events) {
    const seq = next.happened.length + 1;
    const happened: Happened<E> = { seq, at, recordedAt: receivedAt, actor: asking.actor, event };
    const state = next.kind.evolve(next.state, happened);
    moves.push({ from: next.kind.statusOf(next.state), event: event.type, to: next.kind.statusOf(state) });
    next = { ...next, state, happened: [...next.happened, happened] };
  }
  const told = moves.map(({ event, to }) => `${event}>${to}`).join(' ');
  const after = look(next);
  return { command: command.type, moves, next, look: after, looks: `${command.type} ${told} ${after}` };
}

/** What is seen of a case from outside: its state, what is owed, and whether it has been missed before. */
function look<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): string {
  const owed = dutiesOf(played).map(({ name, dueAt, ifMissed }) => `${name}${dueAt === null ? '-' : ''}:${ifMissed}`);
  return [played.kind.statusOf(played.state), ...owed.sort()].join(' ');
}
