import { setImmediate as pause } from 'node:timers/promises';
import { SYSTEM } from '../domain/kernel/actor.js';
import { edgeName } from '../domain/kernel/attention.js';
import { plusMs } from '../domain/kernel/calendar-date.js';
import type { Command, Context } from '../domain/kernel/case.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import type { Instant } from '../domain/kernel/instant.js';
import { readFacts } from './facts.js';
import type { RecordDeps } from './record-deps.js';
import { advance, type Folding } from './fold.js';
import { bodyHash } from './body-hash.js';

/** The attendant settles so long after the end, longer than any request lives: what was received in time is decided in time. */
export const SETTLE_PATIENCE_MS = 60_000;

/** No case owes so much at once; a kind whose missed duty brings another missed duty for ever is stopped here. */
const MOST_STEPS = 1_000;
/** A case left alone for years settles in portions, so that others are answered meanwhile. */
const STEPS_AT_ONCE = 20;

interface Passed {
  readonly key: string;
  readonly at: Instant;
  readonly command: Command;
}

/**
 * What the clock alone has brought by `until`, in the order of time: every duty missed, each with `at` = its end, and
 * every edge of a claim or a term reached. A missed duty that the kind does not accept is left as it is. With
 * `patienceMs` duties are left alone for so long after their end.
 */
export async function settle(deps: RecordDeps, folding: Folding, until: Instant, patienceMs = 0): Promise<Folding> {
  const left = new Set<string>();
  let current = folding;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (step > 0 && step % STEPS_AT_ONCE === 0) await pause();
    const passed = firstPassed(current, until, patienceMs, left);
    if (!passed) return current;
    const next = await submitPassed(deps, current, passed);
    if (next === current) left.add(passed.key);
    current = next;
  }
  throw new Error(`The duties of case ${folding.caseId} do not come to an end.`);
}

/** The reminders that are to be sent by now: of duties not yet due. Only the attendant sends them. */
export async function remind(deps: RecordDeps, folding: Folding, now: Instant): Promise<Folding> {
  let current = folding;
  for (const { name, dueAt, remindAt } of folding.kind.dutiesOf(folding.state, folding.rules)) {
    if (dueAt === null || remindAt === null || remindAt > now || dueAt <= now) continue;
    const command = { type: 'Remind', duty: name, dueAt };
    current = await submitPassed(deps, current, { key: `remind:${name}@${dueAt}`, at: now, command });
  }
  return current;
}

function firstPassed(
  { kind, rules, state }: Folding,
  until: Instant,
  patienceMs: number,
  left: ReadonlySet<string>,
): Passed | undefined {
  const patient = patienceMs === 0 ? until : plusMs(until, -patienceMs);
  const missed = kind.dutiesOf(state, rules).flatMap(({ name, dueAt, ifMissed }): Passed[] => {
    if (dueAt === null || dueAt > patient) return [];
    return [{ key: `${name}@${dueAt}`, at: dueAt, command: missedCommand(ifMissed, dueAt, name) }];
  });
  const reached = state.attention.edges
    .filter((edge) => edge.at <= until)
    .map((edge): Passed => ({ key: edgeName(edge), at: edge.at, command: reachCommand(edge) }));
  // Duties go first at one instant: the step at the end of a term tells of the end itself.
  return [...missed, ...reached]
    .filter(({ key }) => !left.has(key))
    .reduce<Passed | undefined>((first, next) => (first && first.at <= next.at ? first : next), undefined);
}

function missedCommand(type: string, at: Instant, duty: string): Command {
  return { type, at, duty } as Command;
}

function reachCommand(edge: unknown): Command {
  return { type: 'ReachEdge', edge } as Command;
}

async function submitPassed(deps: RecordDeps, folding: Folding, { key, at, command }: Passed): Promise<Folding> {
  const { kind, rules, state } = folding;
  const { facts, hashes } = await readFacts(deps, kind.factsFor(state, command));
  const { calendar } = deps.shelf;
  const context: Context = { caseId: folding.caseId, at, receivedAt: at, actor: SYSTEM, rules, calendar, facts };
  const decision = kind.decide(state, command, context);
  if (decision.kind === 'refused') return folding;
  const events = decision.events as readonly DomainEvent[];
  if (events.length === 0) return folding;
  const origin = { key, command: command.type, body: bodyHash(command), ...(hashes && { facts: hashes }) };
  return advance(folding, events, { at, actor: SYSTEM, now: deps.clock.now(), origin });
}
