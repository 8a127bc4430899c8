import type { Actor } from '../../../domain/kernel/actor.js';
import { objectionKind } from '../../../domain/objection/kind.js';
import type { ObjectionAct } from '../../../domain/objection/objection.js';
import { act as taken, type Act } from './acts.js';
import { at } from './listing-story.js';
import {
  accepted,
  corrected,
  decideAs,
  dismissed,
  filed,
  filing,
  found,
  OBJECTION,
  serveResult,
  supplementAsked,
  told,
  upheld,
  verified,
  type PlayedObjection,
} from './objection-story.js';
import {
  agent,
  approver,
  approver2,
  clerk,
  implementer,
  lead,
  providerClerk,
  stranger,
  strangerApprover,
  strangerClerk,
} from './people.js';
import { RecognizeObstacle, withClosed } from './objection-acts-later.js';
import { begin, go, on } from './play.js';

const late = { refused: 'objection-not-at-this-step' } as const;
const nobody = (): PlayedObjection => begin(objectionKind, OBJECTION);

export function withExperts(): PlayedObjection {
  return go(accepted(), { type: 'StartExpertReview', subjectMatter: 'The signature.' }, at('2026-04-03', clerk));
}

export function extensionAsked(): PlayedObjection {
  return go(accepted(), { type: 'RequestExtension', reasons: 'Abroad.' }, at('2026-04-03', clerk));
}

export const OBJECTION_ACTS: {
  readonly [T in ObjectionAct['type']]: Act<PlayedObjection, Extract<ObjectionAct, { type: T }>>;
} = {
  FileObjection: {
    ...act(
      nobody,
      filing,
      agent,
      '2026-04-01',
      'filed',
      { refused: 'objection-already-filed' },
      stranger,
      'not-the-subject',
    ),
    outOfPlace: null,
  },
  AcceptObjection: act(
    filed,
    { type: 'AcceptObjection' },
    clerk,
    '2026-04-02',
    'under-verification',
    late,
    strangerClerk,
  ),
  RefuseObjection: act(
    filed,
    { type: 'RefuseObjection', ground: 'outside-objection', reasons: 'About another matter.' },
    clerk,
    '2026-04-02',
    'refused',
    late,
    strangerClerk,
  ),
  AskSupplement: act(
    filed,
    { type: 'AskSupplement', missing: ['power-of-attorney'], explanation: '' },
    clerk,
    '2026-04-02',
    'supplement-asked',
    late,
    agent,
  ),
  SupplyMissing: act(
    supplementAsked,
    { type: 'SupplyMissing', evidence: ['doc-poa'], statement: '' },
    agent,
    '2026-04-03',
    'filed',
    late,
    clerk,
    'not-the-subject',
  ),
  RecognizeObstacle,
  WithdrawObjection: {
    ...act(
      accepted,
      { type: 'WithdrawObjection' },
      agent,
      '2026-04-03',
      'withdrawn',
      late,
      stranger,
      'not-the-subject',
    ),
    outOfPlace: dismissed,
  },
  RecordProviderFinding: act(
    accepted,
    { type: 'RecordProviderFinding', finding: 'record-right', reasons: 'Checked.' },
    providerClerk,
    '2026-04-03',
    'under-verification',
    { refused: 'already-answered' },
    strangerClerk,
    'not-a-provider',
  ),
  StartExpertReview: act(
    accepted,
    { type: 'StartExpertReview', subjectMatter: 'The signature.' },
    clerk,
    '2026-04-03',
    'under-verification',
    { refused: 'experts-at-work' },
    strangerClerk,
  ),
  EndExpertReview: act(
    withExperts,
    { type: 'EndExpertReview', report: 'doc-report' },
    clerk,
    '2026-04-08',
    'under-verification',
    { refused: 'no-experts-at-work' },
    strangerClerk,
  ),
  RequestExtension: act(
    accepted,
    { type: 'RequestExtension', reasons: 'Abroad.' },
    clerk,
    '2026-04-03',
    'under-verification',
    { refused: 'extension-already-asked' },
    providerClerk,
  ),
  ApproveExtension: act(
    extensionAsked,
    { type: 'ApproveExtension' },
    approver,
    '2026-04-07',
    'under-verification',
    { refused: 'extension-not-asked' },
    clerk,
    'approver-needed',
  ),
  DeclineExtension: act(
    extensionAsked,
    { type: 'DeclineExtension', reasons: 'There is time enough.' },
    approver,
    '2026-04-07',
    'under-verification',
    { refused: 'extension-not-asked' },
    clerk,
    'approver-needed',
  ),
  RecordVerification: act(
    found,
    { type: 'RecordVerification', finding: 'record-right', proposed: 'dismissed', reasons: 'Checked.' },
    clerk,
    '2026-04-07',
    'verified',
    late,
    providerClerk,
  ),
  ReturnVerification: act(
    verified,
    { type: 'ReturnVerification', reasons: 'Ask the bank.' },
    approver,
    '2026-04-08',
    'under-verification',
    late,
    strangerApprover,
  ),
  DecideObjection: act(verified, decideAs(), approver2, '2026-04-08', 'decided', late, clerk, 'approver-needed'),
  RecordCorrectionApplied: act(
    upheld,
    { type: 'RecordCorrectionApplied' },
    clerk,
    '2026-04-08',
    'decided',
    'nothing',
    strangerClerk,
  ),
  ServeResult: act(corrected, serveResult, clerk, '2026-04-09', 'told', late, agent),
  RecordIrreversibleEffect: {
    ...act(
      accepted,
      { type: 'RecordIrreversibleEffect', measure: 'M21', executedAt: on('2026-03-20'), what: 'The tender is closed.' },
      implementer,
      '2026-04-03',
      'under-verification',
      'nothing',
      agent,
      'not-an-implementer',
    ),
    outOfPlace: null,
  },
  TransferObjection: {
    ...act(
      accepted,
      { type: 'TransferObjection', to: 'sz-fin', order: 'doc-transfer' },
      lead,
      '2026-04-03',
      'under-verification',
      { refused: 'already-with-the-department' },
      strangerApprover,
    ),
    outOfPlace: withClosed,
  },
};

function act<C>(
  from: () => PlayedObjection,
  command: C,
  by: Actor,
  date: string,
  brings: string,
  again: Act<PlayedObjection, C>['again'],
  notBy: Actor,
  person = 'not-the-department',
): Act<PlayedObjection, C> {
  return taken(from, command, by, date, brings, again, notBy, person, told);
}
