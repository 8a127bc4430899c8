import type { Permission } from './policy.js';
import { problem, refusedBy, type Problem } from '../problems/problem.js';

export type Permitted = Extract<Permission, { readonly allowed: true }>;

/** The permission where it is one; throws what the refusal is answered by. */
export function permitted(permission: Permission): Permitted {
  if (!permission.allowed) throw refusalOf(permission);
  return permission;
}

function refusalOf({ mayKnow, ownCase, chooseOffice }: Exclude<Permission, Permitted>): Problem {
  if (ownCase) return refusedBy({ code: 'own-case', params: {} });
  if (chooseOffice) return problem('office-not-chosen');
  return problem(mayKnow ? 'not-permitted' : 'not-found');
}
