import type { Page } from '../case/cases.js';
import { decodeCursor, limitOf } from '../store/cursor.js';
import { owedAfter, type DutyFilter, type OwedDuty } from './duties.js';
import { owedMandatesAfter, type MandateFilter, type OwedMandate } from '../mandates/duties.js';
import { pageOf } from '../store/paged.js';
import type { RecordDeps } from '../record-deps.js';

type Owed = (OwedDuty | OwedMandate) & { readonly due: string };

/**
 * All that somebody owes, in one order: what cases owe, and applications to act for a subject that wait for an answer.
 * Nearest first, paused ones last. `next` is null at the end.
 */
export async function listQueue(
  deps: RecordDeps,
  { cases, mandates }: { readonly cases: readonly DutyFilter[]; readonly mandates?: MandateFilter },
  { after, limit }: Page = {},
): Promise<{ readonly duties: readonly (OwedDuty | OwedMandate)[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const passed = decodeCursor(after, 3);
  const [owedByCases, owedOfMandates] = await Promise.all([
    cases.length === 0 ? [] : owedAfter(deps, cases, passed, size + 1),
    mandates ? owedMandatesAfter(deps, mandates, passed, size + 1) : [],
  ]);
  const found: Owed[] = [...owedByCases, ...owedOfMandates].sort(inOrder);
  const page = pageOf(found, size, placeOf);
  return { duties: page.found.map(({ due: _due, ...owed }) => owed), next: page.next };
}

/** As the database compares text: by its code units. */
function inOrder(one: Owed, other: Owed): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  for (const [index, part] of a.entries()) {
    const against = b[index] ?? '';
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}

function placeOf(owed: Owed): readonly string[] {
  return [owed.due, 'caseId' in owed ? owed.caseId : owed.mandateId, owed.duty.name];
}
