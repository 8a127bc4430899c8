import type { MandateDocument, MandateStep } from '../../record/mandates/mandate.model.js';
import type { Words } from '../deps.js';

/** Who is written to: whom it is about, whoever acts or asks to, or the offices in charge of its cases. */
export type MandateReceiver = 'subject' | 'person' | 'offices';

/** One kind of letter about a mandate. The title is also the mail's subject line, so it carries no personal data. */
export interface MandateLetterPlan {
  readonly template: string;
  readonly title: Words;
  readonly to: (found: MandateDocument) => readonly MandateReceiver[];
}

const ENDED = { zh: '代理终止告知书', en: 'Somebody no longer acts for you' };

/**
 * What is told of each step. Whom it is about hears of every one, at the address that the record has for it and never at one
 * that whoever asks has given: who does not know that somebody asks to act for him cannot object. Whoever asked hears nothing
 * of a no that is not for him.
 */
export const MANDATE_LETTERS: Readonly<Record<MandateStep['step'], MandateLetterPlan | null>> = {
  pending: null,
  brought: null,
  filed: {
    template: 'mandate-filed',
    title: { zh: '代理申请告知书', en: 'Somebody asks to act for you' },
    to: () => ['subject'],
  },
  confirmed: {
    template: 'mandate-confirmed',
    title: { zh: '代理确认告知书', en: 'Somebody acts for you from now on' },
    to: () => ['subject', 'person'],
  },
  declined: {
    template: 'mandate-declined',
    title: { zh: '代理申请不予确认告知书', en: 'An application to act was declined' },
    to: ({ untold }) => (untold === true ? ['subject'] : ['subject', 'person']),
  },
  withdrawn: {
    template: 'mandate-withdrawn',
    title: { zh: '代理申请撤回告知书', en: 'An application to act was taken back' },
    to: () => ['subject'],
  },
  ended: { template: 'mandate-ended', title: ENDED, to: () => ['subject', 'person'] },
  expired: { template: 'mandate-ended', title: ENDED, to: () => ['subject', 'person'] },
  reminded: {
    template: 'mandate-waiting',
    title: { zh: '代理申请待答复提醒', en: 'An application to act waits for an answer' },
    to: () => ['offices'],
  },
  overdue: {
    template: 'mandate-overdue',
    title: { zh: '代理申请逾期督办通知', en: 'An application to act is overdue' },
    to: () => ['offices'],
  },
  lapsed: {
    template: 'mandate-lapsed',
    title: { zh: '代理申请失效告知书', en: 'An application to act has lapsed' },
    // A no that whoever asked was not told: to him it lapses like one that nobody has answered, and to nobody else.
    to: ({ status }) => (status === 'declined' ? ['person'] : ['subject', 'person']),
  },
};
