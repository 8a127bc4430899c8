import type { Operations } from '../../contracts/operations.js';
import type { FieldError } from '../../contracts/problem.contract.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { WhatIfDocument } from '../../record/what-if/what-if.model.js';
import type { Mistake } from '../../rulebooks/read-yaml.js';
import type { Asking } from '../permission/asking.js';
import { actorOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem, refusedBy } from '../problems/problem.js';
import { mistakesView } from '../views/law-view.js';
import { whatIfCaseView, whatIfRunView } from '../views/what-if-view.js';

/** Reads the drafts at once; comparing the cases is the workflow's work. */
export function askWhatIf(deps: ApiDeps): Handler<Operations['askWhatIf']> {
  return async ({ body }, asked) => {
    const actor = leadOf(asked);
    if (body.jurisdiction !== undefined) mustBeKnown(deps, body.jurisdiction);
    const asking = { ...body, ...deps.whatIfs, actor, key: asked.key(), receivedAt: deps.clock.now() };
    const outcome = await deps.record.askWhatIf(asking);
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
  return async ({ params: { whatIfId }, query: { cursor, limit } }, asked) => {
    const run = await own(deps, asked, whatIfId);
    const page = { ...(cursor !== undefined && { after: cursor }), limit };
    const { cases, next } = await deps.record.listWhatIfCases(whatIfId, page);
    const by = leadOf(asked);
    await deps.record.logListRead(
      'getWhatIf',
      cases.map(({ caseId }) => ({ caseId, by })),
    );
    return { ...whatIfRunView(run), cases: cases.map((one) => whatIfCaseView(deps, one)), next };
  };
}

export function cancelWhatIf(deps: ApiDeps): Handler<Operations['cancelWhatIf']> {
  return async ({ params: { whatIfId } }, asked) => {
    await own(deps, asked, whatIfId);
    const run = await deps.record.endWhatIf(whatIfId, { status: 'cancelled' });
    if (run === null) throw problem('not-found');
    return whatIfRunView(run);
  };
}

/** Another office's run is as one that is not there. */
async function own(
  deps: ApiDeps,
  asked: Asking<'ask-what-if' | 'read-what-if'>,
  whatIfId: string,
): Promise<WhatIfDocument> {
  leadOf(asked);
  const run = await deps.record.findWhatIf(whatIfId);
  if (run === null || !asked.may({ kind: 'read-what-if', office: run.office }).allowed) throw problem('not-found');
  return run;
}

function leadOf({ caller, may }: Asking<'ask-what-if'>): Actor & { readonly department: string } {
  const { acting } = permitted(may({ kind: 'ask-what-if' }));
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
