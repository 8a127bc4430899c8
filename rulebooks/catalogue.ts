import { z } from 'zod';
import { LEVELS } from '../domain/kernel/department.js';
import type { GeneralRules, LimitRange } from '../domain/kernel/rulebook.js';
import {
  BASIS_KINDS,
  LISTING_CLASSES,
  type ListingClass,
  type ListingRules,
  type ListRule,
} from '../domain/listing/rules.js';
import { VERIFIERS, type ObjectionRules } from '../domain/objection/rules.js';
import { names, principle, role, text, yesNo, type Forms } from './catalogue-forms.js';
import { earlyExit, limit, range, setting, type Form } from './forms.js';

export const GENERAL: Forms<GeneralRules> = {
  retryEffect: limit('failure'),
  escalation: limit('escalation'),
  reminderLead: limit('limit-end'),
  // Who is a minor is never listed (§2.4): the higher age protects more.
  adultAge: setting(z.int().min(14).max(21), { nature: 'substance', kinder: 'higher' }),
  migration: setting(principle),
  recusal: setting(principle),
  mandateInvitation: limit('mandate-invitation', { movesOffHolidays: false }),
  mandateAnswer: limit('filing'),
  mandateLapse: limit('filing'),
  obstacle: setting(principle),
};

export type ListingValues = Omit<ListingRules, 'lists' | 'terms'>;

export const LISTING: Forms<ListingValues> = {
  basisKinds: setting(z.array(z.enum(BASIS_KINDS)).min(1)),
  unpaidUtilityBarred: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  minorsBarred: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  warningBeforeListing: setting(z.union([z.enum(['none', 'any-listing']), z.array(text).min(1)])),
  noticeApprovedBy: setting(role),
  decisionSignedBy: setting(role),
  approveNotice: limit('proposal'),
  noticeService: limit('notice-approval'),
  serviceByAnnouncement: limit('announcement', { kinder: 'longer' }),
  defenceWindow: limit('notice-service', { kinder: 'longer' }),
  hearingRequest: limit('notice-service', { kinder: 'longer' }),
  hearingFor: setting(z.union([z.literal('any-listing'), z.array(text)])),
  hearingSchedule: limit('hearing-request'),
  hearingNotice: limit('notification', { kinder: 'longer', movesOffHolidays: false }),
  hearingRecord: limit('hearing'),
  decision: limit('opening', { kinder: 'shorter' }),
  superiorConsent: limit('consent-request'),
  decisionService: limit('decision', { kinder: 'shorter' }),
  publication: limit('decision'),
  publishBeforeService: setting(yesNo, { kinder: 'no' }),
  pushMeasures: limit('publication'),
  acknowledgePush: limit('push'),
  reconsideration: limit('decision-service', { kinder: 'longer' }),
  suit: limit('decision-service', { kinder: 'longer' }),
  neverHarsher: setting(principle),
  linkedAtAct: setting(principle),
  slipsRetracted: setting(principle),
  // In the order of their days: the same term ends the sooner, the earlier it began.
  termAnchor: setting(z.enum(['decision', 'publication', 'finding']), {
    nature: 'substance',
    kinder: ['finding', 'decision', 'publication'],
  }),
  permanentBanReview: limit('decision-or-review', { nature: 'substance', kinder: 'shorter' }),
  banMaximum: setting(z.enum(['permanent', 'none']), { nature: 'substance', kinder: ['none', 'permanent'] }),
  suspensionTollsTerm: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  stayedByOrder: setting(principle),
  successorContinues: setting(principle),
  bansOutlastRepair: setting(principle, { nature: 'substance' }),
  basisRevoked: limit('update', { kinder: 'shorter' }),
  basisChanged: limit('update', { kinder: 'shorter' }),
  correction: limit('correction-decision', { kinder: 'shorter' }),
  channelsTold: limit('correction', { kinder: 'shorter' }),
  restoration: limit('error-found', { kinder: 'shorter' }),
  restorationShown: limit('restoring-notice', { kinder: 'longer', movesOffHolidays: false }),
};

