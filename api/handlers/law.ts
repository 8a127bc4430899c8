import type { Operations } from '../../contracts/operations.js';
import type { LawOutcome } from '../../record/law/propose-law.js';
import type { LawDocument } from '../../record/law/law.model.js';
import { actorOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem, refusedBy } from '../problems/problem.js';
import { logUntold, troubleOf } from '../views/untold-view.js';
import { lawSummary, lawView, mistakesView, recountView, rulebookView } from '../views/law-view.js';

export function proposeLaw(deps: ApiDeps): Handler<Operations['proposeLaw']> {
  return async ({ body }, { caller, may, key }) => {
    const actor = actorOf(caller, permitted(may({ kind: 'propose-law' })).acting);
    return lawView(decided(await deps.record.proposeLaw({ ...body, actor, key: key(), receivedAt: deps.clock.now() })));
  };
}

export function approveLaw(deps: ApiDeps): Handler<Operations['approveLaw']> {
  return async ({ params }, { caller, may, key }) => {
    const actor = actorOf(caller, permitted(may({ kind: 'decide-law' })).acting);
    const decision = { actor, key: key(), receivedAt: deps.clock.now() };
    return lawView(decided(await deps.record.approveLaw(params.lawId, decision)));
  };
}

export function declineLaw(deps: ApiDeps): Handler<Operations['declineLaw']> {
  return async ({ params, body }, { caller, may, key }) => {
    const actor = actorOf(caller, permitted(may({ kind: 'decide-law' })).acting);
    const decision = { actor, key: key(), receivedAt: deps.clock.now(), reason: body.reason };
    return lawView(decided(await deps.record.declineLaw(params.lawId, decision)));
  };
}

export function listLaw(deps: ApiDeps): Handler<Operations['listLaw']> {
  return async ({ query: { status, cursor, limit } }, { may }) => {
    permitted(may({ kind: 'read-law-texts' }));
    const filter = { ...(status && { status }), ...(cursor !== undefined && { after: cursor }), limit };
    const { documents, next } = await deps.record.listLaw(filter);
    return { documents: documents.map(lawSummary), next };
  };
}

export function getLaw(deps: ApiDeps): Handler<Operations['getLaw']> {
  return async ({ params }, { may }) => {
    permitted(may({ kind: 'read-law-texts' }));
    return lawView(await found(deps, params.lawId));
  };
}

/** Before a calendar is approved, and after: what it does, or has left to do. */
export function previewRecount(deps: ApiDeps): Handler<Operations['previewRecount']> {
  return async ({ params, query: { cursor, limit } }, { caller, may }) => {
    const by = actorOf(caller, permitted(may({ kind: 'read-law-texts' })).acting);
    const { text, year } = await found(deps, params.lawId);
    if (year === null) throw problem('not-found');
    const page = { ...(cursor !== undefined && { after: cursor }), limit };
    const { cases, untold, total, next } = await deps.record.previewRecount(text, year, page);
    const looks = [...cases, ...untold].map(({ caseId }) => ({ caseId, by }));
    await deps.record.logListRead('previewRecount', looks);
    logUntold(deps, untold);
    const failed = untold.map((one) => ({ caseId: one.caseId, trouble: troubleOf(one) }));
    return { year, total, cases: cases.map(recountView), untold: failed, next };
  };
}

export function listRulebooks({ shelf }: ApiDeps): Handler<Operations['listRulebooks']> {
  return (_input, { may }) => {
    permitted(may({ kind: 'read-law' }));
    const all = shelf.rulebooks.map(({ id, jurisdiction }) => ({
      rulebookId: id,
      jurisdiction,
      from: shelf.fromOf(id),
    }));
    const rulebooks = all.map((version) => {
      const later = all.filter(
        ({ jurisdiction, from }) => jurisdiction === version.jurisdiction && from > version.from,
      );
      return { ...version, until: later.map(({ from }) => from).sort()[0] ?? null };
    });
    return Promise.resolve({ rulebooks });
  };
}

export function getRulebook({ shelf }: ApiDeps): Handler<Operations['getRulebook']> {
  return ({ params: { rulebookId } }, { may }) => {
    permitted(may({ kind: 'read-law' }));
    if (!shelf.rulebooks.some(({ id }) => id === rulebookId)) throw problem('not-found');
    return Promise.resolve(rulebookView(shelf, rulebookId));
  };
}

export function listCalendars({ shelf }: ApiDeps): Handler<Operations['listCalendars']> {
  return (_input, { may }) => {
    permitted(may({ kind: 'read-law' }));
    const years = [...shelf.years].sort((a, b) => a.year - b.year);
    return Promise.resolve({
      version: shelf.calendar.version,
      years: years.map(({ year, source, holidays, workingWeekends }) => ({
        year,
        source,
        holidays: [...holidays],
        workingWeekends: [...workingWeekends],
      })),
    });
  };
}

async function found(deps: ApiDeps, lawId: string): Promise<LawDocument> {
  const law = await deps.record.findLaw(lawId);
  if (law === null) throw problem('not-found');
  return law;
}

function decided(outcome: LawOutcome | null): LawDocument {
  if (outcome === null) throw problem('not-found');
  switch (outcome.kind) {
    case 'accepted':
      return outcome.law;
    case 'refused':
      throw refusedBy(outcome.refusal);
    case 'invalid':
      throw problem('rulebook-invalid', { errors: mistakesView(outcome.mistakes) });
  }
}
