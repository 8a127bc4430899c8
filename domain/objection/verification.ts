import { isSamePerson, type Behind } from '../kernel/actor.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, officialOf, reasoned, signerOf, systemOnly, type Check } from '../kernel/guards.js';
import { extendClock, isVerificationOver, pauseClocks, resumeClocks } from './clocks.js';
import type { Finding, ObjectionCase, ObjectionEvent, ObjectionOutcome } from './objection.js';
import { atStep, type Asked } from './order.js';

/** Which results a finding can lead to. Where nothing can be proved, the burden is the provider's. */
const FOLLOWS: Readonly<Record<Finding, readonly ObjectionOutcome[]>> = {
  'record-right': ['dismissed'],
  'record-wrong': ['upheld', 'upheld-in-part', 'data-corrected'],
  'partly-wrong': ['upheld-in-part', 'data-corrected'],
  'cannot-tell': ['undetermined'],
};

/** The outcome is one that the finding allows. `outcome-does-not-follow`. */
export function followsFrom(finding: Finding, outcome: ObjectionOutcome, { rules }: Context): Check {
  return FOLLOWS[finding].includes(outcome)
    ? null
    : no('outcome-does-not-follow', { finding, outcome }, rules.objection.verification.rule);
}

/** Each provider answers for what it provided, on its own limit, beside the others; also when it is late. */
export function recordProviderFinding(
  state: ObjectionCase,
  { finding, reasons }: Asked<'RecordProviderFinding'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { rule } = context.rules.objection.providerAnswer;
  const department = context.actor.department ?? '';
  const asked = state.providers.find((provider) => provider.department === department);
  return (
    firstOf(
      asked ? officialOf(context.actor, department, state.party) : no('not-a-provider', { department }),
      atStep(state, ['under-verification']),
      asked?.finding == null ? null : no('already-answered', { department }, rule),
      state.experts.includes(department) ? no('experts-at-work', { departments: [department] }, rule) : null,
      reasoned(reasons, rule),
    ) ?? accept({ type: 'ProviderFindingRecorded', rule: rule.id, department, finding, personal: { reasons } })
  );
}

/** NA-TIME-6: testing, appraisal and expert review are outside the limit; but not outside all limits. */
export function startExpertReview(
  state: ObjectionCase,
  { subjectMatter }: Asked<'StartExpertReview'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { expertOpinion, expertTimeTolls } = context.rules.objection;
  const department = context.actor.department ?? '';
  const answered = state.providers.some((one) => one.department === department && one.finding !== null);
  const refused = firstOf(
    concerned(state, context),
    atStep(state, ['under-verification']),
    answered ? no('already-answered', { department }) : null,
    state.experts.includes(department)
      ? no('experts-at-work', { departments: [department] }, expertOpinion.rule)
      : null,
    reasoned(subjectMatter, expertOpinion.rule),
  );
  if (refused) return refused;
  const { clocks, due } = expertTimeTolls.value ? pauseClocks(state, department, context) : { clocks: {}, due: {} };
  return accept({
    type: 'ExpertReviewStarted',
    rule: expertTimeTolls.rule.id,
    department,
    clocks,
    due: { ...due, [`end-expert-review:${department}`]: dueOf(expertOpinion, context) },
    personal: { subjectMatter },
  });
}

/** The experts have reported: the limits that rested go on. */
export function endExpertReview(
  state: ObjectionCase,
  { report }: Asked<'EndExpertReview'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { rule } = context.rules.objection.expertOpinion;
  const department = context.actor.department ?? '';
  return (
    firstOf(
      concerned(state, context),
      atStep(state, ['under-verification']),
      state.experts.includes(department) ? null : no('no-experts-at-work', { department }, rule),
      report.trim() === '' ? no('proof-missing', {}, rule) : null,
    ) ??
    accept({
      type: 'ExpertReviewEnded',
      rule: rule.id,
      department,
      report,
      ...resumeClocks(state, department, context),
    })
  );
}

/** Once, and asked before the end. */
export function requestExtension(
  state: ObjectionCase,
  { reasons }: Asked<'RequestExtension'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { extensionNeedsApproval, verificationAtMost } = context.rules.objection;
  const { rule } = verificationAtMost;
  const extended = extendClock(state, context);
  const refused = firstOf(
    officialOf(context.actor, state.department, state.party),
    atStep(state, ['under-verification']),
    state.extension === null || state.extension.status === 'declined' ? null : no('extension-already-asked', {}, rule),
    isVerificationOver(state, context.at) ? no('verification-over', {}, rule) : null,
    extended === null ? no('extension-used-up', {}, rule) : null,
    reasoned(reasons, rule),
  );
  if (refused) return refused;
  const personal = { reasons };
  if (!extensionNeedsApproval.value && extended !== null)
    return accept({ type: 'ExtensionApproved', rule: rule.id, ...extended, personal });
  // While experts rest the clock its old date says nothing.
  const runs = state.clocks[state.department]?.dueAt != null;
  const answerBy = (runs && state.due.verify) || dueOf(context.rules.general.escalation, context);
  return accept({ type: 'ExtensionRequested', rule: rule.id, due: { 'decide-extension': answerBy }, personal });
}

