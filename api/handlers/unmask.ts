import type { Operations } from '../../contracts/operations.js';
import type { CaseView } from '../../record/case/case-view.js';
import { actorOf, behind, ownOf, type Caller } from '../permission/caller.js';
import { concerning } from '../permission/concerning.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { officesOf } from '../permission/policy-filters.js';
import { problem, refusedBy } from '../problems/problem.js';
import { ERASED_WORDS } from '../views/erased.js';
import { unmaskedRowView } from '../views/import-view.js';
import { findShownEntry } from './entries.js';
import { importFor } from './import-for.js';

/** Shows what is masked everywhere else, to an official concerned who says why. On record before it is shown. */
export function unmaskCase(deps: ApiDeps): Handler<Operations['unmaskCase']> {
  return async ({ params: { caseId }, body: { reason } }, { caller, may, key }) => {
    const stored = await deps.record.findCase(caseId);
    if (stored === null) throw problem('not-found');
    const { acting } = permitted(may({ kind: 'unmask' }, await concerning(deps, caller, stored)));
    const by = actorOf(caller, acting);
    const shown = await deps.record.unmask({ caseId, by, reason, key: key() });
    if (shown.kind === 'refused') throw refusedBy(shown.refusal);
    const { subject, texts } = shown;
    return {
      caseId,
      subject: subject && {
        kind: subject.kind,
        number: subject.number,
        name: subject.name,
        birthDate: subject.birthDate,
        contact: subject.contact && contactOf(subject.contact),
        erased: subject.erased ? ERASED_WORDS : null,
      },
      texts: texts.map(({ seq, type, personal }) => ({ seq, type, personal: { ...personal } })),
    };
  };
}

/**
 * The same for an entry, to an official of the office that decided or of one with a case that concerns its subject, who keeps
 * out of no case that rests on it or is about one that does.
 */
export function unmaskEntry(deps: ApiDeps): Handler<Operations['unmaskEntry']> {
  return async ({ params: { entryId }, body: { reason } }, { caller, may, key }) => {
    const { subject, department } = await findShownEntry(deps, may, entryId);
    const offices = subject === null ? [] : await deps.record.officesConcerned(subject, officesOf(caller));
    const departments = [...(department === null ? [] : [department]), ...offices];
    const recused = await keptOutFor(deps, caller, entryId);
    const permission = may({ kind: 'unmask' }, { subject, departments, on: null, recused });
    // That the entry is there he has been told.
    if (!permission.allowed && permission.ownCase !== true) throw problem('not-permitted');
    const by = actorOf(caller, permitted(permission).acting, [subject]);
    const shown = await deps.record.unmaskEntry({ entryId, by, reason, key: key() });
    if (shown.kind === 'refused') throw refusedBy(shown.refusal);
    if (shown.kind === 'not-there') throw problem('not-found');
    return { entryId, personal: { ...shown.personal } };
  };
}

/** The same for a row of an import, to whoever decides about rows, but for one that may be about himself. */
export function unmaskImportRow(deps: ApiDeps): Handler<Operations['unmaskImportRow']> {
  return async ({ params: { importId, row }, body: { reason } }, { caller, may, key: keyOf }) => {
    const { acting } = await importFor(deps, importId, (office) => may({ kind: 'unmask-import-rows', office }));
    const [by, own, key] = [actorOf(caller, acting), ownOf(caller, acting), keyOf()];
    const shown = await deps.record.unmaskImportRow({ importId, row, by, own, reason, key });
    if (shown.kind === 'refused') throw refusedBy(shown.refusal);
    if (shown.kind === 'not-there') throw refusedBy({ code: 'import-row-not-found', params: {} });
    return unmaskedRowView(shown.row);
  };
}

/** Who keeps out of a case about this entry, of the caller and those whose place he takes. */
async function keptOutFor({ record, kinds }: ApiDeps, caller: Caller, entryId: string): Promise<readonly string[]> {
  const people = new Set(caller.seats.flatMap((seat) => behind(caller, seat)));
  const keptOut = await record.casesKeptOutOf([...people]);
  const rests = ({ kind, state }: CaseView): boolean => getApiKind(kinds, kind).entriesIn(state).includes(entryId);
  const recused = keptOut.map(async (found) => {
    const about = found.on === null ? null : await record.findCase(found.on);
    return rests(found) || (about !== null && rests(about)) ? (found.recused ?? []) : [];
  });
  return (await Promise.all(recused)).flat();
}

function contactOf({ mail, phone, address }: { mail?: string; phone?: string; address?: string }): {
  mail?: string;
  phone?: string;
  address?: string;
} {
  return {
    ...(mail !== undefined && { mail }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
  };
}
