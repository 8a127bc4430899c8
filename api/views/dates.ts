import type { DomainEvent } from '../../domain/kernel/event.js';
import { host } from '../../domain/kernel/host.js';
import type { KeptDate } from '../../domain/kernel/reckoning.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { HistoryEvent } from '../../record/case/history.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';

/** A step of the past with the dates that it set or moved. */
export interface DatedStep {
  readonly event: HistoryEvent;
  readonly dates: readonly KeptDate[];
}

/** The history lived through once more, to tell what each step did to the dates. */
export function datedSteps(
  { kinds, shelf }: Pick<ApiDeps, 'kinds' | 'shelf'>,
  found: Pick<CaseView, 'kind' | 'rulebook'>,
  history: readonly HistoryEvent[],
): readonly DatedStep[] {
  const hosted = host(getApiKind(kinds, found.kind).kind);
  const rules = shelf.get(found.rulebook);
  let state = hosted.initial;
  let before: ReadonlySet<string> = new Set();
  return history.map((event) => {
    const { seq, at, recordedAt, actor, data, type, rule, shape, personal } = event;
    const told = hosted.upcast({ ...data, type, rule: rule.id, ...(personal && { personal }) }, shape) as DomainEvent;
    state = hosted.evolve(state, { seq, at, recordedAt, actor, event: told });
    const dates = hosted.datesOf(state, rules).filter(({ reckoning }) => reckoning.dueAt !== null);
    const set = dates.filter((date) => !before.has(keyOf(date)));
    before = new Set(dates.map(keyOf));
    return { event, dates: set };
  });
}

function keyOf({ name, reckoning }: KeptDate): string {
  return `${name}@${String(reckoning.dueAt)}`;
}
