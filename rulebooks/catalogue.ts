import { z } from 'zod';
import { ROLES } from '../domain/kernel/actor.js';
import type { GeneralRules, LimitRange } from '../domain/kernel/rulebook.js';
import {
  BASIS_KINDS,
  LISTING_CLASSES,
  type ListingClass,
  type ListingRules,
  type ListRule,
} from '../domain/listing/rules.js';
import { VERIFIERS, type ObjectionRules } from '../domain/objection/rules.js';
import { earlyExit, limit, range, setting, type Form } from './forms.js';

/** Every key of a part of the rulebook with the form of its value; the compiler refuses a forgotten one. */
export type Forms<R> = { readonly [K in keyof R]: Form<NonNullable<R[K]>> };

const yesNo = z.boolean({ error: 'expected true or false' });
/** Nothing may switch it off; the rulebook says where it comes from. */
const principle = z.literal(true);
const role = z.enum(ROLES);
const text = z.string().trim().min(1);

export const GENERAL: Forms<GeneralRules> = {
  retryEffect: limit(),
  escalation: limit(),
  reminderLead: limit(),
  adultAge: setting(z.int().min(14).max(21), { nature: 'substance' }),
};

export type ListingValues = Omit<ListingRules, 'lists' | 'terms'>;

export const LISTING: Forms<ListingValues> = {
  basisKinds: setting(z.array(z.enum(BASIS_KINDS)).min(1)),
  unpaidUtilityBarred: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  minorsBarred: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  noticeApprovedBy: setting(role),
  decisionSignedBy: setting(role),
  approveNotice: limit(),
  noticeService: limit(),
  serviceByAnnouncement: limit({ kinder: 'longer' }),
  defenceWindow: limit({ kinder: 'longer' }),
  hearingRequest: limit({ kinder: 'longer' }),
  hearingFor: setting(z.union([z.literal('any-listing'), z.array(text)])),
  hearingSchedule: limit(),
  hearingNotice: limit({ kinder: 'longer', movesOffHolidays: false }),
  hearingRecord: limit(),
  decision: limit({ kinder: 'shorter' }),
  superiorConsent: limit(),
  decisionService: limit({ kinder: 'shorter' }),
  publication: limit(),
  publishBeforeService: setting(yesNo, { kinder: 'no' }),
  pushMeasures: limit(),
  acknowledgePush: limit(),
  reconsideration: limit({ kinder: 'longer' }),
  suit: limit({ kinder: 'longer' }),
  neverHarsher: setting(principle),
  linkedAtAct: setting(principle),
  slipsRetracted: setting(principle),
  termAnchor: setting(z.enum(['decision', 'publication', 'finding']), { nature: 'substance' }),
  permanentBanReview: limit({ nature: 'substance', kinder: 'shorter' }),
  banMaximum: setting(z.enum(['permanent', 'none']), { nature: 'substance' }),
  suspensionTollsTerm: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  stayedByOrder: setting(principle),
  successorContinues: setting(principle),
  bansOutlastRepair: setting(principle, { nature: 'substance' }),
  basisRevoked: limit({ kinder: 'shorter' }),
  basisChanged: limit({ kinder: 'shorter' }),
  correction: limit({ kinder: 'shorter' }),
  channelsTold: limit({ kinder: 'shorter' }),
  restoration: limit({ kinder: 'shorter' }),
  restorationShown: limit({ kinder: 'longer', movesOffHolidays: false }),
};

export const TERMS: Readonly<Record<ListingClass, Form<LimitRange>>> = {
  minor: range(),
  general: range(),
  severe: range(),
};

export const OBJECTION: Forms<ObjectionRules> = {
  acceptance: limit({ kinder: 'shorter' }),
  supplement: limit({ kinder: 'longer' }),
  suspends: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  suspendsFrom: setting(z.enum(['filing', 'acceptance']), { nature: 'substance' }),
  marks: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  marking: limit({ kinder: 'shorter' }),
  verifiers: setting(z.array(z.enum(VERIFIERS)).min(1)),
  verification: limit({ kinder: 'shorter' }),
  verificationFrom: setting(z.enum(['filing', 'acceptance'])),
  providerAnswer: limit({ kinder: 'shorter' }),
  expertTimeTolls: setting(yesNo, { kinder: 'no' }),
  expertOpinion: limit({ kinder: 'shorter' }),
  verificationAtMost: limit({ kinder: 'shorter' }),
  extensionNeedsApproval: setting(yesNo, { kinder: 'yes' }),
  extensionApprovedBy: setting(role),
  resultSignedBy: setting(role),
  undetermined: setting(z.enum(['withdraw-record', 'keep-with-note']), { nature: 'substance' }),
  repeatedWithoutNewEvidence: setting(z.enum(['joined-or-not-accepted', 'accepted'])),
  oneVerificationPerRecord: setting(yesNo),
  withdrawnHoldEnds: limit({ kinder: 'longer' }),
  resultService: limit({ kinder: 'shorter' }),
  correction: limit({ kinder: 'shorter' }),
  channelsTold: limit({ kinder: 'shorter' }),
  restoration: limit({ kinder: 'shorter' }),
  restorationShown: limit({ kinder: 'longer', movesOffHolidays: false }),
  reviewWindow: limit({ kinder: 'longer' }),
};

export type ListMust = Omit<ListRule, 'id' | 'name' | 'own' | 'term' | 'earlyExit'>;

/** What every list rule says of its own list. */
export const LIST_MUST: Forms<ListMust> = {
  recognisers: setting(z.array(text).min(1)),
  class: setting(z.enum(LISTING_CLASSES), { nature: 'substance' }),
  superiorConsent: setting(yesNo, { kinder: 'yes' }),
  heavierPenalty: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  measures: setting(z.array(z.string().regex(/^M\d{2}$/, 'expected an id of the measures list, such as M18')).min(1), {
    nature: 'substance',
  }),
};

export type ListMay = Pick<ListRule, 'term' | 'earlyExit'>;

/** What it may leave out: then the term of the class holds, and nobody leaves the list before. */
export const LIST_MAY: Forms<ListMay> = { term: range(), earlyExit: earlyExit() };
