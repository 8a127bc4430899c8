import { ApplicationFailure } from '@temporalio/common';
import { SYSTEM } from '../domain/kernel/actor.js';
import { TELLINGS } from '../domain/telling/news.js';
import type { News, Telling } from '../domain/telling/telling.js';
import type { Effect } from './agenda.js';
import type { ActivityDeps } from './deps.js';
import { effectKey } from './keys.js';
import { onceOnly } from './once.js';

/** The effects by which a case tells another. */
export type CaseEffects = Record<keyof typeof TELLINGS, Effect>;

/**
 * A case changes another by a command to it only, under a key made of the own case, event and effect, so that telling
 * twice changes nothing. A rule that refuses will refuse again: the effect gives up with the refusal's code.
 */
export function createCaseEffects(deps: ActivityDeps): CaseEffects {
  const once = onceOnly(deps);
  const effects = Object.entries<Telling>(TELLINGS).map(([name, telling]) => [
    name,
    once(name, tell(deps, name, telling)),
  ]);
  return Object.fromEntries(effects) as CaseEffects;
}

function tell(deps: ActivityDeps, effect: string, telling: Telling): Effect {
  return async (caseId, seq) => {
    const { event, case: view } = await deps.record.readEvent(caseId, seq);
    const key = effectKey(caseId, seq, effect);
    for (const news of telling(view, event)) await send(deps, news, key, caseId);
  };
}

async function send({ record, clock, nudge }: ActivityDeps, news: News, key: string, from: string): Promise<void> {
  const { kind, caseId, command } = news;
  const outcome = await record.submit({ kind, caseId, command, key, actor: SYSTEM, receivedAt: clock.now() });
  if (outcome.kind === 'accepted') {
    // The own attendant reads its agenda again when it marks this effect's event.
    if (outcome.nudge && caseId !== from) nudge(kind, caseId);
    return;
  }
  // Under this key nobody but this effect speaks: it was told before, in the words of that moment.
  if (outcome.refusal.code === 'idempotency-key-reused') return;
  throw ApplicationFailure.nonRetryable('The other case refused.', outcome.refusal.code);
}
