import { decodeCursor, limitOf } from '../store/cursor.js';
import { pageOf } from '../store/paged.js';
import type { RecordDeps } from '../record-deps.js';
import { runsIn, touchedBetween, touchedIn, type WhatIfCaseDocument, type WhatIfDocument } from './what-if.model.js';

/** A run as it stands; null where there is none, or it has been forgotten. */
export function findWhatIf(deps: RecordDeps, whatIfId: string): Promise<WhatIfDocument | null> {
  return runsIn(deps).findOne({ _id: whatIfId });
}

/** The cases that a run has found to be touched so far, in the order of their ids. */
export async function listWhatIfCases(
  deps: RecordDeps,
  whatIfId: string,
  { after, limit }: { readonly after?: string; readonly limit?: number } = {},
): Promise<{ readonly cases: readonly WhatIfCaseDocument[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const [from = null] = decodeCursor(after, 1) ?? [];
  const read = await touchedIn(deps)
    .find({ _id: touchedBetween(whatIfId, from) })
    .sort({ _id: 1 })
    .limit(size + 1)
    .toArray();
  const { found: cases, next } = pageOf(read, size, ({ caseId }) => [caseId]);
  return { cases, next };
}
