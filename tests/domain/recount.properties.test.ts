import fc from 'fast-check';
import { addDays, calendarDate, dayOfWeek, yearOf } from '../../domain/kernel/calendar-date.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { Command } from '../../domain/kernel/case.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import { calendarOf } from '../../domain/kernel/working-days.js';
import { anyStory, next } from './cases/moves.js';
import { suspending } from './cases/objection-story.js';
import { system } from './cases/people.js';
import { ask, dutiesOf, go, type Played } from './cases/play.js';
import { settleAll, worldOf, type World } from './cases/world.js';

const FIRST = calendarDate('2026-01-01');
const YEARS = Array.from({ length: 30 }, (_, index) => 2016 + index);
const RUNS = { numRuns: 60 };

/** Nobody has published anything yet. */
const unpublished = calendarOf([]);

interface Days {
  readonly off: readonly number[];
  readonly worked: readonly number[];
}

/** Any days off and any weekends worked, counted from the first day of 2026. */
const anyDays: fc.Arbitrary<Days> = fc.record({
  off: fc.array(fc.integer({ min: 60, max: 500 }), { minLength: 40, maxLength: 200 }),
  worked: fc.array(fc.integer({ min: 60, max: 500 }), { minLength: 20, maxLength: 150 }),
});

/** Every year published, with these days. */
function calendarFrom({ off, worked }: Days): Calendar {
  const holidays = off.map((index) => addDays(FIRST, index));
  const weekends = worked.map((index) => addDays(FIRST, index)).filter((day) => dayOfWeek(day) > 5);
  const inYear = (days: readonly CalendarDate[], year: number): readonly CalendarDate[] =>
    days.filter((day) => yearOf(day) === year);
  return calendarOf(
    YEARS.map((year) => ({
      year,
      source: 'test',
      holidays: inYear(holidays, year),
      workingWeekends: inYear(weekends, year).filter((day) => !holidays.includes(day)),
    })),
  );
}

const SUSPENDING = ['filing', 'acceptance', 'off'] as const;
const anySuspension = fc.constantFrom(...SUSPENDING);

/** Dates that protect the subject while they last; all others are awaited. */
const PROTECTING = ['deem-notice-served', 'deem-decision-served', 'deem-result-served', 'end-hold'];

function lived(story: readonly number[], from: (typeof SUSPENDING)[number]): World {
  return settleAll(story.reduce(next, worldOf(suspending(from), unpublished)));
}

const RECOUNT = { type: 'RecountLimits' } as const;

/** The case before and after the notice became known to it. */
function recounted<S, C extends Command, E extends DomainEvent>(
  played: Played<S, C, E>,
  calendar: Calendar,
  now: Instant,
): { readonly before: Played<S, C, E>; readonly after: Played<S, C, E> } {
  const before = { ...played, calendar };
  return { before, after: go(before, RECOUNT as unknown as C, { at: now, actor: system }) };
}

function casesOf({ listing, objections }: World): readonly Played<unknown, Command, DomainEvent>[] {
  const filed = objections.filter(({ state }) => state.status !== 'not-filed');
  return [listing, ...filed] as readonly Played<unknown, Command, DomainEvent>[];
}

/** In stories of cases whose every date was a guess, whatever is published later. */
function always(
  check: (before: Played<unknown, Command, DomainEvent>, after: typeof before, now: Instant) => void,
): void {
  fc.assert(
    fc.property(anyStory, anySuspension, anyDays, (story, from, days) => {
      const world = lived(story, from);
      const calendar = calendarFrom(days);
      for (const played of casesOf(world)) {
        const { before, after } = recounted(played, calendar, world.now);
        check(before, after, world.now);
      }
    }),
    RUNS,
  );
}

test('no date moves to the loss of the subject: the own time never ends sooner, what others owe never comes later', () => {
  let moved = 0;
  always((before, after, now) => {
    for (const duty of dutiesOf(before)) {
      const anew = dutiesOf(after).find(({ name }) => name === duty.name);
      if (!anew || anew.dueAt === duty.dueAt) continue;
      moved += 1;
      const lasts = duty.owner.role === 'subject' || PROTECTING.includes(duty.name);
      const gains = (anew.dueAt ?? '') > (duty.dueAt ?? '') === lasts;
      expect([duty.name, duty.dueAt, anew.dueAt, gains]).toEqual([duty.name, duty.dueAt, anew.dueAt, true]);
      expect((anew.dueAt ?? '') > now).toBe(true);
    }
  });
  expect(moved).toBeGreaterThan(3);
});

test('the same is owed by the same as before, and the measures bind as long as before', () => {
  always((before, after) => {
    const owed = (played: typeof before): unknown =>
      dutiesOf(played).map(({ name, owner, rule }) => [name, owner, rule]);
    expect(owed(after)).toEqual(owed(before));
    expect(after.kind.termsOf(after.state)).toEqual(before.kind.termsOf(before.state));
  });
});

test('a suspension never begins later nor ends sooner by it, and what ends with a duty ends with its new date', () => {
  always((before, after) => {
    const claims = before.kind.claimsOf(before.state);
    after.kind.claimsOf(after.state).forEach((claim, index) => {
      const told = claims[index];
      expect(claim.from <= (told?.from ?? '')).toBe(true);
      expect(claim.until === null ? told?.until === null : claim.until >= (told?.until ?? '~')).toBe(true);
      const acceptance = dutiesOf(after).find(({ name }) => name === 'decide-acceptance');
      if (claim.declaredAhead && claim.until === null) expect(claim.from).toBe(acceptance?.dueAt);
    });
    const end = dutiesOf(after).find(({ name }) => name === 'end-hold');
    if (end) expect(after.kind.claimsOf(after.state).map(({ until }) => until)).toContain(end.dueAt);
  });
});

test('afterwards nothing that is owed waits for a notice, and telling it again changes nothing', () => {
  let waited = 0;
  always((before, after, now) => {
    waited += before.kind.awaitedYears(before.state, before.rules).length;
    expect(after.kind.awaitedYears(after.state, after.rules)).toEqual([]);
    expect(ask(after, RECOUNT, { at: now, actor: system })).toEqual({ kind: 'accepted', events: [] });
  });
  expect(waited).toBeGreaterThan(10);
});

test('while nothing is published, telling it changes nothing', () => {
  fc.assert(
    fc.property(anyStory, anySuspension, (story, from) => {
      const world = lived(story, from);
      for (const played of casesOf(world))
        expect(ask(played, RECOUNT, { at: world.now, actor: system })).toEqual({ kind: 'accepted', events: [] });
    }),
    RUNS,
  );
});
