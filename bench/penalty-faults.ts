import { creditCodeCheckCharacter, organisationCheckDigit } from '../domain/codes/credit-code.js';
import type { ColumnId } from '../imports/columns.js';
import type { ReasonCode } from '../imports/reasons.js';
import type { Draw } from './draw.js';

/** A row as people fill it in: text by column; columns left out are empty. */
export type FilledRow = Partial<Record<ColumnId, string>>;

/** A mistake that is made in real files, and how the import must answer it. */
export interface Fault {
  readonly code: ReasonCode;
  readonly outcome: 'waiting' | 'refused';
  /** Whose rows it can be made in. */
  readonly in: 'firm' | 'person' | 'any';
  readonly make: (row: FilledRow, draw: Draw) => FilledRow;
}

function fault(code: ReasonCode, outcome: Fault['outcome'], place: Fault['in'], make: Fault['make']): Fault {
  return { code, outcome, in: place, make };
}

const set =
  (column: ColumnId, value: string): Fault['make'] =>
  (row) => ({ ...row, [column]: value });

const change =
  (column: ColumnId, how: (value: string, draw: Draw) => string): Fault['make'] =>
  (row, draw) => ({ ...row, [column]: how(row[column] ?? '', draw) });

/** Another check character than the right one. */
function wrongCheck(code: string): string {
  return code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
}

/** A code whose prefix or region is another, with the check character made right again. */
function rechecked(code: string, at: number, with_: string): string {
  const body = code.slice(0, at) + with_ + code.slice(at + with_.length, 17);
  return body + creditCodeCheckCharacter(body);
}

export const FAULTS: readonly Fault[] = [
  fault('credit-code-check', 'waiting', 'firm', change('uscc', wrongCheck)),
  fault(
    'credit-code-characters',
    'waiting',
    'firm',
    change('uscc', (code) => `${code.slice(0, 9)}O${code.slice(10)}`),
  ),
  fault(
    'credit-code-length',
    'waiting',
    'firm',
    change('uscc', (code) => code.slice(0, 17)),
  ),
  fault(
    'credit-code-region',
    'waiting',
    'firm',
    change('uscc', (code) => rechecked(code, 2, '99')),
  ),
  fault(
    'credit-code-category',
    'waiting',
    'firm',
    change('uscc', (code) => rechecked(code, 0, '94')),
  ),
  fault('registration-number-in-code-column', 'waiting', 'firm', set('uscc', '520100000001234')),
  fault('spreadsheet-damage', 'refused', 'firm', set('uscc', '9.15201E+17')),
  fault('household-filed-as-person', 'waiting', 'firm', (row) => ({
    ...row,
    partyCategory: '自然人',
    uscc: rechecked(row.uscc ?? '', 0, '92'),
  })),
  fault(
    'several-parties',
    'waiting',
    'firm',
    change('partyName', (name) => `${name}、贵阳示例商贸有限公司`),
  ),
  fault('identity-check', 'waiting', 'person', change('personIdNo', wrongCheck)),
  fault('spreadsheet-rounded', 'refused', 'person', set('personIdNo', '520102198001019000')),
  fault(
    'identity-masked',
    'refused',
    'person',
    change('personIdNo', (id) => `${id.slice(0, 6)}********${id.slice(14)}`),
  ),
  fault(
    'identity-old-form',
    'waiting',
    'person',
    change('personIdNo', (id) => id.slice(0, 6) + id.slice(8, 17)),
  ),
  fault('required-missing', 'refused', 'any', set('decisionNo', '/')),
  fault('required-missing', 'refused', 'any', set('penaltyBasis', '无')),
  fault('date-unreadable', 'refused', 'any', set('decidedOn', '1900/01/00')),
  fault('decided-in-future', 'waiting', 'any', (row) => ({ ...row, decidedOn: '2098/01/05', publicUntil: '' })),
  fault('ends-before-decision', 'waiting', 'any', set('penaltyValidUntil', '2001/01/01')),
  fault(
    'penalty-kind-unknown',
    'waiting',
    'any',
    change('penaltyTypes', (kinds) => `${kinds};罚酒`),
  ),
  fault('fine-amount-missing', 'waiting', 'any', (row) => ({ ...row, penaltyTypes: '罚款', fineWan: '' })),
  fault('amount-in-yuan', 'waiting', 'any', (row) => ({
    ...row,
    penaltyTypes: '罚款',
    penaltyContent: '罚款人民币15000元。',
    fineWan: '15000',
    confiscatedWan: '',
  })),
  fault('amount-suspicious', 'waiting', 'any', (row) => ({
    ...row,
    penaltyTypes: '罚款',
    penaltyContent: '处以罚款。',
    fineWan: '28000',
    confiscatedWan: '',
  })),
  fault('too-long', 'refused', 'any', set('violationFacts', '违'.repeat(2_001))),
];

/** Organisation code with its check digit, and the credit code around it. */
export function creditCodeOf(prefix: string, region: string, body: string): string {
  const seventeen = prefix + region + body + organisationCheckDigit(body);
  return seventeen + creditCodeCheckCharacter(seventeen);
}
