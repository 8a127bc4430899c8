import type { Effect } from './agenda.js';
import type { ActivityDeps } from './deps.js';
import { effectKey } from './keys.js';

/**
 * Guards effects: one that an operator has skipped is not carried out, and two tries of one effect in this process are
 * one, since a first try that ran out of time may still be at work when the second comes.
 */
export function onceOnly({ record }: Pick<ActivityDeps, 'record'>): (name: string, effect: Effect) => Effect {
  const underWay = new Map<string, Promise<void>>();
  return (name, effect) => (caseId, seq) => {
    const key = effectKey(caseId, seq, name);
    const running = underWay.get(key);
    if (running) return running;
    const run = record
      .findReceipt(caseId, seq, name)
      .then((receipt) => (receipt === null ? effect(caseId, seq) : undefined))
      .finally(() => underWay.delete(key));
    underWay.set(key, run);
    return run;
  };
}
