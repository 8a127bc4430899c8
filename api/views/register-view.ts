import type { z } from 'zod';
import { INCOMPLETE_WORDS, type RegisterAnswer, type RegisterEntry } from '../../contracts/register.contract.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { listCases } from '../../record/case/cases.js';
import type { Department } from '../../record/people/departments.js';
import type { ListingStanding, standingApart } from '../../record/standing/standing.js';
import type { Subject } from '../../record/subjects/subjects.js';
import type { Untold } from '../../record/case/untold.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import { standingView } from './standing-view.js';

type Deps = Pick<ApiDeps, 'kinds' | 'shelf' | 'clock'>;
type Entry = z.input<typeof RegisterEntry>;
type Departments = ReadonlyMap<string, Department>;

/**
 * What the public sees of a subject's listings. A listing that cannot be told, or whose standing cannot, is not shown; that
 * one is missing is said only where it may be published and in its time, so that nothing unpublished is betrayed.
 */
export function registerView(
  deps: Deps,
  subject: Subject,
  { cases, untold, next }: Awaited<ReturnType<typeof listCases>>,
  { standings, untold: stakes }: Awaited<ReturnType<typeof standingApart>>,
  departments: Departments,
): z.input<typeof RegisterAnswer> {
  const open = new Set(stakes.flatMap(({ listings }) => listings));
  const missing = [...untold, ...cases.filter(({ caseId }) => open.has(caseId))];
  const incomplete = next !== null || missing.some((one) => mayBeShown(deps, one));
  return {
    entries: cases.flatMap((found) => publishedView(deps, subject, found, standings, departments)),
    incomplete: incomplete ? INCOMPLETE_WORDS : null,
  };
}

/** By what is written of it: no clock publishes anything, and none makes a term longer. */
function mayBeShown(
  { kinds, clock }: Deps,
  { kind, status, terms }: Pick<CaseView | Untold, 'kind' | 'status' | 'terms'>,
): boolean {
  const now = clock.now();
  return getApiKind(kinds, kind).mayBePublished(status) && terms.some(({ until }) => until === null || until > now);
}

/** A published listing as the public sees it; nothing where it is not published or not in its time. */
function publishedView(
  deps: Deps,
  subject: Subject,
  found: CaseView,
  standings: readonly ListingStanding[],
  departments: Departments,
): readonly Entry[] {
  const published = getApiKind(deps.kinds, found.kind).publishedOf(found.state);
  const standing = standings.find(({ listing }) => listing === found.caseId);
  if (published === null || standing === undefined) return [];
  const { standing: word, words } = standingView(deps, standing);
  if (word === 'ended' || word === 'not-yet') return [];
  const department = departments.get(published.department)?.name;
  return [
    {
      listing: found.caseId,
      name: subject.name,
      creditCode: subject.number,
      list: published.list,
      department: department
        ? { zh: department.zh, en: department.en }
        : { zh: published.department, en: published.department },
      decidedOn: dateOf(published.decidedAt),
      publishedOn: dateOf(published.publishedAt),
      until: published.until,
      standing: word,
      words,
      contested: published.contested,
    },
  ];
}
