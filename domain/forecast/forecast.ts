import { laterOf } from '../kernel/calendar-date.js';
import type { Calendar } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import type { Rulebook } from '../kernel/rulebook.js';
import type { ClaimOfCase } from '../standing/standing.js';
import type { News, Teller, ToldEvent } from '../telling/telling.js';
import { isOver, lifeAt, nextLife, type Counted, type Life } from './life.js';
import { silence, withEnds } from './repetition.js';
import { shownStanding } from './shown.js';
import type { Forecast, ForecastEnd, ForecastStep } from './step.js';
import { isFull, wake, type Asks, type Story } from './story.js';

/** Where a forecast begins. */
export interface Beginning {
  /** The case that is asked about, settled up to `from`. */
  readonly focus: Counted;
  /** The rulebook that it is pinned to, where it is foretold under another one: dates that are set stand on it. */
  readonly pinned: Rulebook;
  /** Those that may change it or its listing, each settled up to `from`. */
  readonly others: readonly Counted[];
  /** There are more of them than are given here. */
  readonly leavesOut: boolean;
  /** The listings whose standing is told. */
  readonly listings: readonly string[];
  /** Claims on them of cases that are over. */
  readonly fixed: readonly ClaimOfCase[];
  readonly from: Instant;
  readonly calendar: Calendar;
  /** What a case tells others because of an event. */
  readonly newsOf: (view: Teller, event: ToldEvent) => readonly News[];
}

/** As `MOST_STEPS`, for wakes that bring no step. */
const MOST_WAKES = 3_000;

/**
 * What happens on which day if nobody acts, until the case closes or only what repeats is left. The attendants of the
 * case and of those around it are played on the same functions by which they live: each wakes when the record would wake
 * it, settles, reminds, and tells the others. Yields what a decision must know from elsewhere, often nothing, so that others
 * are answered meanwhile, and goes on with the answer.
 */
export function* forecast(given: Beginning): Asks<Forecast> {
  const story = beginningOf(given);
  // A closed case is still told what becomes of the others.
  let next = nextLife(story.lives, story.now);
  for (let wakes = 0; next && wakes < MOST_WAKES && !isFull(story); wakes += 1) {
    yield [];
    story.now = laterOf(next.at, story.now);
    yield* wake(story, next.index);
    next = nextLife(story.lives, story.now);
  }
  return toldOf(given, story, next !== undefined);
}

function beginningOf({ focus, others, listings, fixed, from, calendar, pinned, newsOf }: Beginning): Story {
  const shown = shownStanding(listings, fixed);
  shown.changes([focus, ...others], from);
  const lives = [focus, ...others].map((running): Life => ({ running, silence: silence() }));
  return { lives, steps: [], ends: new Map(), shown, from, now: from, calendar, pinned, newsOf };
}

function toldOf({ focus, from, leavesOut }: Beginning, { lives, steps, ends }: Story, wasCut: boolean): Forecast {
  const told = withEnds(steps, ends).filter((step) => concerns(step, focus.caseId));
  return {
    caseId: focus.caseId,
    rulebook: focus.rules.id,
    from,
    steps: told,
    end: endingOf(lifeAt(lives, 0), told, { wasCut, from }),
    truncated: leavesOut,
  };
}

/** Other cases are told of only as far as they change the standing, or this case. */
function concerns({ caseId, standing }: ForecastStep, focus: string): boolean {
  return caseId === focus || standing.length > 0;
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
