import type { Operations } from '../../contracts/operations.js';
import { getKindContract } from '../../contracts/registry.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { registerView } from '../views/register-view.js';
import { logUntold } from '../views/untold-view.js';

/** Listings that one subject can have and that a look-up shows; nobody has more than a few. */
const MOST_LISTINGS = 50;

/**
 * The public look-up: by the exact credit code of a firm, no search by names, no persons. Only what is published and in
 * its time is shown; what was revoked, repaired or has run out is gone from the next request on. Where an entry may be
 * missing the answer says so, and nothing else of it.
 */
export function lookUpRegister(deps: ApiDeps): Handler<Operations['lookUpRegister']> {
  return async ({ query: { creditCode } }) => {
    const id = await deps.record.findSubjectByNumber(creditCode);
    const subject = id === null ? null : await deps.record.findSubject(id);
    if (subject?.kind !== 'firm' || subject.erased) return { entries: [], incomplete: null };
    const [listings, standing] = await Promise.all([
      deps.record.listCases(
        { kind: getKindContract('listing').name, subject: subject.id, open: true },
        { limit: MOST_LISTINGS },
      ),
      deps.record.standingApart({ subjects: [subject.id] }),
    ]);
    logUntold(deps, listings.untold);
    logUntold(deps, standing.untold);
    const departments = new Map((await deps.record.listDepartments()).map((department) => [department.id, department]));
    return registerView(deps, subject, listings, standing, departments);
  };
}
