import { randomUUID } from 'node:crypto';
import { cloneCase } from '../../bench/harness/clone.js';
import { LEAD, SOONER } from '../law/law-texts.js';
import type { Office } from '../workflows/office.js';
import { procedure } from '../workflows/procedure.js';
import type { Path } from './path.js';

/** The ways of a draft's run against the open cases. */
export const DRAFT_PATHS: Readonly<Record<string, Path>> = {
  // More cases than one activity takes.
  draft: {
    time: 'real',
    async walk(office) {
      await manyListed(office, 2_100);
      return { 'what-if': await heldAgainstAll(office) };
    },
  },

  'draft-cancelled': {
    time: 'real',
    async walk(office) {
      await manyListed(office, 600);
      const cancel = (whatIfId: string): Promise<unknown> => office.client.workflow.getHandle(whatIfId).cancel();
      return { 'what-if': await heldAgainstAll(office, cancel) };
    },
  },
};

/** Listings in force, all but one of them copies. */
async function manyListed(office: Office, count: number): Promise<void> {
  const steps = procedure(office);
  const { listing } = await steps.list(await steps.firm());
  await office.settled([listing]);
  await cloneCase(office.record, listing, count);
}

/** Asks what a draft would have made of the open cases, and waits until that has ended; `meanwhile` comes while it is at work. */
async function heldAgainstAll(
  { record, nudger, client }: Office,
  meanwhile?: (whatIfId: string) => Promise<unknown>,
): Promise<string> {
  const bounds = { receivedAt: record.deps.clock.now(), atOnce: 1, keepDays: 1 };
  const actor = { ...LEAD, department: 'sz-lead' };
  const outcome = await record.askWhatIf({ texts: [SOONER], actor, key: randomUUID(), ...bounds });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  const { _id: whatIfId } = outcome.run;
  await nudger.startWhatIf(whatIfId);
  await meanwhile?.(whatIfId);
  await client.workflow
    .getHandle(whatIfId)
    .result()
    .catch(() => undefined);
  return whatIfId;
}
