import type { Operations } from '../../contracts/operations.js';
import type { FieldError } from '../../contracts/problem.contract.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { WhatIfDocument } from '../../record/what-if/what-if.model.js';
import type { Mistake } from '../../rulebooks/read-yaml.js';
import { actorOf, type Caller } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { mayDo } from '../permission/policy.js';
import { problem, refusedBy } from '../problems/problem.js';
import { mistakesView } from '../views/law-view.js';
import { whatIfCaseView, whatIfRunView } from '../views/what-if-view.js';

/** Reads the drafts at once; comparing the cases is the workflow's work. */
export function askWhatIf(deps: ApiDeps): Handler<Operations['askWhatIf']> {
  return async ({ body }, { caller, key }) => {
    const actor = leadOf(caller);
    if (body.jurisdiction !== undefined) mustBeKnown(deps, body.jurisdiction);
    const asked = { ...body, ...deps.whatIfs, actor, key, receivedAt: deps.clock.now() };
    const outcome = await deps.record.askWhatIf(asked);
    switch (outcome.kind) {
      case 'accepted':
        deps.nudgeWhatIf(outcome.run._id);
        return whatIfRunView(outcome.run);
      case 'refused':
        throw refusedBy(outcome.refusal);
      case 'invalid':
        throw problem('rulebook-invalid', { errors: errorsOf(outcome.mistakes) });
    }
  };
}

export function getWhatIf(deps: ApiDeps): Handler<Operations['getWhatIf']> {
  return async ({ params: { whatIfId }, query: { cursor, limit } }, { caller }) => {
    const run = await own(deps, caller, whatIfId);
    const page = { ...(cursor !== undefined && { after: cursor }), limit };
    const { cases, next } = await deps.record.listWhatIfCases(whatIfId, page);
    const by = leadOf(caller);
    await deps.record.logListRead(
      'getWhatIf',
      cases.map(({ caseId }) => ({ caseId, by })),
    );
    return { ...whatIfRunView(run), cases: cases.map((one) => whatIfCaseView(deps, one)), next };
  };
}

export function cancelWhatIf(deps: ApiDeps): Handler<Operations['cancelWhatIf']> {
  return async ({ params: { whatIfId } }, { caller }) => {
    await own(deps, caller, whatIfId);
    const run = await deps.record.endWhatIf(whatIfId, { status: 'cancelled' });
    if (run === null) throw problem('not-found');
    return whatIfRunView(run);
  };
}

/** Another office's run is as one that is not there. */
async function own(deps: ApiDeps, caller: Caller, whatIfId: string): Promise<WhatIfDocument> {
  leadOf(caller);
  const run = await deps.record.findWhatIf(whatIfId);
  if (run === null || !mayDo(caller, { kind: 'read-what-if', office: run.office }).allowed) throw problem('not-found');
  return run;
}

function leadOf(caller: Caller): Actor & { readonly department: string } {
  const { acting } = permitted(mayDo(caller, { kind: 'ask-what-if' }));
  const actor = actorOf(caller, acting);
  if (actor.department === undefined) throw problem('not-permitted');
  return { ...actor, department: actor.department };
}

function mustBeKnown({ shelf }: ApiDeps, jurisdiction: string): void {
  if (shelf.rulebooks.some((rulebook) => rulebook.jurisdiction === jurisdiction)) return;
  const detail = { zh: '没有这个地区的规则。', en: 'There are no rules of this jurisdiction.' };
  throw problem('invalid-request', { errors: [{ pointer: '#/jurisdiction', detail }] });
}

/** The record names each text by its number. */
function errorsOf(mistakes: readonly Mistake[]): readonly FieldError[] {
  return mistakes.flatMap((mistake) => mistakesView([mistake], `#/texts/${mistake.file}`));
}
