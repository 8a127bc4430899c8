import { jurisdictionOf } from '../domain/kernel/rulebook.js';
import type { CaseView } from '../record/case-view.js';
import type { Caller } from './caller.js';
import type { ApiDeps } from './deps.js';
import { getApiKind } from './kinds.js';
import type { Concerned } from './policy.js';

/** Nobody is listed more often for his office in one entity. */
const MOST_LISTINGS = 50;

type Deps = Pick<ApiDeps, 'record' | 'kinds' | 'shelf'>;

/** The case with what it is to this caller beyond its own parties. Most callers' questions are answered without another read. */
export async function concerning(deps: Deps, caller: Caller, found: CaseView): Promise<CaseView & Concerned> {
  const [listed, leadsElsewhere] = await Promise.all([
    listedWith(deps, caller, found),
    isElsewhere(deps, caller, found),
  ]);
  return { ...found, ...listed, leadsElsewhere };
}

/**
 * What the caller is to the entity whose listing this is, or whose listing it is about: whoever is listed with an entity is
 * concerned by the entity's listing, and whoever is or was to be decides nothing in it nor in what is about it.
 */
async function listedWith(
  { record, kinds }: Deps,
  { subject }: Caller,
  found: CaseView,
): Promise<Pick<Concerned, 'linked' | 'isListedWith'>> {
  const isListing = getApiKind(kinds, found.kind).linking !== undefined;
  const listing = isListing ? found.caseId : found.on;
  if (listing === null || subject === undefined || subject === found.subject) return {};
  const his = await Promise.all(
    kinds.map(async ({ kind: { name: kind }, linking }) => {
      if (linking === undefined) return [];
      // By kind: what else he brings about the entity's listing must not push his own out of the page.
      const { cases } = await record.listCases({ kind, on: listing, subject }, { limit: MOST_LISTINGS });
      return cases.map(({ state }) => linking.isLinked(state));
    }),
  );
  return { linked: isListing && his.flat().includes(true) ? [subject] : [], isListedWith: his.flat().length > 0 };
}

/** A lead department leads where the case's rulebook is its own province's; a national one everywhere. */
async function isElsewhere({ record, shelf }: Deps, { roles, department }: Caller, found: CaseView): Promise<boolean> {
  if (!roles.includes('lead')) return false;
  const office = department === undefined ? null : await record.findDepartment(department);
  if (office?.level === 'nation') return false;
  return office === null || shelf.jurisdictionOf(office.region) !== jurisdictionOf(found.rulebook);
}
