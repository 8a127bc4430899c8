import type { Actor } from '../../domain/kernel/actor.js';
import { addDays, dateOf } from '../../domain/kernel/calendar-date.js';
import { officeOf } from '../../domain/kernel/department.js';
import type { ListingCase } from '../../domain/listing/listing.js';
import type { Finding, ObjectionCase, ObjectionOutcome } from '../../domain/objection/objection.js';
import { CHAIR, departmentOf } from './people.js';
import type { Parameters } from './parameters.js';
import type { Scene } from './scene.js';

/** What a story need not say of a step, because anything would do. */
export interface Asked {
  readonly scene: Scene;
  readonly actor: Actor;
  /** What the story says, translated. */
  readonly told: Parameters;
  /** State of the case that the command is sent to; null where it opens one. */
  readonly state: unknown;
}

type Defaults = (asked: Asked) => Parameters | Promise<Parameters>;

const REASONS = 'The facts are clear and the rule applies.';
const served = ({ scene }: Asked): Parameters => ({
  manner: 'in-person',
  servedOn: dateOf(scene.now()),
  proof: 'doc-receipt',
});

/** The list on which an office enters, unless the story names one. */
const LISTS: Readonly<Record<string, string>> = {
  TAX: 'TAX',
  SAMR: 'MR',
  HRSS: 'WAGE',
  EMERG: 'SAFE',
  COURT: 'COURT',
};
const MEASURES = { firm: ['M20', 'M21', 'M22'], person: ['M22', 'M23'] } as const;

/** From the findings of the domain's own table: which of them leads to an outcome. */
const FINDINGS: Readonly<Record<ObjectionOutcome, Finding>> = {
  upheld: 'record-wrong',
  'upheld-in-part': 'partly-wrong',
  'data-corrected': 'partly-wrong',
  dismissed: 'record-right',
  undetermined: 'cannot-tell',
};

export function findingFor(outcome: ObjectionOutcome): Finding {
  return FINDINGS[outcome];
}

async function proposal({ scene, actor, told }: Asked): Promise<Parameters> {
  const subject = typeof told['subject'] === 'string' ? told['subject'] : scene.subjectId('firm');
  const kind = (await scene.house.record.getSubject(subject)).kind;
  const office = officeOf(actor.department ?? '');
  const entries = told['entries'] ?? [await scene.penaltyAgainst(subject, actor.department ?? '', 30)];
  return {
    subject,
    list: LISTS[office] ?? office,
    actDate: addDays(dateOf(scene.now()), -60),
    entries,
    ...(office === 'SAMR' && { superior: departmentOf('province market') }),
    class: 'severe',
    term: { count: 3, unit: 'years' },
    measures: MEASURES[kind].map((measure) => ({ measure })),
    facts: 'The facts found, with the evidence for them.',
    reasons: REASONS,
  };
}

function sanctionOf({ state }: Asked): Parameters {
  const { class: grade, term, measures } = state as ListingCase;
  return {
    class: grade,
    term,
    measures: measures.map(({ measure, term: own }) => ({ measure, ...(own !== null && { term: own }) })),
  };
}

function answersOf({ state }: Asked): Parameters['answers'] {
  const points = (state as ListingCase).defence?.points ?? [];
  return points.map((point) => ({ point, adopted: false, answer: 'The evidence shows otherwise.' }));
}

/** By command. What is not named here needs nothing, or everything must be told. */
export const DEFAULTS: Readonly<Record<string, Defaults>> = {
  ProposeListing: proposal,
  ReturnProposal: () => ({ reasons: REASONS }),
  ReviseProposal: (asked) => ({ ...sanctionOf(asked), facts: 'The facts, told better.', reasons: REASONS }),
  WithdrawProposal: () => ({ reasons: REASONS }),
  ServeNotice: (asked) => ({ ...served(asked), interpreter: 'not-needed' }),
  SubmitDefence: () => ({ points: ['What is said is not so.'], evidence: [] }),
  RecognizeObstacle: () => ({ proof: 'doc-proof', reasons: REASONS }),
  RequestHearing: () => ({ needsInterpreter: false }),
  ScheduleHearing: () => ({ chair: CHAIR.id, place: 'Room 3' }),
  RecordHearing: () => ({ attended: true, points: [], minutes: 'doc-minutes', interpreter: 'not-needed' }),
  RecordConsent: () => ({ consents: true, reasons: REASONS }),
  NameSuperior: () => ({ reasons: REASONS }),
  DecideListing: (asked) => ({ decision: 'list', ...sanctionOf(asked), answers: answersOf(asked), reasons: REASONS }),
  ServeDecision: (asked) => ({ ...served(asked), withRepairNotice: true }),
  RetractSlip: () => ({ reasons: REASONS }),
  CorrectListing: () => ({ reasons: REASONS }),
  ChangeBasis: (asked) => ({ entry: firstBasis(asked), ...sanctionOf(asked), reasons: REASONS }),
  RevokeBasis: (asked) => ({ entry: firstBasis(asked), act: 'doc-judgment' }),
  RevokeListing: () => ({ reasons: REASONS }),
  TransferListing: () => ({ order: 'doc-order' }),
  OrderStay: () => ({ cause: 'court-stay', issuer: 'city-court', order: 'doc-order', measures: 'all' }),
  LiftStay: () => ({ stay: 'stay-1', issuer: 'city-court', order: 'doc-order' }),
  ReviewBan: () => ({ outcome: 'keep', reasons: REASONS }),
  FileObjection: ({ scene }) => ({
    on: scene.latest('listing')?.caseId,
    error: 'wrong-fact',
    contested: [],
    grounds: 'The record is wrong.',
    evidence: [],
  }),
  RefuseObjection: () => ({ ground: 'outside-objection', reasons: REASONS }),
  AskSupplement: () => ({ missing: ['doc-mandate'], explanation: 'The power of attorney is missing.' }),
  SupplyMissing: () => ({ evidence: ['doc-mandate'], statement: 'Here it is.' }),
  RecordProviderFinding: () => ({ reasons: REASONS }),
  StartExpertReview: () => ({ subjectMatter: 'Whether the signature is genuine.' }),
  EndExpertReview: () => ({ report: 'doc-report' }),
  RequestExtension: () => ({ reasons: REASONS }),
  DeclineExtension: () => ({ reasons: REASONS }),
  RecordVerification: ({ told }) => ({
    finding: findingFor(told['proposed'] as ObjectionOutcome),
    reasons: REASONS,
  }),
  ReturnVerification: () => ({ reasons: REASONS }),
  DecideObjection: ({ state }) => ({
    outcome: (state as ObjectionCase).verified?.proposed,
    measures: [],
    fields: [],
    reasons: REASONS,
  }),
  ServeResult: served,
  RecordIrreversibleEffect: () => ({ what: 'It was carried out before the suspension and cannot be undone.' }),
  TransferObjection: () => ({ order: 'doc-order' }),
};

function firstBasis({ state }: Asked): string | undefined {
  return (state as ListingCase).bases[0]?.entry;
}
