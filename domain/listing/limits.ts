import type { Limit } from '../kernel/limit.js';
import type { Rulebook } from '../kernel/rulebook.js';

/** The limit of the law behind each date that a listing keeps; undefined where the date is not a plain limit. */
export function limitOfDuty(duty: string, { listing }: Rulebook): Limit | undefined {
  const limits: Readonly<Record<string, Limit>> = {
    'approve-notice': listing.approveNotice,
    'revise-proposal': listing.approveNotice,
    'serve-notice': listing.noticeService,
    'deem-notice-served': listing.serviceByAnnouncement,
    'submit-defence': listing.defenceWindow,
    'request-hearing': listing.hearingRequest,
    'schedule-hearing': listing.hearingSchedule,
    'hold-hearing': listing.hearingRecord,
    'give-consent': listing.superiorConsent,
    'decide-listing': listing.decision,
    'serve-decision': listing.decisionService,
    'deem-decision-served': listing.serviceByAnnouncement,
    'publish-listing': listing.publication,
    'review-ban': listing.permanentBanReview,
  };
  return limits[duty];
}
