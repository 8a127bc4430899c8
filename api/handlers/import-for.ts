import type { ImportView } from '../../record/imports/imports.js';
import type { Acting, Caller } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { permitted } from '../permission/permitted.js';
import { mayDo } from '../permission/policy.js';
import { importsOf } from '../permission/policy-filters.js';
import { problem } from '../problems/problem.js';

/**
 * The import, and in which of his seats the caller does this with it; throws what the refusal is answered by. One that is not
 * there and one of another office are answered in the same words.
 */
export async function importFor(
  { record }: Pick<ApiDeps, 'record'>,
  caller: Caller,
  importId: string,
  kind: 'read-imports' | 'resolve-import-rows' | 'unmask-import-rows',
): Promise<{ readonly view: ImportView; readonly acting: Acting }> {
  const anywhere = mayDo(caller, { kind });
  // In which of his offices is for the import to say.
  if (!anywhere.allowed && anywhere.chooseOffice !== true) permitted(anywhere);
  const view = await record.findImport(importId);
  const office = view?.uploadedBy.department;
  const isHis = importsOf(caller)?.some((one) => one === office) ?? true;
  if (view === null || !isHis) throw problem('not-found');
  const seats = caller.seats.filter(({ role, department }) => role !== 'clerk' || department === office);
  return { view, acting: permitted(mayDo({ ...caller, seats }, { kind })).acting };
}
