import { KINDS } from '../../contracts/registry.js';
import { TELLINGS, TELLS } from '../../domain/telling/news.js';
import { listingPlan as listing } from '../../workflows/listing.workflow.js';
import { objectionPlan as objection } from '../../workflows/objection.workflow.js';
import type { Plan } from '../../workflows/support/plan.js';

const PLANS: Readonly<Record<string, Plan>> = { listing, objection };

/** The tellings that the workflow carries out because of an event, in their order. */
function carriedOut({ on }: Plan, event: string): readonly string[] {
  return (on[event] ?? []).flatMap(({ effects }) => effects).filter((effect) => Object.hasOwn(TELLINGS, effect));
}

test.each(KINDS.map(({ name }) => name))('a %s tells others what its workflow says, event by event', (kind) => {
  const plan = PLANS[kind];
  if (!plan) throw new Error(`No plan of ${kind}.`);
  for (const event of Object.keys(plan.on))
    expect([event, TELLS[kind]?.[event] ?? []]).toEqual([event, carriedOut(plan, event)]);
  expect(Object.keys(TELLS[kind] ?? {}).filter((event) => !(event in plan.on))).toEqual([]);
});
