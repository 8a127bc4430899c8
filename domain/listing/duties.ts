import { assertNever } from '../kernel/assert-never.js';
import type { Duty, DutyOwner } from '../kernel/duty.js';
import { withSupervision } from '../kernel/overdue.js';
import type { RuleRef } from '../kernel/rule.js';
import type { Rulebook } from '../kernel/rulebook.js';
import { nextEnd, permanentBans } from './end.js';
import { limitOfDuty } from './limits.js';
import type { Listing, ListingCase, ListingDue, ListingDutyName } from './listing.js';
import { rulesForList, termRangeOf } from './rules.js';
import { isStayed } from './stay.js';

/** What is owed next, by whom, until when, by which rule. Every open listing owes something. */
export function dutiesOf(listing: Listing, rulebook: Rulebook): readonly Duty[] {
  if (listing.status === 'not-proposed') return [];
  const rules = rulesForList(rulebook, listing.list);
  return withSupervision(own(listing, rules), listing.due, rules);
}

function own(state: ListingCase, rules: Rulebook): readonly Duty[] {
  const { department } = state;
  const clerk: DutyOwner = { role: 'clerk', department };
  const approver: DutyOwner = { role: 'approver', department };
  const owe = (name: ListingDutyName, owner: DutyOwner): Duty => limited(state, name, owner, rules);
  const decision = owe('decide-listing', approver);
  switch (state.status) {
    case 'proposed':
      return [owe('approve-notice', approver), decision];
    case 'returned':
      return [owe('revise-proposal', clerk), decision];
    case 'noticed':
      return [state.announced ? owe('deem-notice-served', SYSTEM) : owe('serve-notice', clerk), decision];
    case 'in-defence':
      return [
        owe('submit-defence', { role: 'subject', subject: state.subject }),
        ...hearing(state, owe, clerk),
        decision,
      ];
    case 'hearing':
      return [...hearing(state, owe, clerk), decision];
    case 'under-decision': {
      const consents = state.superior === null || state.consent !== null;
      const superior: DutyOwner = { role: 'approver', department: state.superior ?? department };
      return consents ? [decision] : [owe('give-consent', superior), decision];
    }
    case 'decided':
    case 'served':
      return [
        ...service(state, owe, clerk),
        publication(state, owe('publish-listing', clerk)),
        ...endOfTerm(state, rules),
      ];
    case 'in-force':
    case 'ban-only': {
      const bans = permanentBans(state).length > 0 ? [owe('review-ban', approver)] : [];
      return [...service(state, owe, clerk), ...endOfTerm(state, rules), ...bans];
    }
    case 'expired':
    case 'repaired':
    case 'revoked':
    case 'basis-revoked':
    case 'lapsed':
    case 'not-listed':
    case 'withdrawn':
      return [];
    default:
      return assertNever(state.status);
  }
}

const SYSTEM: DutyOwner = { role: 'system' };

type Owe = (name: ListingDutyName, owner: DutyOwner) => Duty;

function hearing(state: ListingCase, owe: Owe, clerk: DutyOwner): readonly Duty[] {
  switch (state.defence?.hearing?.status) {
    case 'requested':
      return [owe('schedule-hearing', clerk)];
    case 'scheduled':
      return [owe('hold-hearing', clerk)];
    case 'held':
    case undefined:
      return [];
  }
}

function service(state: ListingCase, owe: Owe, clerk: DutyOwner): readonly Duty[] {
  if (state.made === null || state.made.servedOn !== null) return [];
  return [state.announced ? owe('deem-decision-served', SYSTEM) : owe('serve-decision', clerk)];
}

/** Owed, but not due, while an order stays the listing or an announcement stands in for service. */
function publication(state: ListingCase, duty: Duty): Duty {
  return isStayed(state) || state.announced ? { ...duty, dueAt: null, remindAt: null } : duty;
}

/** The end of the term is the system's to carry out: nobody stays listed because somebody forgot. */
function endOfTerm(state: ListingCase, { listing }: Rulebook): readonly Duty[] {
  const dueAt = nextEnd(state);
  if (dueAt === null) return [];
  const { rule } = termRangeOf(listing, state.list, state.class);
  return [{ name: 'end-term', owner: SYSTEM, dueAt, remindAt: null, rule, ifMissed: 'ExpireTerm' }];
}

const IF_MISSED: ListingDue = {
  'approve-notice': 'Escalate',
  'revise-proposal': 'Escalate',
  'serve-notice': 'Escalate',
  'deem-notice-served': 'DeemNoticeServed',
  'submit-defence': 'CloseDefence',
  'schedule-hearing': 'Escalate',
  'hold-hearing': 'Escalate',
  'give-consent': 'Escalate',
  'decide-listing': 'LapseListing',
  'serve-decision': 'Escalate',
  'deem-decision-served': 'DeemDecisionServed',
  'publish-listing': 'Escalate',
  'end-term': 'ExpireTerm',
  'review-ban': 'Escalate',
  'supervise-overdue': 'Escalate',
};

function limited(state: ListingCase, name: ListingDutyName, owner: DutyOwner, rules: Rulebook): Duty {
  const due = state.due[name];
  const rule: RuleRef = limitOfDuty(name, rules)?.rule ?? rules.general.escalation.rule;
  return { name, owner, dueAt: due?.dueAt ?? null, remindAt: due?.remindAt ?? null, rule, ifMissed: IF_MISSED[name] };
}
