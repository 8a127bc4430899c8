import { patched, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ScheduleActivities } from '../activities/schedules.js';

const quickly = proxyLocalActivities<ScheduleActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumAttempts: 1 },
});

const slowly = proxyActivities<ScheduleActivities>({
  startToCloseTimeout: '1 day',
  heartbeatTimeout: '30 seconds',
  retry: { maximumInterval: '30 seconds' },
});

/**
 * Every ten seconds: finds the cases past their time and nudges their attendants, numbers what has come into the ledger,
 * looks after evidence, starts imports and runs of drafts whose start was lost, recounts of years that have been
 * published, what is to be told of mandates, and what signed transfer tables have not brought yet. What one fails to do, the next does; none of these waits for another.
 */
export async function sweep(): Promise<void> {
  const parts = [
    whileMore(() => quickly.sweepCases()),
    whileMore(() => quickly.numberLedger()),
    quickly.startImports(),
    ...(patched('evidence') ? [quickly.sweepEvidence()] : []),
    ...(patched('recounts') ? [quickly.startRecounts()] : []),
    ...(patched('what-ifs') ? [quickly.startWhatIfs()] : []),
    ...(patched('mandates') ? [quickly.startMandates()] : []),
    ...(patched('transfers') ? [quickly.carryOutTransfers()] : []),
  ];
  const failed = (await Promise.allSettled(parts)).find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
}

async function whileMore(step: () => Promise<boolean>): Promise<void> {
  while (await step());
}

/** Once for a new cluster: gives every open case of the record its attendant again. */
export async function rehost(): Promise<void> {
  await slowly.rehostCases();
}
