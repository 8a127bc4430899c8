import { contextOf, day, dutiesOf, dutyOf, go, last, on, refusal, settle, typesOf } from './cases/play.js';
import {
  at,
  banned,
  bannedInForce,
  caseOf,
  decided,
  decideTo,
  defended,
  facts,
  inDefence,
  inForce,
  noticed,
  personFacts,
  proposed,
  served,
  serveDecision,
  underDecision,
} from './cases/listing-story.js';
import { stayed } from './cases/listing-acts-in-force.js';
import { approver, approver2, clerk } from './cases/people.js';

const signing = { ...at('2026-03-06', approver2), facts };

describe('the decision', () => {
  test('answers every point of the defence, and says which it adopts', () => {
    const ready = underDecision(defended());
    const answers = [{ point: 'p1', adopted: true, answer: 'Right.' }];
    expect(refusal(ready, decideTo(ready, { answers }), signing)).toBe('points-unanswered');
    expect(
      refusal(
        ready,
        decideTo(ready, { answers: [...decideTo(ready).answers, { point: 'p9', adopted: true, answer: 'x' }] }),
        signing,
      ),
    ).toBe('point-unknown');
    const both = [...answers, { point: 'p2', adopted: false, answer: 'It is theirs.' }];
    expect(last(decided(ready, { answers: both }))).toMatchObject({ adopted: ['p1'] });
  });

  test.each([
    ['class', { class: 'severe' as const }],
    ['term', { term: { count: 3, unit: 'years' as const } }],
    ['measures', { measures: [{ measure: 'M21' }, { measure: 'M24' }] }],
  ])('is never harsher than the notice in its %s', (part, told) => {
    const { listing } = proposed().rules;
    const lists = { ...listing.lists, TAX: { ...listing.lists['TAX'], term: null } } as typeof listing.lists;
    const rules = { ...proposed().rules, listing: { ...listing, lists } };
    const from = underDecision(inDefence(noticed({ ...proposed(), rules })));
    const mild = { ...caseOf(from), class: 'general' as const, term: { count: 1, unit: 'years' as const } };
    const decision = from.kind.decide(
      mild,
      decideTo(from, { class: 'general', term: mild.term, ...told }),
      contextOf(from, signing),
    );
    expect(decision).toMatchObject({ refusal: { code: 'harsher-than-noticed', params: { in: part } } });
  });

  test('may be milder than the notice', () => {
    const ready = underDecision();
    expect(caseOf(decided(ready, { measures: [{ measure: 'M25' }] })).measures).toHaveLength(1);
  });

  test('lengthens no ban that was announced for a time', () => {
    const ready = underDecision(inDefence(noticed(proposed(banned({ count: 5, unit: 'years' }), personFacts))));
    const signer = { ...signing, actor: { ...approver2, department: 'sz-emerg' } };
    const measures = (count: number): object => ({ measures: [{ measure: 'M06', term: { count, unit: 'years' } }] });
    expect(refusal(ready, decideTo(ready, measures(6)), signer)).toBe('harsher-than-noticed');
    expect(refusal(ready, decideTo(ready, measures(4)), signer)).toBeUndefined();
  });

  test('is signed by an approver who did not propose', () => {
    expect(
      refusal(underDecision(), decideTo(underDecision()), { ...signing, actor: { ...approver, id: 'clerk-1' } }),
    ).toBe('proposer-may-not-decide');
  });

  test('is refused while a right that is due is missing, and names it', () => {
    const ready = underDecision();
    const deaf = { ...caseOf(ready), rights: {} };
    expect(ready.kind.decide(deaf, decideTo(ready), contextOf(ready, signing))).toMatchObject({
      refusal: { code: 'right-not-given', params: { right: 'told-of-facts' } },
    });
  });

  test.each(['do-not-list', 'watch-instead'] as const)('to %s ends the case', (decision) => {
    const ended = go(underDecision(), decideTo(underDecision(), { decision }), signing);
    expect(caseOf(ended)).toMatchObject({ status: 'not-listed', notListed: decision });
    expect(dutiesOf(ended)).toEqual([]);
  });

  test('that never comes lapses the case: the subject is not listed', () => {
    const lapsed = settle(underDecision(), on('2026-06-02'));
    expect(caseOf(lapsed).status).toBe('lapsed');
    expect(last(lapsed).type).toBe('ListingLapsed');
  });

  test('counts its term from the decision, to 24:00 of the corresponding day', () => {
    expect(caseOf(decided()).made?.until).toBe(on('2029-03-07', 0));
  });
});

