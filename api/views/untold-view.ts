import type { CaseList } from '../../contracts/case.contract.js';
import type { z } from 'zod';
import { UNTOLD_WORDS } from '../../contracts/house.words.js';
import { KINDS } from '../../contracts/registry.js';
import type { ApiDeps } from '../deps.js';
import type { Trouble, Untold } from '../../record/case/untold.js';

type Listed = z.input<typeof CaseList>['cases'][number];

/** A case of a list that cannot be told as it now stands: what is written of it, and that this is all. */
export function untoldHead(untold: Untold): Listed {
  const { caseId, kind: name, status: code, subject, departments, on, openedAt, closedAt } = untold;
  // A newer release may have written a kind or a state that has no words here.
  const contract = KINDS.find((kind) => kind.name === name);
  return {
    caseId,
    kind: { name, title: contract?.title ?? { zh: name, en: name } },
    status: { code, words: contract?.statuses[code] ?? { zh: code, en: code } },
    subject,
    departments: [...departments],
    on,
    openedAt,
    closedAt,
    nextDueAt: null,
    untold: troubleOf(untold),
  };
}

export function troubleOf({ why }: Untold): NonNullable<Listed['untold']> {
  return { code: why, words: UNTOLD_WORDS[why] };
}

/** Those that somebody has to look into; what is only not here yet comes by itself. */
export function logUntold(
  { log }: Pick<ApiDeps, 'log'>,
  untold: readonly (Trouble & { readonly caseId: string })[],
): void {
  for (const { caseId, why, error } of untold)
    if (why === 'broken') log.error({ caseId, err: error }, 'A case of a list cannot be told as it now stands.');
}
