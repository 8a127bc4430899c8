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

/** Under a name that may end so: only the end of a sanction stays on a holiday. */
export function receiptOf(reckoning: Reckoning): Receipt {
  const name = staysOnHolidays(reckoning) ? 'end-term' : 'submit-defence';
  return receiptView({ name, reckoning }, { ...ORIGIN, title: dateWords('listing', name, measures) }, calendar);
}

function staysOnHolidays(reckoning: Reckoning): boolean {
  if (reckoning.how === 'term') return true;
  if (reckoning.how === 'declared') return false;
  const limit = reckoning.how === 'ledger' ? reckoning.ledger.limit : reckoning;
  const unit = 'span' in limit ? limit.span.unit : limit.unit;
  return unit !== 'workingDays' && !limit.movesOffHolidays;
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
