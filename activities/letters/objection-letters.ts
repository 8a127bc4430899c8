import { toApplicant, toConcerned, toDepartment, toReceivers, toSubject, type LetterPlan } from './plan.js';

/** Letters of an objection (异议). */
export const OBJECTION_LETTERS = {
  sendReceipt: {
    template: 'objection-receipt',
    title: { zh: '异议申请收件回执', en: 'Your objection has arrived' },
    files: true,
    to: toApplicant,
  },
  tellDepartmentOfObjection: {
    template: 'objection-filed',
    title: { zh: '异议申请待办通知', en: 'An objection to be dealt with' },
    files: true,
    to: toDepartment,
  },
  askToVerify: {
    template: 'verification-request',
    title: { zh: '异议核实通知', en: 'A record to be verified' },
    to: toConcerned,
  },
  sendRefusal: {
    template: 'objection-refused',
    title: { zh: '异议不予受理通知书', en: 'Your objection is not accepted' },
    texts: { reasons: 'own' },
    to: toApplicant,
  },
  askForSupplement: {
    template: 'supplement',
    title: { zh: '异议补正通知书', en: 'Papers missing from your objection' },
    texts: { explanation: 'own' },
    to: toApplicant,
  },
  sendWithdrawal: {
    template: 'objection-withdrawn',
    title: { zh: '异议撤回确认书', en: 'Your objection is withdrawn' },
    to: toApplicant,
  },
  sendExtension: {
    template: 'extension',
    title: { zh: '异议核实延期告知书', en: 'The verification takes longer' },
    to: toApplicant,
  },
  sendResult: {
    template: 'objection-result',
    title: { zh: '异议核查结果告知书', en: 'Result of your objection' },
    texts: { reasons: ['ObjectionDecided', 'ObjectionRefused', 'ObjectionNotPursued', 'LeadResultRecorded'] },
    to: toApplicant,
  },
  tellDepartmentsOfResult: {
    template: 'objection-result-departments',
    title: { zh: '异议核查结果通知', en: 'Result of an objection' },
    to: toReceivers,
  },
  certifyReputation: {
    template: 'reputation',
    title: { zh: '名誉恢复证明', en: 'Restoration of reputation' },
    to: toSubject,
  },
  tellReceiversOfCorrection: {
    template: 'correction-notice',
    title: { zh: '信息更正通知书', en: 'Correction of a record' },
    to: toReceivers,
  },
} satisfies Record<string, LetterPlan>;
