import { SYSTEM } from '../../domain/kernel/actor.js';
import { isLinked } from '../../domain/listing/linked.js';
import { DECIDED, LISTING_STATUSES, type ListingNews } from '../../domain/listing/listing.js';
import { ask, dutiesOf, dutyOf, go, on, refusal, settle } from './cases/play.js';
import {
  at,
  bannedInForce,
  caseOf,
  expired,
  inDefence,
  inForce,
  noticed,
  personFacts,
  proposal,
  proposed,
  repaired,
  entry,
  LISTING,
  banned,
  type PlayedListing,
} from './cases/listing-story.js';
import { clerk, FIRM, system } from './cases/people.js';

const O = 'firmaaaa-obj-a';
const R = 'firmaaaa-rep-a';

function tell(played: PlayedListing, news: ListingNews, date = '2026-06-01'): PlayedListing {
  return go(played, news, at(date, SYSTEM));
}

const result = (outcome: Extract<ListingNews, { type: 'ApplyObjectionResult' }>['outcome']) =>
  ({ type: 'ApplyObjectionResult', objection: O, outcome, measures: ['M21'] }) as const;

const ALL: readonly ListingNews[] = [
  { type: 'RecordRepair', repair: R, grantedAt: on('2026-06-01') },
  { type: 'RecordRepairRevoked', repair: R, revokedAt: on('2026-06-01') },
  { type: 'RecordObjectionOpened', objection: O },
  { type: 'RecordObjectionClosed', objection: O, outcome: 'dismissed' },
  result('upheld'),
  result('upheld-in-part'),
  result('data-corrected'),
  result('dismissed'),
  { type: 'RecordLinkedListing', listing: 'personaa-lst-b' },
  { type: 'RecountLimits' },
  { type: 'EndWithEntity', entity: LISTING, how: 'revoked' },
];

const OF_AN_OBJECTION: readonly string[] = ['RecordObjectionOpened', 'RecordObjectionClosed', 'ApplyObjectionResult'];

test.each(ALL.map((news) => [`${news.type} ${'outcome' in news ? news.outcome : ''}`, news] as const))(
  '%s is never refused for timing, does nothing told twice, and comes from cases only',
  (_name, news) => {
    const early = OF_AN_OBJECTION.includes(news.type) ? [] : [proposed()];
    for (const from of [...early, inDefence(), inForce(), expired(), repaired()]) {
      const once = tell(from, news, '2030-01-07');
      expect(ask(once, news, at('2030-01-07', system))).toEqual({ kind: 'accepted', events: [] });
      expect(refusal(from, news, at('2030-01-07', clerk))).toBe('for-the-system-only');
    }
  },
);

test.each(ALL.filter(({ type }) => OF_AN_OBJECTION.includes(type)))(
  '$type of what was never decided is refused: nobody can have objected to it',
  (news) => {
    for (const from of [proposed(), noticed()])
      expect(refusal(from, news, at('2026-03-04', system))).toBe('listing-not-at-this-step');
  },
);

describe('a repair', () => {
  test('ends the listing; its terms stay as they were, for the repair itself is the claim', () => {
    expect(caseOf(repaired())).toMatchObject({ status: 'repaired', repairs: [{ repair: R, revokedAt: null }] });
    expect(repaired().kind.termsOf(repaired().state)).toEqual(inForce().kind.termsOf(inForce().state));
    expect(dutiesOf(repaired())).toEqual([]);
  });

  test('ends no ban that has a term of its own', () => {
    expect(caseOf(repaired(bannedInForce()))).toMatchObject({ status: 'ban-only' });
    expect(caseOf(repaired(bannedInForce({ count: 6, unit: 'months' })))).toMatchObject({ status: 'repaired' });
  });

  test('that is revoked lets the term continue where it stopped, with the days in between added', () => {
    const revoked = tell(
      repaired(),
      { type: 'RecordRepairRevoked', repair: R, revokedAt: on('2027-06-18') },
      '2027-06-18',
    );
    expect(caseOf(revoked)).toMatchObject({ status: 'in-force', reopened: true });
    // A hundred days from 10 March to 18 June 2027.
    expect(dutyOf(revoked, 'end-term').dueAt).toBe(on('2029-06-15', 0));
    expect(revoked.kind.locksOf(revoked.state)).toEqual([]);
  });

  test('that is revoked makes no ban longer', () => {
    const revoke = { type: 'RecordRepairRevoked', repair: R, revokedAt: on('2027-06-18') } as const;
    const revoked = tell(repaired(bannedInForce({ count: 5, unit: 'years' })), revoke, '2027-06-18');
    expect(caseOf(revoked).made?.ends).toContainEqual({ measure: 'M06', until: on('2031-03-07', 0) });
    expect(caseOf(revoked).made?.ends).toContainEqual({ measure: 'M07', until: on('2029-06-15', 0) });
  });
});

