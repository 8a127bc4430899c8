import { log } from '@temporalio/activity';
import { beating } from './beating.js';
import type { ActivityDeps } from './deps.js';

/** Pages to an activity: some two thousand cases, so that 10 000 cases are a history of a few dozen events. */
const PAGES_AT_A_TIME = 20;

/** The steps of a draft's run against the open cases. An id goes in, yes or no comes out; each may be run again at any point of its work. */
export interface WhatIfActivities {
  /** Fixes the instant of the comparison; false where there is nothing to do (cancelled, or done before). */
  beginWhatIf(whatIfId: string): Promise<boolean>;
  /** Compares the next cases; true while cases are left. */
  compareCases(whatIfId: string): Promise<boolean>;
  /** Ends a run whose workflow was cancelled, or whose steps have failed too often. */
  endWhatIf(whatIfId: string, how: 'cancelled' | 'failed'): Promise<void>;
}

export function createWhatIfActivities({ record }: Pick<ActivityDeps, 'record'>): WhatIfActivities {
  return {
    beginWhatIf: (whatIfId) => beating(() => record.beginWhatIf(whatIfId)),
    compareCases: (whatIfId) =>
      beating((progress) =>
        record.compareCases(whatIfId, PAGES_AT_A_TIME, {
          progress,
          failed: ({ caseId, error }) => {
            log.error('a case could not be held against a draft', { caseId, error });
          },
        }),
      ),
    async endWhatIf(whatIfId, how) {
      await record.endWhatIf(whatIfId, how === 'cancelled' ? { status: how } : { status: how, failure: 'gave-up' });
    },
  };
}
