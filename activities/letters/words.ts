import type { LimitUnit } from '../../domain/kernel/limit.js';
import type { Tag } from '../../domain/kernel/rule.js';
import type { ListingClass } from '../../domain/listing/rules.js';
import type { ObjectionOutcome, RefusalGround } from '../../domain/objection/objection.js';
import type { Remedy } from '../../domain/rights/rights.js';
import type { Words } from '../deps.js';

/** What a reader must know of a value's source: nothing where it was read in a document. */
export const TAG_NOTES: Readonly<Record<Tag, Words | null>> = {
  seed: null,
  found: null,
  recall: { zh: '待制定机关确认', en: 'to be confirmed by the adopting authority' },
  default: { zh: '本地设置，无法律出处', en: 'local setting, no legal source' },
};

export const CLASS_WORDS: Readonly<Record<ListingClass, Words>> = {
  minor: { zh: '轻微', en: 'minor' },
  general: { zh: '一般', en: 'general' },
  severe: { zh: '严重', en: 'severe' },
};

export const WAY_WORDS: Readonly<Record<Remedy['way'], Words>> = {
  reconsideration: { zh: '申请行政复议', en: 'ask for administrative reconsideration' },
  suit: { zh: '提起行政诉讼', en: 'bring an administrative suit' },
  review: { zh: '申请复核', en: 'ask for a review by another body' },
  objection: { zh: '提出异议', en: 'file an objection' },
};

export const OUTCOME_WORDS: Readonly<Record<ObjectionOutcome, Words>> = {
  upheld: { zh: '异议成立，撤销该记录', en: 'upheld: the record is revoked' },
  'data-corrected': { zh: '异议成立，更正数据', en: 'upheld: the data are corrected' },
  'upheld-in-part': { zh: '异议部分成立', en: 'upheld in part' },
  dismissed: { zh: '异议不成立', en: 'not upheld' },
  undetermined: { zh: '无法核实', en: 'it could not be determined' },
};

export const GROUND_WORDS: Readonly<Record<RefusalGround, Words>> = {
  'same-grounds': { zh: '同一理由已有结果且无新证据', en: 'the same grounds were answered and nothing new is brought' },
  'no-such-record': { zh: '所异议的记录不存在', en: 'there is no such record' },
  'not-entitled': { zh: '申请人无权提出', en: 'the applicant is not entitled' },
  'outside-objection': { zh: '不属于异议受理范围', en: 'this is outside what an objection may ask' },
};

const UNIT_WORDS: Readonly<Record<LimitUnit, Words>> = {
  workingDays: { zh: '个工作日', en: 'working days' },
  days: { zh: '日', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
};

export function spanWords({ count, unit }: { readonly count: number; readonly unit: LimitUnit }): Words {
  return { zh: `${String(count)}${UNIT_WORDS[unit].zh}`, en: `${String(count)} ${UNIT_WORDS[unit].en}` };
}
