import type { RuleRef } from '../domain/kernel/rule.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';

const known = new WeakMap<Rulebook, ReadonlyMap<string, RuleRef>>();

/**
 * The value of the rulebook that an event stands on, with its tag and source.
 * @throws {Error} where the rulebook has no such value: an event without a reason is a fault of the kind.
 */
export function ruleRefOf(rules: Rulebook, id: string): RuleRef {
  let refs = known.get(rules);
  if (!refs) {
    refs = new Map(refsIn(rules).map((ref) => [ref.id, ref]));
    known.set(rules, refs);
  }
  const ref = refs.get(id);
  if (!ref) throw new Error(`The rulebook ${rules.id} has no rule ${id}.`);
  return ref;
}

function refsIn(value: unknown): readonly RuleRef[] {
  if (typeof value !== 'object' || value === null) return [];
  return isRuleRef(value) ? [value] : Object.values(value).flatMap(refsIn);
}

function isRuleRef(value: object): value is RuleRef {
  return 'id' in value && 'rulebook' in value && 'tag' in value && 'source' in value;
}
