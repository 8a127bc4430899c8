import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { ImportActivities } from '../activities/imports.js';

/** A worker that died is noticed by its silence; what it had done is in the record. */
const { readImport, checkImportRows, endImport } = proxyActivities<ImportActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * Takes one uploaded table of penalties into the record. Where it stands is in the record: begun again by anybody at any
 * time it goes on behind the last rows, and it ends when every row is accepted, waiting for a person, or refused.
 */
export async function importPenalties({ importId }: { readonly importId: string }): Promise<void> {
  if (!(await readImport(importId))) return;
  while (await checkImportRows(importId)) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof importPenalties>({ importId });
  }
  await endImport(importId);
}
