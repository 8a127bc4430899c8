import type { Operations } from '../../contracts/operations.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { rowId } from '../../record/imports/import-store.js';
import type { ImportRowView } from '../../record/imports/imports.js';
import { actorOf, ownOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Answer } from '../../contracts/operation.js';
import { callerByNow } from '../door/gate.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem, refusedBy } from '../problems/problem.js';
import { readUpload, whileAllowed } from '../door/upload.js';
import { importView, rowView } from '../views/import-view.js';
import { importFor } from './import-for.js';

/** Keeps the file as it streams in and answers when it is safe; reading its rows is the workflow's work. */
export function startImport(deps: ApiDeps): Handler<Operations['startImport']> {
  return async (_input, { caller, may, key, req }) => {
    const actor = actorOf(caller, permitted(may({ kind: 'import' })).acting);
    const { filename, content } = await readUpload(req);
    const allowed = whileAllowed(content, async () => {
      await callerByNow(req);
      return permitted(may({ kind: 'import' }));
    });
    const received = await deps.record.receiveImport(allowed, { filename, actor, key: key() });
    if (received.kind === 'refused') throw refusedBy(received.refusal);
    deps.nudgeImport(received.importId);
    return found(deps, received.importId);
  };
}

export function listImports(deps: ApiDeps): Handler<Operations['listImports']> {
  return async ({ query: { cursor, limit } }, { list }) => {
    const { within: offices } = list({ kind: 'read-imports' });
    const after = cursor === undefined ? {} : { after: Buffer.from(cursor, 'base64url').toString() };
    const { imports, next } = await deps.record.listImports({ limit, ...after, ...(offices && { offices }) });
    return { imports: imports.map(importView), next: next && Buffer.from(next).toString('base64url') };
  };
}

export function getImport(deps: ApiDeps): Handler<Operations['getImport']> {
  return async ({ params }, { may }) => {
    const { view } = await importFor(deps, params.importId, (office) => may({ kind: 'read-import', office }));
    return importView(view);
  };
}

export function listImportRows(deps: ApiDeps): Handler<Operations['listImportRows']> {
  return async ({ params, query: { outcome, cursor, limit } }, { caller, may }) => {
    const { acting } = await importFor(deps, params.importId, (office) => may({ kind: 'read-import', office }));
    const { rows, next } = await deps.record.listImportRows(params.importId, {
      limit,
      ...(outcome !== undefined && { outcome }),
      ...(cursor !== undefined && { after: rowNumber(cursor) }),
    });
    await logRows(deps, 'listImportRows', actorOf(caller, acting), rows);
    return { rows: rows.map(rowView), next: next === null ? null : String(next) };
  };
}

/** A person decides about a row that the check left open; who, when and why stay with the row. */
export function resolveImportRow(deps: ApiDeps): Handler<Operations['resolveImportRow']> {
  return async ({ params: { importId, row }, body }, { caller, may, key: keyOf }) => {
    const { acting } = await importFor(deps, importId, (office) => may({ kind: 'resolve-import-rows', office }));
    const [actor, own, key] = [actorOf(caller, acting), ownOf(caller, acting), keyOf()];
    const resolved = await deps.record.resolveImportRow({ importId, row, resolution: body, actor, own, key });
    if (resolved.kind === 'refused') throw refusedBy(resolved.refusal);
    await logRows(deps, 'resolveImportRow', actor, [resolved.row]);
    return rowView(resolved.row);
  };
}

/** Keeps who was shown rows: those that show something of somebody. Of a row that was taken only its entry is told. */
async function logRows(
  deps: ApiDeps,
  operation: keyof Operations,
  by: Actor,
  rows: readonly ImportRowView[],
): Promise<void> {
  const telling = rows.filter(({ cells, resolutions }) => cells !== null || resolutions.length > 0);
  const subjects = await deps.record.subjectsOfRows(telling);
  const looks = telling.map(({ importId, row }, at) => {
    return { caseId: null, subject: subjects[at] ?? null, item: rowId(importId, row), by };
  });
  await deps.record.logListRead(operation, looks);
}

async function found(deps: ApiDeps, importId: string): Promise<Answer<Operations['getImport']>> {
  const view = await deps.record.findImport(importId);
  if (view === null) throw problem('not-found');
  return importView(view);
}

function rowNumber(cursor: string): number {
  const row = Number(cursor);
  if (Number.isSafeInteger(row) && row >= 0) return row;
  const detail = { zh: '游标无效。', en: 'The cursor is not one of this list.' };
  throw problem('invalid-request', { errors: [{ pointer: '#/cursor', detail }] });
}
