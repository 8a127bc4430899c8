import { z } from 'zod';
import { COMMITMENT_CONSEQUENCES, type CommitmentRules } from '../domain/commitment/rules.js';
import { REACHED_PERSONS, type EnforcementRules } from '../domain/enforcement/rules.js';
import { MEASURE_KINDS } from '../domain/kernel/measure.js';
import type { ReportingRules } from '../domain/reporting/rules.js';
import { SCORE_CONSEQUENCES, SCORED, type ScoringRules } from '../domain/scoring/rules.js';
import { count, names, principle, yesNo, type Forms } from './catalogue-forms.js';
import { limit, setting } from './forms.js';

export const ENFORCEMENT: Forms<EnforcementRules> = {
  kinds: setting(names(MEASURE_KINDS), { nature: 'substance', kinder: 'fewer' }),
  reaches: setting(names(REACHED_PERSONS), { nature: 'substance', kinder: 'fewer' }),
  acknowledgement: limit('push', { kinder: 'shorter' }),
  feedback: limit('acknowledgement'),
  furtherFeedback: limit('feedback'),
  release: limit('release-due', { kinder: 'shorter' }),
  irreversibleAnswered: setting(principle),
  effectCounted: setting(yesNo),
  publicBodies: setting(z.enum(['as-others', 'reported-upwards']), { nature: 'substance' }),
};

export const COMMITMENT: Forms<CommitmentRules> = {
  recorded: setting(yesNo, { nature: 'substance' }),
  published: setting(yesNo, { nature: 'substance', kinder: 'no' }),
  check: limit('due-day'),
  defence: limit('notice-service', { kinder: 'longer' }),
  broken: setting(names(COMMITMENT_CONSEQUENCES), { nature: 'substance', kinder: 'fewer' }),
  faked: setting(names(COMMITMENT_CONSEQUENCES), { nature: 'substance', kinder: 'fewer' }),
  opens: setting(z.enum(['nothing', 'watch', 'listing'])),
  fastTrack: setting(yesNo, { nature: 'substance', kinder: 'yes' }),
  cleanFor: limit('last-misconduct', { nature: 'substance', kinder: 'shorter', movesOffHolidays: false }),
};

export const REPORTING: Forms<ReportingRules> = {
  licencesAndPenalties: limit('act'),
  otherActsPublished: setting(yesNo),
  otherActs: limit('act'),
  enterpriseSystem: limit('act'),
  crossProvincePush: limit('act'),
  crossProvincePublication: limit('push'),
  penaltyWithdrawn: limit('revocation', { kinder: 'shorter' }),
  dataReported: setting(yesNo),
  toProvince: limit('produced'),
  toPlatform: limit('produced'),
  creditBodyToPlatform: limit('produced'),
  dataCheck: limit('receipt'),
  casesAMonth: setting(count),
  progress: setting(z.enum(['none', 'half-yearly', 'yearly'])),
  progressReport: limit('period-over'),
  yearEndEvaluation: setting(yesNo),
};

export const SCORING: Forms<ScoringRules> = {
  period: setting(z.enum(['never', 'monthly', 'half-yearly', 'yearly'])),
  counts: setting(names(SCORED)),
  draft: limit('period-over'),
  objection: limit('draft'),
  circulation: limit('period-over'),
  consequences: setting(names(SCORE_CONSEQUENCES)),
  rectification: limit('circulation'),
};
