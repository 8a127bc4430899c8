import { accept, type Decision } from '../kernel/decision.js';
import type { Context } from '../kernel/case.js';
import { dueOf, type Dues } from '../kernel/due.js';
import { broughtRightly, filesBrought } from '../kernel/evidence.js';
import { firstOf, no, officialOf, subjectIs, systemOnly, type Check } from '../kernel/guards.js';
import { earliestAfter } from '../kernel/limit-end.js';
import { duesAfter, shownRightly } from '../kernel/obstacle.js';
import { mayChair, stillImpartial } from './chair.js';
import { consentDue } from './consent.js';
import { limitOfDuty } from './limits.js';
import {
  DECIDED,
  MOST_HEARING_POINTS,
  MOST_POINTS,
  type Defence,
  type ListingCase,
  type ListingEvent,
} from './listing.js';
import { atStep, type Asked } from './order.js';

/**
 * Heard in full: points may be added until the window closes, and what was posted before it closed is in time (S29),
 * also where it was decided meanwhile: until the decision is served it is taken back and made anew.
 */
export function submitDefence(
  state: ListingCase,
  command: Asked<'SubmitDefence'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.defenceWindow;
  const texts = command.points.filter((text) => text.trim() !== '');
  const refused = firstOf(
    subjectIs(context.actor, state.subject),
    notServedMeanwhile(state, state.defence?.closesAt, context),
    atStep(state, ['in-defence', 'hearing', 'under-decision', ...(mayDecideAnew(state) ? ['decided' as const] : [])]),
    inTime(state.defence?.closesAt, 'defence-window-closed', context),
    texts.length === 0 ? no('points-missing', {}, rule) : null,
    hasRoomFor(state, texts, context),
    broughtRightly(command.evidence, context.facts, [state.subject]),
  );
  if (refused) return refused;
  const points = numbered(state, texts);
  return accept<ListingEvent>(...decidedAnew(state, context), {
    type: 'DefenceSubmitted',
    rule: rule.id,
    points: Object.keys(points),
    evidence: command.evidence,
    ...filesBrought(command.evidence, context.facts),
    // What came by post after the superior had consented it has not known.
    ...(state.consent === 'given' && { due: consentDue(state, context) }),
    rights: ['heard'],
    personal: { points },
  });
}

/** A decision that is made, not announced, and was made because the time was over, not because the right was waived. */
export function mayDecideAnew(state: ListingCase): boolean {
  return state.status === 'decided' && !state.announced && state.made?.servedOn === null && !state.defence?.waived;
}

function decidedAnew(state: ListingCase, context: Context): readonly ListingEvent[] {
  if (!mayDecideAnew(state)) return [];
  // The old limit may be over by now: that a letter was long under way ends no case.
  const due = { 'decide-listing': dueOf(context.rules.listing.decision, context) };
  return [{ type: 'DecisionRetracted', rule: context.rules.listing.defenceWindow.rule.id, due }];
}

/** In time, but the decision has gone out: what was to be said now goes as an objection. */
function notServedMeanwhile(state: ListingCase, end: string | undefined, { at, rules }: Context): Check {
  const gone = DECIDED.includes(state.status) && !mayDecideAnew(state) && !state.defence?.waived;
  return gone && end !== undefined && at < end
    ? no('defence-after-decision', {}, rules.listing.defenceWindow.rule)
    : null;
}

/** No more points than a decision can answer; some of them are kept for a hearing until it has been held. */
function hasRoomFor(state: ListingCase, texts: readonly string[], { rules }: Context): Check {
  const kept = state.defence?.hearing?.status === 'held' ? 0 : MOST_HEARING_POINTS;
  const room = MOST_POINTS - kept - (state.defence?.points.length ?? 0);
  return texts.length <= room ? null : no('points-too-many', { room }, rules.listing.defenceWindow.rule);
}

/** Expressly waived by the subject himself, a hearing with it: the decision need not wait for the window. */
export function waiveDefence(state: ListingCase, context: Context): Decision<ListingEvent> {
  return (
    firstOf(subjectIs(context.actor, state.subject), atStep(state, ['in-defence', 'hearing'])) ??
    accept({
      type: 'DefenceWaived',
      rule: context.rules.listing.defenceWindow.rule.id,
      due: consentDue(state, context),
      rights: ['heard'],
    })
  );
}

/** The window has closed. A hearing that was asked for in time is still owed. */
export function closeDefence(state: ListingCase, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const closesAt = state.defence?.closesAt;
  if (state.status !== 'in-defence' || closesAt === undefined || closesAt > context.at) return accept();
  const rule = context.rules.listing.defenceWindow.rule.id;
  const due = isHearingOwed(state.defence) ? {} : consentDue(state, context);
  return accept({ type: 'DefenceClosed', rule, due, rights: ['heard'] });
}

/**
 * S28: the windows go on after the obstacle. One that closed meanwhile opens again, with a decision that nobody has been
 * told of taken back; where what was left is over as well, what was posted in it is in time all the same.
 */
export function recognizeObstacle(
  state: ListingCase,
  command: Asked<'RecognizeObstacle'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.general.obstacle;
  const refused = firstOf(
    officialOf(context.actor, state.department, state.subject),
    atStep(state, ['in-defence', 'hearing', 'under-decision', ...(mayDecideAnew(state) ? ['decided' as const] : [])]),
    shownRightly(command, context, rule),
  );
  if (refused) return refused;
  const { from, until, proof, reasons } = command;
  const due = duesAfter(command, windowsOf(state), (duty) => limitOfDuty(duty, context.rules), context);
  if (Object.keys(due).length === 0) return no('obstacle-moves-nothing', { from, until }, rule);
  const closesAt = due['submit-defence']?.dueAt;
  const opens = state.status !== 'in-defence' && closesAt !== undefined && closesAt > context.at;
  return accept<ListingEvent>(...(opens ? decidedAnew(state, context) : []), {
    type: 'ObstacleRecognized',
    rule: rule.id,
    from,
    until,
    proof,
    opens,
    due,
    personal: { reasons },
  });
}

