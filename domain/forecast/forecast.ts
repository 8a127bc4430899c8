import { SYSTEM } from '../kernel/actor.js';
import { edgeName } from '../kernel/attention.js';
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
  nextWake,
  remindersDue,
  SETTLE_PATIENCE_MS,
  type Passed,
  type Running,
} from '../kernel/passage.js';
import type { RuleRef } from '../kernel/rule.js';
import type { Rulebook } from '../kernel/rulebook.js';
import type { ClaimOfCase } from '../standing/standing.js';
import type { News, Teller, ToldEvent } from '../telling/telling.js';
import { silence, withEnds, type Silence } from './repetition.js';
import { shownStanding } from './shown.js';
import type { Forecast, ForecastEnd, ForecastStep, StepCause } from './step.js';

/** A case of the forecast, with the number of its last event. */
export type Counted = Running & { readonly version: number };

/** Where a forecast begins. */
export interface Beginning {
  /** The case that is asked about, settled up to `from`. */
  readonly focus: Counted;
  /** The rulebook that it is pinned to, where it is foretold under another one: dates that are set stand on it. */
  readonly pinned: Rulebook;
  /** Those that may change it or its listing, each settled up to `from`. */
  readonly others: readonly Counted[];
  /** The listings whose standing is told. */
  readonly listings: readonly string[];
  /** Claims on them of cases that are over. */
  readonly fixed: readonly ClaimOfCase[];
  readonly from: Instant;
  readonly calendar: Calendar;
  /** What a case tells others because of an event. */
  readonly newsOf: (view: Teller, event: ToldEvent) => readonly News[];
}

/** A story longer than this is cut: it would tell nothing more to anybody. */
const MOST_STEPS = 1_000;
const MOST_WAKES = 3_000;

interface Life {
  readonly running: Counted;
  readonly silence: Silence;
}

type Asks<T> = Generator<readonly FactQuery[], T, Facts>;

/**
 * What happens on which day if nobody acts, until the case closes or only what repeats is left. The attendants of the
 * case and of those around it are played on the same functions by which they live: each wakes when the record would wake
 * it, settles, reminds, and tells the others. Yields what a decision must know from elsewhere, often nothing, so that others
 * are answered meanwhile, and goes on with the answer.
 */
export function* forecast(given: Beginning): Asks<Forecast> {
  const { focus, from, calendar } = given;
  const lives = [focus, ...given.others].map((running): Life => ({ running, silence: silence() }));
  const shown = shownStanding(given.listings, given.fixed);
  const steps: ForecastStep[] = [];
  const ends = new Map<number, Instant>();
  const cases = (): readonly Running[] => lives.map(({ running }) => running);
  shown.changes(cases(), from);
  let now = from;

  /** Decides, folds and notes one step of a case; nothing where the case had no answer to it. */
  function* take(index: number, passed: Omit<Passed, 'cause'>, cause: StepCause): Asks<readonly DomainEvent[]> {
    const life = lifeAt(lives, index);
    const before = life.running;
    const queries = before.kind.factsFor(before.state, passed.command);
    const facts = queries.length === 0 ? {} : yield queries;
    const decision = decideAlone(before, passed, { calendar, facts });
    if (decision.kind === 'refused' || decision.events.length === 0) return [];
    const after = happen(before, decision.events, passed.at, now);
    lives[index] = { ...life, running: after };
    const standing = shown.changes(cases(), laterOf(passed.at, from));
    const step: ForecastStep = {
      caseId: after.caseId,
      kind: after.kind.name,
      at: passed.at,
      cause,
      events: decision.events,
      rule: getRule([after.rules, given.pinned], decision.events[0]),
      status: { before: before.kind.statusOf(before.state), after: after.kind.statusOf(after.state) },
      standing,
      provisional: isProvisional(before, cause),
      repeats: null,
    };
    const place = steps.length;
    const repeats =
      cause.type !== 'told' && life.silence.begins(place, { ...passed, cause }, before, after, calendar)
        ? { every: after.rules.general.escalation, until: null }
        : null;
    for (const gone of life.silence.ended(after.kind.dutiesOf(after.state, after.rules))) ends.set(gone, passed.at);
    steps.push({ ...step, repeats });
    return decision.events;
  }

  function* settle(index: number, patienceMs: number): Asks<void> {
    for (;;) {
      const life = lifeAt(lives, index);
      const passed = firstPassed(life.running, now, patienceMs, life.silence.keys);
      if (!passed || steps.length >= MOST_STEPS) return;
      const events = yield* take(index, passed, passed.cause);
      if (events.length === 0) life.silence.leave(passed.key);
      yield* tell(index, events);
    }
  }

  /** As the effects do: in order, each under the other case's settled state. */
  function* tell(index: number, events: readonly DomainEvent[]): Asks<void> {
    for (const event of events) {
      const { running } = lifeAt(lives, index);
      for (const news of given.newsOf(tellerOf(running), toldOf(event))) {
        const other = lives.findIndex((life) => life.running.caseId === news.caseId);
        if (other === -1 || steps.length >= MOST_STEPS) continue;
        if (other !== index) yield* settle(other, 0);
        const { command } = news;
        const cause: StepCause = { type: 'told', by: running.caseId, kind: running.kind.name, command };
        const told = yield* take(other, { key: '', at: now, command }, cause);
        yield* tell(other, told);
      }
    }
  }

  /** One wake of one case's attendant: what has passed, and then the reminders. */
  function* wake(index: number): Asks<void> {
    yield* settle(index, SETTLE_PATIENCE_MS);
    const { running, silence: quiet } = lifeAt(lives, index);
    for (const reminder of remindersDue(running, now))
      if (!quiet.keys.has(missedKey(reminder.cause.duty.name, reminder.cause.dueAt)))
        yield* take(index, reminder, reminder.cause);
  }

  // A closed case is still told what becomes of the others.
  let next = nextLife(lives, now);
  for (let wakes = 0; next && wakes < MOST_WAKES && steps.length < MOST_STEPS; wakes += 1) {
    yield [];
    now = laterOf(next.at, now);
    yield* wake(next.index);
    next = nextLife(lives, now);
  }
  const told = withEnds(steps, ends).filter((step) => concerns(step, focus.caseId));
  return {
    caseId: focus.caseId,
    rulebook: focus.rules.id,
    from,
    steps: told,
    end: endingOf(lifeAt(lives, 0), told, { wasCut: next !== undefined, from }),
  };
}

