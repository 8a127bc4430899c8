import fc from 'fast-check';
import { forecast } from '../../domain/forecast/forecast.js';
import type { Counted } from '../../domain/forecast/life.js';
import type { Forecast } from '../../domain/forecast/step.js';
import { SYSTEM } from '../../domain/kernel/actor.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Command, Happened } from '../../domain/kernel/case.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import { host, type AnyHostedKind, type Hosted } from '../../domain/kernel/host.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { nextWake, SETTLE_PATIENCE_MS } from '../../domain/kernel/passage.js';
import { listingKind } from '../../domain/listing/kind.js';
import { objectionKind } from '../../domain/objection/kind.js';
import { standingAt } from '../../domain/standing/standing.js';
import { newsOf } from '../../domain/telling/news.js';
import { advance, type Folding } from '../../record/case/fold.js';
import type { RecordDeps } from '../../record/record-deps.js';
import { remind, settle } from '../../record/case/settle.js';
import { anyStory, next } from '../domain/cases/moves.js';
import { livedOf, promised, withoutRepetitions, type Lived } from '../domain/cases/lived.js';
import { suspending } from '../domain/cases/objection-story.js';
import { go, shelf, type Played } from '../domain/cases/play.js';
import { isFiled, worldOf, type World } from '../domain/cases/world.js';
import { handClock } from './support.js';

const RUNS = { numRuns: 50 };
const DAY = 86_400_000;

const KINDS: Readonly<Record<string, AnyHostedKind>> = { listing: host(listingKind), objection: host(objectionKind) };
const ORIGIN = { key: 'k', command: 'c', body: 'b' };

/** The record's own settling and reminding, on cases held in memory. */
const clock = handClock();
const deps = { shelf, clock } as unknown as RecordDeps;

function foldingOf<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): Folding {
  const kind = KINDS[played.kind.name];
  if (!kind) throw new Error(played.kind.name);
  const start: Folding = {
    caseId: played.caseId,
    kind,
    rules: played.rules,
    law: shelf,
    state: kind.initial as Hosted<unknown>,
    version: 0,
    recordedAt: null,
    steps: [],
  };
  const folded = (played.happened as readonly Happened[]).reduce(
    (folding, { at, actor, event }) => advance(folding, [event], { at, actor, now: at, origin: ORIGIN }),
    start,
  );
  return { ...folded, steps: [] };
}

/** The listing, which knows of every objection, and the objections that were filed. */
function casesOf({ listing, objections, now }: World): readonly Folding[] {
  const known = objections
    .filter(isFiled)
    .reduce(
      (told, { caseId }) => go(told, { type: 'RecordObjectionOpened', objection: caseId }, { at: now, actor: SYSTEM }),
      listing,
    );
  return [foldingOf(known), ...objections.filter(isFiled).map((one) => foldingOf(one))];
}

function foretell(focus: Counted, others: readonly Counted[], from: Instant): Forecast {
  const listings = [focus, ...others].map(({ caseId }) => caseId);
  const story = forecast({
    focus,
    others,
    leavesOut: false,
    listings,
    pinned: focus.rules,
    fixed: [],
    from,
    calendar: shelf.calendar,
    newsOf,
  });
  for (;;) {
    const told = story.next({});
    if (told.done === true) return told.value;
    if (told.value.length > 0) throw new Error('The clock asked for facts.');
  }
}

/** Lets the attendants of all cases live, with the functions of the record, until `until`. */
async function live(cases: readonly Folding[], from: Instant, until: Instant): Promise<readonly Folding[]> {
  const living = [...cases];
  let now = from;
  for (;;) {
    const wakes = living.map(({ kind, state, rules }) =>
      nextWake(kind.dutiesOf(state, rules), state.attention.edges, now),
    );
    const index = wakes.reduce<number>(
      (first, wake, place) => (wake !== null && (wakes[first] ?? '~') > wake ? place : first),
      0,
    );
    const wake = wakes[index];
    const before = living[index];
    if (wake == null || wake > until || !before) return living;
    now = wake > now ? wake : now;
    clock.set(now);
    const after = await remind(deps, await settle(deps, before, now, SETTLE_PATIENCE_MS), now);
    living[index] = after;
    await tell(living, index, before.steps.length, now);
  }
}

async function tell(living: Folding[], index: number, done: number, now: Instant): Promise<void> {
  for (const { happened } of living[index]?.steps.slice(done) ?? []) {
    const teller = living[index];
    if (!teller) return;
    const { type, rule: _rule, ...data } = happened.event;
    const { caseId, kind, state } = teller;
    const view = { caseId, kind: kind.name, status: kind.statusOf(state), state: state.own };
    for (const { caseId: to, command } of newsOf(view, { type, data })) {
      const place = living.findIndex((one) => one.caseId === to);
      const found = living[place];
      if (!found) continue;
      const settled = await settle(deps, found, now);
      const context = { caseId: to, at: now, receivedAt: now, actor: SYSTEM, calendar: shelf.calendar, facts: {} };
      const decision = settled.kind.decide(settled.state, command, { ...context, rules: settled.rules });
      if (decision.kind === 'refused') continue;
      const events = decision.events as readonly DomainEvent[];
      living[place] = advance(settled, events, { at: now, actor: SYSTEM, now, origin: ORIGIN });
      await tell(living, place, found.steps.length, now);
    }
  }
}

