import type { Effect } from './agenda.js';
import type { ActivityDeps } from './deps.js';
import { effectKey } from './keys.js';

/** Wraps the effect of this name. */
export type Guard = (name: string, effect: Effect) => Effect;

/** Two tries of one effect in this process are one: a first try that ran out of time may still be at work when the second comes. */
export function oneAtATime(): Guard {
  const underWay = new Map<string, Promise<void>>();
  return (name, effect) => (caseId, seq) => {
    const key = effectKey(caseId, seq, name);
    const run = underWay.get(key) ?? effect(caseId, seq).finally(() => underWay.delete(key));
    underWay.set(key, run);
    return run;
  };
}

/** The same, and an effect that an operator has skipped is not carried out. */
export function onceOnly({ record }: Pick<ActivityDeps, 'record'>): Guard {
  const guarded = oneAtATime();
  return (name, effect) =>
    guarded(name, async (caseId, seq) => {
      if ((await record.findReceipt(caseId, seq, name)) === null) await effect(caseId, seq);
    });
}
