import { dutiesOf, dutyOf, go, last, on, refusal, settle, typesOf } from './cases/play.js';
import {
  at,
  bannedInForce,
  banOnly,
  caseOf,
  decideTo,
  expired,
  facts,
  inForce,
  noticed,
} from './cases/listing-story.js';
import { stayed } from './cases/listing-acts-in-force.js';
import { approver, clerk, lead, system } from './cases/people.js';
import type { PlayedListing } from './cases/listing-story.js';

const lighter = {
  ...decideTo(inForce(), { class: 'general', term: { count: 1, unit: 'years' } }),
  type: 'ChangeBasis',
  entry: 'e1',
} as const;

function untilOf(played: PlayedListing, measure: string): string | null | undefined {
  return played.kind.termsOf(played.state).find((term) => term.measure === measure)?.until;
}

describe('correction', () => {
  test('is of data, never of the decision itself, and raises the version', () => {
    const correct = (fields: readonly string[]): string | undefined =>
      refusal(inForce(), { type: 'CorrectListing', fields, reasons: 'A typo.' }, at('2026-04-01', clerk));
    expect(correct(['term'])).toBe('correction-not-data');
    expect(correct([])).toBe('fields-missing');
    const corrected = go(
      inForce(),
      { type: 'CorrectListing', fields: ['address'], reasons: 'x' },
      at('2026-04-01', clerk),
    );
    expect(caseOf(corrected)).toMatchObject({ version: 2, term: { count: 3, unit: 'years' } });
    expect(untilOf(corrected, 'M21')).toBe(untilOf(inForce(), 'M21'));
  });

  test('is possible after the end too', () => {
    expect(
      refusal(expired(), { type: 'CorrectListing', fields: ['name'], reasons: 'x' }, at('2030-01-07', clerk)),
    ).toBeUndefined();
  });
});

describe('a basis that became lighter', () => {
  const change = (told: object, date = '2026-06-01'): string | undefined =>
    refusal(inForce(), { ...lighter, ...told }, { ...at(date, approver), facts });

  test('shortens the term from its own anchor and lifts at once what is too much', () => {
    const changed = go(
      inForce(),
      { ...lighter, measures: [{ measure: 'M25' }] },
      { ...at('2026-06-01', approver), facts },
    );
    expect(untilOf(changed, 'M25')).toBe(on('2027-03-07', 0));
    expect(untilOf(changed, 'M21')).toBe(on('2026-06-01'));
    expect(dutyOf(changed, 'end-term').dueAt).toBe(on('2027-03-07', 0));
  });

  test('never extends and never makes harsher', () => {
    expect(change({ measures: [{ measure: 'M24' }] })).toBe('harsher-than-before');
    expect(change({ entry: 'e9' })).toBe('entry-not-a-basis');
    const once = go(inForce(), lighter, { ...at('2026-06-01', approver), facts });
    const back = { ...lighter, class: 'severe', term: { count: 3, unit: 'years' } } as const;
    expect(refusal(once, back, { ...at('2026-06-02', approver), facts })).toBe('harsher-than-before');
  });

  test('whose shorter term is over already ends the listing now, not in the past', () => {
    const changed = go(inForce(), lighter, { ...at('2027-09-01', approver), facts });
    expect(untilOf(changed, 'M21')).toBe(on('2027-09-01'));
    expect(caseOf(settle(changed, on('2027-09-01', 11))).status).toBe('expired');
  });
});

describe('a basis that was revoked', () => {
  const revoke = (entry: string) => ({ type: 'RevokeBasis', entry, act: 'doc-judgment' }) as const;

  test('leaves the listing standing on the rest, and fells it with its only one', () => {
    const reduced = go(inForce(), revoke('e1'), at('2026-06-01', clerk));
    expect(caseOf(reduced)).toMatchObject({ status: 'in-force', bases: [{ entry: 'e2' }] });
    const fallen = go(reduced, revoke('e2'), at('2026-06-02', system));
    expect(caseOf(fallen).status).toBe('basis-revoked');
    expect(untilOf(fallen, 'M21')).toBe(on('2026-06-02'));
  });

  test('ends the case before its decision too, and an expired listing afterwards', () => {
    const twice = go(go(noticed(), revoke('e1'), at('2026-03-03', clerk)), revoke('e2'), at('2026-03-03', clerk));
    expect(caseOf(twice).status).toBe('basis-revoked');
    const late = go(go(expired(), revoke('e1'), at('2030-01-07', clerk)), revoke('e2'), at('2030-01-07', clerk));
    expect(caseOf(late).status).toBe('basis-revoked');
  });
});

