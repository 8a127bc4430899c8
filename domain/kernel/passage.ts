import { SYSTEM } from './actor.js';
import { edgeName, reminderName, type Edge } from './attention.js';
import { earlierOf, plusMs } from './calendar-date.js';
import type { Calendar } from './calendar.js';
import type { Command, Facts } from './case.js';
import type { Decision } from './decision.js';
import type { Duty } from './duty.js';
import type { DomainEvent } from './event.js';
import type { AnyHostedKind, Hosted } from './host.js';
import type { Instant } from './instant.js';
import type { Rulebook } from './rulebook.js';

/** The attendant settles so long after the end, longer than any request lives: what was received in time is decided in time. */
export const SETTLE_PATIENCE_MS = 60_000;

/** A case as far as the clock carries it on. */
export interface Running {
  readonly caseId: string;
  readonly kind: AnyHostedKind;
  readonly rules: Rulebook;
  readonly state: Hosted<unknown>;
}

/** Why the clock submits something: a duty was missed, an edge was reached, a reminder is to be sent. */
export type Cause =
  | { readonly type: 'missed'; readonly duty: Duty }
  | { readonly type: 'reached'; readonly edge: Edge }
  | { readonly type: 'reminded'; readonly duty: Duty; readonly dueAt: Instant };

/** One thing that the clock alone has brought. */
export interface Passed {
  /** Idempotency key of its command: it happens once, whoever submits it. */
  readonly key: string;
  /** When it counts as having happened. */
  readonly at: Instant;
  readonly command: Command;
  readonly cause: Cause;
}

type Reminder = Passed & { readonly cause: Extract<Cause, { readonly type: 'reminded' }> };

/**
 * The first thing that the clock has brought by `until`. Keys in `left` are passed over. Settling a case, attending it and
 * forecasting it all go by this.
 */
export function firstPassed(
  running: Running,
  until: Instant,
  patienceMs: number,
  left: ReadonlySet<string>,
): Passed | undefined {
  return allPassed(running, until, patienceMs)
    .filter(({ key }) => !left.has(key))
    .reduce<Passed | undefined>((first, next) => (first && first.at <= next.at ? first : next), undefined);
}

/**
 * What the clock has brought by `until`: the duties missed, each with `at` = its end, and the edges of claims and terms
 * reached. With `patienceMs` duties are left alone for so long after their end.
 */
export function allPassed({ kind, rules, state }: Running, until: Instant, patienceMs: number): readonly Passed[] {
  const patient = patienceMs === 0 ? until : plusMs(until, -patienceMs);
  const missed = kind.dutiesOf(state, rules).flatMap((duty): Passed[] => {
    const { name, dueAt, ifMissed } = duty;
    if (dueAt === null || dueAt > patient) return [];
    const command = missedCommand(ifMissed, dueAt, name);
    return [{ key: missedKey(name, dueAt), at: dueAt, command, cause: { type: 'missed', duty } }];
  });
  const reached = state.attention.edges
    .filter((edge) => edge.at <= until)
    .map((edge): Passed => ({
      key: edgeName(edge),
      at: edge.at,
      command: reachCommand(edge),
      cause: { type: 'reached', edge },
    }));
  // Duties go first at one instant: the step at the end of a term tells of the end itself.
  return [...missed, ...reached];
}

/** The reminders that are to be sent by now: of duties not yet due. Only the attendant sends them. */
export function remindersDue({ kind, rules, state }: Running, now: Instant): readonly Reminder[] {
  return kind.dutiesOf(state, rules).flatMap((duty): Reminder[] => {
    const { name, dueAt, remindAt } = duty;
    if (dueAt === null || remindAt === null || remindAt > now || dueAt <= now) return [];
    const command = { type: 'Remind', duty: name, dueAt };
    return [{ key: `remind:${reminderName(name, dueAt)}`, at: now, command, cause: { type: 'reminded', duty, dueAt } }];
  });
}

/** What the case answers to the clock, or to another case that tells it something at `at`. */
export function decideAlone(
  { caseId, kind, rules, state }: Running,
  { at, command }: Pick<Passed, 'at' | 'command'>,
  { calendar, facts }: { readonly calendar: Calendar; readonly facts: Facts },
): Decision<DomainEvent> {
  return kind.decide(state, command, {
    caseId,
    at,
    receivedAt: at,
    actor: SYSTEM,
    rules,
    calendar,
    facts,
  });
}

/**
 * When the attendant has something to do by the clock alone: settle a duty 60 s after its end, remind of one, tell of an
 * edge. Null when nothing is ahead.
 */
export function nextWake(duties: readonly Duty[], edges: readonly Edge[], now: Instant): Instant | null {
  const instants = [...duties.flatMap((duty) => wakesOf(duty, now)), ...edges.map((edge) => edge.at)];
  return instants.reduce<Instant | null>((first, next) => (first === null ? next : earlierOf(first, next)), null);
}

/** The key under which a duty missed at its end is settled. */
export function missedKey(duty: string, dueAt: Instant): string {
  return `${duty}@${dueAt}`;
}

/** A reminder that was not sent before the end is not sent after it. */
function wakesOf({ dueAt, remindAt }: Duty, now: Instant): readonly Instant[] {
  if (dueAt === null) return [];
  const settleAt = plusMs(dueAt, SETTLE_PATIENCE_MS);
  return remindAt !== null && dueAt > now ? [settleAt, remindAt] : [settleAt];
}

function missedCommand(type: string, at: Instant, duty: string): Command {
  return { type, at, duty } as Command;
}

function reachCommand(edge: Edge): Command {
  return { type: 'ReachEdge', edge } as Command;
}
