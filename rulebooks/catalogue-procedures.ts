import { z } from 'zod';
import { INTERVIEW_KINDS, INTERVIEW_TOPICS, type InterviewRules } from '../domain/interview/rules.js';
import type { LimitRange } from '../domain/kernel/rulebook.js';
import { LISTING_CLASSES, type ListingClass } from '../domain/listing/rules.js';
import { RECTIFICATION_CONDITIONS, RECTIFIED_LISTS, type RectificationRules } from '../domain/rectification/rules.js';
import {
  GREEN_CHANNEL_FIRMS,
  REPAIR_BARS,
  REPAIR_CONDITIONS,
  REPAIR_METHODS,
  type RepairRules,
} from '../domain/repair/rules.js';
import { REVIEWABLE, type ReviewRules } from '../domain/review/rules.js';
import { WATCH_ESCALATIONS, WATCH_EXITS, type WatchRules } from '../domain/watch/rules.js';
import { count, names, principle, role, text, yesNo, type Forms } from './catalogue-forms.js';
import { limit, range, setting, type Form } from './forms.js';

const percent = z.int().min(0).max(1000);

export const WATCH: Forms<WatchRules> = {
  enabled: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  fields: setting(z.union([z.literal('any'), z.array(text).min(1)])),
  approvedBy: setting(role),
  belowThreshold: setting(principle, { nature: 'substance' }),
  jointSanctions: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  inspection: setting(z.strictObject({ trusted: percent, ordinary: percent, watched: percent }), {
    nature: 'substance',
  }),
  noticeService: limit('entry', { kinder: 'shorter' }),
  term: limit('entry', { nature: 'substance', kinder: 'shorter', movesOffHolidays: false }),
  review: limit('entry', { kinder: 'shorter' }),
  renewable: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  exits: setting(names(WATCH_EXITS), { nature: 'substance', kinder: 'more' }),
  repeatedWithin: limit('last-misconduct', { nature: 'substance', kinder: 'shorter', movesOffHolidays: false }),
  escalatesOn: setting(names(WATCH_ESCALATIONS), { nature: 'substance', kinder: 'fewer' }),
  escalationOpensListing: setting(principle),
};

export const RECTIFICATION: Forms<RectificationRules> = {
  enabled: setting(yesNo),
  covers: setting(names(RECTIFIED_LISTS)),
  coordinatedBy: setting(role),
  orderedBy: setting(z.enum(['industry', 'recogniser'])),
  reminderFirst: setting(yesNo, { kinder: 'yes' }),
  orderService: limit('order', { kinder: 'shorter' }),
  period: range('order-service', { nature: 'procedure', kinder: 'longer', movesOffHolidays: true }),
  usualPeriod: limit('order-service', { kinder: 'longer' }),
  extensionAtMost: limit('period-end', { kinder: 'longer' }),
  extensionApprovedBy: setting(role),
  obstacleExtends: setting(yesNo, { kinder: 'yes' }),
  conditions: setting(names(RECTIFICATION_CONDITIONS), { nature: 'substance', kinder: 'fewer' }),
  verification: limit('report', { kinder: 'shorter' }),
  failureLeadsTo: setting(z.enum(['interview', 'nothing'])),
};

export const INTERVIEW: Forms<InterviewRules> = {
  enabled: setting(yesNo),
  kinds: setting(names(INTERVIEW_KINDS)),
  convenedBy: setting(z.enum(['recogniser', 'industry'])),
  firstStage: setting(z.enum(['industry', 'nobody'])),
  notice: limit('invitation', { kinder: 'longer', movesOffHolidays: false }),
  postponements: setting(count),
  agents: setting(yesNo, { kinder: 'yes' }),
  interviewers: setting(count.min(1)),
  anew: limit('absence'),
  absencesUntilWarning: setting(count.min(1)),
  topics: setting(names(INTERVIEW_TOPICS)),
  minutes: limit('interview'),
  refusalRecorded: setting(principle),
  intoRecord: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  toPlatform: limit('signing'),
  published: setting(z.enum(['warning-of-severe', 'none']), {
    nature: 'substance',
    kinder: ['none', 'warning-of-severe'],
  }),
  publication: limit('signing'),
  publicationWaitsForObjection: setting(yesNo, { kinder: 'yes' }),
};