describe('a stay', () => {
  test('is lifted by its issuer only, and one lifting leaves the other', () => {
    const other = {
      type: 'OrderStay',
      cause: 'insolvency-shield',
      issuer: 'court-2',
      order: 'd',
      measures: ['M21'],
    } as const;
    const both = go(stayed(), other, at('2026-04-02', lead));
    const lift = { type: 'LiftStay', stay: 'stay-1', issuer: 'court-2', order: 'd' } as const;
    expect(refusal(both, lift, at('2026-05-06', clerk))).toBe('not-the-issuer');
    expect(refusal(both, { ...lift, stay: 'stay-9' }, at('2026-05-06', clerk))).toBe('stay-unknown');
    const lifted = go(both, { ...lift, issuer: 'court-1' }, at('2026-05-06', clerk));
    expect(lifted.kind.claimsOf(lifted.state)).toMatchObject([
      { id: 'stay-1', until: on('2026-05-06') },
      { id: 'stay-2', until: null, measures: ['M21'] },
    ]);
  });

  test.each([
    ['measure-not-of-this-listing', { measures: ['M01'] }],
    ['measures-missing', { measures: [] }],
    ['order-missing', { order: '' }],
  ])('is refused with %s', (code, told) => {
    const order = {
      type: 'OrderStay',
      cause: 'court-stay',
      issuer: 'c',
      order: 'd',
      measures: 'all',
      ...told,
    } as const;
    expect(refusal(inForce(), order, at('2026-04-01', clerk))).toBe(code);
  });
});

describe('a ban', () => {
  test('with its own term outlasts the listing, which leaves the list', () => {
    const only = banOnly({ count: 5, unit: 'years' });
    expect(last(only)).toMatchObject({ type: 'ListTermEnded', ended: ['M07'], remaining: ['M06'] });
    expect(untilOf(only, 'M06')).toBe(on('2031-03-07', 0));
    expect(caseOf(settle(only, on('2031-03-08'))).status).toBe('expired');
  });

  test('without end is reviewed every year, and a missed review does not end it silently', () => {
    const unreviewed = settle(bannedInForce(), on('2027-03-20'));
    expect(typesOf(unreviewed)).toContain('DutyEscalated');
    expect(dutyOf(banOnly(), 'review-ban').owner.role).toBe('approver');
    const signer = { ...approver, department: 'sz-emerg' };
    const review = { type: 'ReviewBan', measure: 'M06', outcome: 'keep', reasons: 'No change.' } as const;
    const kept = go(bannedInForce(), review, at('2027-03-01', signer));
    expect(dutyOf(kept, 'review-ban').dueAt).toBe(on('2028-03-02', 0));
    expect(refusal(bannedInForce(), { ...review, measure: 'M07' }, at('2027-03-01', signer))).toBe('no-permanent-ban');
  });

  test('that is lifted as the last one ends the case', () => {
    const signer = { ...approver, department: 'sz-emerg' };
    const lift = { type: 'ReviewBan', measure: 'M06', outcome: 'lift', reasons: 'Cured.' } as const;
    const lifted = go(banOnly(), lift, at('2029-04-02', signer));
    expect(caseOf(lifted).status).toBe('expired');
    expect(untilOf(lifted, 'M06')).toBe(on('2029-04-02'));
    expect(dutiesOf(lifted)).toEqual([]);
  });
});

test('the successor department owes what the former owed, with the same dates, and the proposer stays the proposer', () => {
  const before = noticed();
  const moved = go(before, { type: 'TransferListing', to: 'sz-fin', order: 'doc-t' }, at('2026-03-04', lead));
  expect(caseOf(moved)).toMatchObject({ department: 'sz-fin', formerDepartments: ['sz-tax'], proposers: ['clerk-1'] });
  expect(dutyOf(moved, 'serve-notice')).toEqual({
    ...dutyOf(before, 'serve-notice'),
    owner: { role: 'clerk', department: 'sz-fin' },
  });
});

test('one open listing of a subject on a list holds the place', () => {
  const { kind, state } = inForce();
  expect(kind.locksOf(state)).toEqual([`firmaaaa:listing:TAX:${caseOf(inForce()).subject}`]);
  expect(kind.locksOf(expired().state)).toEqual([]);
  expect(kind.lockRefusal('x').code).toBe('already-on-this-list');
});
