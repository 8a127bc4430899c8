import type { ImportView } from '../../record/imports/imports.js';
import type { Granted } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { permitted } from '../permission/permitted.js';
import type { Permission } from '../permission/policy.js';
import { problem } from '../problems/problem.js';

/**
 * The import, and in which of his seats the caller does this with it; throws what the refusal is answered by. One that is not
 * there and one of another office are answered in the same words.
 *
 * @param may asks for what is done with it, by the office whose it is
 */
export async function importFor(
  { record }: Pick<ApiDeps, 'record'>,
  importId: string,
  may: (office: string | null) => Permission,
): Promise<{ readonly view: ImportView; readonly acting: Granted }> {
  const view = await record.findImport(importId);
  const { acting } = permitted(may(view?.uploadedBy.department ?? null));
  if (view === null) throw problem('not-found');
  return { view, acting };
}
