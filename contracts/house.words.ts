import type { ClaimCause } from '../domain/kernel/claim.js';
import type { KernelEvent } from '../domain/kernel/attention.js';
import type { DutyOwner } from '../domain/kernel/duty.js';
import type { Remedy, RightName } from '../domain/rights/rights.js';
import type { Words } from './words.js';

/** Events that every case may have beside those of its kind. */
export const HOUSE_EVENT_WORDS = {
  EffectFailed: { zh: '后续处理失败', en: 'A follow-up failed' },
  EffectRetried: { zh: '后续处理重试', en: 'A follow-up is tried again' },
  EffectSkipped: { zh: '后续处理已说明理由跳过', en: 'A follow-up was skipped with a reason' },
  DutyReminded: { zh: '已提醒', en: 'A reminder was sent' },
  ClaimBegan: { zh: '暂停或终止开始生效', en: 'A suspension or end began' },
  ClaimEnded: { zh: '暂停或终止结束', en: 'A suspension or end ran out' },
  TermBegan: { zh: '措施期限开始', en: 'A term began' },
  TermEnded: { zh: '措施期限届满', en: 'A term ended' },
  MigrationProposed: { zh: '拟转入新版规则', en: 'A move to a later version of the rules was proposed' },
  MigrationDeclined: { zh: '不予转入新版规则', en: 'The move to a later version was declined' },
  MigrationLapsed: { zh: '转入新版规则的提议逾期失效', en: 'The proposal to move to a later version lapsed' },
  RulebookMigrated: { zh: '已转入新版规则（从轻）', en: 'Moved to a later version of the rules, kinder values only' },
  PersonRecused: { zh: '工作人员回避本案', en: 'An official keeps out of the case' },
  RecusalLifted: { zh: '回避已解除', en: 'A recusal was lifted' },
} as const satisfies Record<KernelEvent['type'], Words>;

export const HOUSE_DUTY_WORDS: Readonly<Record<string, Words>> = {
  'retry-effect': { zh: '重试或跳过失败的后续处理', en: 'retry or skip a failed follow-up' },
  'decide-migration': { zh: '审定是否转入新版规则', en: 'decide on the move to a later version of the rules' },
};

type HouseDate = 'request-hearing' | 'end-term' | 'measure' | `remedy:${Remedy['way']}`;

/** Dates that are nobody's work, by name; `measure` is followed by the measure's own name. */
export const HOUSE_DATE_WORDS = {
  'request-hearing': { zh: '要求听证', en: 'ask for a hearing' },
  'end-term': { zh: '列入期限届满', en: 'the term of the listing ends' },
  'remedy:reconsideration': { zh: '申请行政复议', en: 'ask for administrative reconsideration' },
  'remedy:suit': { zh: '提起行政诉讼', en: 'bring an administrative suit' },
  'remedy:review': { zh: '申请复核', en: 'ask for a review by another body' },
  'remedy:objection': { zh: '提出异议', en: 'file an objection' },
  measure: { zh: '措施期限届满', en: 'the end of a measure' },
} as const satisfies Readonly<Record<HouseDate, Words>>;

export const HOUSE_COMMAND_WORDS = {
  RetryEffect: { zh: '重试后续处理', en: 'Try the follow-up again' },
  SkipEffect: { zh: '说明理由跳过后续处理', en: 'Skip the follow-up with a reason' },
  ProposeMigration: { zh: '提议转入新版规则', en: 'Propose the move to a later version of the rules' },
  ApproveMigration: { zh: '批准转入新版规则', en: 'Approve the move to a later version of the rules' },
  DeclineMigration: { zh: '不予转入新版规则', en: 'Decline the move to a later version of the rules' },
  RecordRecusal: { zh: '登记回避', en: 'Record that somebody keeps out' },
  LiftRecusal: { zh: '解除回避', en: 'Lift a recusal' },
} as const satisfies Record<string, Words>;

export const HOUSE_MISSED_WORDS: Readonly<Record<string, Words>> = {
  RetryEffect: { zh: '系统自动重试', en: 'it is tried again by the clock' },
  LetMigrationLapse: { zh: '提议失效，案件仍适用原版规则', en: 'the proposal lapses and the case keeps its rules' },
};

export const OWNER_WORDS = {
  clerk: { zh: '经办人', en: 'clerk' },
  approver: { zh: '审核人', en: 'approver' },
  lead: { zh: '信用牵头部门', en: 'lead department' },
  supervisor: { zh: '督查', en: 'supervisor' },
  subject: { zh: '信用主体', en: 'subject' },
  operator: { zh: '系统运维', en: 'operator' },
  system: { zh: '系统计时', en: 'the clock' },
} as const satisfies Record<DutyOwner['role'], Words>;

export const CAUSE_WORDS = {
  objection: { zh: '异议核实期间暂不执行', en: 'an objection is being verified' },
  'court-stay': { zh: '法院裁定停止执行', en: 'a court ordered a stay' },
  'review-stay': { zh: '复议机关决定停止执行', en: 'the reviewing body ordered a stay' },
  'insolvency-shield': { zh: '破产程序保护', en: 'insolvency proceedings shield the subject' },
  'basis-appeal': { zh: '认定依据正在复议或诉讼', en: 'the underlying act is being appealed' },
  'basis-revoked': { zh: '认定依据已撤销', en: 'the underlying act was revoked' },
  repair: { zh: '信用修复', en: 'the credit was repaired' },
  upheld: { zh: '异议成立', en: 'an objection was upheld' },
  undetermined: { zh: '无法查实，由信息提供方承担', en: 'it could not be proved, which falls on the provider' },
} as const satisfies Record<ClaimCause, Words>;

export const RIGHT_WORDS = {
  'told-of-facts': { zh: '被告知事实、理由和依据', en: 'told of the facts, reasons and basis' },
  'told-of-right-to-defend': { zh: '被告知陈述申辩权', en: 'told of the right to defend' },
  interpreter: { zh: '获得翻译', en: 'given an interpreter' },
  heard: { zh: '陈述申辩得到听取', en: 'heard' },
  'hearing-held': { zh: '听证已举行', en: 'a hearing was held' },
  'points-answered': { zh: '申辩意见逐点答复', en: 'every point of the defence answered' },
  acknowledged: { zh: '收到受理回执', en: 'receipt acknowledged' },
  'suspended-in-time': { zh: '及时暂停执行', en: 'suspended in time' },
  verified: { zh: '信息经过核实', en: 'the record was verified' },
  'decided-by-another': { zh: '由他人决定', en: 'decided by somebody else than the proposer' },
  'reasons-given': { zh: '说明理由', en: 'reasons given' },
  'remedy-named': { zh: '告知救济途径和期限', en: 'remedies named with their last day' },
} as const satisfies Record<RightName, Words>;

/** Why a case of a list is not told as it now stands. */
export const UNTOLD_WORDS = {
  'law-not-here': {
    zh: '本服务尚未收到该案所依规则，所列状态为最后一次记载，请稍后再查。',
    en: 'The law of this case has not arrived here yet; its state is the one written last. Ask again later.',
  },
  broken: {
    zh: '该案暂时无法推算至今日，已记入日志待查，所列状态为最后一次记载。',
    en: 'This case cannot be told as of today and has been noted for somebody to look into; its state is the one written last.',
  },
} as const satisfies Record<'law-not-here' | 'broken', Words>;
