import { earlierOf, plusMs } from '../domain/kernel/calendar-date.js';
import type { Edge } from '../domain/kernel/attention.js';
import type { Duty } from '../domain/kernel/duty.js';
import type { Instant } from '../domain/kernel/instant.js';
import { SETTLE_PATIENCE_MS } from './settle.js';

/**
 * When the attendant has something to do by the clock alone: settle a duty 60 s after its end, remind of one, tell of an
 * edge. Null when nothing is ahead.
 */
export function nextWake(duties: readonly Duty[], edges: readonly Edge[], now: Instant): Instant | null {
  const instants = [...duties.flatMap((duty) => wakesOf(duty, now)), ...edges.map((edge) => edge.at)];
  return instants.reduce<Instant | null>((first, next) => (first === null ? next : earlierOf(first, next)), null);
}

/** A reminder that was not sent before the end is not sent after it. */
function wakesOf({ dueAt, remindAt }: Duty, now: Instant): readonly Instant[] {
  if (dueAt === null) return [];
  const settleAt = plusMs(dueAt, SETTLE_PATIENCE_MS);
  return remindAt !== null && dueAt > now ? [settleAt, remindAt] : [settleAt];
}
