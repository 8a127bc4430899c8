import { assertNever } from '../kernel/assert-never.js';
import type { Duty, DutyOwner } from '../kernel/duty.js';
import { withSupervision } from '../kernel/overdue.js';
import type { RuleRef } from '../kernel/rule.js';
import type { Rulebook } from '../kernel/rulebook.js';
import { rulesForList } from '../listing/rules.js';
import { isOfClock, verificationLimit } from './clocks.js';
import { limitOfDuty } from './limits.js';
import type { Objection, ObjectionCase, ObjectionDue, ObjectionDutyName } from './objection.js';

/** What is owed next, by whom, until when, by which rule. Every open objection owes something. */
export function dutiesOf(objection: Objection, rulebook: Rulebook): readonly Duty[] {
  if (objection.status === 'not-filed') return [];
  const rules = rulesForList(rulebook, objection.list);
  return withSupervision(own(objection, rules), objection.due, rules);
}

function own(state: ObjectionCase, rules: Rulebook): readonly Duty[] {
  const { department } = state;
  const clerk: DutyOwner = { role: 'clerk', department };
  const party: DutyOwner = { role: 'subject', subject: state.party };
  const owe = (name: ObjectionDutyName, owner: DutyOwner): Duty => limited(state, name, name, owner, rules);
  const service = state.announced ? owe('deem-result-served', SYSTEM) : owe('serve-result', clerk);
  switch (state.status) {
    case 'filed':
      return [owe('decide-acceptance', clerk)];
    case 'supplement-asked':
      return [owe('supply-missing', party)];
    case 'joined':
      return [owe('await-lead', SYSTEM)];
    case 'under-verification':
      return verification(state, rules);
    case 'verified':
      return [owe('decide-result', { role: 'approver', department })];
    case 'refused':
    case 'not-pursued':
      return [service];
    case 'decided':
      return state.result?.correction === 'due' ? [owe('apply-correction', clerk), service] : [service];
    case 'withdrawn': {
      const hold = state.due['end-hold'] ? [owe('end-hold', SYSTEM)] : [];
      return state.errorShown ? [...hold, owe('apply-correction', clerk)] : hold;
    }
    case 'told':
      return [owe('ask-for-review', party)];
    case 'closed':
      return [];
    default:
      return assertNever(state.status);
  }
}

const SYSTEM: DutyOwner = { role: 'system' };

/** The recognizing department and each provider that has not answered, side by side, each on its own clock. */
function verification(state: ObjectionCase, rules: Rulebook): readonly Duty[] {
  const { department } = state;
  const clerk: DutyOwner = { role: 'clerk', department };
  const providers = state.providers.filter(({ finding }) => finding === null);
  const extension = limited(state, 'decide-extension', 'decide-extension', { role: 'approver', department }, rules);
  return [
    clocked(state, limited(state, 'verify', 'verify', clerk, rules), department),
    ...providers.map((provider) => {
      const owner: DutyOwner = { role: 'clerk', department: provider.department };
      const name = `report-finding:${provider.department}`;
      return clocked(state, limited(state, name, 'report-finding', owner, rules), provider.department);
    }),
    ...state.experts.map((expert) =>
      limited(state, `end-expert-review:${expert}`, 'end-expert-review', { role: 'clerk', department: expert }, rules),
    ),
    ...(state.extension?.status === 'asked' ? [extension] : []),
  ];
}

/** While a clock rests its duty is owed but not due. A date already missed is the house's own and does not rest. */
function clocked(state: ObjectionCase, duty: Duty, department: string): Duty {
  const missed = (state.due[duty.name]?.missed ?? 0) > 0;
  const rests = state.clocks[department]?.dueAt === null;
  return rests && !missed ? { ...duty, dueAt: null, remindAt: null } : duty;
}

const IF_MISSED: ObjectionDue = {
  'decide-acceptance': 'DeemAccepted',
  'supply-missing': 'DeemNotPursued',
  'await-lead': 'SeparateFromLead',
  'report-finding': 'Escalate',
  verify: 'Escalate',
  'end-expert-review': 'Escalate',
  'decide-extension': 'LetExtensionLapse',
  'decide-result': 'Escalate',
  'apply-correction': 'Escalate',
  'serve-result': 'Escalate',
  'deem-result-served': 'DeemResultServed',
  'end-hold': 'EndHold',
  'ask-for-review': 'CloseObjection',
  'supervise-overdue': 'Escalate',
};

function limited(state: ObjectionCase, name: string, base: ObjectionDutyName, owner: DutyOwner, rules: Rulebook): Duty {
  const due = state.due[name];
  return {
    name,
    owner,
    dueAt: due?.dueAt ?? null,
    remindAt: due?.remindAt ?? null,
    rule: ruleOf(base, state, rules),
    ifMissed: IF_MISSED[base],
  };
}

function ruleOf(duty: ObjectionDutyName, state: ObjectionCase, rules: Rulebook): RuleRef {
  const { objection, general } = rules;
  switch (duty) {
    // The result is owed within the time of the whole verification, whoever signs it.
    case 'verify':
    case 'decide-result':
      return (state.clocks[state.department]?.limit ?? verificationLimit(state, rules)).rule;
    case 'report-finding':
      return objection.providerAnswer.rule;
    case 'decide-extension':
      return ruleOfExtension(state, rules);
    case 'end-hold':
      return objection.withdrawnHoldEnds.rule;
    case 'supervise-overdue':
      return general.escalation.rule;
    case 'decide-acceptance':
    case 'supply-missing':
    case 'await-lead':
    case 'end-expert-review':
    case 'apply-correction':
    case 'serve-result':
    case 'deem-result-served':
    case 'ask-for-review':
      return limitOfDuty(duty, rules)?.rule ?? general.escalation.rule;
    default:
      return assertNever(duty);
  }
}

/** It is answered while what it would extend still runs; where that rests, within the house's own time. */
function ruleOfExtension({ clocks, department, due }: ObjectionCase, { general }: Rulebook): RuleRef {
  const answerBy = due['decide-extension'];
  const clock = clocks[department];
  return answerBy && clock && isOfClock(answerBy, clock) ? clock.limit.rule : general.escalation.rule;
}
