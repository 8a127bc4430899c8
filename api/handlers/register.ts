import type { Operations } from '../../contracts/operations.js';
import { getKindContract } from '../../contracts/registry.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { publishedView } from '../views/register-view.js';

/** Listings that one subject can have and that a look-up shows; nobody has more than a few. */
const MOST_LISTINGS = 50;

/**
 * The public look-up: by the exact credit code of a firm, no search by names, no persons. Only what is published and in
 * its time is shown; what was revoked, repaired or has run out is gone from the next request on.
 */
export function lookUpRegister(deps: ApiDeps): Handler<Operations['lookUpRegister']> {
  return async ({ query: { creditCode } }) => {
    const id = await deps.record.findSubjectByNumber(creditCode);
    const subject = id === null ? null : await deps.record.findSubject(id);
    if (subject?.kind !== 'firm' || subject.erased) return { entries: [] };
    const [{ cases, untold }, standings] = await Promise.all([
      deps.record.listCases(
        { kind: getKindContract('listing').name, subject: subject.id, open: true },
        { limit: MOST_LISTINGS },
      ),
      deps.record.standing({ subjects: [subject.id] }),
    ]);
    // To the public nothing is left out: no answer is better than one that lacks an entry.
    for (const { error } of untold) throw error;
    const departments = new Map((await deps.record.listDepartments()).map((department) => [department.id, department]));
    return { entries: cases.flatMap((found) => publishedView(deps, subject, found, standings, departments)) };
  };
}
