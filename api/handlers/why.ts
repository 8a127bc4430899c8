import { dateWords } from '../../contracts/date-words.js';
import type { Operations } from '../../contracts/operations.js';
import { getKindContract } from '../../contracts/registry.js';
import type { Why } from '../../contracts/why.contract.js';
import { wordsFor } from '../../contracts/words.js';
import { derivationWords } from '../../domain/kernel/derivation-words.js';
import { filesIn } from '../../domain/kernel/evidence.js';
import { derive } from '../../domain/kernel/derivation.js';
import type { KeptDate } from '../../domain/kernel/reckoning.js';
import { TAG_MARKS, type RuleRef } from '../../domain/kernel/rule.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { HistoryEvent } from '../../record/case/history.js';
import { datedSteps } from '../views/dates.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import type { Handler } from '../mount.js';
import { ruleView } from '../problems/problem.js';
import { readable } from './readable.js';

type Explained = Why['steps'][number]['rule'];

/** Each step and each date with its rule in words. Whoever may read the case may read why; nothing personal is in it. */
export function getWhy(deps: ApiDeps): Handler<Operations['getWhy']> {
  return async ({ params }, asked) => {
    await readable(deps, asked, params.caseId, 'getWhy');
    const { case: found, events: history } = await deps.record.readCase(params.caseId);
    return deps.record.withLaw(() => whyOf(deps, found, history));
  };
}

function whyOf(deps: ApiDeps, found: CaseView, history: readonly HistoryEvent[]): Why {
  const { events, statuses } = getKindContract(found.kind);
  const steps = datedSteps(deps, found, history);
  const dateView = dateTeller(deps, found);
  return {
    caseId: found.caseId,
    rulebook: found.rulebook,
    now: {
      status: { code: found.status, words: wordsFor(statuses, found.status) },
      dates: found.dates.map(dateView),
    },
    steps: steps.map(({ event: { seq, type, at, rule, data }, dates }) => ({
      seq,
      type,
      title: wordsFor(events, type),
      at,
      rule: explained(deps, found, rule),
      dates: dates.map(dateView),
      files: filesIn(data).map(({ id: evidenceId, type: media, size, sha256 }) => ({
        evidenceId,
        type: media,
        size,
        sha256,
      })),
    })),
  };
}

function dateTeller(deps: ApiDeps, found: CaseView): (date: KeptDate) => Why['now']['dates'][number] {
  return ({ name, reckoning }) => {
    const derivation = derive(reckoning, deps.shelf.calendar);
    return {
      date: name,
      title: dateWords(found.kind, name, deps.shelf.measures),
      dueAt: derivation.dueAt,
      lastDay: derivation.lastDay,
      provisional: derivation.unpublished.length > 0,
      rule: explained(deps, found, reckoning.rule),
      words: derivationWords(reckoning, derivation),
    };
  };
}

/** What every document says on the rule, and which are silent. */
function explained({ shelf, kinds }: ApiDeps, found: CaseView, rule: RuleRef): Explained {
  const list = getApiKind(kinds, found.kind).listOf(found.state);
  const layers = shelf.explain(found.rulebook, rule.id).map(
    ({ layer, document, source, tag, says, number, holds }) =>
      ({
        layer,
        document,
        source,
        tag,
        mark: TAG_MARKS[tag],
        says,
        number,
        holds,
      }) satisfies Explained['layers'][number],
  );
  return { ...ruleView(rule), layers, silent: [...shelf.silentOn(found.rulebook, rule.id, list)] };
}
