import { jurisdictionOf } from '../../domain/kernel/rulebook.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { Caller } from './caller.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import type { Concerned } from './policy.js';

/** Nobody is listed more often for his office in one entity. */
const MOST_LISTINGS = 50;

/** The jurisdiction of the rulebook that holds where a province has none. */
const NATION = 'national';

type Deps = Pick<ApiDeps, 'record' | 'kinds' | 'shelf'>;

/** The case with what it is to this caller beyond its own parties. Most callers' questions are answered without another read. */
export async function concerning(deps: Deps, caller: Caller, found: CaseView): Promise<CaseView & Concerned> {
  const [listed, leadHere, matter] = await Promise.all([
    listedWith(deps, caller, found),
    leadingHere(deps, caller, found),
    matterOf(deps, caller, found),
  ]);
  return { ...found, ...listed, leadHere, ...matter };
}

/**
 * What the caller is to the entity whose listing this is, or whose listing it is about: whoever is listed with an entity is
 * concerned by the entity's listing, and whoever is or was to be decides nothing in it nor in what is about it, neither
 * himself nor by whoever takes his place.
 */
async function listedWith(
  { record, kinds }: Deps,
  { subjects, seats }: Caller,
  found: CaseView,
): Promise<Pick<Concerned, 'linked' | 'listedWith'>> {
  const isListing = getApiKind(kinds, found.kind).linking !== undefined;
  const listing = isListing ? found.caseId : found.on;
  const absent = seats.flatMap(({ barredFrom = [] }) => barredFrom);
  const others = [...new Set([...subjects, ...absent])].filter((subject) => subject !== found.subject);
  if (listing === null || others.length === 0) return {};
  const his = await Promise.all(
    others.flatMap((subject) =>
      kinds.map(async ({ kind: { name: kind }, linking }) => {
        if (linking === undefined) return [];
        // By kind: what else he brings about the entity's listing must not push his own out of the page.
        const { cases, untold } = await record.listCases({ kind, on: listing, subject }, { limit: MOST_LISTINGS });
        // What cannot be told gives no right to read; that it is his own case it still is.
        return [
          ...cases.map(({ state }) => ({ subject, isLinked: linking.isLinked(state) })),
          ...untold.map(() => ({ subject, isLinked: false })),
        ];
      }),
    ),
  );
  const linked = his.flat().flatMap(({ subject, isLinked }) => (isListing && isLinked ? [subject] : []));
  const listed = his.flat().map(({ subject }) => subject);
  return { linked: [...new Set(linked)], listedWith: [...new Set(listed)] };
}

/**
 * A lead department leads where the case's rulebook is its own province's; a national one everywhere. Provinces without a
 * rulebook of their own all go by the nation's: there the office in charge says which of them it is.
 */
async function leadingHere({ record, shelf }: Deps, { seats }: Caller, found: CaseView): Promise<readonly string[]> {
  const offices = [...new Set(seats.filter(({ role }) => role === 'lead').map(({ department }) => department))];
  if (offices.length === 0) return [];
  const [first] = found.departments;
  const known = await record.findDepartments([...new Set([...offices, ...(first === undefined ? [] : [first])])]);
  const jurisdiction = jurisdictionOf(found.rulebook);
  const inCharge = known.find(({ id }) => id === first);
  return known.flatMap((office) => {
    if (!offices.includes(office.id)) return [];
    const isOfIts = shelf.jurisdictionOf(office.region) === jurisdiction;
    const isOfItsProvince = office.region.slice(0, 2) === inCharge?.region.slice(0, 2);
    const leads = office.level === 'nation' || (isOfIts && (jurisdiction !== NATION || isOfItsProvince));
    return leads ? [office.id] : [];
  });
}

/** Asked only where it can matter: few officials have ever acted for anybody. */
async function matterOf(
  { record }: Deps,
  { former }: Caller,
  { on }: CaseView,
): Promise<Pick<Concerned, 'matterSince'>> {
  const about = former === undefined || on === null ? null : await record.findCase(on);
  return about === null ? {} : { matterSince: about.openedAt };
}
