import type { Calendar } from '../kernel/calendar.js';
import { laterOf } from '../kernel/calendar-date.js';
import type { Command, Context, FactQuery, Facts, Happened } from '../kernel/case.js';
import type { Decision } from '../kernel/decision.js';
import type { Due } from '../kernel/due.js';
import type { Duty } from '../kernel/duty.js';
import type { DomainEvent } from '../kernel/event.js';
import type { AnyHostedKind, Hosted } from '../kernel/host.js';
import type { Instant } from '../kernel/instant.js';
import type { Limit } from '../kernel/limit.js';
import { decideAlone, firstPassed, type Running } from '../kernel/passage.js';
import type { Rulebook } from '../kernel/rulebook.js';
import type { Kinder } from './effects.js';
import type { CaseWhatIf, ChangedStep, Effects } from './finding.js';
import { changedSuspensions, dateEffects, dutyOf, movedDates } from './outcome.js';
import { duesOf, merged, redated } from './same.js';
import { tellerOf, type Teller } from './tellers.js';

/** What happened in a case because of one command. */
export interface Taken {
  /** The command's type; what was asked is told from the events. */
  readonly command: string;
  readonly happened: readonly [Happened, ...Happened[]];
}

/** A case and the two laws that are held against each other. */
export interface Held {
  readonly caseId: string;
  readonly kind: AnyHostedKind;
  /** Id of the rulebook that the case was opened under. */
  readonly rulebook: string;
  /** A rulebook by its id, and the same one with the draft on top. */
  readonly pinned: (id: string) => Rulebook;
  readonly draft: (id: string) => Rulebook;
  /** All that happened, in order. */
  readonly past: readonly Taken[];
  readonly calendar: Calendar;
  /** Which of two times is the kinder by a rule, by its id. */
  readonly kinderOf: (rule: string) => Kinder;
}

type Asks<T> = Generator<readonly FactQuery[], T, Facts>;

/** The clock brings no more than this before one step; a draft whose limits bring each other for ever is left there. */
const MOST_PASSED = 50;
/** What the clock submits without an end for anybody: the office is pressed, an effect is tried again. */
const PRESSING: readonly string[] = ['Escalate', 'RetryEffect'];

/**
 * What a draft would have made of a case: its past is decided once more under the draft, and beside it under its own rules
 * as a control, so that only what the draft alone changes is told. Each step meets the case as it was, with the dates that
 * the draft would have given it, after what the clock would have brought by then. Yields what a decision must know from
 * elsewhere and goes on with the answer; facts are those of today. Total: it never throws, whatever the draft says.
 */
export function* whatIf(given: Held): Asks<CaseWhatIf> {
  const { caseId, kind, past, rulebook } = given;
  const teller = tellerOf(kind.name);
  let control: Running = { caseId, kind, rules: given.pinned(rulebook), state: kind.initial as Hosted<unknown> };
  let drafted: Running = { ...control, rules: given.draft(rulebook) };
  const steps: ChangedStep[] = [];
  let judged = 0;
  let unjudged = 0;
  for (const taken of past) {
    const answer = yield* again(given, teller, taken, control, drafted);
    judged += answer.judged === true ? 1 : 0;
    unjudged += answer.judged === false ? 1 : 0;
    if (answer.step) steps.push(answer.step);
    control = migrated(folded(control, taken.happened), given.pinned);
    drafted = migrated(folded(drafted, answer.happened), given.draft);
  }
  const state = control.state;
  const parties = kind.partiesOf(state);
  return {
    caseId,
    kind: kind.name,
    status: kind.statusOf(state),
    department: parties.departments[0] ?? null,
    findings: [...movedDates(given, control, drafted), ...changedSuspensions(control, drafted), ...steps],
    judged,
    unjudged,
  };
}

interface Again {
  /** Null for what nobody decides: what other cases tell, and the house's own. */
  readonly judged: boolean | null;
  readonly step: ChangedStep | null;
  /** What happened, with the dates that the draft gives it. */
  readonly happened: readonly Happened[];
}

function* again(given: Held, teller: Teller, taken: Taken, control: Running, drafted: Running): Asks<Again> {
  const [first] = taken.happened;
  const events = taken.happened.map(({ event }) => event);
  const asIs: readonly Happened[] = taken.happened.map((happened) => ({
    ...happened,
    event: byDraftLimits(given, teller, happened.event, control, drafted),
  }));
  const isSystem = first.actor.role === 'system';
  const isMissed = isSystem && MISSED.some((prefix) => taken.command.startsWith(prefix));
  if (!teller.isStep(taken.command) || (isSystem && !isMissed)) return { judged: null, step: null, happened: asIs };
  const command = teller.commandOf(taken.command, events, control.state.own);
  if (command === null) return { judged: false, step: null, happened: asIs };

  const queries = given.kind.factsFor(control.state, command, first.actor);
  const facts = queries.length === 0 ? {} : yield queries;
  const ask = (running: Running): Decision<DomainEvent> => decide(running, command, taken, given, facts);
  const ours = ask(control);
  if (ours.kind === 'refused' || !isAlike(ours.events, events)) return { judged: false, step: null, happened: asIs };

  const theirs = ask(drafted);
  const happened =
    theirs.kind === 'accepted' && isAlike(theirs.events, events)
      ? taken.happened.map((one, index) => ({
          ...one,
          event: merged(one.event, ours.events[index] ?? one.event, theirs.events[index] ?? one.event, given.calendar),
        }))
      : asIs.map((one) => ({
          ...one,
          event: teller.fitted(one.event, drafted.state.own, contextOf(drafted, taken, given, facts)),
        }));
  if (isMissed) return { judged: true, step: notYet(given, taken, command, control, drafted, theirs), happened };
  const { running: settled, passed } = settle(drafted, receiptOf(taken), given.calendar);
  const answer = passed.length === 0 ? theirs : ask(settled);
  const step = answer.kind === 'accepted' ? null : refused(given, taken, command, answer, passed, control);
  return { judged: true, step, happened };
}

