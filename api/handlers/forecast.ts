import type { Operations } from '../../contracts/operations.js';
import type { Forecast } from '../../domain/forecast/step.js';
import { RulebookNotFound } from '../../record/outcome.js';
import type { Caller } from '../caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { unknownRulebook } from '../problem.js';
import { forecastView } from '../views/forecast-view.js';
import { findReadable, readable } from './readable.js';

/**
 * What happens if nobody acts. Who may read the case may ask. Other cases are told of as far as they touch it: to a subject
 * those which he may not read only where a step of theirs changes what is enforceable.
 */
export function getForecast(deps: ApiDeps): Handler<Operations['getForecast']> {
  return async ({ params, query }, { caller }) => {
    const { found, as } = await readable(deps, caller, params.caseId);
    const { rulebook } = query;
    const told = await deps.record
      .forecast(params.caseId, rulebook === undefined ? {} : { rulebook })
      .catch((error: unknown) => {
        throw error instanceof RulebookNotFound ? unknownRulebook('rulebook') : error;
      });
    return forecastView(deps, found.kind, as === 'subject' ? await toldTo(deps, caller, told) : told);
  };
}

async function toldTo(deps: ApiDeps, caller: Caller, told: Forecast): Promise<Forecast> {
  const others = new Set(told.steps.map(({ caseId }) => caseId).filter((caseId) => caseId !== told.caseId));
  const asked = [...others].map(async (caseId) => ((await findReadable(deps, caller, caseId)) ? [] : [caseId]));
  const foreign = new Set((await Promise.all(asked)).flat());
  return { ...told, steps: told.steps.filter(({ caseId, standing }) => !foreign.has(caseId) || standing.length > 0) };
}
