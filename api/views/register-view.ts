import type { z } from 'zod';
import type { RegisterEntry } from '../../contracts/register.contract.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { CaseView } from '../../record/case-view.js';
import type { Department } from '../../record/departments.js';
import type { ListingStanding } from '../../record/standing.js';
import type { Subject } from '../../record/subjects.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import { standingView } from './standing-view.js';

type Entry = z.input<typeof RegisterEntry>;

/** A published listing as the public sees it; nothing where it is not published or not in its time. */
export function publishedView(
  deps: Pick<ApiDeps, 'kinds' | 'shelf'>,
  subject: Subject,
  found: CaseView,
  standings: readonly ListingStanding[],
  departments: ReadonlyMap<string, Department>,
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
