import type { Operations } from '../../contracts/operations.js';
import type { TransferOutcome, TransferRequest } from '../../record/people/transfer.js';
import type { TransferTableDocument } from '../../record/people/transfer-table.model.js';
import { actorOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Asked, Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem, refusedBy } from '../problems/problem.js';
import { departmentsView, transferView } from '../views/people-view.js';

export function listDepartments({ record }: ApiDeps): Handler<Operations['listDepartments']> {
  return async (_input, { may }) => {
    permitted(may({ kind: 'read-departments' }));
    return departmentsView(await record.listDepartments(), await record.listSuccessions());
  };
}

export function proposeTransfer(deps: ApiDeps): Handler<Operations['proposeTransfer']> {
  return async ({ body }, asked) =>
    transferView(decided(await deps.record.proposeTransfer({ ...body, ...requestOf(deps, asked) })));
}

export function signTransfer(deps: ApiDeps): Handler<Operations['signTransfer']> {
  return async ({ params }, asked) =>
    transferView(decided(await deps.record.signTransfer(params.id, requestOf(deps, asked))));
}

export function declineTransfer(deps: ApiDeps): Handler<Operations['declineTransfer']> {
  return async ({ params, body }, asked) =>
    transferView(decided(await deps.record.declineTransfer(params.id, { ...requestOf(deps, asked), ...body })));
}

export function listTransfers({ record }: ApiDeps): Handler<Operations['listTransfers']> {
  return async ({ query: { cursor, limit } }, { may }) => {
    permitted(may({ kind: 'read-transfers' }));
    const { tables, next } = await record.listTransfers({ limit, ...(cursor !== undefined && { after: cursor }) });
    return { tables: tables.map(transferView), next };
  };
}

function requestOf(deps: ApiDeps, { caller, may, key }: Asked<'order-transfer'>): TransferRequest {
  const actor = actorOf(caller, permitted(may({ kind: 'order-transfer' })).acting);
  return { actor, key: key(), receivedAt: deps.clock.now() };
}

function decided(outcome: TransferOutcome | null): TransferTableDocument {
  if (outcome === null) throw problem('not-found');
  if (outcome.kind === 'refused') throw refusedBy(outcome.refusal);
  return outcome.table;
}
