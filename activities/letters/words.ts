import type { ListingClass } from '../../domain/listing/rules.js';
import type { ObjectionOutcome, RefusalGround } from '../../domain/objection/objection.js';
import type { Words } from '../deps.js';

export const CLASS_WORDS: Readonly<Record<ListingClass, Words>> = {
  minor: { zh: '轻微', en: 'minor' },
  general: { zh: '一般', en: 'general' },
  severe: { zh: '严重', en: 'severe' },
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
