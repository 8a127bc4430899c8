import type { RuleRef } from './rule.js';
import type { Rulebook } from './rulebook.js';

const indexes = new WeakMap<Rulebook, ReadonlyMap<string, RuleRef>>();

/**
 * The rule behind an id such as `objection.verification` or `listing.lists.WAGE.term`, with its tag and source; undefined
 * where the rulebook has none. This is how an event's `rule` is completed.
 */
export function findRule(rulebook: Rulebook, id: string): RuleRef | undefined {
  let index = indexes.get(rulebook);
  if (!index) {
    index = new Map([...rulesIn(rulebook)].map((rule) => [rule.id, rule]));
    indexes.set(rulebook, index);
  }
  return index.get(id);
}

function* rulesIn(value: unknown): Generator<RuleRef> {
  if (typeof value !== 'object' || value === null) return;
  if (isRuleRef(value)) yield value;
  else for (const inner of Object.values(value)) yield* rulesIn(inner);
}

function isRuleRef(value: object): value is RuleRef {
  return 'id' in value && 'rulebook' in value && 'tag' in value && 'source' in value;
}
