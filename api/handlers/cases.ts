import type { Operations } from '../../contracts/operations.js';
import { MANDATE_DUTIES } from '../../contracts/mandate.contract.js';
import { getKindContract } from '../../contracts/registry.js';
import { wordsFor } from '../../contracts/words.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { CaseFilter } from '../../record/case/cases.js';
import { actorOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import { knownTo, namedIn } from '../permission/knowing.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { mayDo } from '../permission/policy.js';
import { owingIn } from '../permission/policy-filters.js';
import { problem, ruleView } from '../problems/problem.js';
import { caseView, headOf } from '../views/case-view.js';
import { dutyView } from '../views/duty-view.js';
import { shownOf } from '../views/shown-event.js';
import { logUntold, untoldHead } from '../views/untold-view.js';
import { readable } from './readable.js';

export function getCase(deps: ApiDeps): Handler<Operations['getCase']> {
  return async ({ params }, asked) => {
    const { found, as } = await readable(deps, asked, params.caseId, 'getCase');
    return caseView(deps, { caller: asked.caller, as }, found);
  };
}

/**
 * The whole record of a case, and of what was written in it as much as is the reader's to read; numbers, contact data and
 * the subject's own name masked.
 */
export function getHistory(deps: ApiDeps): Handler<Operations['getHistory']> {
  return async ({ params, query }, asked) => {
    const reader = await readable(deps, asked, params.caseId, 'getHistory');
    const { found } = reader;
    permitted(asked.may({ kind: 'read-history' }, found));
    const words = getKindContract(found.kind).events;
    const kind = getApiKind(deps.kinds, found.kind);
    const after = query.cursor === undefined ? 0 : seqOf(query.cursor);
    const events = (await deps.record.history(params.caseId)).filter(({ seq }) => seq > after);
    const page = events.slice(0, query.limit);
    const knows = await knownTo(deps, asked.caller, reader.as, namedIn(kind, page));
    const last = events.length > page.length ? page.at(-1) : undefined;
    const persons = await personsOf(deps, found);
    return {
      caseId: params.caseId,
      events: page.map((event) => ({
        seq: event.seq,
        type: event.type,
        title: wordsFor(words, event.type),
        at: event.at,
        recordedAt: event.recordedAt,
        actor: event.actor,
        rule: ruleView(event.rule),
        ...shownOf(event, kind, { ...reader, persons }, knows),
        prev: event.prev,
        hash: event.hash,
      })),
      next: last ? String(last.seq) : null,
    };
  };
}

/** By what name the subject is called in texts, where it is a person. */
async function personsOf({ record }: ApiDeps, { subject }: CaseView): Promise<readonly string[]> {
  const found = subject === null ? null : await record.findSubject(subject);
  return found?.kind === 'person' ? [found.name] : [];
}

export function listCases(deps: ApiDeps): Handler<Operations['listCases']> {
  return async ({ query }, { caller, list }) => {
    const { acting, within: scopes } = list({ kind: 'list-cases' });
    const { cursor, limit, open, kind, status, on } = query;
    if (scopes.length === 0) return { cases: [], next: null };
    const filter: CaseFilter = {
      scopes,
      ...(kind !== undefined && { kind }),
      ...(status !== undefined && { status }),
      ...(on !== undefined && { on }),
      ...(open !== undefined && { open: open === 'true' }),
    };
    const page = await deps.record.listCases(filter, { limit, ...(cursor !== undefined && { after: cursor }) });
    const looks = page.cases.map((found) => {
      const as = mayDo(caller, { kind: 'read-case' }, found);
      return { caseId: found.caseId, by: actorOf(caller, as.allowed ? as.acting : acting) };
    });
    const untold = page.untold.map(({ caseId }) => ({ caseId, by: actorOf(caller, acting) }));
    await deps.record.logListRead('listCases', [...looks, ...untold]);
    logUntold(deps, page.untold);
    const told = page.cases.map((found) => ({
      caseId: found.caseId,
      ...headOf(found),
      nextDueAt: nextDueAt(found),
      untold: null,
    }));
    return { cases: [...told, ...page.untold.map(untoldHead)].sort(newestFirst), next: page.next };
  };
}

export function listDuties(deps: ApiDeps): Handler<Operations['listDuties']> {
  return async ({ query }, { caller, list }) => {
    const { acting, within } = list({ kind: 'list-duties' });
    const { cursor, limit } = query;
    const page = await deps.record.listQueue(within, { limit, ...(cursor !== undefined && { after: cursor }) });
    const now = deps.clock.now();
    const looks = page.duties.flatMap((owed) => {
      if (!('caseId' in owed)) return [];
      return [{ caseId: owed.caseId, by: actorOf(caller, owingIn(caller, owed.duty.owner) ?? acting) }];
    });
    await deps.record.logListRead('listDuties', looks);
    return {
      duties: page.duties.map((owed) => {
        const { calendar } = deps.shelf;
        if (!('caseId' in owed))
          return { mandateId: owed.mandateId, duty: dutyView(owed.duty, MANDATE_DUTIES, now, calendar) };
        const { caseId, kind, status, duty } = owed;
        const contract = getKindContract(kind);
        return {
          caseId,
          kind,
          status: wordsFor(contract.statuses, status),
          duty: dutyView(duty, contract, now, calendar),
        };
      }),
      next: page.next,
    };
  };
}

/** As the record reads them: by when they were opened, then by id. */
function newestFirst(a: Listed, b: Listed): number {
  const [one, other] = [`${a.openedAt} ${a.caseId}`, `${b.openedAt} ${b.caseId}`];
  return one < other ? 1 : -1;
}

type Listed = ReturnType<typeof untoldHead>;

function nextDueAt({ duties }: CaseView): string | null {
  const ends = duties.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt !== null);
  return ends.sort()[0] ?? null;
}

function seqOf(cursor: string): number {
  const seq = Number(cursor);
  if (Number.isSafeInteger(seq) && seq >= 0) return seq;
  const detail = { zh: '游标无效。', en: 'The cursor is not one of this list.' };
  throw problem('invalid-request', { errors: [{ pointer: '#/cursor', detail }] });
}