/** What the subject itself may still do within a time; nothing where it has waived that. */
function windowsOf({ due, defence }: ListingCase): Dues {
  const { 'submit-defence': answer, 'request-hearing': hearing } = due;
  if (defence === null || defence.waived) return {};
  return {
    ...(answer && { 'submit-defence': answer }),
    ...(hearing && defence.hearing === null && { 'request-hearing': hearing }),
  };
}

/** NA-LIST-3: on request, where a measure is threatened that gives the right. */
export function requestHearing(
  state: ListingCase,
  { needsInterpreter }: Asked<'RequestHearing'>,
  context: Context,
): Decision<ListingEvent> {
  const { hearingFor, hearingRequest, hearingSchedule } = context.rules.listing;
  const entitled =
    hearingFor.value === 'any-listing' || state.measures.some(({ measure }) => hearingFor.value.includes(measure));
  return (
    firstOf(
      subjectIs(context.actor, state.subject),
      notServedMeanwhile(state, state.defence?.hearingBy, context),
      atStep(state, ['in-defence', 'under-decision', ...(mayDecideAnew(state) ? ['decided' as const] : [])]),
      inTime(state.defence?.hearingBy, 'hearing-request-late', context),
      state.defence?.hearing ? no('hearing-already-requested') : null,
      entitled ? null : no('hearing-not-provided', {}, hearingFor.rule),
    ) ??
    accept<ListingEvent>(...decidedAnew(state, context), {
      type: 'HearingRequested',
      rule: hearingRequest.rule.id,
      needsInterpreter,
      due: { 'schedule-hearing': dueOf(hearingSchedule, context) },
    })
  );
}

/** Told at least the rulebook's time ahead; who chairs has no part in the case (`mayChair`). May be set anew. */
export function scheduleHearing(
  state: ListingCase,
  { heldAt, chair, place }: Asked<'ScheduleHearing'>,
  context: Context,
): Decision<ListingEvent> {
  const { hearingNotice, hearingRecord } = context.rules.listing;
  const earliest = earliestAfter(hearingNotice, context.at, context.calendar);
  return (
    firstOf(
      officialOf(context.actor, state.department, state.subject),
      atStep(state, ['in-defence', 'hearing']),
      hearingAwaits(state),
      heldAt < earliest ? no('hearing-too-soon', { earliest }, hearingNotice.rule) : null,
      mayChair(chair, state, context),
    ) ??
    accept({
      type: 'HearingScheduled',
      rule: hearingNotice.rule.id,
      heldAt,
      chair,
      due: { 'hold-hearing': dueOf(hearingRecord, context, heldAt) },
      personal: { place },
    })
  );
}

/** What was said there joins the points of the defence; a hearing missed by the subject is recorded as well. */
export function recordHearing(
  state: ListingCase,
  command: Asked<'RecordHearing'>,
  context: Context,
): Decision<ListingEvent> {
  const { rule } = context.rules.listing.hearingRecord;
  const hearing = state.defence?.hearing;
  const said = command.points.filter((text) => text.trim() !== '');
  const interpreted = hearing?.needsInterpreter !== true || !command.attended || command.interpreter === 'provided';
  const refused = firstOf(
    officialOf(context.actor, state.department, state.subject),
    atStep(state, ['in-defence', 'hearing']),
    hearingAwaits(state),
    hearing?.heldAt == null ? no('hearing-not-scheduled', {}, rule) : null,
    hearing?.heldAt != null && hearing.heldAt > context.at
      ? no('hearing-not-yet-held', { heldAt: hearing.heldAt }, rule)
      : null,
    stillImpartial(hearing?.chair ?? null, context),
    command.minutes.trim() === '' ? no('minutes-missing', {}, rule) : null,
    interpreted ? null : no('right-not-given', { right: 'interpreter' }, rule),
    said.length <= MOST_HEARING_POINTS ? null : no('points-too-many', { room: MOST_HEARING_POINTS }, rule),
  );
  if (refused) return refused;
  const points = numbered(state, said);
  return accept({
    type: 'HearingRecorded',
    rule: rule.id,
    attended: command.attended,
    points: Object.keys(points),
    minutes: command.minutes,
    interpreter: command.interpreter,
    due: state.status === 'hearing' ? consentDue(state, context) : {},
    rights: ['hearing-held', 'heard'],
    personal: { points },
  });
}

/** Whether a hearing that was asked for has not been held. */
export function isHearingOwed(defence: Defence | null): boolean {
  return defence?.hearing != null && defence.hearing.status !== 'held';
}

function hearingAwaits(state: ListingCase): Check {
  return isHearingOwed(state.defence) ? null : no('hearing-not-requested');
}

/** What counts is the receipt or the postmark, which `at` is. */
function inTime(end: string | undefined, code: string, { at, rules }: Context): Check {
  return end !== undefined && at < end
    ? null
    : no(code, end === undefined ? {} : { end }, rules.listing.defenceWindow.rule);
}

/** Points carry on their numbers through defence and hearing, so that each can be answered. */
function numbered(state: ListingCase, texts: readonly string[]): Readonly<Record<string, string>> {
  const before = state.defence?.points.length ?? 0;
  return Object.fromEntries(texts.map((text, index) => [`p${before + index + 1}`, text]));
}