function eventsOf({ steps }: Folding): readonly Lived[] {
  return steps.map(({ happened }) => livedOf(happened.event, happened.at));
}

const switches = fc.constantFrom<'filing' | 'acceptance' | 'off'>('filing', 'acceptance', 'off');

test('what is foretold of any case is what its attendant lives, event for event and instant for instant', async () => {
  await fc.assert(
    fc.asyncProperty(switches, anyStory, fc.nat({ max: 2 }), async (suspends, story, which) => {
      const world = story.reduce(next, worldOf(suspending(suspends)));
      const cases = casesOf(world);
      const settled = await Promise.all(cases.map((one) => settle(deps, one, world.now)));
      const started = settled.map((one): Folding => ({ ...one, steps: [] }));
      const place = which % started.length;
      const focus = started[place];
      if (!focus) return;
      const others = started.filter((one) => one !== focus);
      const told = foretell(focus, others, world.now);

      const last = told.steps.at(-1)?.at ?? world.now;
      const horizon = plusMs(last > world.now ? last : world.now, 100 * DAY);
      const lived = (await live([focus, ...others], world.now, horizon))[0];
      const { rest, dates } = withoutRepetitions(eventsOf(lived ?? focus), told.steps, focus.caseId);
      expect(promised(told.steps, focus.caseId)).toEqual(rest);
      for (const [happened, said] of dates) expect(happened).toBe(said);
    }),
    RUNS,
  );
}, 240_000);

test('each change of the standing is told with its step, and adds up to the standing at the end', async () => {
  await fc.assert(
    fc.asyncProperty(switches, anyStory, async (suspends, story) => {
      const world = story.reduce(next, worldOf(suspending(suspends)));
      const cases = casesOf(world);
      const [focus, ...others] = await Promise.all(cases.map((one) => settle(deps, one, world.now)));
      if (!focus) return;
      const told = foretell(focus, others, world.now);
      const standing = new Map(standingOf([focus, ...others], world.now));
      for (const { standing: changes } of told.steps)
        for (const { measure, before, after } of changes) {
          expect(standing.get(measure) ?? before).toBe(before);
          standing.set(measure, after);
        }
      const last = told.steps.at(-1)?.at ?? world.now;
      const end = last > world.now ? last : world.now;
      const lived = await live([focus, ...others], world.now, plusMs(end, 2 * 60_000));
      expect([...standing]).toEqual([...standingOf(lived, end)]);
    }),
    RUNS,
  );
}, 240_000);

function standingOf(cases: readonly Folding[], at: Instant): readonly (readonly [string, string])[] {
  const [listing] = cases;
  if (!listing) return [];
  const claims = cases.flatMap(({ caseId, kind, state }) =>
    kind.claimsOf(state).map((claim) => ({ ...claim, case: caseId })),
  );
  return standingAt(listing.kind.termsOf(listing.state), claims, at, { asked: true }).map(
    ({ measure, standing }) => [measure, standing] as const,
  );
}

test('the stories reach what the properties speak of', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyStory, fc.nat({ max: 2 }), async (story, which) => {
      const world = story.reduce(next, worldOf(suspending('filing')));
      const cases = await Promise.all(casesOf(world).map((one) => settle(deps, one, world.now)));
      const [focus, ...others] = [...cases.slice(which % cases.length), ...cases.slice(0, which % cases.length)];
      if (!focus) return;
      const { steps, end } = foretell(focus, others, world.now);
      for (const { events, repeats, standing } of steps) {
        for (const { type } of events) seen.add(type);
        if (repeats) seen.add(repeats.until === null ? 'for ever' : 'until something else');
        for (const { before, after } of standing) seen.add(`${before} → ${after}`);
      }
      seen.add(end.how);
    }),
    { numRuns: 200, seed: 7 },
  );
  const events = [
    'ListingExpired',
    'ObjectionClosed',
    'ObjectionEnded',
    'ListingEndNoted',
    'HoldEnded',
    'SeparatedFromLead',
  ];
  const rest = [
    'DutyEscalated',
    'DutyReminded',
    'for ever',
    'closed',
    'waits',
    'suspended → in-force',
    'suspended → ended',
  ];
  expect([...events, ...rest].filter((one) => !seen.has(one))).toEqual([]);
}, 60_000);
