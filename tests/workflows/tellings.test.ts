import { KINDS } from '../../contracts/registry.js';
import { TELLINGS, TELLS } from '../../domain/telling/news.js';
import { listingPlan as listing } from '../../workflows/listing.workflow.js';
import { objectionPlan as objection } from '../../workflows/objection.workflow.js';
import type { Plan } from '../../workflows/support/plan.js';

const PLANS: Readonly<Record<string, Plan>> = { listing, objection };

/** The tellings that the workflow carries out because of an event, in their order. */
async function carriedOut({ on }: Plan, event: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { story } of on[event] ?? [])
    await story((effect) => {
      if (Object.hasOwn(TELLINGS, effect)) names.push(effect);
      return Promise.resolve();
    });
  return names;
}

test.each(KINDS.map(({ name }) => name))('a %s tells others what its workflow says, event by event', async (kind) => {
  const plan = PLANS[kind];
  if (!plan) throw new Error(`No plan of ${kind}.`);
  for (const event of Object.keys(plan.on))
    expect([event, TELLS[kind]?.[event] ?? []]).toEqual([event, await carriedOut(plan, event)]);
  expect(Object.keys(TELLS[kind] ?? {}).filter((event) => !(event in plan.on))).toEqual([]);
});