describe('a slip', () => {
  test('is taken back before service and not afterwards', () => {
    const slip = { type: 'RetractSlip', reasons: 'A wrong date.' } as const;
    expect(caseOf(go(noticed(), slip, at('2026-03-03', clerk)))).toMatchObject({ status: 'proposed' });
    expect(caseOf(go(decided(), slip, at('2026-03-06', clerk)))).toMatchObject({
      status: 'under-decision',
      made: null,
    });
    const announced = go(decided(), { ...serveDecision, manner: 'public-notice' }, at('2026-03-09', clerk));
    expect(refusal(announced, slip, at('2026-03-10', clerk))).toBe('already-announced');
  });
});

describe('service and publication', () => {
  test('the served decision names its remedies with their last day', () => {
    expect(caseOf(served()).made?.remedies).toMatchObject([
      { way: 'reconsideration', rule: 'listing.reconsideration', until: on('2026-05-09', 0) },
      { way: 'suit', rule: 'listing.suit', until: on('2026-09-10', 0) },
    ]);
  });

  test('nothing is published before service', () => {
    expect(refusal(decided(), { type: 'PublishListing' }, at('2026-03-09', clerk))).toBe('publication-before-service');
  });

  test('nothing is published while an order stays the listing, and the duty rests', () => {
    const order = { type: 'OrderStay', cause: 'court-stay', issuer: 'c', order: 'd', measures: 'all' } as const;
    const held = go(served(), order, at('2026-03-10', clerk));
    expect(refusal(held, { type: 'PublishListing' }, at('2026-03-10', clerk))).toBe('publication-stayed');
    expect(dutyOf(held, 'publish-listing').dueAt).toBeNull();
  });

  test('late service and late publication go to the supervisor again and again', () => {
    const late = settle(served(), on('2026-04-08'));
    expect(typesOf(late).filter((type) => type === 'DutyEscalated').length).toBeGreaterThan(1);
    expect(caseOf(late).status).toBe('served');
  });

  test('a term that ends before publication ends the listing', () => {
    expect(caseOf(settle(served(), on('2029-03-08'))).status).toBe('expired');
  });

  test('a decision served by public notice is published when the announcement has stood', () => {
    const announced = go(decided(), { ...serveDecision, manner: 'public-notice' }, at('2026-03-09', clerk));
    expect(dutyOf(announced, 'publish-listing').dueAt).toBeNull();
    const deemed = settle(announced, on('2026-04-09'));
    expect(caseOf(deemed)).toMatchObject({ status: 'served', made: { servedOn: '2026-04-08' } });
    expect(refusal(deemed, serveDecision, at('2026-04-10', clerk))).toBe('listing-not-at-this-step');
  });

  test('before publication no measure binds; from it all do, to the end of the term', () => {
    expect(served().kind.termsOf(served().state)).toEqual([]);
    expect(inForce().kind.termsOf(inForce().state)).toEqual(
      ['M21', 'M22', 'M25'].map((measure) => ({ measure, from: on('2026-03-10'), until: on('2029-03-07', 0) })),
    );
    expect(bannedInForce().kind.termsOf(bannedInForce().state)).toContainEqual({
      measure: 'M06',
      from: on('2026-03-10'),
      until: null,
    });
  });

  test('a stay is a claim on the listing itself', () => {
    expect(stayed().kind.claimsOf(stayed().state)).toMatchObject([
      { id: 'stay-1', on: stayed().caseId, effect: 'suspends' },
    ]);
  });
});

test('the day of service is checked', () => {
  expect(refusal(decided(), { ...serveDecision, servedOn: day('2026-03-05') }, at('2026-03-09', clerk))).toBe(
    'served-before-made',
  );
});
