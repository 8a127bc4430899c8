import type { CaseView } from '../record/case-view.js';
import type { Caller } from './caller.js';
import type { ApiDeps } from './deps.js';
import { getApiKind } from './kinds.js';
import type { Concerned } from './policy.js';

/** Nobody is listed more often for his office in one entity. */
const MOST_LISTINGS = 50;

/**
 * The case with the caller's subject as linked where a case of the same kind is about this one and concerns him by it:
 * whoever is listed with an entity is concerned by the entity's listing. Everybody else's question is answered without
 * another read.
 */
export async function concerning(
  { record, kinds }: Pick<ApiDeps, 'record' | 'kinds'>,
  { subject }: Caller,
  found: CaseView,
): Promise<CaseView & Concerned> {
  const { linking } = getApiKind(kinds, found.kind);
  if (linking === undefined || subject === undefined || subject === found.subject) return found;
  const { cases } = await record.listCases({ kind: found.kind, on: found.caseId, subject }, { limit: MOST_LISTINGS });
  return { ...found, linked: cases.some(({ state }) => linking.isLinked(state)) ? [subject] : [] };
}