function lifeAt(lives: readonly Life[], index: number): Life {
  const life = lives[index];
  if (!life) throw new RangeError(`No case stands at ${index} in the forecast.`);
  return life;
}

/** Other cases are told of only as far as they change the standing, or this case. */
function concerns({ caseId, standing }: ForecastStep, focus: string): boolean {
  return caseId === focus || standing.length > 0;
}

function nextLife(lives: readonly Life[], now: Instant): { readonly index: number; readonly at: Instant } | undefined {
  const wakes = lives.flatMap((life, index) => {
    const { kind, state, rules } = life.running;
    const edges = state.attention.edges.filter((edge) => !life.silence.keys.has(edgeName(edge)));
    const at = nextWake(life.silence.awake(kind.dutiesOf(state, rules)), edges, now);
    return at === null ? [] : [{ index, at }];
  });
  return wakes.reduce<{ index: number; at: Instant } | undefined>(
    (first, next) => (first && first.at <= next.at ? first : next),
    undefined,
  );
}

function happen(running: Counted, events: readonly DomainEvent[], at: Instant, now: Instant): Counted {
  return events.reduce((current: Counted, event) => {
    const happened = { seq: current.version + 1, at, recordedAt: now, actor: SYSTEM, event };
    return {
      ...current,
      state: current.kind.evolve(current.state, happened) as Running['state'],
      version: happened.seq,
    };
  }, running);
}

/** An event without a reason is a fault of its kind. */
function getRule(rulebooks: readonly Rulebook[], event: DomainEvent | undefined): RuleRef {
  const rule = rulebooks.map((rules) => event && findRule(rules, event.rule)).find((found) => found !== undefined);
  if (!rule) throw new Error(`No rulebook of this case has a rule ${String(event?.rule)}.`);
  return rule;
}

function tellerOf({ caseId, kind, state }: Running): Teller {
  return { caseId, kind: kind.name, status: kind.statusOf(state), state: state.own };
}

function toldOf({ type, rule: _rule, personal: _personal, ...data }: DomainEvent): ToldEvent {
  return { type, data };
}

function isOver({ running: { kind, state } }: Life): boolean {
  return kind.isClosed(state) && state.attention.edges.length === 0;
}

function endingOf(
  life: Life,
  steps: readonly ForecastStep[],
  { wasCut, from }: { readonly wasCut: boolean; readonly from: Instant },
): ForecastEnd {
  const { caseId, kind, state, rules } = life.running;
  if (isOver(life)) {
    const closing = steps.findLast((step) => step.caseId === caseId && step.status.before !== step.status.after);
    return { how: 'closed', at: closing?.at ?? from };
  }
  return wasCut ? { how: 'cut' } : { how: 'waits', duties: kind.dutiesOf(state, rules) };
}

/** An edge is provisional where the date that set it is. */
function isProvisional({ kind, state, rules }: Running, cause: StepCause): boolean {
  if (cause.type === 'told') return false;
  const dates = kind.datesOf(state, rules);
  return dates.some(({ name, reckoning: { dueAt, provisional } }) =>
    cause.type === 'reached' ? provisional && dueAt === cause.edge.at : provisional && name === cause.duty.name,
  );
}
