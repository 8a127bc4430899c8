import { addYears } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { PENALTY_COLUMNS, type ColumnId } from '../../imports/columns.js';

type Row = Readonly<Partial<Record<ColumnId, string>>>;

/** An office as it stands in a table: the name on its seal and its code. */
export interface TableOffice {
  readonly name: string;
  readonly creditCode: string;
}

export interface TablePenalty {
  readonly party: { readonly name: string; readonly creditCode: string };
  readonly office: TableOffice;
  readonly decisionNo: string;
  readonly decidedOn: CalendarDate;
  readonly violation: string;
  readonly facts: string;
  readonly basis: string;
  /** Kinds of penalty in the words of the table. */
  readonly kinds: readonly string[];
  readonly fineWan: string;
}

/** The national table of administrative penalties as a department would export it: UTF-8 with a byte order mark. */
export function penaltyTable(penalties: readonly TablePenalty[]): Buffer {
  const columns = PENALTY_COLUMNS.filter(({ id }) => id !== 'exportedAt');
  const lines = [
    columns.map(({ headings, id }) => headings[0] ?? id),
    ...penalties.map(rowOf).map((row) => columns.map(({ id }) => row[id] ?? '')),
  ];
  return Buffer.from(`\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`, 'utf8');
}

function rowOf({ party, office, ...penalty }: TablePenalty): Row {
  return {
    partyName: party.name,
    partyCategory: '法人及非法人组织',
    uscc: party.creditCode,
    legalRep: '示例甲',
    decisionNo: penalty.decisionNo,
    violationType: penalty.violation,
    violationFacts: penalty.facts,
    penaltyBasis: penalty.basis,
    penaltyTypes: penalty.kinds.join(';'),
    penaltyContent: `罚款 ${penalty.fineWan} 万元`,
    fineWan: penalty.fineWan,
    decidedOn: penalty.decidedOn.replaceAll('-', '/'),
    penaltyValidUntil: '2099/12/31',
    publicUntil: addYears(penalty.decidedOn, 1).replaceAll('-', '/'),
    authorityName: office.name,
    authorityUscc: office.creditCode,
    sourceName: office.name,
    sourceUscc: office.creditCode,
  };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
