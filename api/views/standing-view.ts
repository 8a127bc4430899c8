import { CAUSE_WORDS } from '../../contracts/house.words.js';
import { STANDING_WORDS, type ListingStanding as Shown, type StandingWord } from '../../contracts/standing.contract.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { ListingStanding } from '../../record/standing/standing.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';

/** From what binds most to what binds least: the standing of a listing is that of its most binding measure. */
const BINDING: readonly StandingWord[] = ['in-force', 'suspended', 'not-yet', 'ended'];

/** The standing of the listing that a case is, or is about; null where that binds nobody (yet). One read. */
export async function standingOfCase(
  deps: Pick<ApiDeps, 'record' | 'kinds' | 'shelf'>,
  found: CaseView,
): Promise<Shown | null> {
  const listing = getApiKind(deps.kinds, found.kind).bindsBy === 'itself' ? found.caseId : found.on;
  if (listing === null) return null;
  const [standing] = await deps.record.standing({ listings: [listing] });
  return standing === undefined ? null : standingView(deps, standing);
}

export function standingView({ shelf }: Pick<ApiDeps, 'shelf'>, { listing, measures }: ListingStanding): Shown {
  const overall = BINDING.find((word) => measures.some(({ standing }) => standing === word)) ?? 'ended';
  return {
    listing,
    standing: overall,
    words: STANDING_WORDS[overall],
    measures: measures.map(({ measure, standing, from, until, causes }) => ({
      measure,
      ...nameOf(shelf.measures.find(measure)),
      standing,
      from,
      until,
      because: causes.map(({ cause, from: since, until: to }) => ({
        cause,
        words: CAUSE_WORDS[cause],
        from: since,
        until: to,
      })),
    })),
  };
}

function nameOf(measure: { readonly name: { readonly zh: string; readonly en: string } } | undefined): {
  readonly name?: { readonly zh: string; readonly en: string };
} {
  return measure === undefined ? {} : { name: { zh: measure.name.zh, en: measure.name.en } };
}
