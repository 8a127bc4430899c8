import { LISTING_STEPS } from '../../contracts/listing.contract.js';
import { MOST_POINTS } from '../../domain/listing/listing.js';
import { agent, approver, approver2, clerk, FIRM, lead, PERSON, system } from './cases/people.js';
import { begin, day, dutiesOf, dutyOf, go, on, refusal, settle, typesOf } from './cases/play.js';
import {
  at,
  banned,
  caseOf,
  decided,
  decideTo,
  facts,
  firmFacts,
  inDefence,
  inForce,
  LISTING,
  noticed,
  personFacts,
  proposal,
  proposed,
  repaired,
  scheduled,
  serveDecision,
  served,
  underDecision,
  type PlayedListing,
} from './cases/listing-story.js';
import { accepted, factsOn, found, stateOf } from './cases/objection-story.js';
import { listingKind } from '../../domain/listing/kind.js';

describe("a person's listing that follows an entity's", () => {
  const linkedTo = { entity: LISTING, office: 'legal-representative', heldFrom: proposal.actDate } as const;
  const following = (entity: PlayedListing): { readonly measures: unknown; readonly entity: unknown } => ({
    ...facts,
    entity: { ...(factsOn(entity).listing as object), subject: FIRM },
  });
  const person = underDecision(
    inDefence(
      noticed(
        proposed({ ...banned({ count: 5, unit: 'years' }), linkedTo }, { ...personFacts, ...following(inForce()) }),
      ),
    ),
  );
  const signer = { ...approver2, department: 'sz-emerg' };
  const decide = (entity: PlayedListing, outcome: 'list' | 'do-not-list' = 'list'): string | undefined =>
    refusal(person, decideTo(person, { decision: outcome }), { ...at('2026-03-06', signer), facts: following(entity) });
  const revoked = go(inForce(), { type: 'RevokeListing', reasons: 'Wrong.' }, at('2026-03-11', approver));
  const banLeft = { ...repaired(), state: { ...caseOf(repaired()), status: 'ban-only' } } as const;

  test('is not decided once that has ended for cause, and may still be decided not to be made', () => {
    expect(decide(inForce())).toBeUndefined();
    for (const entity of [revoked, repaired(), banLeft]) expect(decide(entity)).toBe('entity-not-listed');
    expect(decide(revoked, 'do-not-list')).toBeUndefined();
  });

  test('is not published once that has ended for cause', () => {
    const made = served(go(person, decideTo(person), { ...at('2026-03-06', signer), facts: following(inForce()) }));
    const publish = (entity: PlayedListing): string | undefined =>
      refusal(
        made,
        { type: 'PublishListing' },
        { ...at('2026-03-10', { ...clerk, department: 'sz-emerg' }), facts: following(entity) },
      );
    expect(publish(inForce())).toBeUndefined();
    expect(publish(revoked)).toBe('entity-not-listed');
    expect(made.kind.factsFor(made.state, { type: 'PublishListing' }, clerk)).toMatchObject([
      { as: 'subject', read: 'subject' },
      { as: 'entity', read: 'case' },
    ]);
    expect(caseOf(made).subject).toBe(PERSON);
  });
});

test('a term that ends in no year that can be written is no body of the API', () => {
  const { term } = LISTING_STEPS.ChangeBasis.body.shape;
  const passes = (count: number, unit: string): boolean => term.safeParse({ count, unit }).success;
  expect([passes(200, 'years'), passes(2_400, 'months'), passes(9_999, 'days')]).toEqual([true, true, true]);
  expect([passes(201, 'years'), passes(2_401, 'months'), passes(10_000, 'days')]).toEqual([false, false, false]);
});

describe('the points of a defence', () => {
  const points = (count: number): { type: 'SubmitDefence'; points: string[]; evidence: string[] } => ({
    type: 'SubmitDefence',
    points: Array<string>(count).fill('Not so.'),
    evidence: [],
  });

  test('are never more than a decision can answer through the API', () => {
    const full = [50, 50].reduce((played, count) => go(played, points(count), at('2026-03-05', agent)), inDefence());
    expect(refusal(full, points(1), at('2026-03-05', agent))).toBe('points-too-many');
    const { answers } = decideTo(full);
    const most = Array.from({ length: MOST_POINTS }, (_, index) => ({ ...answers[0], point: `p${index + 1}` }));
    const { decision, class: grade, term, measures, reasons } = decideTo(full);
    const body = { decision, class: grade, term, measures, answers: most, reasons };
    expect(LISTING_STEPS.DecideListing.body.safeParse(body).success).toBe(true);
  });

  test('leave room for what is said in a hearing', () => {
    const full = [50, 50].reduce((played, count) => go(played, points(count), at('2026-03-10', agent)), scheduled());
    const record = (count: number) =>
      ({
        type: 'RecordHearing',
        attended: true,
        points: points(count).points,
        minutes: 'doc-m',
        interpreter: 'not-needed',
      }) as const;
    expect(refusal(full, record(51), at('2026-03-26', clerk))).toBe('points-too-many');
    const held = go(full, record(50), at('2026-03-26', clerk));
    expect(caseOf(held).defence?.points).toHaveLength(MOST_POINTS);
  });
});

