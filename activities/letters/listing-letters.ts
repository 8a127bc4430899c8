import { listingOf } from '../../domain/telling/telling.js';
import { toReceivers, toSubject, type LetterPlan, type Occasion, type ReceiverRef } from './plan.js';

/** The proposal as it stood last; never the reasons of a slip taken back, or of the proposal's return. */
const PROPOSAL = ['ListingProposed', 'ProposalRevised'] as const;

/** Letters of a listing (认定). */
export const LISTING_LETTERS = {
  sendPriorNotice: {
    template: 'prior-notice',
    title: { zh: '失信名单认定事先告知书', en: 'Prior notice of a listing' },
    texts: { facts: PROPOSAL, reasons: PROPOSAL },
    to: toSubject,
  },
  sendHearingNotice: {
    template: 'hearing-notice',
    title: { zh: '听证通知书', en: 'Notice of a hearing' },
    texts: { place: 'own' },
    to: toSubject,
  },
  sendSuperior: {
    template: 'superior',
    title: { zh: '上级部门变更告知书', en: 'Another superior looks at your case' },
    texts: { reasons: 'own' },
    to: toSubjectOnceTold,
  },
  sendNotListed: {
    template: 'not-listed',
    title: { zh: '不予列入名单告知书', en: 'You are not listed' },
    texts: { reasons: 'own' },
    to: toSubject,
  },
  sendDecision: {
    template: 'listing-decision',
    title: { zh: '名单认定决定书', en: 'Decision on a listing' },
    texts: { facts: PROPOSAL, reasons: ['ListingDecided'], answers: ['ListingDecided'] },
    to: toSubject,
  },
  pushListing: {
    template: 'sanction-push',
    title: { zh: '联合惩戒推送单', en: 'Measures to be carried out' },
    to: toReceivers,
  },
  sendCorrection: {
    template: 'listing-changed',
    title: { zh: '名单信息变更告知书', en: 'Your listing has changed' },
    texts: { reasons: 'own' },
    to: toSubject,
  },
  pushCorrection: {
    template: 'correction-notice',
    title: { zh: '信息更正通知书', en: 'Correction of a record' },
    to: toReceivers,
  },
  sendEnd: {
    template: 'delisting',
    title: { zh: '移出名单决定书', en: 'Your listing has ended' },
    to: toSubject,
  },
  pushEnd: {
    template: 'sanctions-end',
    title: { zh: '解除惩戒措施通知书', en: 'Measures to be ended' },
    to: toReceivers,
  },
} satisfies Record<string, LetterPlan>;

/** Before the notice is served the subject knows of nothing, and that names who consents by then. */
function toSubjectOnceTold(occasion: Occasion): readonly ReceiverRef[] {
  return listingOf(occasion.view).defence === null ? [] : toSubject(occasion);
}
