import { receiptView } from '../../api/views/receipt-view.js';
import { dateWords } from '../../contracts/date-words.js';
import type { Receipt } from '../../contracts/receipt.contract.js';
import { endOf } from '../../domain/kernel/limit-end.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Limit } from '../../domain/kernel/limit.js';
import type { Reckoning } from '../../domain/kernel/reckoning.js';
import type { RunningLimit } from '../../domain/kernel/running-limit.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { calendar } from '../domain/published-calendar.js';

export const { measures } = loadShelf();

export const ORIGIN = {
  caseId: 'aaaaaaaa-lst-aaaaaaaaaaaaaaaa',
  title: dateWords('listing', 'submit-defence', measures),
  record: { version: 4, head: 'f'.repeat(64) },
  setBy: null,
  says: [],
};

export function receiptOf(reckoning: Reckoning): Receipt {
  return receiptView({ name: 'submit-defence', reckoning }, ORIGIN, calendar);
}

export function byLimit(limit: Limit, from: Instant, counted = calendar): Reckoning {
  const { count, unit, movesOffHolidays, rule } = limit;
  const { dueAt, provisional } = endOf(limit, from, counted);
  const told = { rule, from, dueAt, provisional, movesOffHolidays, reconstructed: false };
  return { how: 'limit', ...told, span: { count, unit }, calendar: counted.version };
}

export function byLedger(ledger: RunningLimit): Reckoning {
  const { limit, provisional, dueAt } = ledger;
  const told = { rule: limit.rule, dueAt, provisional, reconstructed: false, calendar: calendar.version };
  return { how: 'ledger', ledger, ...told };
}
