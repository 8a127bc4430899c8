import { checkCreditCode, type CreditCodeFault } from '../domain/codes/credit-code.js';
import type { ColumnId } from './columns.js';
import type { ReasonCode } from './reasons.js';
import type { RowReader } from './row-reader.js';

/** Stands for the missing code of an individual business; never used to identify anybody. */
export const PLACEHOLDER_CODE = `${'0'.repeat(17)}X`;

const SEVERAL = /[、;,]/u;

const REASON_OF: Readonly<Record<CreditCodeFault, ReasonCode>> = {
  'wrong-length': 'credit-code-length',
  'wrong-character': 'credit-code-characters',
  'unknown-prefix': 'credit-code-category',
  'unknown-region': 'credit-code-region',
  'wrong-check-character': 'credit-code-check',
};

/**
 * The unified social credit code (GB 32100) of a column, checked. What is wrong is added to the row; a code that a person
 * may still release is returned all the same, one that cannot be a code is not.
 */
export function readCreditCode(row: RowReader, column: ColumnId, need?: 'required'): string | null {
  const code = row.code(column, need);
  if (code === null || code === PLACEHOLDER_CODE) return code;
  if (code.includes('*')) {
    row.add('identity-masked', column);
    return null;
  }
  if (SEVERAL.test(code)) {
    row.add('several-parties', column);
    return null;
  }
  if (/^\d{15}$/.test(code)) {
    row.add('registration-number-in-code-column', column);
    return null;
  }
  const checked = checkCreditCode(code);
  if (checked.kind === 'valid') {
    for (const warning of checked.warnings) row.add(warning, column);
    return checked.code;
  }
  if (checked.reason === 'wrong-check-character' && /^\d{15}000$/.test(code)) {
    row.add('spreadsheet-rounded', column);
    return null;
  }
  row.add(REASON_OF[checked.reason], column, { length: code.length });
  return code;
}
