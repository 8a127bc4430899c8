import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineUpdate,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { ReadModel } from './read-model.js';

export interface Filing {
  readonly objection: string;
  readonly listing: string;
  /** Whether standing can be asked of the database, or only of the workflow itself. */
  readonly writesReadModel: boolean;
}

export type Standing = 'in-force' | 'suspended';

export const file = defineUpdate<Standing>('file');
export const dismiss = defineUpdate<Standing>('dismiss');
export const standing = defineQuery<Standing>('standing');

const ACCEPTANCE_MS = 3 * 24 * 3_600_000;

const { writeStanding } = proxyLocalActivities<ReadModel>({ startToCloseTimeout: '5 seconds' });

/**
 * The textbook way, to be measured against: the case is the workflow. It decides in its Update handlers, keeps its state in
 * variables and its limit as a timer. Not part of the product.
 */
export async function objectionInWorkflow({ listing, objection, writesReadModel }: Filing): Promise<void> {
  let status: 'not-filed' | 'filed' | 'dismissed' = 'not-filed';
  const standingNow = (): Standing => (status === 'filed' ? 'suspended' : 'in-force');

  async function become(next: typeof status): Promise<Standing> {
    status = next;
    if (writesReadModel) await writeStanding(listing, objection, standingNow());
    return standingNow();
  }

  setHandler(standing, standingNow);
  setHandler(file, () => become('filed'));
  setHandler(dismiss, () => become('dismissed'));

  await condition(() => status === 'dismissed', ACCEPTANCE_MS);
  await condition(allHandlersFinished);
}
