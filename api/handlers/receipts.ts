import { dateWords } from '../../contracts/date-words.js';
import type { Operations } from '../../contracts/operations.js';
import type { Receipt } from '../../contracts/receipt.contract.js';
import { getKindContract } from '../../contracts/registry.js';
import { wordsFor } from '../../contracts/words.js';
import type { KeptDate } from '../../domain/kernel/reckoning.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { HistoryEvent } from '../../record/case/history.js';
import { datedSteps, type DatedStep } from '../views/dates.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { receiptView } from '../views/receipt-view.js';
import { readable } from './readable.js';

/** A receipt of each date that the case keeps now, the nearest first; dates and the head they are tied to are of one reading. */
export function getReceipts(deps: ApiDeps): Handler<Operations['getReceipts']> {
  return async ({ params }, asked) => {
    await readable(deps, asked, params.caseId, 'getReceipts');
    const { case: found, events } = await deps.record.readCase(params.caseId);
    const receipts = await deps.record.withLaw(() => receiptsIn(deps, found, events));
    return { caseId: found.caseId, receipts: [...receipts].sort(byEnd) };
  };
}

function receiptsIn(deps: ApiDeps, found: CaseView, events: readonly HistoryEvent[]): readonly Receipt[] {
  const steps = datedSteps(deps, found, events);
  const { caseId, kind, rulebook } = found;
  return found.dates.map((date) => {
    const told = deps.shelf.explain(rulebook, date.reckoning.rule.id);
    const says = told.filter(({ holds }) => holds).map((layer) => layer.says);
    const title = dateWords(kind, date.name, deps.shelf.measures);
    const origin = { caseId, title, says, record: headOf(events), setBy: setBy(kind, date, steps) };
    return receiptView(date, origin, deps.shelf.calendar);
  });
}

function headOf(events: readonly HistoryEvent[]): Receipt['record'] {
  const last = events.at(-1);
  return { version: last?.seq ?? 0, head: last?.hash ?? '' };
}

/** The last event that set the date to this end. A date by the clock alone has none until the clock's step is written. */
function setBy(kind: string, { name, reckoning }: KeptDate, steps: readonly DatedStep[]): Receipt['setBy'] {
  const step = steps.findLast(({ dates }) =>
    dates.some((date) => date.name === name && date.reckoning.dueAt === reckoning.dueAt),
  );
  if (!step) return null;
  const { seq, type, at, hash } = step.event;
  return { seq, type, title: wordsFor(getKindContract(kind).events, type), at, hash };
}

/** Dates that rest come last. */
function byEnd(a: Receipt, b: Receipt): number {
  const [first, second] = [a.dueAt ?? '~', b.dueAt ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
}
