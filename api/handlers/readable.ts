import type { Operations } from '../../contracts/operations.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { Asking } from '../permission/asking.js';
import { actorOf } from '../permission/caller.js';
import { concerning } from '../permission/concerning.js';
import type { ApiDeps } from '../deps.js';
import type { Concerned, Permission } from '../permission/policy.js';
import { problem } from '../problems/problem.js';

/** A case that its reader may know, and what he is to it. */
export interface Readable extends Omit<Extract<Permission, { readonly allowed: true }>, 'allowed'> {
  readonly found: CaseView & Concerned;
}

/**
 * The case, where the caller may read it; that he does, and by which operation, is kept before anything is shown. A case
 * that is not there and one that is not his are answered in the same words.
 */
export async function readable(
  deps: ApiDeps,
  { caller, may }: Asking<'read-case'>,
  caseId: string,
  operation: keyof Operations,
): Promise<Readable> {
  const stored = await deps.record.findCase(caseId);
  if (stored === null) throw problem('not-found');
  const found = await concerning(deps, caller, stored);
  const permission = may({ kind: 'read-case' }, found);
  if (!permission.allowed) throw problem('not-found');
  await deps.record.logRead({ caseId: found.caseId, by: actorOf(caller, permission.acting), operation });
  return { ...permission, found };
}