describe('a revoked repair', () => {
  const granted = { type: 'RecordRepair', repair: 'r', grantedAt: on('2026-03-07') } as const;
  const revoke = { type: 'RecordRepairRevoked', repair: 'r', revokedAt: on('2026-06-08') } as const;
  const again = (from: PlayedListing): PlayedListing =>
    go(go(from, granted, at('2026-03-10', system)), revoke, at('2026-06-08', system));

  test('leaves a listing that was never served to be served and published', () => {
    const reopened = again(decided());
    expect(caseOf(reopened).status).toBe('decided');
    expect(dutyOf(reopened, 'serve-decision').dueAt).not.toBeNull();
    expect(dutyOf(reopened, 'publish-listing').dueAt).not.toBeNull();
    const told = go(reopened, { ...serveDecision, servedOn: day('2026-06-09') }, at('2026-06-09', clerk));
    expect(refusal(told, { type: 'PublishListing' }, at('2026-06-10', clerk))).toBeUndefined();
  });

  test('leaves one that was served to be published, and an announcement to run anew', () => {
    expect(dutyOf(again(served()), 'publish-listing').dueAt).not.toBeNull();
    const announced = go(decided(), { ...serveDecision, manner: 'public-notice' }, at('2026-03-09', clerk));
    expect(dutyOf(again(announced), 'deem-decision-served').dueAt).not.toBeNull();
  });
});

test('a transfer while experts are at work takes their date along', () => {
  const withExperts = go(found(), { type: 'StartExpertReview', subjectMatter: 'The seal.' }, at('2026-04-03', clerk));
  const { dueAt } = dutyOf(withExperts, 'end-expert-review:sz-tax');
  const moved = go(withExperts, { type: 'TransferObjection', to: 'sz-fin', order: 'd' }, at('2026-04-07', lead));
  expect(dutyOf(moved, 'end-expert-review:sz-fin').dueAt).toBe(dueAt);
  expect(typesOf(settle(moved, on('2026-12-31')))).toContain('DutyEscalated');
});

test('no case is transferred to a department that is not known', () => {
  const facts = { to: null };
  const listing = { type: 'TransferListing', to: 'sz-nowhere', order: 'd' } as const;
  const objection = { type: 'TransferObjection', to: 'sz-nowhere', order: 'd' } as const;
  expect(refusal(noticed(), listing, { ...at('2026-03-04', lead), facts })).toBe('department-unknown');
  expect(refusal(accepted(), objection, { ...at('2026-04-03', lead), facts })).toBe('department-unknown');
  const [query] = noticed().kind.factsFor(noticed().state, listing, lead);
  expect(query).toEqual({ as: 'to', read: 'department', args: { id: 'sz-nowhere' } });
});

test('an extension asked for while experts rest the clock waits for the approver', () => {
  const paused = go(found(), { type: 'StartExpertReview', subjectMatter: 'The seal.' }, at('2026-04-03', clerk));
  const asked = go(paused, { type: 'RequestExtension', reasons: 'They are abroad.' }, at('2026-04-27', clerk));
  expect(dutyOf(asked, 'decide-extension').dueAt?.localeCompare(on('2026-04-27'))).toBe(1);
  expect(stateOf(settle(asked, on('2026-04-27', 11))).extension?.status).toBe('asked');
});

test('an objection opened anew contests the listing again', () => {
  const opened = { type: 'RecordObjectionOpened', objection: 'o' } as const;
  const refused = { type: 'RecordObjectionClosed', objection: 'o', outcome: 'refused' } as const;
  const asking = at('2026-05-06', system);
  const over = go(go(inForce(), opened, asking), refused, asking);
  expect(caseOf(go(over, opened, asking)).objections).toEqual([{ objection: 'o', outcome: 'refused' }]);
  const anew = go(over, { ...opened, again: true }, asking);
  expect(caseOf(anew).objections).toEqual([{ objection: 'o', outcome: null }]);
  expect(caseOf(go(anew, { ...refused, outcome: 'dismissed' }, asking)).objections).toEqual([
    { objection: 'o', outcome: 'dismissed' },
  ]);
});

test('a listing opened again after a revoked repair leaves no room for a second one on its list', () => {
  const revoke = { type: 'RecordRepairRevoked', repair: 'firmaaaa-rep-a', revokedAt: on('2027-04-01') } as const;
  const reopened = go(repaired(), revoke, at('2027-04-01', system));
  expect(reopened.kind.locksOf(reopened.state)).toEqual([]);
  const propose = (list: string, closed: boolean): string | undefined =>
    refusal(begin(listingKind, LISTING), proposal, {
      ...at('2027-05-06', clerk),
      facts: { ...firmFacts, listings: [{ kind: 'listing', closed, state: { ...caseOf(reopened), list } }] },
    });
  expect(propose('TAX', false)).toBe('already-on-this-list');
  expect(propose('SAFE', false)).toBeUndefined();
  expect(propose('TAX', true)).toBeUndefined();
  expect(dutiesOf(reopened)).not.toEqual([]);
});

test.each([
  ['legal-1', true],
  ['b7e2c1d0-2d1e-4a3c-9a55-0f6f3f1d2c11', true],
  ['auth0|5f7c8ec7c33c6c004bbafe82', true],
  ['李伟 520102199001011234', false],
  ['520102199001011234', false],
  ['Li Wei', false],
])('the chair of a hearing is named by id, not by name: %s', (chair, passes) => {
  const body = { heldAt: '2026-03-25T02:00:00.000Z', chair, place: 'Room 3' };
  expect(LISTING_STEPS.ScheduleHearing.body.safeParse(body).success).toBe(passes);
});