/** By another than who asked, and before the end. */
export function approveExtension(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const { rule } = context.rules.objection.verificationAtMost;
  const refused = firstOf(
    answersExtension(state, context),
    isVerificationOver(state, context.at) ? no('verification-over', {}, rule) : null,
  );
  if (refused) return refused;
  const extended = extendClock(state, context);
  return extended === null
    ? no('extension-used-up', {}, rule)
    : accept({ type: 'ExtensionApproved', rule: rule.id, ...extended });
}

/** Declined by the approver with reasons, never by who asked for it. */
export function declineExtension(
  state: ObjectionCase,
  { reasons }: Asked<'DeclineExtension'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { rule } = context.rules.objection.extensionApprovedBy;
  return (
    firstOf(answersExtension(state, context), reasoned(reasons, rule)) ??
    accept({ type: 'ExtensionDeclined', rule: rule.id, personal: { reasons } })
  );
}

function answersExtension(state: ObjectionCase, { actor, rules }: Context): Check {
  const { extensionApprovedBy } = rules.objection;
  return firstOf(
    signerOf(actor, extensionApprovedBy, state.department, state.party),
    atStep(state, ['under-verification']),
    state.extension?.status === 'asked' ? null : no('extension-not-asked', {}, extensionApprovedBy.rule),
    isSamePerson(actor, requesterOf(state)) ? no('requester-may-not-approve', {}, extensionApprovedBy.rule) : null,
  );
}

/** Nobody answered the request before the end: there is no extension, and the verification is overdue. */
export function letExtensionLapse(state: ObjectionCase, context: Context): Decision<ObjectionEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const due = state.due['decide-extension'];
  const open = state.status === 'under-verification' && state.extension?.status === 'asked';
  if (!open || !due || due.dueAt > context.at) return accept();
  return accept({ type: 'ExtensionLapsed', rule: context.rules.objection.verificationAtMost.rule.id });
}

/** The recognizing department finds, once every provider has answered or let its time pass. */
export function recordVerification(
  state: ObjectionCase,
  { finding, proposed, reasons }: Asked<'RecordVerification'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { verification, providerAnswer } = context.rules.objection;
  const waiting = state.providers.filter(({ department, finding: answer }) => {
    const missed = (state.due[`report-finding:${department}`]?.missed ?? 0) > 0;
    return answer === null && !missed;
  });
  return (
    firstOf(
      officialOf(context.actor, state.department, state.party),
      atStep(state, ['under-verification']),
      state.experts.length > 0 ? no('experts-at-work', { departments: state.experts }, verification.rule) : null,
      waiting.length > 0
        ? no(
            'provider-answer-pending',
            { departments: waiting.map(({ department }) => department) },
            providerAnswer.rule,
          )
        : null,
      followsFrom(finding, proposed, context),
      reasoned(reasons, verification.rule),
    ) ??
    accept({
      type: 'VerificationRecorded',
      rule: verification.rule.id,
      finding,
      proposed,
      due: { 'decide-result': state.due.verify ?? dueOf(verification, context) },
      rights: ['verified'],
      personal: { reasons },
    })
  );
}

/** The approver is not convinced; the same limit runs on. */
export function returnVerification(
  state: ObjectionCase,
  { reasons }: Asked<'ReturnVerification'>,
  context: Context,
): Decision<ObjectionEvent> {
  const { resultSignedBy } = context.rules.objection;
  const decide = state.due['decide-result'];
  return (
    firstOf(
      signerOf(context.actor, resultSignedBy, state.department, state.party),
      atStep(state, ['verified']),
      reasoned(reasons, resultSignedBy.rule),
    ) ??
    accept({
      type: 'VerificationReturned',
      rule: resultSignedBy.rule.id,
      ...(decide && { due: { verify: decide } }),
      personal: { reasons },
    })
  );
}

function concerned(state: ObjectionCase, { actor }: Context): Check {
  const departments = [state.department, ...state.providers.map(({ department }) => department)];
  const own = departments.find((department) => department === actor.department);
  return officialOf(actor, own ?? state.department, state.party);
}

function requesterOf({ extension }: ObjectionCase): Behind | null {
  return extension && { id: extension.requester, onBehalfOf: extension.requestedFor };
}
