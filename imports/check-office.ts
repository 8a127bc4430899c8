import { readCreditCode } from './check-code.js';
import type { ColumnId } from './columns.js';
import type { Office } from './penalty.js';
import type { RowReader } from './row-reader.js';

/** Ends of names of sections inside an authority, which have no seal of their own. */
const INNER_SECTION = /(科|股|室|窗口|大厅)$/u;
/** Names that ended with the reform of 2018, and the day by which counties had carried it out. */
const SUPERSEDED =
  /(工商行政管理局|质量技术监督局|食品药品监督管理局|国土资源局|环境保护局|安全生产监督管理局|地方税务局|国家税务局)$/u;
const REFORMED_BY = '2019-04-01';
/** State bodies and public institutions. */
const PUBLIC_BODY = /^1[12]/u;

/** The penalising authority, as on its seal. */
export function readAuthority(row: RowReader, decidedOn: string | null): Office | null {
  const office = readOffice(row, 'authorityName', 'authorityUscc');
  if (office === null) return null;
  if (INNER_SECTION.test(office.name)) row.add('authority-is-inner-section', 'authorityName');
  if (decidedOn !== null && decidedOn >= REFORMED_BY && SUPERSEDED.test(office.name))
    row.add('authority-name-superseded', 'authorityName');
  if (!PUBLIC_BODY.test(office.creditCode)) row.add('authority-code-unusual', 'authorityUscc');
  return office;
}

/** Who reported the row; may be another body than the authority. */
export function readSource(row: RowReader): Office | null {
  return readOffice(row, 'sourceName', 'sourceUscc');
}

function readOffice(row: RowReader, nameColumn: ColumnId, codeColumn: ColumnId): Office | null {
  const name = row.text(nameColumn, 'required');
  const creditCode = readCreditCode(row, codeColumn, 'required');
  return name === null || creditCode === null ? null : { name, creditCode };
}
