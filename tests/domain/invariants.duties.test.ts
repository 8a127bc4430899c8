import fc from 'fast-check';
import { SYSTEM } from '../../domain/kernel/actor.js';
import type { Command } from '../../domain/kernel/case.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import { findRule } from '../../domain/kernel/find-rule.js';
import type { ListingAct } from '../../domain/listing/listing.js';
import type { Act } from './cases/acts.js';
import { LISTING_ACTS } from './cases/listing-acts.js';
import { firmFacts, type PlayedListing } from './cases/listing-story.js';
import { anyStory, next } from './cases/moves.js';
import { suspending } from './cases/objection-story.js';
import { ask, begin, dutiesOf, go, on, settle, type Played } from './cases/play.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { worldOf } from './cases/world.js';
import { listingKind } from '../../domain/listing/kind.js';

const RUNS = { numRuns: 100 };

/** No limbo: who, by when, by which rule, and what follows; and what follows is accepted and changes something. */
function expectNoLimbo<S, C extends Command, E extends DomainEvent>(played: Played<S, C, E>): void {
  const duties = dutiesOf(played);
  if (played.kind.isClosed(played.state)) {
    expect(duties).toEqual([]);
    return;
  }
  expect(duties.length).toBeGreaterThan(0);
  expect(duties.some(({ dueAt }) => dueAt !== null)).toBe(true);
  expect(new Set(duties.map(({ name }) => name)).size).toBe(duties.length);
  for (const duty of duties) {
    expect(duty.owner.role).toMatch(/^(clerk|approver|lead|supervisor|subject|operator|system)$/);
    if (duty.owner.role === 'clerk' || duty.owner.role === 'approver') expect(duty.owner.department).toBeTruthy();
    if (duty.owner.role === 'subject') expect(duty.owner.subject).toBeTruthy();
    expect(findRule(played.rules, duty.rule.id)).toEqual(duty.rule);
    if (duty.dueAt === null) continue;
    const missed = { type: duty.ifMissed, duty: duty.name } as unknown as C;
    const decision = ask(played, missed, { at: duty.dueAt, actor: SYSTEM });
    expect([duty.name, decision.kind === 'accepted' && decision.events.length > 0]).toEqual([duty.name, true]);
    if (duty.remindAt !== null) expect(duty.remindAt < duty.dueAt).toBe(true);
  }
}

function expectKnownRules<S, C extends Command, E extends DomainEvent>({ happened, rules }: Played<S, C, E>): void {
  for (const { event } of happened)
    expect([event.type, findRule(rules, event.rule)]).toEqual([event.type, expect.anything()]);
}

const switches = fc.constantFrom<'filing' | 'acceptance' | 'off'>('filing', 'acceptance', 'off');

test('every open case owes a duty at every step, and missing it leads to a step that is accepted', () => {
  fc.assert(
    fc.property(switches, anyStory, (suspends, story) => {
      let world = worldOf(suspending(suspends));
      for (const draw of story) {
        world = next(world, draw);
        expectNoLimbo(world.listing);
        for (const objection of world.objections) if (objection.state.status !== 'not-filed') expectNoLimbo(objection);
      }
      for (const played of [...world.objections]) expectKnownRules(played);
      expectKnownRules(world.listing);
    }),
    RUNS,
  );
});

const acts = Object.values(LISTING_ACTS) as unknown as readonly Act<PlayedListing, ListingAct>[];

test('the way to the decision has no limbo either, whoever acts and whoever is silent', () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: acts.length - 1 }), fc.integer({ min: 1, max: 400 })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(steps, (draws) => {
      const [opening] = acts;
      if (!opening) return;
      let played = go(begin(listingKind, 'firmaaaa-lst-a'), opening.command, {
        at: on('2026-03-02'),
        actor: opening.by,
        facts: firmFacts,
      });
      let now = on('2026-03-02');
      for (const [index, hours] of draws) {
        now = plusMs(now, hours * 3_600_000);
        played = settle(played, now);
        const act = acts[index];
        const asking = act && { at: now, actor: act.by, facts: firmFacts };
        if (asking && ask(played, act.command, asking).kind === 'accepted') played = go(played, act.command, asking);
        expectNoLimbo(played);
      }
      expectKnownRules(played);
    }),
    RUNS,
  );
});

test('left alone, every case comes to an end or to a duty of its office, and never to a listing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
      const opening = LISTING_ACTS.ProposeListing;
      const start = go(begin(listingKind, 'firmaaaa-lst-a'), opening.command, {
        at: on('2026-03-02'),
        actor: opening.by,
        facts: firmFacts,
      });
      const later = settle(start, plusMs(on('2026-03-02'), days * 86_400_000));
      // Ninety days end on Sunday 2026-05-31, so the Monday after is the last day.
      expect(listingKind.statusOf(later.state)).toBe(days > 91 ? 'lapsed' : 'proposed');
    }),
    { numRuns: 20 },
  );
});