export const TERMS: Readonly<Record<ListingClass, Form<LimitRange>>> = {
  minor: range('term-start'),
  general: range('term-start'),
  severe: range('term-start'),
};

export const OBJECTION: Forms<ObjectionRules> = {
  acceptanceStep: setting(yesNo),
  acceptance: limit('filing', { kinder: 'shorter' }),
  supplement: limit('supplement-request', { kinder: 'longer' }),
  suspends: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  // S30, the protective reading: what rests from the filing rests the longer.
  suspendsFrom: setting(z.enum(['filing', 'acceptance']), {
    nature: 'substance',
    kinder: ['filing', 'acceptance'],
  }),
  marks: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  marking: limit('filing', { kinder: 'shorter' }),
  verifiers: setting(z.array(z.enum(VERIFIERS)).min(1)),
  verification: limit(['filing', 'acceptance'], { kinder: 'shorter' }),
  verificationAlone: limit(['filing', 'acceptance'], { kinder: 'shorter' }),
  verificationFrom: setting(z.enum(['filing', 'acceptance'])),
  providerAnswer: limit(['acceptance', 'filing'], { kinder: 'shorter' }),
  expertTimeTolls: setting(yesNo, { kinder: 'no' }),
  expertOpinion: limit('expert-request', { kinder: 'shorter' }),
  extendable: setting(yesNo, { kinder: 'no' }),
  verificationAtMost: limit(['filing', 'acceptance'], { kinder: 'shorter' }),
  extensionNeedsApproval: setting(yesNo, { kinder: 'yes' }),
  extensionApprovedBy: setting(role),
  resultSignedBy: setting(role),
  // S40: the burden is the provider's.
  undetermined: setting(z.enum(['withdraw-record', 'keep-with-note']), {
    nature: 'substance',
    kinder: ['withdraw-record', 'keep-with-note'],
  }),
  repeatedWithoutNewEvidence: setting(z.enum(['joined-or-not-accepted', 'accepted'])),
  oneVerificationPerRecord: setting(yesNo),
  withdrawnHoldEnds: limit('withdrawal', { kinder: 'longer' }),
  resultService: limit('result', { kinder: 'shorter' }),
  correction: limit('result', { kinder: 'shorter' }),
  channelsTold: limit('correction', { kinder: 'shorter' }),
  restoration: limit('result', { kinder: 'shorter' }),
  restorationShown: limit('restoring-notice', { kinder: 'longer', movesOffHolidays: false }),
  reviewWindow: limit('result-service', { kinder: 'longer' }),
};

export type ListMust = Omit<ListRule, 'id' | 'name' | 'own' | keyof ListMay>;

/** What every list rule says of its own list. */
export const LIST_MUST: Forms<ListMust> = {
  recognisers: setting(z.array(text).min(1)),
  class: setting(z.enum(LISTING_CLASSES), { nature: 'substance', kinder: LISTING_CLASSES }),
  superiorConsent: setting(yesNo, { kinder: 'yes' }),
  heavierPenalty: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  measures: setting(z.array(z.string().regex(/^M\d{2}$/, 'expected an id of the measures list, such as M18')).min(1), {
    nature: 'substance',
    kinder: 'fewer',
  }),
};

export type ListMay = Pick<ListRule, 'term' | 'beyondClass' | 'earlyExit' | 'consentOf'>;

/** What it may leave out: then the term of the class holds, nobody leaves the list before, and a consent is every level's. */
export const LIST_MAY: Forms<ListMay> = {
  term: range('term-start'),
  beyondClass: setting(principle, { nature: 'substance', kinder: 'no' }),
  earlyExit: earlyExit(),
  consentOf: setting(names(LEVELS), { kinder: 'more' }),
};