/** How the commands of missed limits begin; the same words from a person do not exist. */
const MISSED: readonly string[] = ['Deem', 'Close', 'Lapse', 'Expire', 'Separate', 'Let', 'End'];

function decide(running: Running, command: Command, taken: Taken, given: Held, facts: Facts): Decision<DomainEvent> {
  return running.kind.decide(running.state, command, contextOf(running, taken, given, facts));
}

function contextOf({ caseId, rules }: Running, taken: Taken, { calendar }: Held, facts: Facts): Context {
  const [{ at, actor }] = taken.happened;
  return { caseId, at, receivedAt: receiptOf(taken), actor, rules, calendar, facts };
}

/** When the house received it: the limits that begin with a step tell it, where it was posted before. */
function receiptOf({ happened }: Taken): Instant {
  const [{ at, recordedAt, actor }] = happened;
  if (actor.role === 'system') return at;
  const begun = happened.flatMap(({ event }) => Object.values(duesOf(event)).map(({ from }) => from));
  return begun.filter((from) => from > at && from <= recordedAt).reduce(laterOf, at);
}

function isAlike(events: readonly DomainEvent[], actual: readonly DomainEvent[]): boolean {
  return events.length === actual.length && events.every(({ type }, index) => type === actual[index]?.type);
}

/** What cannot be decided again keeps what it did; its plain dates are counted by the draft from where they began. */
function byDraftLimits(
  { calendar }: Held,
  teller: Teller,
  event: DomainEvent,
  control: Running,
  drafted: Running,
): DomainEvent {
  const limitOf = ({ rules, state }: Running, duty: string, due: Due): Limit | undefined =>
    due.missed > 0 ? rules.general.escalation : teller.limitOf(duty, listedIn(state.own, event), rules);
  return redated(event, (duty, due) => [limitOf(control, duty, due), limitOf(drafted, duty, due)], calendar);
}

/** The first event says of which list the case is; afterwards its state does. */
function listedIn(own: unknown, event: DomainEvent): unknown {
  return 'list' in event ? event : own;
}

/** A case that moved to later rules goes on by them. */
function migrated(running: Running, get: (id: string) => Rulebook): Running {
  const { rulebook } = running.state.attention;
  return rulebook === undefined || rulebook === running.rules.id ? running : { ...running, rules: get(rulebook) };
}

function folded(running: Running, happened: readonly Happened[]): Running {
  const state = happened.reduce(
    (before: Hosted<unknown>, one) => running.kind.evolve(before, one) as Hosted<unknown>,
    running.state,
  );
  return { ...running, state };
}

/** What the clock would have brought by then that has consequences in the case. */
function settle(
  drafted: Running,
  until: Instant,
  calendar: Calendar,
): { readonly running: Running; readonly passed: readonly Duty[] } {
  const left = new Set<string>();
  const passed: Duty[] = [];
  let running = drafted;
  for (let turn = 0; turn < MOST_PASSED; turn += 1) {
    const next = firstPassed(running, until, 0, left);
    if (!next) break;
    left.add(next.key);
    if (next.cause.type !== 'missed' || PRESSING.includes(next.cause.duty.ifMissed)) continue;
    const decision = decideAlone(running, next, { calendar, facts: {} });
    if (decision.kind === 'refused' || decision.events.length === 0) continue;
    const { at } = next;
    running = folded(
      running,
      decision.events.map((event) => ({ seq: 0, at, recordedAt: at, actor: { id: 'system', role: 'system' }, event })),
    );
    passed.push(next.cause.duty);
  }
  return { running, passed };
}

/** A step of a person that the draft refuses: who took it loses, and the subject as the limit says that ran out before. */
function refused(
  given: Held,
  taken: Taken,
  { type: command }: Command,
  { refusal }: Extract<Decision<DomainEvent>, { kind: 'refused' }>,
  passed: readonly Duty[],
  control: Running,
): ChangedStep {
  const [{ seq, at, actor, event }] = taken.happened;
  const bySubject = actor.role === 'subject';
  const [over] = passed;
  const before = over && dutyOf(control, over.name)?.dueAt;
  const limit = over && before ? dateEffects(given, over, before, over.dueAt).subject : 'undecided';
  return {
    type: 'step',
    seq,
    at,
    command,
    outcome: 'refused',
    code: refusal.code,
    rule: refusal.rule?.id ?? over?.rule.id ?? event.rule,
    subject: bySubject ? 'loses' : limit,
    department: bySubject ? 'neither' : 'loses',
  };
}

/** What the clock brought, where the draft's clock would not have brought it yet. */
function notYet(
  given: Held,
  taken: Taken,
  command: Command,
  control: Running,
  drafted: Running,
  theirs: Decision<DomainEvent>,
): ChangedStep | null {
  if (theirs.kind === 'accepted' && theirs.events.length > 0) return null;
  const [{ seq, at, event }] = taken.happened;
  const name = 'duty' in command && typeof command.duty === 'string' ? command.duty : '';
  const [ours, anew] = [dutyOf(control, name), dutyOf(drafted, name)];
  const effects: Effects = ours
    ? dateEffects(given, ours, ours.dueAt, anew?.dueAt ?? null)
    : { subject: 'undecided', department: 'undecided' };
  const rule = (anew ?? ours)?.rule.id ?? event.rule;
  return { type: 'step', seq, at, command: command.type, outcome: 'not-yet', code: null, rule, ...effects };
}
