import type { Asking } from '../permission/asking.js';
import type { ApiDeps } from '../deps.js';
import { permitted, type Permitted } from '../permission/permitted.js';
import { officesOf } from '../permission/policy-filters.js';

/**
 * That he looks after who acts for this subject, in an office that a case of it concerns. Throws what the refusal is
 * answered by: for all others, an unknown subject and one that is none of their business are the same.
 */
export async function lookingAfter(
  { record }: Pick<ApiDeps, 'record'>,
  { caller, may }: Asking<'look-after-mandates'>,
  subject: string | null,
): Promise<Permitted> {
  const departments = subject === null ? [] : await record.officesConcerned(subject, officesOf(caller));
  return permitted(may({ kind: 'look-after-mandates' }, { subject, departments, on: null }));
}
