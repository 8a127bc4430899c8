import type { Receipt } from '../../contracts/receipt.contract.js';
import type { Words } from '../../contracts/words.js';
import { dateOf, yearOf } from '../../domain/kernel/calendar-date.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import { derivationWords } from '../../domain/kernel/derivation-words.js';
import { derive, type Derivation } from '../../domain/kernel/derivation.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import type { KeptDate, Reckoning } from '../../domain/kernel/reckoning.js';
import type { LimitTurn } from '../../domain/kernel/running-limit.js';
import { ruleView } from '../problems/problem.js';

/** What ties a receipt to the record, and what its rule says. */
export interface ReceiptOrigin extends Pick<Receipt, 'caseId' | 'title' | 'record' | 'setBy'> {
  readonly says: readonly Words[];
}

/**
 * A kept date as a document that stands by itself: whoever has it can count again without asking anybody.
 * @throws {RangeError} where the calendar lacks a year that the date was reckoned with.
 */
export function receiptView({ name, reckoning }: KeptDate, origin: ReceiptOrigin, calendar: Calendar): Receipt {
  const derivation = derive(reckoning, calendar);
  const { caseId, title, record, setBy, says } = origin;
  const provisional = derivation.unpublished.length > 0;
  return {
    format: 'redress-receipt-1',
    caseId,
    date: name,
    title,
    record,
    setBy,
    rule: ruleView(reckoning.rule),
    says: [...says],
    how: reckoning.how,
    ...countedView(reckoning),
    turns: derivation.turns.map(turnView),
    calendar: calendarUsed(reckoning, derivation, calendar),
    days: [...derivation.stretches],
    lastDay: derivation.lastDay,
    dueAt: derivation.dueAt,
    left: derivation.left,
    provisional,
    kept: provisional && reckoning.dueAt !== null && !reckoning.provisional,
    reconstructed: reckoning.reconstructed,
    words: derivationWords(reckoning, derivation),
  };
}

/** What was counted, and from when. */
function countedView(reckoning: Reckoning): Pick<Receipt, 'anchor' | 'span' | 'movesOffHolidays' | 'added'> {
  switch (reckoning.how) {
    case 'limit': {
      const { from, span, movesOffHolidays } = reckoning;
      return { anchor: { at: from, day: dateOf(from) }, span, movesOffHolidays, added: 0 };
    }
    case 'ledger': {
      const { startedAt, limit } = reckoning.ledger;
      const { count, unit, movesOffHolidays } = limit;
      return { anchor: { at: startedAt, day: dateOf(startedAt) }, span: { count, unit }, movesOffHolidays, added: 0 };
    }
    case 'term': {
      const { from, span, added } = reckoning;
      return { anchor: { at: null, day: from }, span, movesOffHolidays: false, added };
    }
    case 'declared':
      return { anchor: null, span: null, movesOffHolidays: false, added: 0 };
  }
}

function turnView(turn: LimitTurn): Receipt['turns'][number] {
  switch (turn.turn) {
    case 'paused': {
      const { category, reason, calendar } = turn.pause;
      return { turn: 'paused', at: turn.at, category, reason, ...(calendar !== undefined && { calendar }) };
    }
    case 'resumed':
      return turn;
    case 'extended': {
      const { count, unit, rule } = turn.extension;
      return { turn: 'extended', at: turn.at, count, unit, rule: rule.id };
    }
  }
}

/** The published years that the days of the receipt touch, and of them the days off and the make-up days among these. */
function calendarUsed(reckoning: Reckoning, { stretches }: Derivation, calendar: Calendar): Receipt['calendar'] {
  const version = 'calendar' in reckoning ? (reckoning.calendar ?? calendar.version) : calendar.version;
  const { span, movesOffHolidays } = countedView(reckoning);
  const first = stretches[0]?.from;
  const last = stretches.at(-1)?.to;
  if (first === undefined || last === undefined || !(movesOffHolidays || span?.unit === 'workingDays'))
    return { version, years: [] };
  const within = (day: CalendarDate): boolean => day >= first && day <= last;
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  return {
    version,
    years: years.flatMap((year) => {
      const found = calendar.find(year);
      if (!found) return [];
      const { source, holidays, workingWeekends } = found;
      return [{ year, source, holidays: holidays.filter(within), workingWeekends: workingWeekends.filter(within) }];
    }),
  };
}
