import { textOf, type RawRow } from './cell.js';
import { cleanText } from './clean-text.js';
import { repeatsHeader, type Header } from './header.js';
import type { ReasonCode } from './reasons.js';

/** How notes to a table begin: 表格说明, 填表说明, 注:, 制表人:, 合计. */
const NOTE =
  /^(表格说明|填表说明|填报说明|填写说明|说明|注|备注|制表人|填表人|填报人|审核人|联系人|联系电话|合计|总计)\s*([:：0-9一二三四五六七八九]|$)/u;
const NEED_MARKS = /^(必填项?|选填项?|非必填|条件必填)$/u;
/** A data row has at least a name, a number, dates and an office. */
const MOST_CELLS_OF_A_NOTE = 3;

/** Why a row that looks like data is none, or `null`. A row with more cells than a note has is always data. */
export function notDataBecause(header: Header, row: RawRow): ReasonCode | null {
  if (repeatsHeader(header, row)) return 'repeated-header';
  const filled = row.cells.filter((cell) => cell !== null && cell !== '');
  const texts = filled.map((cell) => cleanText(textOf(cell)) ?? '');
  if (texts.length > 0 && texts.every((text) => NEED_MARKS.test(text))) return 'notes-row';
  const first = texts.find((text) => text !== '') ?? '';
  return filled.length <= MOST_CELLS_OF_A_NOTE && NOTE.test(first) ? 'notes-row' : null;
}
