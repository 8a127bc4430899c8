import { commandOperations } from '../../contracts/operations.js';
import type { Relation } from '../../contracts/relation.js';
import type { Role } from '../../domain/kernel/actor.js';
import type { Action } from './action.js';
import { asksOf, type Ask } from './asks.js';
import { BRINGERS, GENERAL, IN_A_CASE, UNMASKERS, WITH_AN_IMPORT } from './policy-tables.js';

/** What must be allowed, and by what one may be allowed it; without `by` it depends on more than a role (docs/policy.md). */
type Told =
  { readonly action: Action['kind']; readonly by?: readonly (Relation | Role)[] } | { readonly himself: string };

const BY: Partial<Record<Action['kind'], readonly (Relation | Role)[]>> = {
  ...GENERAL,
  ...WITH_AN_IMPORT,
  ...IN_A_CASE,
  'upload-evidence': BRINGERS,
  unmask: UNMASKERS,
};
const STEPS: ReadonlyMap<string, readonly Relation[]> = new Map(
  commandOperations().map(({ id, command }) => [id, command.by]),
);

/** Who may, as the documentation of the API tells it: each of these must be allowed, of `oneOf` one. */
export function whoMay(operation: string): readonly (Told | { readonly oneOf: readonly Told[] })[] {
  const told = (ask: Ask): Told => {
    if (typeof ask !== 'string') return { himself: ask.himself.en };
    const by = STEPS.get(operation) ?? BY[ask];
    return { action: ask, ...(by && { by }) };
  };
  return (asksOf(operation) ?? []).map((asked) =>
    typeof asked === 'object' && 'oneOf' in asked ? { oneOf: asked.oneOf.map(told) } : told(asked),
  );
}
