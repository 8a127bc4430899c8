import { log } from '@temporalio/activity';
import type { Recount } from '../record/law/recount.js';
import { beating } from './beating.js';
import type { ActivityDeps } from './deps.js';

const CASES_AT_A_TIME = 50;

/** Where a pass over the cases goes on, how many cases this page found, how many of them it changed and which it could not. */
export interface RecountedPage {
  readonly next: string | null;
  readonly found: number;
  readonly changed: number;
  /** Ids; absent in pages of before. */
  readonly failed?: readonly string[];
}

/** The steps of a recount. Ids, years and counts only; each may be run again at any point of its work. */
export interface RecountActivities {
  recountCases(recount: Recount, after: string | null): Promise<RecountedPage>;
}

export function createRecountActivities({ record, nudge }: Pick<ActivityDeps, 'record' | 'nudge'>): RecountActivities {
  return {
    recountCases: (recount, after) =>
      beating(async (progress) => {
        const { cases, failed, ...page } = await record.recountCases(recount, after, CASES_AT_A_TIME, progress);
        for (const { kind, caseId } of cases) nudge(kind, caseId);
        for (const { caseId, error } of failed) log.error('a case could not be counted again', { caseId, error });
        return { ...page, failed: failed.map(({ caseId }) => caseId) };
      }),
  };
}
