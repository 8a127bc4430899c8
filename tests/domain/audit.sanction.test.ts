import fc from 'fast-check';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { ListingCommand } from '../../domain/listing/listing.js';
import { standingAt } from '../../domain/standing/standing.js';
import { approver, approver2, clerk, lead, system } from './cases/people.js';
import { ask, dutiesOf, go, on, refusal, settle, type Asking } from './cases/play.js';
import {
  at,
  banned,
  bannedInForce,
  banOnly,
  caseOf,
  decideTo,
  facts,
  inDefence,
  noticed,
  personFacts,
  proposed,
  underDecision,
  type PlayedListing,
} from './cases/listing-story.js';

const signer = { ...approver, department: 'sz-emerg' };
const lighter = {
  type: 'ChangeBasis',
  entry: 'e1',
  class: 'severe',
  term: { count: 1, unit: 'years' },
  measures: [{ measure: 'M07' }],
  reasons: 'The penalty was reduced.',
} as const;
const upheldInPart = {
  type: 'ApplyObjectionResult',
  objection: 'objection-1',
  outcome: 'upheld-in-part',
  measures: ['M06'],
} as const;

describe('a decision may not be harsher than its notice', () => {
  const decide = (noticedTerm: Parameters<typeof banned>[0], measure: object): string | undefined => {
    const from = underDecision(inDefence(noticed(proposed(banned(noticedTerm), personFacts))));
    const measures = [{ measure: 'M06', ...measure }, { measure: 'M07' }];
    const actor = { ...approver2, department: 'sz-emerg' };
    return refusal(from, decideTo(from, { measures }), { ...at('2026-03-06', actor), facts });
  };

  test('by leaving out the term of a ban, which would then last as long as the listing or for good', () => {
    expect(decide({ count: 6, unit: 'months' }, {})).toBe('harsher-than-noticed');
    expect(decide({ count: 5, unit: 'years' }, {})).toBe('harsher-than-noticed');
    expect(decide('permanent', {})).toBe('harsher-than-noticed');
  });

  test('and may be as harsh or milder', () => {
    expect(decide({ count: 6, unit: 'months' }, { term: { count: 6, unit: 'months' } })).toBeUndefined();
    expect(decide({ count: 6, unit: 'months' }, { term: { count: 3, unit: 'months' } })).toBeUndefined();
    expect(decide('permanent', { term: { count: 5, unit: 'years' } })).toBeUndefined();
    expect(decide({ count: 6, unit: 'months' }, { term: 'permanent' })).toBe('harsher-than-noticed');
  });
});

test('a lighter basis never rewrites how things stood before: a permanent ban that is thereby over ends now', () => {
  const measures = [{ measure: 'M06', term: { count: 6, unit: 'months' } as const }, { measure: 'M07' }];
  const command = { ...lighter, term: { count: 3, unit: 'years' } as const, measures };
  const before = bannedInForce('permanent');
  const after = go(before, command, { ...at('2028-05-01', signer), facts });
  const then = (played: PlayedListing): unknown =>
    standingAt(played.kind.termsOf(played.state), [], on('2027-06-01'), { asked: true }).map(
      ({ measure, standing }) => [measure, standing],
    );
  expect(then(after)).toEqual(then(before));
  const ends = caseOf(after).made?.ends.find(({ measure }) => measure === 'M06');
  expect(ends?.until).toBe(on('2028-05-01'));
});

describe('where only bans are left', () => {
  test.each<[string, ListingCommand, Asking]>([
    ['an objection upheld in part', upheldInPart, at('2029-05-01', system)],
    ['a lighter basis', lighter, { ...at('2029-05-01', signer), facts }],
  ])('%s that takes the last of them ends the case and frees its place', (_by, command, asking) => {
    for (const term of ['permanent', { count: 5, unit: 'years' }] as const) {
      const ended = go(banOnly(term), command, asking);
      expect(caseOf(ended).status).toBe('expired');
      expect(ended.kind.isClosed(ended.state)).toBe(true);
      expect(ended.kind.locksOf(ended.state)).toEqual([]);
    }
  });

  test('a case that had lost its last ban without ending still comes to its end', () => {
    const { state, ...rest } = banOnly();
    const stuck: PlayedListing = { ...rest, state: { ...caseOf({ state }), lifted: { M06: on('2029-05-01') } } };
    expect(dutiesOf(stuck)).toMatchObject([{ name: 'end-term', dueAt: on('2029-05-01') }]);
    expect(caseOf(settle(stuck, on('2029-05-02'))).status).toBe('expired');
  });
});

const moves: readonly (readonly [ListingCommand, Asking['actor']])[] = [
  [upheldInPart, system],
  [lighter, signer],
  [{ ...lighter, measures: [{ measure: 'M06', term: { count: 1, unit: 'years' } }] }, signer],
  [{ type: 'ReviewBan', measure: 'M06', outcome: 'lift', reasons: 'Cured.' }, signer],
  [{ type: 'ReviewBan', measure: 'M06', outcome: 'keep', reasons: 'Not cured.' }, signer],
  [{ type: 'OrderStay', cause: 'court-stay', issuer: 'court-1', order: 'doc-o', measures: 'all' }, lead],
  [{ type: 'RecordRepair', repair: 'repair-1', grantedAt: on('2029-03-09') }, system],
  [{ type: 'RecordRepairRevoked', repair: 'repair-1', revokedAt: on('2029-03-12') }, system],
  [
    { type: 'RevokeBasis', entry: 'e1', act: 'doc-j' },
    { ...clerk, department: 'sz-emerg' },
  ],
  [{ type: 'TransferListing', to: 'sz-fin', order: 'doc-t' }, lead],
];

test('every open case in which only bans are left owes a dated duty at every step', () => {
  const terms = fc.constantFrom<NonNullable<Parameters<typeof banned>[0]>>('permanent', { count: 5, unit: 'years' });
  const draws = fc.array(fc.record({ move: fc.nat(moves.length - 1), days: fc.constantFrom(0, 3, 40, 400) }), {
    minLength: 1,
    maxLength: 10,
  });
  const begun = new Map<string, PlayedListing>();
  const beginning = (term: Parameters<typeof banned>[0]): PlayedListing => {
    const known = begun.get(JSON.stringify(term)) ?? banOnly(term);
    begun.set(JSON.stringify(term), known);
    return known;
  };
  fc.assert(
    fc.property(terms, draws, (term, story) => {
      let played = beginning(term);
      let now: Instant = on('2029-03-15');
      for (const { move, days } of story) {
        now = plusMs(now, days * 86_400_000 + 60_000);
        played = settle(played, now);
        const [command, actor] = moves[move] ?? [upheldInPart, system];
        const asking = { at: now, actor, facts };
        if (ask(played, command, asking).kind === 'accepted') played = settle(go(played, command, asking), now);
        const duties = dutiesOf(played);
        if (played.kind.isClosed(played.state)) expect(duties).toEqual([]);
        else expect(duties.some(({ dueAt }) => dueAt !== null)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
