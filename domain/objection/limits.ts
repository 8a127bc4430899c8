import type { Limit } from '../kernel/limit.js';
import type { Rulebook } from '../kernel/rulebook.js';

/** The limit of the law behind each date that an objection keeps; undefined for those that a running limit gives. */
export function limitOfDuty(duty: string, { objection, listing }: Rulebook): Limit | undefined {
  const limits: Readonly<Record<string, Limit>> = {
    'decide-acceptance': objection.acceptance,
    'supply-missing': objection.supplement,
    'await-lead': objection.verificationAtMost,
    'end-expert-review': objection.expertOpinion,
    'apply-correction': objection.correction,
    'serve-result': objection.resultService,
    'deem-result-served': listing.serviceByAnnouncement,
    'end-hold': objection.withdrawnHoldEnds,
    'ask-for-review': objection.reviewWindow,
  };
  return limits[duty.split(':')[0] ?? duty];
}
