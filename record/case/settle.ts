import { setImmediate as pause } from 'node:timers/promises';
import { SYSTEM } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { decideAlone, firstPassed, remindersDue, type Passed } from '../../domain/kernel/passage.js';
import { readFacts } from './facts.js';
import type { RecordDeps } from '../record-deps.js';
import { advance, type Folding } from './fold.js';
import { bodyHash } from './body-hash.js';

/** No case owes so much at once; a kind whose missed duty brings another missed duty for ever is stopped here. */
const MOST_STEPS = 1_000;
/** A case left alone for years settles in portions, so that others are answered meanwhile. */
const STEPS_AT_ONCE = 20;

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
  for (const reminder of remindersDue(folding, now)) current = await submitPassed(deps, current, reminder);
  return current;
}

async function submitPassed(deps: RecordDeps, folding: Folding, passed: Passed): Promise<Folding> {
  const { key, at, command } = passed;
  const { facts, hashes } = await readFacts(deps, folding.kind.factsFor(folding.state, command, SYSTEM));
  const decision = decideAlone(folding, passed, { calendar: deps.shelf.calendar, facts });
  if (decision.kind === 'refused' || decision.events.length === 0) return folding;
  const origin = { key, command: command.type, body: bodyHash(command), ...(hashes && { facts: hashes }) };
  return advance(folding, decision.events, { at, actor: SYSTEM, now: deps.clock.now(), origin });
}