describe('an objection', () => {
  test('is kept for the history, open and closed', () => {
    const opened = tell(inForce(), { type: 'RecordObjectionOpened', objection: O });
    expect(caseOf(opened).objections).toEqual([{ objection: O, outcome: null }]);
    const closed = tell(opened, { type: 'RecordObjectionClosed', objection: O, outcome: 'dismissed' });
    expect(caseOf(closed).objections).toEqual([{ objection: O, outcome: 'dismissed' }]);
  });

  test('that was upheld revokes the listing, also after its term', () => {
    expect(caseOf(tell(inForce(), result('upheld'))).status).toBe('revoked');
    expect(caseOf(tell(expired(), result('upheld'), '2030-01-07')).status).toBe('revoked');
  });

  test('that was upheld in part lifts the measures and leaves the rest', () => {
    const part = tell(inForce(), result('upheld-in-part'));
    expect(caseOf(part)).toMatchObject({ status: 'in-force', version: 2 });
    const ends = part.kind.termsOf(part.state).map(({ measure, until }) => [measure, until]);
    expect(ends).toEqual([
      ['M21', on('2026-06-01')],
      ['M22', on('2029-03-07', 0)],
      ['M25', on('2029-03-07', 0)],
    ]);
  });

  test('that put data right raises the version and leaves the term', () => {
    const corrected = tell(inForce(), result('data-corrected'));
    expect(caseOf(corrected)).toMatchObject({ status: 'in-force', version: 2 });
    expect(corrected.kind.termsOf(corrected.state)).toEqual(inForce().kind.termsOf(inForce().state));
  });
});

describe('a linked person', () => {
  test('is linked to the entity once he was told, and not where he was never listed or wrongly', () => {
    expect(LISTING_STATUSES.filter((status) => isLinked({ status }))).toEqual([
      'in-defence',
      'hearing',
      'under-decision',
      ...DECIDED,
      'expired',
      'repaired',
    ]);
  });

  const entity = { kind: 'listing', subject: FIRM, status: 'in-force' };
  const linkedTo = { entity: LISTING, office: 'legal-representative', heldFrom: proposal.actDate } as const;

  function linked(): PlayedListing {
    const given = { ...personFacts, 'entry:e1': entry(), entity };
    return inDefence(noticed(proposed({ ...banned({ count: 5, unit: 'years' }), linkedTo }, given)));
  }

  test('leaves the list when the entity does, for cause', () => {
    const ended = tell(linked(), { type: 'EndWithEntity', entity: LISTING, how: 'revoked' });
    expect(caseOf(ended).status).toBe('revoked');
    expect(caseOf(tell(linked(), { type: 'EndWithEntity', entity: 'other', how: 'revoked' })).status).toBe(
      'in-defence',
    );
  });

  test('is known to the entity, so that it can be told', () => {
    const known = tell(inForce(), { type: 'RecordLinkedListing', listing: 'personaa-lst-b' });
    expect(caseOf(known).linked).toEqual(['personaa-lst-b']);
    expect(linked().kind.partiesOf(linked().state).on).toBe(LISTING);
  });
});

test('a calendar published later moves provisional dates, and never takes time from the subject', () => {
  const unpublished = { ...inDefence().rules };
  const before = caseOf(inDefence());
  const window = before.due['submit-defence'];
  if (!window) throw new Error('No window');
  const guessed = {
    ...before,
    due: { ...before.due, 'submit-defence': { ...window, dueAt: on('2026-03-20', 0), provisional: true } },
  };
  const played = { ...inDefence(), rules: unpublished, state: guessed };
  const recounted = tell(played, { type: 'RecountLimits' }, '2026-03-05');
  expect(dutyOf(recounted, 'submit-defence').dueAt).toBe(on('2026-03-20', 0));
  const short = {
    ...guessed,
    due: { ...guessed.due, 'submit-defence': { ...window, dueAt: on('2026-03-10', 0), provisional: true } },
  };
  const longer = tell({ ...played, state: short }, { type: 'RecountLimits' }, '2026-03-05');
  expect(dutyOf(longer, 'submit-defence').dueAt).toBe(window.dueAt);
  expect(caseOf(longer).defence?.closesAt).toBe(window.dueAt);
  expect(settle(longer, window.dueAt).happened.length).toBeGreaterThan(longer.happened.length);
});
