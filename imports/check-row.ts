import { calendarDate } from '../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import { ageNotes } from './check-identity.js';
import { readSanctions } from './check-kinds.js';
import { readAuthority, readSource } from './check-office.js';
import { readParty } from './check-party.js';
import { PENALTY_COLUMNS, type ColumnId } from './columns.js';
import type { Penalty } from './penalty.js';
import { severityOf, type Reason } from './reasons.js';
import { readerOf, type RowCells, type RowReader } from './row-reader.js';

/** What a row is checked against besides itself. The same row on the same day of receipt always ends the same. */
export interface RowContext {
  /** Day of receipt of the file. */
  readonly today: CalendarDate;
  /** Last day on which a decision of this day is reported in time, or `null` if nobody counts. */
  readonly lastReportingDay: (decidedOn: CalendarDate) => CalendarDate | null;
}

/** Every row ends as one of these. `penalty` stands wherever the row could be read as a whole. */
export type CheckedRow =
  | { readonly outcome: 'accepted'; readonly penalty: Penalty; readonly warnings: readonly Reason[] }
  | {
      readonly outcome: 'waiting';
      readonly penalty: Penalty | null;
      readonly reasons: readonly Reason[];
      readonly warnings: readonly Reason[];
    }
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[]; readonly warnings: readonly Reason[] };

/** No decision that may still matter is older; 1900/01/01 and the like are spreadsheets' slips. */
const EARLIEST_DECISION = '1996-10-01';
const SIMPLE_PROCEDURE = /当场处罚|简易程序/u;

/** Reads and checks one row of the penalty table. Pure. */
export function checkRow(cells: RowCells, context: RowContext): CheckedRow {
  const row = readerOf(cells);
  const penalty = readPenalty(row, context);
  refuseRoundedNumbers(cells, row);
  const warnings = row.reasons.filter((reason) => severityOf(reason) === 'warning');
  const refusing = row.reasons.filter((reason) => severityOf(reason) === 'refused');
  if (refusing.length > 0) return { outcome: 'refused', reasons: refusing, warnings };
  const reasons = row.reasons.filter((reason) => severityOf(reason) !== 'warning');
  if (reasons.length > 0 || penalty === null) return { outcome: 'waiting', penalty, reasons, warnings };
  return { outcome: 'accepted', penalty, warnings };
}

/** True where a person may take the row as it is, giving the reason. */
export function isReleasable(checked: {
  readonly penalty: Penalty | null;
  readonly reasons: readonly Reason[];
}): boolean {
  return checked.penalty !== null && checked.reasons.every((reason) => severityOf(reason) === 'releasable');
}

function readPenalty(row: RowReader, context: RowContext): Penalty | null {
  const party = readParty(row, context.today);
  const decisionNo = row.text('decisionNo', 'required');
  const violationType = row.text('violationType', 'required');
  const violationFacts = row.text('violationFacts', 'required');
  const basis = row.text('penaltyBasis', 'required');
  const content = row.text('penaltyContent', 'required');
  const sanctions = readSanctions(row, content ?? '');
  const decidedOn = readDecisionDate(row, context);
  const validUntil = readEnd(row, 'penaltyValidUntil', decidedOn, 'required');
  const publicUntil = readEnd(row, 'publicUntil', decidedOn);
  const authority = readAuthority(row, decidedOn);
  const source = readSource(row);
  const remark = row.text('remark');
  if (SIMPLE_PROCEDURE.test(`${content ?? ''}${decisionNo ?? ''}`)) row.add('simple-procedure');
  const restricted = party?.birthDate && decidedOn ? ageNotes(row, party.birthDate, decidedOn) : null;

  if (!party || !authority || !source || !decidedOn || decisionNo === null || validUntil === null) return null;
  if (violationType === null || violationFacts === null || basis === null || content === null) return null;
  const what = { violationType, violationFacts, basis, content, ...sanctions };
  return { party, restricted, decisionNo, decidedOn, ...what, validUntil, publicUntil, authority, source, remark };
}

/** Also in columns that a row of this category need not have: a rounded number there would look like a true one. */
function refuseRoundedNumbers({ cells }: RowCells, row: RowReader): void {
  for (const { id, type } of PENALTY_COLUMNS) {
    const cell = cells[id];
    const numeric = typeof cell === 'object' && cell?.kind === 'number';
    const told = row.reasons.some((reason) => reason.column === id);
    if ((type === 'code' || type === 'identity') && numeric && !told) row.add('numeric-code-cell', id);
  }
}

function readDecisionDate(row: RowReader, { today, lastReportingDay }: RowContext): CalendarDate | null {
  const text = row.date('decidedOn', 'required');
  if (text === null) return null;
  const decidedOn = calendarDate(text);
  if (decidedOn > today) row.add('decided-in-future', 'decidedOn');
  else if (decidedOn < EARLIEST_DECISION) row.add('date-implausible', 'decidedOn');
  else {
    const last = lastReportingDay(decidedOn);
    if (last !== null && today > last) row.add('reported-late', 'decidedOn');
  }
  return decidedOn;
}

function readEnd(row: RowReader, column: ColumnId, decidedOn: string | null, need?: 'required'): string | null {
  const date = row.date(column, need);
  if (date !== null && decidedOn !== null && date < decidedOn) row.add('ends-before-decision', column);
  return date;
}
