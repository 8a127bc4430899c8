import fc from 'fast-check';
import type { Command } from '../../domain/kernel/case.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { derive } from '../../domain/kernel/derivation.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import { findRule } from '../../domain/kernel/find-rule.js';
import { host } from '../../domain/kernel/host.js';
import { listingKind } from '../../domain/listing/kind.js';
import type { ListingAct } from '../../domain/listing/listing.js';
import type { Act } from './cases/acts.js';
import { LISTING_ACTS } from './cases/listing-acts.js';
import { firmFacts, type PlayedListing } from './cases/listing-story.js';
import { anyStory, next } from './cases/moves.js';
import { suspending } from './cases/objection-story.js';
import { ask, begin, dutiesOf, go, on, settle, shelf, type Played } from './cases/play.js';
import { worldOf } from './cases/world.js';

const RUNS = { numRuns: 150 };

/** Each date that is owed has one reckoning, which leads to that very date by a rule of the case's own rulebook. */
function expectReckoned<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): void {
  const dates = played.kind.datesOf(played.state, played.rules);
  expect(new Set(dates.map(({ name }) => name)).size).toBe(dates.length);
  for (const { name, dueAt } of dutiesOf(played)) {
    const reckonings = dates.filter((date) => date.name === name).map(({ reckoning }) => reckoning);
    if (dueAt === null) continue;
    expect([name, reckonings.map((reckoning) => reckoning.dueAt)]).toEqual([name, [dueAt]]);
  }
  for (const { name, reckoning } of dates) {
    expect(findRule(played.rules, reckoning.rule.id)).toEqual(reckoning.rule);
    expect([name, reckoning.how === 'ledger' || reckoning.dueAt !== null]).toEqual([name, true]);
    expect([name, reckoning.reconstructed]).toEqual([name, false]);
    const told = derive(reckoning, shelf.calendar);
    expect([name, told.dueAt]).toEqual([name, reckoning.dueAt]);
    expect([name, told.unpublished.length > 0 || !reckoning.provisional]).toEqual([name, true]);
  }
}

test('whatever happens, every date of a listing and of its objections is told to the day', () => {
  fc.assert(
    fc.property(fc.constantFrom('filing', 'acceptance', 'off'), anyStory, (suspends, story) => {
      let world = worldOf(suspending(suspends));
      for (const draw of story) {
        world = next(world, draw);
        expectReckoned(world.listing);
        for (const objection of world.objections) expectReckoned(objection);
      }
    }),
    RUNS,
  );
});

const acts = Object.values(LISTING_ACTS) as unknown as readonly Act<PlayedListing, ListingAct>[];

test('so is every date on the way to a decision, whoever acts and whoever is silent', () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: acts.length - 1 }), fc.integer({ min: 1, max: 400 })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(steps, (draws) => {
      const [opening] = acts;
      if (!opening) return;
      const asking = (now: typeof start, by = opening.by) => ({ at: now, actor: by, facts: firmFacts });
      const start = on('2026-03-02');
      let played = go(begin(listingKind, 'firmaaaa-lst-a'), opening.command, asking(start));
      let now = start;
      for (const [index, hours] of draws) {
        now = plusMs(now, hours * 3_600_000);
        played = settle(played, now);
        const act = acts[index];
        if (act && ask(played, act.command, asking(now, act.by)).kind === 'accepted')
          played = go(played, act.command, asking(now, act.by));
        expectReckoned(played);
      }
    }),
    RUNS,
  );
});

test('a failed effect’s date is told too', () => {
  const hosted = host(listingKind);
  const at = on('2026-03-02');
  const failure = { type: 'ReportEffectFailure', of: { seq: 1, type: 'X' }, effect: 'sendX', code: 'dead' } as const;
  const played = begin(hosted, 'firmaaaa-lst-a');
  const [retry] = hosted.datesOf(
    go(played, failure, { at, actor: { id: 'system', role: 'system' } }).state,
    played.rules,
  );
  expect(retry).toMatchObject({ name: 'retry-effect:1:sendX', reckoning: { how: 'limit', from: at } });
  expect(retry && derive(retry.reckoning, shelf.calendar).dueAt).toBe(retry?.reckoning.dueAt);
});

const KEPT_SINCE: ReadonlySet<string> = new Set(['by', 'course', 'calendar', 'countedFrom', 'added']);

/** As it was written before dates kept what they were reckoned from. */
function ofBefore<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, member: unknown) => (KEPT_SINCE.has(key) ? undefined : member))) as T;
}

/** The dates that an obstacle moved: how long each rested has been kept for as long as there are obstacles. */
function movedIn(events: readonly DomainEvent[]): ReadonlySet<string> {
  const moving = events.filter(({ type }) => type === 'ObstacleRecognized') as readonly { readonly due?: object }[];
  return new Set(moving.flatMap(({ due = {} }) => Object.keys(due)));
}

test('dates of before are told to the same day by the rulebook of the case, and say so', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { listing, objections } = story.reduce(next, worldOf(suspending('filing')));
      const expectTold = <S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): void => {
        const { kind, rules, happened } = played;
        const moved = movedIn(happened.map(({ event }) => event));
        const state = ofBefore(happened).reduce((before, event) => kind.evolve(before, event), kind.initial);
        for (const { name, reckoning } of kind.datesOf(state, rules)) {
          expect([name, derive(reckoning, shelf.calendar).dueAt]).toEqual([name, reckoning.dueAt]);
          if (!moved.has(name))
            expect([name, reckoning.reconstructed || reckoning.how === 'declared']).toEqual([name, true]);
        }
      };
      expectTold(listing);
      objections.forEach(expectTold);
    }),
    RUNS,
  );
});
