import fc from 'fast-check';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { standingAt, type MeasureStanding } from '../../domain/standing/standing.js';
import { expectedAt } from './cases/oracle.js';
import { suspending, withRules } from './cases/objection-story.js';
import { anyStory, next } from './cases/moves.js';
import { settleAll, worldOf, type World } from './cases/world.js';

const RUNS = { numRuns: 100 };
const MEASURES = ['M21', 'M22', 'M25'];

const switches = fc.constantFrom<'filing' | 'acceptance' | 'off'>('filing', 'acceptance', 'off');

/** Asks what the product asks: the listing's terms, and everybody's claims on it. */
function standing({ listing, objections }: World, at: Instant, asked: boolean): readonly MeasureStanding[] {
  const claims = [
    ...listing.kind.claimsOf(listing.state).map((claim) => ({ ...claim, case: listing.caseId })),
    ...objections.flatMap(({ kind, caseId, state }) =>
      kind.claimsOf(state).map((claim) => ({ ...claim, case: caseId })),
    ),
  ];
  return standingAt(listing.kind.termsOf(listing.state), claims, at, { asked });
}

function told(world: World, at: Instant, asked: boolean): readonly (readonly [string, string])[] {
  const found = standing(world, at, asked);
  return MEASURES.map((id) => [id, found.find(({ measure }) => measure === id)?.standing ?? 'unlisted'] as const);
}

function expected(world: World, at: Instant): readonly (readonly [string, string])[] {
  return MEASURES.map((id) => [id, expectedAt(world, id, at)] as const);
}

test('at every step of any interleaving the standing is what the law says of the events, and no held measure binds', () => {
  fc.assert(
    fc.property(switches, anyStory, (suspends, story) => {
      let world = worldOf(suspending(suspends));
      for (const draw of story) {
        world = next(world, draw);
        expect(told(world, world.now, true)).toEqual(expected(world, world.now));
        expect(told(world, world.now, false)).toEqual(expected(world, world.now));
      }
    }),
    RUNS,
  );
});

test('the standing at any past instant is told as it was', () => {
  fc.assert(
    fc.property(
      switches,
      anyStory,
      fc.array(fc.integer({ min: 0, max: 24 * 500 }), { maxLength: 12 }),
      (suspends, story, hours) => {
        const start = worldOf(suspending(suspends));
        const end = story.reduce(next, start);
        for (const past of hours.map((hour) => plusMs(start.now, hour * 3_600_000)).filter((at) => at <= end.now))
          expect(told(end, past, true)).toEqual(expected(end, past));
      },
    ),
    RUNS,
  );
});

test('the silence of all offices never makes a held measure bind', () => {
  fc.assert(
    fc.property(switches, anyStory, fc.integer({ min: 1, max: 24 * 300 }), (suspends, story, hours) => {
      const world = story.reduce(next, worldOf(suspending(suspends)));
      // A withdrawal is the subject's own act, and its hold ends by itself with the next working day.
      fc.pre(world.objections.every(({ state }) => state.status !== 'withdrawn'));
      const later = settleAll({ ...world, now: plusMs(world.now, hours * 3_600_000) });
      const before = new Map(told(world, world.now, true));
      for (const [measure, now] of told(later, later.now, true))
        if (before.get(measure) !== 'in-force') expect(now).not.toBe('in-force');
    }),
    RUNS,
  );
});

test('a clock that runs a little behind never makes a held measure bind', () => {
  fc.assert(
    fc.property(switches, anyStory, fc.integer({ min: 1, max: 5_000 }), (suspends, story, behind) => {
      const world = story.reduce(next, worldOf(suspending(suspends)));
      const now = new Map(told(world, world.now, true));
      for (const [measure, seen] of told(world, plusMs(world.now, -behind), false))
        if (seen === 'in-force') expect(['in-force', 'ended', 'suspended']).toContain(now.get(measure));
      const [first] = MEASURES;
      const held = standing(world, plusMs(world.now, -behind), false).find(({ measure }) => measure === first);
      if (now.get('M21') === 'suspended') expect(held?.standing).not.toBe('in-force');
    }),
    RUNS,
  );
});

test('the moves reach what the properties speak of', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyStory, (story) => {
      const world = story.reduce(next, worldOf(withRules({})));
      for (const { happened } of [world.listing, ...world.objections])
        for (const { event } of happened) seen.add('outcome' in event ? `${event.type}:${event.outcome}` : event.type);
    }),
    { numRuns: 220, seed: 7 },
  );
  const wanted = [
    'ObjectionDecided:upheld',
    'ObjectionDecided:upheld-in-part',
    'ObjectionDecided:dismissed',
    'ObjectionDecided:data-corrected',
    'ObjectionDecided:undetermined',
    'ObjectionWithdrawn',
    'ObjectionJoined',
    'SeparatedFromLead',
    'ObjectionNotPursued',
    'HoldEnded',
    'ObjectionClosed',
    'DutyEscalated',
    'ListingPublished',
    'ListingRevoked',
    'ListingFell',
    'ListingExpired',
    'BasisChanged',
    'StayOrdered',
    'StayLifted',
    'ListingCorrected',
  ];
  expect(wanted.filter((event) => ![...seen].some((name) => name.startsWith(event)))).toEqual([]);
});
