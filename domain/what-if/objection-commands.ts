import type { DomainEvent } from '../kernel/event.js';
import type { ObjectionMissed } from '../objection/commands.js';
import type { ObjectionAct, ObjectionCommand, ObjectionEvent } from '../objection/objection.js';
import { find, isTold, partOf, textOf } from './told.js';

type Step = ObjectionAct['type'] | Exclude<ObjectionMissed['type'], 'Escalate'>;

/** The command whose events these are, as it was sent; null where it cannot be told any more. Total and pure. */
export function objectionCommandOf(type: string, events: readonly DomainEvent[]): ObjectionCommand | null {
  return isTold(COMMANDS, type) ? COMMANDS[type](events as readonly ObjectionEvent[]) : null;
}

/** Whether a person or a limit of this kind takes such a step. */
export function isObjectionStep(type: string): boolean {
  return isTold(COMMANDS, type);
}

const COMMANDS: Readonly<Record<Step, (events: readonly ObjectionEvent[]) => ObjectionCommand | null>> = {
  FileObjection: (events) => {
    const event = find(events, 'ObjectionFiled');
    if (!event) return null;
    const { on, error, contested, evidence, mandate } = event;
    const grounds = textOf(event, 'grounds');
    return { type: 'FileObjection', on, error, contested, grounds, evidence, ...(mandate !== null && { mandate }) };
  },
  AcceptObjection: () => ({ type: 'AcceptObjection' }),
  RefuseObjection: (events) => {
    const event = find(events, 'ObjectionRefused');
    return event && { type: 'RefuseObjection', ground: event.ground, reasons: textOf(event, 'reasons') };
  },
  AskSupplement: (events) => {
    const event = find(events, 'SupplementAsked');
    return event && { type: 'AskSupplement', missing: event.missing, explanation: textOf(event, 'explanation') };
  },
  SupplyMissing: (events) => {
    const event = find(events, 'MissingSupplied');
    return event && { type: 'SupplyMissing', evidence: event.evidence, statement: textOf(event, 'statement') };
  },
  RecognizeObstacle: (events) => {
    const event = find(events, 'ObstacleRecognized');
    if (!event) return null;
    const { from, until, proof } = event;
    return { type: 'RecognizeObstacle', from, until, proof, reasons: textOf(event, 'reasons') };
  },
  WithdrawObjection: () => ({ type: 'WithdrawObjection' }),
  RecordProviderFinding: (events) => {
    const event = find(events, 'ProviderFindingRecorded');
    return event && { type: 'RecordProviderFinding', finding: event.finding, reasons: textOf(event, 'reasons') };
  },
  StartExpertReview: (events) => ({ type: 'StartExpertReview', subjectMatter: partOf(events, 'subjectMatter') }),
  EndExpertReview: (events) => {
    const event = find(events, 'ExpertReviewEnded');
    return event && { type: 'EndExpertReview', report: event.report };
  },
  RequestExtension: (events) => ({ type: 'RequestExtension', reasons: partOf(events, 'reasons') }),
  ApproveExtension: () => ({ type: 'ApproveExtension' }),
  DeclineExtension: (events) => ({ type: 'DeclineExtension', reasons: partOf(events, 'reasons') }),
  RecordVerification: (events) => {
    const event = find(events, 'VerificationRecorded');
    if (!event) return null;
    const { finding, proposed } = event;
    return { type: 'RecordVerification', finding, proposed, reasons: textOf(event, 'reasons') };
  },
  ReturnVerification: (events) => ({ type: 'ReturnVerification', reasons: partOf(events, 'reasons') }),
  DecideObjection: (events) => {
    const event = find(events, 'ObjectionDecided');
    if (!event) return null;
    const { outcome, measures, fields } = event;
    return { type: 'DecideObjection', outcome, measures, fields, reasons: textOf(event, 'reasons') };
  },
  RecordCorrectionApplied: () => ({ type: 'RecordCorrectionApplied' }),
  ServeResult: (events) => {
    const event = find(events, 'ResultServed') ?? find(events, 'ResultAnnounced');
    if (!event) return null;
    const { manner, servedOn, proof } = event;
    // The consent is not kept in the event; it was there, or the step would not have been taken.
    return { type: 'ServeResult', manner, servedOn, proof, ...(manner === 'electronic' && { consent: proof }) };
  },
  RecordIrreversibleEffect: (events) => {
    const event = find(events, 'IrreversibleEffectRecorded');
    if (!event) return null;
    const { measure, executedAt } = event;
    return { type: 'RecordIrreversibleEffect', measure, executedAt, what: textOf(event, 'what') };
  },
  TransferObjection: (events) => {
    const event = find(events, 'ObjectionTransferred');
    return event && { type: 'TransferObjection', to: event.to, order: event.order };
  },
  DeemAccepted: () => ({ type: 'DeemAccepted', duty: 'decide-acceptance' }),
  DeemNotPursued: () => ({ type: 'DeemNotPursued', duty: 'supply-missing' }),
  SeparateFromLead: () => ({ type: 'SeparateFromLead', duty: 'await-lead' }),
  LetExtensionLapse: () => ({ type: 'LetExtensionLapse', duty: 'decide-extension' }),
  DeemResultServed: () => ({ type: 'DeemResultServed', duty: 'deem-result-served' }),
  EndHold: () => ({ type: 'EndHold', duty: 'end-hold' }),
  CloseObjection: () => ({ type: 'CloseObjection', duty: 'ask-for-review' }),
};
