import { kinderWords } from '../../contracts/migration.contract.js';
import type { Operations } from '../../contracts/operations.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { unknownRulebook } from '../problems/problem.js';
import { readable } from './readable.js';

/** What a move of the case to a later version would change. Changes nothing; the step itself is a command to the case. */
export function compareMigration(deps: ApiDeps): Handler<Operations['compareMigration']> {
  return async ({ params, query }, asked) => {
    const { found } = await readable(deps, asked, params.caseId, 'compareMigration');
    permitted(asked.may({ kind: 'compare-migration' }));
    const { to } = query;
    const compared = await deps.record.compareMigration({ from: found.rulebook, to });
    if (compared === null) throw unknownRulebook('to');
    return {
      caseId: found.caseId,
      from: found.rulebook,
      to,
      rulebook: compared.rulebook.id,
      possible: compared.isLater && compared.begins <= dateOf(deps.clock.now()) && !found.closed,
      values: compared.values.map((value) => ({ ...value, words: kinderWords(value.kinder) })),
    };
  };
}
