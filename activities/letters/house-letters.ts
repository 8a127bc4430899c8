import type { Claim } from '../../domain/kernel/claim.js';
import type { DutyOwner } from '../../domain/kernel/duty.js';
import type { ListingStatus } from '../../domain/listing/listing.js';
import type { Hold } from '../../domain/objection/objection.js';
import { toApplicant, toReceivers, toSubject, type LetterPlan, type Occasion, type ReceiverRef } from './plan.js';

/** Letters that every kind of case may send. */
export const HOUSE_LETTERS = {
  announceSuspension: {
    template: 'suspension',
    title: { zh: '惩戒措施暂停执行告知书', en: 'Measures are suspended' },
    to: (occasion) => (aHoldBegan(occasion) ? toSubject(occasion) : []),
  },
  pushSuspension: {
    template: 'suspend-notice',
    title: { zh: '暂停执行通知书', en: 'Measures to be suspended' },
    to: (occasion) => (aHoldBegan(occasion) ? toReceivers(occasion) : []),
  },
  announceResumption: {
    template: 'resumption',
    title: { zh: '暂停执行结束告知书', en: 'A suspension has ended' },
    to: (occasion) => (aHoldEnded(occasion) ? toSubject(occasion) : []),
  },
  pushResumption: {
    template: 'resume-notice',
    title: { zh: '恢复执行通知书', en: 'A suspension has ended' },
    to: (occasion) => (aHoldEnded(occasion) ? toReceivers(occasion) : []),
  },
  sendLimitGoesOn: {
    template: 'limit-goes-on',
    title: { zh: '期限顺延告知书', en: 'Your time limit goes on' },
    texts: { reasons: 'own' },
    to: toParty,
  },
  sendMigration: {
    template: 'migration',
    title: { zh: '转入新版规则告知书', en: 'Your case goes by a later version of the rules' },
    texts: { reasons: 'own' },
    to: toParty,
  },
  sendTransfer: {
    template: 'transfer',
    title: { zh: '案件移送告知书', en: 'Another department is in charge' },
    to: toSubject,
  },
  remindOwner: {
    template: 'reminder',
    title: { zh: '期限提醒', en: 'A time limit is near' },
    to: ownerOfDuty,
  },
  tellSupervisor: {
    template: 'overdue',
    title: { zh: '逾期督办通知', en: 'A duty is overdue' },
    to: supervisor,
  },
} satisfies Record<string, LetterPlan>;

const IN_FORCE: ReadonlySet<string> = new Set<ListingStatus>(['in-force', 'ban-only']);

/**
 * The event's own hold says when, where it has one: what was posted suspends from its receipt, not from its postmark. One
 * that is only declared is told of when it begins.
 */
function suspending({ view, event }: Occasion, edge: 'from' | 'until'): boolean {
  const hold = event.data['hold'] as Hold | undefined;
  const at = (hold?.declaredAhead === false && hold[edge]) || event.at;
  return view.claims.some((claim: Claim) => claim.effect === 'suspends' && claim[edge] === at);
}

function aHoldBegan(occasion: Occasion): boolean {
  return suspending(occasion, 'from');
}

/** Nothing resumes under a listing that has ended meanwhile. */
function aHoldEnded(occasion: Occasion): boolean {
  return suspending(occasion, 'until') && IN_FORCE.has(occasion.listing.status);
}

/** Whose time it is: in an objection the applicant's, in a listing the subject's. */
function toParty(occasion: Occasion): readonly ReceiverRef[] {
  return occasion.view.kind === 'objection' ? toApplicant(occasion) : toSubject(occasion);
}

/** Whoever owes the duty that the event names; nobody, where it has been done meanwhile. */
function ownerOfDuty(occasion: Occasion): readonly ReceiverRef[] {
  const duty = occasion.view.duties.find(({ name }) => name === occasion.event.data['duty']);
  return duty ? receiversOf(duty.owner, occasion) : [];
}

/** Whoever has to look into the overdue duty. */
function supervisor(occasion: Occasion): readonly ReceiverRef[] {
  const duty = occasion.view.duties.find(({ name }) => name.startsWith('supervise-overdue'));
  return duty ? receiversOf(duty.owner, occasion) : toReceivers(occasion).slice(0, 1);
}

function receiversOf({ department, subject }: DutyOwner, { view }: Occasion): readonly ReceiverRef[] {
  if (subject !== undefined) return [{ subject }];
  const inCharge = department ?? view.departments[0];
  return inCharge === undefined ? [] : [{ department: inCharge }];
}
