import { SYSTEM } from '../kernel/actor.js';
import { laterOf } from '../kernel/calendar-date.js';
import type { Calendar } from '../kernel/calendar.js';
import type { FactQuery, Facts } from '../kernel/case.js';
import type { DomainEvent } from '../kernel/event.js';
import { findRule } from '../kernel/find-rule.js';
import type { Instant } from '../kernel/instant.js';
import {
  decideAlone,
  firstPassed,
  missedKey,
  remindersDue,
  SETTLE_PATIENCE_MS,
  type Passed,
  type Running,
} from '../kernel/passage.js';
import type { RuleRef } from '../kernel/rule.js';
import type { Rulebook } from '../kernel/rulebook.js';
import type { News, Teller, ToldEvent } from '../telling/telling.js';
import { happen, lifeAt, tellerOf, type Counted, type Life } from './life.js';
import type { Shown } from './shown.js';
import type { ForecastStep, Repetition, StepCause } from './step.js';

/** A story longer than this is cut: it would tell nothing more to anybody. */
const MOST_STEPS = 1_000;

/** A forecast while it is being told. */
export interface Story {
  /** The case asked about first. */
  readonly lives: Life[];
  readonly steps: ForecastStep[];
  /** When each repetition ends, by the place of the step that tells it. */
  readonly ends: Map<number, Instant>;
  readonly shown: Shown;
  readonly from: Instant;
  now: Instant;
  readonly calendar: Calendar;
  /** The rulebook that the case asked about is pinned to. */
  readonly pinned: Rulebook;
  readonly newsOf: (view: Teller, event: ToldEvent) => readonly News[];
}

/** Yields what must be known from elsewhere, and goes on with the answer. */
export type Asks<T> = Generator<readonly FactQuery[], T, Facts>;

type Told = Passed | (Omit<Passed, 'cause'> & { readonly cause: StepCause });

/** One wake of one case's attendant: what has passed, and then the reminders. */
export function* wake(story: Story, index: number): Asks<void> {
  yield* settle(story, index, SETTLE_PATIENCE_MS);
  const { running, silence } = lifeAt(story.lives, index);
  for (const reminder of remindersDue(running, story.now))
    if (!silence.keys.has(missedKey(reminder.cause.duty.name, reminder.cause.dueAt)))
      yield* take(story, index, reminder);
}

export function isFull({ steps }: Story): boolean {
  return steps.length >= MOST_STEPS;
}

/** Everything that the clock has brought to one case by now, one thing after the other. */
function* settle(story: Story, index: number, patienceMs: number): Asks<void> {
  for (;;) {
    const { running, silence } = lifeAt(story.lives, index);
    const passed = firstPassed(running, story.now, patienceMs, silence.keys);
    if (!passed || isFull(story)) return;
    const events = yield* take(story, index, passed);
    if (events.length === 0) silence.leave(passed.key);
    yield* tell(story, index, events);
  }
}

/** As the effects do: in order, each under the other case's settled state. */
function* tell(story: Story, index: number, events: readonly DomainEvent[]): Asks<void> {
  for (const event of events) {
    const { running } = lifeAt(story.lives, index);
    for (const { caseId, command } of story.newsOf(tellerOf(running), toldOf(event))) {
      const other = story.lives.findIndex((life) => life.running.caseId === caseId);
      if (other === -1 || isFull(story)) continue;
      if (other !== index) yield* settle(story, other, 0);
      const cause: StepCause = { type: 'told', by: running.caseId, kind: running.kind.name, command };
      const told = yield* take(story, other, { key: '', at: story.now, command, cause });
      yield* tell(story, other, told);
    }
  }
}

/** Decides, folds and notes one step of a case; nothing where the case had no answer to it. */
function* take(story: Story, index: number, passed: Told): Asks<readonly DomainEvent[]> {
  const life = lifeAt(story.lives, index);
  const queries = life.running.kind.factsFor(life.running.state, passed.command, SYSTEM);
  const facts = queries.length === 0 ? {} : yield queries;
  const decision = decideAlone(life.running, passed, { calendar: story.calendar, facts });
  if (decision.kind === 'refused' || decision.events.length === 0) return [];
  const after = happen(life.running, decision.events, passed.at, story.now);
  story.lives[index] = { ...life, running: after };
  note(story, life, { passed, after, events: decision.events });
  return decision.events;
}

interface Taken {
  readonly passed: Told;
  readonly after: Counted;
  readonly events: readonly DomainEvent[];
}

/** Writes the step down, with what it changes for others and whether it will only repeat itself. */
function note(story: Story, { running: before, silence }: Life, { passed, after, events }: Taken): void {
  const { at, cause } = passed;
  const standing = story.shown.changes(
    story.lives.map(({ running }) => running),
    laterOf(at, story.from),
  );
  const repeats = repetitionOf(story, { running: before, silence }, passed, after);
  for (const gone of silence.ended(after.kind.dutiesOf(after.state, after.rules))) story.ends.set(gone, at);
  story.steps.push({
    caseId: after.caseId,
    kind: after.kind.name,
    at,
    cause,
    events,
    rule: getRule([after.rules, story.pinned], events[0]),
    status: { before: before.kind.statusOf(before.state), after: after.kind.statusOf(after.state) },
    standing,
    provisional: isProvisional(before, cause),
    repeats,
  });
}

function repetitionOf(
  { steps, calendar }: Story,
  { running: before, silence }: Life,
  { cause, ...passed }: Told,
  after: Counted,
): Repetition | null {
  if (cause.type === 'told' || !silence.begins(steps.length, { ...passed, cause }, before, after, calendar))
    return null;
  return { every: after.rules.general.escalation, until: null };
}

/** An event without a reason is a fault of its kind. */
function getRule(rulebooks: readonly Rulebook[], event: DomainEvent | undefined): RuleRef {
  const rule = rulebooks.map((rules) => event && findRule(rules, event.rule)).find((found) => found !== undefined);
  if (!rule) throw new Error(`No rulebook of this case has a rule ${String(event?.rule)}.`);
  return rule;
}

function toldOf({ type, rule: _rule, personal: _personal, ...data }: DomainEvent): ToldEvent {
  return { type, data };
}

/** An edge is provisional where the date that set it is. */
function isProvisional({ kind, state, rules }: Running, cause: StepCause): boolean {
  if (cause.type === 'told') return false;
  const dates = kind.datesOf(state, rules);
  return dates.some(({ name, reckoning: { dueAt, provisional } }) =>
    cause.type === 'reached' ? provisional && dueAt === cause.edge.at : provisional && name === cause.duty.name,
  );
}
