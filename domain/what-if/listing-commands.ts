import type { DomainEvent } from '../kernel/event.js';
import type {
  Listing,
  ListingAct,
  ListingCommand,
  ListingEvent,
  ListedMeasure,
  MeasureAsked,
} from '../listing/listing.js';
import type { ListingMissed } from '../listing/commands.js';
import { find, isTold, partOf, textOf, textsOf } from './told.js';

type Step = ListingAct['type'] | Exclude<ListingMissed['type'], 'Escalate'>;
type Found<T extends ListingEvent['type']> = Extract<ListingEvent, { readonly type: T }>;

/** The command whose events these are, as it was sent; null where it cannot be told any more. Total and pure. */
export function listingCommandOf(type: string, events: readonly DomainEvent[], before: unknown): ListingCommand | null {
  if (!isTold(COMMANDS, type)) return null;
  const kept = events as readonly ListingEvent[];
  return COMMANDS[type](kept, before as Listing);
}

/** Whether a person or a limit of this kind takes such a step. */
export function isListingStep(type: string): boolean {
  return isTold(COMMANDS, type);
}

const COMMANDS: Readonly<Record<Step, (events: readonly ListingEvent[], before: Listing) => ListingCommand | null>> = {
  ProposeListing: (events) => {
    const event = pick(events, 'ListingProposed');
    if (!event) return null;
    const { subject, list, actDate, bases, linkedTo, superior } = event;
    return {
      type: 'ProposeListing',
      subject,
      list,
      actDate,
      entries: bases.map(({ entry }) => entry),
      ...(linkedTo && { linkedTo }),
      ...(superior !== null && { superior }),
      ...sanctionOf(event),
      facts: textOf(event, 'facts'),
      reasons: textOf(event, 'reasons'),
    };
  },
  ApproveNotice: () => ({ type: 'ApproveNotice' }),
  ReturnProposal: (events) => ({ type: 'ReturnProposal', reasons: reasonsIn(events) }),
  ReviseProposal: (events) => {
    const event = pick(events, 'ProposalRevised');
    return (
      event && {
        type: 'ReviseProposal',
        ...sanctionOf(event),
        facts: textOf(event, 'facts'),
        reasons: textOf(event, 'reasons'),
      }
    );
  },
  WithdrawProposal: (events) => ({ type: 'WithdrawProposal', reasons: reasonsIn(events) }),
  ServeNotice: (events) => {
    const event = pick(events, 'NoticeServed') ?? pick(events, 'NoticeAnnounced');
    return event && { type: 'ServeNotice', ...letterOf(event), interpreter: event.interpreter };
  },
  SubmitDefence: (events) => {
    const event = pick(events, 'DefenceSubmitted');
    const points = textsOf(event, 'points');
    if (!event || points === null) return null;
    return { type: 'SubmitDefence', points: Object.values(points), evidence: event.evidence };
  },
  WaiveDefence: () => ({ type: 'WaiveDefence' }),
  RequestHearing: (events) => {
    const event = pick(events, 'HearingRequested');
    return event && { type: 'RequestHearing', needsInterpreter: event.needsInterpreter };
  },
  ScheduleHearing: (events) => {
    const event = pick(events, 'HearingScheduled');
    return (
      event && { type: 'ScheduleHearing', heldAt: event.heldAt, chair: event.chair, place: textOf(event, 'place') }
    );
  },
  RecordHearing: (events) => {
    const event = pick(events, 'HearingRecorded');
    const points = textsOf(event, 'points');
    if (!event || points === null) return null;
    const { attended, minutes, interpreter } = event;
    return { type: 'RecordHearing', attended, points: Object.values(points), minutes, interpreter };
  },
  RecognizeObstacle: (events) => {
    const event = pick(events, 'ObstacleRecognized');
    if (!event) return null;
    const { from, until, proof } = event;
    return { type: 'RecognizeObstacle', from, until, proof, reasons: textOf(event, 'reasons') };
  },
  RecordConsent: (events) => {
    const event = pick(events, 'ConsentRecorded');
    return event && { type: 'RecordConsent', consents: event.consents, reasons: textOf(event, 'reasons') };
  },
  NameSuperior: (events) => {
    const event = pick(events, 'SuperiorNamed');
    return event && { type: 'NameSuperior', superior: event.to, reasons: textOf(event, 'reasons') };
  },
  DecideListing: (events, before) => {
    const made = pick(events, 'ListingDecided') ?? pick(events, 'ListingNotMade');
    const answers = textsOf(made, 'answers');
    if (!made || answers === null || before.status === 'not-proposed') return null;
    return {
      type: 'DecideListing',
      decision: made.type === 'ListingDecided' ? 'list' : made.outcome,
      ...sanctionOf(made.type === 'ListingDecided' ? made : before),
      answers: Object.entries(answers).map(([point, answer]) => ({
        point,
        adopted: made.adopted.includes(point),
        answer,
      })),
      reasons: textOf(made, 'reasons'),
    };
  },
  ServeDecision: (events) => {
    const event = pick(events, 'DecisionServed') ?? pick(events, 'DecisionAnnounced');
    return event && { type: 'ServeDecision', ...letterOf(event), withRepairNotice: event.withRepairNotice };
  },
  RetractSlip: (events) => ({ type: 'RetractSlip', reasons: reasonsIn(events) }),
  PublishListing: () => ({ type: 'PublishListing' }),
  CorrectListing: (events) => {
    const event = pick(events, 'ListingCorrected');
    return event && { type: 'CorrectListing', fields: event.fields, reasons: textOf(event, 'reasons') };
  },
  ChangeBasis: (events) => {
    const event = pick(events, 'BasisChanged');
    if (!event) return null;
    return { type: 'ChangeBasis', entry: event.entry, ...sanctionOf(event), reasons: textOf(event, 'reasons') };
  },
  RevokeBasis: (events) => {
    const event = pick(events, 'BasisReduced') ?? pick(events, 'ListingFell');
    return event && { type: 'RevokeBasis', entry: event.entry, act: event.act };
  },
  RevokeListing: (events) => ({ type: 'RevokeListing', reasons: reasonsIn(events) }),
  TransferListing: (events) => {
    const event = pick(events, 'ListingTransferred');
    return event && { type: 'TransferListing', to: event.to, order: event.order };
  },
  OrderStay: (events) => {
    const event = pick(events, 'StayOrdered');
    if (!event) return null;
    const { cause, issuer, order, measures } = event;
    return { type: 'OrderStay', cause, issuer, order, measures };
  },
  LiftStay: (events, before) => {
    const event = pick(events, 'StayLifted');
    const stay =
      before.status === 'not-proposed' ? undefined : before.stays.find((known) => known.stay === event?.stay);
    return event && stay ? { type: 'LiftStay', stay: stay.stay, issuer: stay.issuer, order: event.order } : null;
  },
  ReviewBan: (events) => {
    const event = pick(events, 'BanReviewed');
    if (!event) return null;
    const { measure, outcome } = event;
    return { type: 'ReviewBan', measure, outcome, reasons: textOf(event, 'reasons') };
  },
  DeemNoticeServed: () => ({ type: 'DeemNoticeServed', duty: 'deem-notice-served' }),
  CloseDefence: () => ({ type: 'CloseDefence', duty: 'submit-defence' }),
  LapseListing: () => ({ type: 'LapseListing', duty: 'decide-listing' }),
  DeemDecisionServed: () => ({ type: 'DeemDecisionServed', duty: 'deem-decision-served' }),
  ExpireTerm: () => ({ type: 'ExpireTerm', duty: 'end-term' }),
};

function pick<T extends ListingEvent['type']>(events: readonly ListingEvent[], type: T): Found<T> | null {
  return find<ListingEvent, T>(events, type);
}

function reasonsIn(events: readonly ListingEvent[]): string {
  return partOf(events, 'reasons');
}

interface Sanction extends Pick<Found<'ListingDecided'>, 'class' | 'term'> {
  readonly measures: readonly ListedMeasure[];
}

function sanctionOf({
  class: grade,
  term,
  measures,
}: Sanction): Pick<Sanction, 'class' | 'term'> & { readonly measures: readonly MeasureAsked[] } {
  const asked = measures.map(({ measure, term: own }) => ({ measure, ...(own !== null && { term: own }) }));
  return { class: grade, term, measures: asked };
}

/** The consent to electronic service is not kept in the event; it was there, or the step would not have been taken. */
function letterOf({ manner, servedOn, proof }: Pick<Found<'NoticeServed'>, 'manner' | 'servedOn' | 'proof'>) {
  return { manner, servedOn, proof, ...(manner === 'electronic' && { consent: proof }) };
}