export const REVIEW: Forms<ReviewRules> = {
  appliesTo: setting(names(REVIEWABLE)),
  reviewer: setting(z.enum(['another-body', 'provincial-authority'])),
  anotherThanAuthor: setting(principle),
  notLower: setting(principle),
  neverWorse: setting(principle),
  suspends: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  acceptance: limit('filing', { kinder: 'shorter' }),
  supplement: limit('supplement-request', { kinder: 'longer' }),
  decision: limit('filing', { kinder: 'shorter' }),
  decisionSignedBy: setting(role),
  resultService: limit('decision', { kinder: 'shorter' }),
  inaction: limit('filing', { kinder: 'shorter' }),
};

export type RepairValues = Omit<RepairRules, 'publication'>;

export const REPAIR: Forms<RepairValues> = {
  trial: setting(yesNo),
  subjects: setting(names(['firm', 'person']), { nature: 'substance', kinder: 'more' }),
  classes: setting(names(LISTING_CLASSES), { nature: 'substance', kinder: 'more' }),
  // More ways are kinder where one is enough, and harsher where all are asked for: weighed with `mode`, by a person.
  methods: setting(names(REPAIR_METHODS), { nature: 'substance' }),
  mode: setting(z.enum(['any-method', 'all-methods']), {
    nature: 'substance',
    kinder: ['any-method', 'all-methods'],
  }),
  furtherForSevere: setting(z.array(z.enum(REPAIR_METHODS)), { nature: 'substance', kinder: 'fewer' }),
  conditions: setting(names(REPAIR_CONDITIONS), { nature: 'substance', kinder: 'fewer' }),
  bars: setting(z.array(z.enum(REPAIR_BARS)), { nature: 'substance', kinder: 'fewer' }),
  // Fields in which the special minimum holds, which is the longer one.
  specialFields: setting(z.array(text), { nature: 'substance', kinder: 'fewer' }),
  specialMinimum: limit('term-start', { nature: 'substance', kinder: 'shorter', movesOffHolidays: false }),
  stopsAtMaximum: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  uncorrectedAtMaximum: setting(z.enum(['stops', 'list-decides']), {
    nature: 'substance',
    kinder: ['stops', 'list-decides'],
  }),
  longestOfSeveral: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  disclosure: range('misconduct-end'),
  disclosedWhileListed: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  applyTo: setting(names(['portal', 'recogniser'])),
  oneApplicationPerRecord: setting(yesNo),
  free: setting(principle),
  toldWithDecision: setting(yesNo, { kinder: 'yes' }),
  acceptanceStep: setting(yesNo),
  acceptance: limit('application', { kinder: 'shorter' }),
  supplement: limit('supplement-request', { kinder: 'longer' }),
  promisedPapers: setting(z.enum(['never', 'green-channel', 'always'])),
  promisedBy: limit('acceptance', { kinder: 'longer' }),
  departmentAnswer: limit('request', { kinder: 'shorter' }),
  decision: limit(['application', 'acceptance'], { kinder: 'shorter' }),
  decisionFrom: setting(z.enum(['application', 'acceptance'])),
  extendable: setting(yesNo, { kinder: 'no' }),
  extensionAtMost: limit('limit-end', { kinder: 'shorter' }),
  extensionApprovedBy: setting(role),
  decisionSignedBy: setting(role),
  greenChannelFor: setting(z.array(z.enum(GREEN_CHANNEL_FIRMS))),
  greenChannelRecords: setting(names(['administrative-penalty'])),
  greenChannelDecision: limit('application', { kinder: 'shorter' }),
  objectionFirst: setting(yesNo, { kinder: 'yes' }),
  insolvencyShields: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  endsTogether: setting(principle, { nature: 'substance' }),
  resultService: limit('decision', { kinder: 'shorter' }),
  sync: limit('grant', { kinder: 'shorter' }),
  acknowledgement: limit('sharing', { kinder: 'shorter' }),
  commitmentWatched: limit('grant', { nature: 'substance', kinder: 'shorter', movesOffHolidays: false }),
  reapplication: setting(z.enum(['when-cured', 'after-waiting'])),
  revocationDefence: limit('notice-service', { kinder: 'longer' }),
  falseShown: limit('revocation', { nature: 'substance', kinder: 'shorter', movesOffHolidays: false }),
  falseNotEndable: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  falseBars: limit('revocation', { nature: 'substance', kinder: 'shorter', movesOffHolidays: false }),
  termContinues: setting(principle, { nature: 'substance' }),
  historyKept: setting(principle),
};

/** By class: shown at least so long before a repair, and at most so long. */
export const SHOWN: Readonly<Record<ListingClass, Form<LimitRange>>> = {
  minor: range('term-start'),
  general: range('term-start'),
  severe: range('term-start'),
};
