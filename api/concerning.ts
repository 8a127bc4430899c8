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
  const [linked, leadsElsewhere] = await Promise.all([linkedIn(deps, caller, found), isElsewhere(deps, caller, found)]);
  return { ...found, linked, leadsElsewhere };
}

/**
 * The caller's subject where a case of the same kind is about this one and concerns him by it: whoever is listed with an
 * entity is concerned by the entity's listing.
 */
async function linkedIn({ record, kinds }: Deps, { subject }: Caller, found: CaseView): Promise<readonly string[]> {
  const { linking } = getApiKind(kinds, found.kind);
  if (linking === undefined || subject === undefined || subject === found.subject) return [];
  const { cases } = await record.listCases({ kind: found.kind, on: found.caseId, subject }, { limit: MOST_LISTINGS });
  return cases.some(({ state }) => linking.isLinked(state)) ? [subject] : [];
}

/** A lead department leads where the case's rulebook is its own province's; a national one everywhere. */
async function isElsewhere({ record, shelf }: Deps, { roles, department }: Caller, found: CaseView): Promise<boolean> {
  if (!roles.includes('lead')) return false;
  const office = department === undefined ? null : await record.findDepartment(department);
  if (office?.level === 'nation') return false;
  return office === null || shelf.jurisdictionOf(office.region) !== jurisdictionOf(found.rulebook);
}
