import type { Cell } from '../../imports/cell.js';
import { checkRow, type CheckedRow, type RowContext } from '../../imports/check-row.js';
import type { ColumnId } from '../../imports/columns.js';
import { calendarDate } from '../../domain/kernel/calendar-date.js';

export type Cells = Partial<Record<ColumnId, Cell>>;

/** A firm's penalty without a mistake. */
export const FIRM: Cells = {
  partyName: '贵阳示例建材有限公司',
  partyCategory: '法人及非法人组织',
  uscc: '91520100DEM000014J',
  legalRep: '示例甲',
  decisionNo: '黔示市监罚〔2025〕12号',
  violationType: '违反食品安全法生产经营超范围使用添加剂食品',
  violationFacts: '经查，当事人超范围使用添加剂。',
  penaltyBasis: '《食品安全法》第一百二十四条',
  penaltyTypes: '罚款;没收违法所得',
  penaltyContent: '罚款人民币15000元，没收违法所得3200元。',
  fineWan: '1.500000',
  confiscatedWan: '0.32',
  decidedOn: '2025/03/18',
  penaltyValidUntil: '2099/12/31',
  publicUntil: '2026/03/18',
  authorityName: '贵阳市示例市场监督管理局',
  authorityUscc: '11520100DEMA00099C',
  sourceName: '贵阳市示例信用中心',
  sourceUscc: '11520000DEMA000217',
};

/** A natural person's penalty without a mistake. */
export const PERSON: Cells = {
  ...FIRM,
  partyName: '示例甲',
  partyCategory: '自然人',
  uscc: '',
  legalRep: '',
  personIdType: '身份证',
  personIdNo: '520102198001019974',
};

export const CONTEXT: RowContext = { today: calendarDate('2026-01-05'), lastReportingDay: () => null };

export function check(changes: Cells, base: Cells = FIRM): CheckedRow {
  return checkRow({ cells: { ...base, ...changes }, inYuan: [] }, CONTEXT);
}

/** Outcome and the codes of its reasons, such as `waiting credit-code-check`. */
export function ended(changes: Cells, base: Cells = FIRM): string {
  const checked = check(changes, base);
  const reasons = checked.outcome === 'accepted' ? [] : checked.reasons.map(({ code }) => code);
  return [checked.outcome, ...reasons].join(' ');
}

export function warnings(changes: Cells, base: Cells = FIRM): string[] {
  return check(changes, base).warnings.map(({ code }) => code);
}
