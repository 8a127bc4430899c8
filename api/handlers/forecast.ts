import type { Operations } from '../../contracts/operations.js';
import { RulebookNotFound } from '../../record/case/outcome.js';
import type { ApiDeps } from '../deps.js';
import { knownTo } from '../permission/knowing.js';
import type { Handler } from '../mount.js';
import { unknownRulebook } from '../problems/problem.js';
import { forecastView, namedInForecast } from '../views/forecast-view.js';
import { readable } from './readable.js';

/** What happens if nobody acts. Who may read the case may ask; other cases are told of as far as they touch it. */
export function getForecast(deps: ApiDeps): Handler<Operations['getForecast']> {
  return async ({ params, query }, asked) => {
    const { found, as } = await readable(deps, asked, params.caseId, 'getForecast');
    const { rulebook } = query;
    const told = await deps.record
      .forecast(params.caseId, rulebook === undefined ? {} : { rulebook })
      .catch((error: unknown) => {
        throw error instanceof RulebookNotFound ? unknownRulebook('rulebook') : error;
      });
    const knows = await knownTo(deps, asked.caller, as, namedInForecast(told));
    return forecastView(deps, found.kind, told, knows);
  };
}
