import type { CaseView } from '../../record/case-view.js';
import type { Caller } from '../caller.js';
import type { ApiDeps } from '../deps.js';
import { mayDo } from '../policy.js';
import { problem } from '../problem.js';

/** A case that is not there and one that is not his are answered in the same words. */
export async function readable(
  deps: ApiDeps,
  caller: Caller,
  caseId: string,
): Promise<{ readonly found: CaseView; readonly as: string }> {
  const found = await deps.record.findCase(caseId);
  const permission = found && mayDo(caller, { kind: 'read-case' }, found);
  if (!found || !permission?.allowed) throw problem('not-found');
  return { found, as: permission.as };
}
