import type { Facts } from '../../domain/kernel/case.js';
import { begin, contextOf, day, dutyOf, go, on, refusal, settle, typesOf } from './cases/play.js';
import {
  at,
  banned,
  caseOf,
  entry,
  firmFacts,
  LISTING,
  noticed,
  personFacts,
  proposal,
  proposed,
  returned,
  serveNotice,
} from './cases/listing-story.js';
import { listingKind } from '../../domain/listing/kind.js';
import { approver, approver2, clerk, clerk2, FIRM, OTHER, PERSON } from './cases/people.js';

const nobody = begin(listingKind, LISTING);

function door(told: object, given: Facts = firmFacts, department = 'sz-tax'): string | undefined {
  const asking = { at: on('2026-03-02'), actor: { ...clerk, department }, facts: given };
  return refusal(nobody, { ...proposal, ...told }, asking);
}

describe('the door', () => {
  test.each<[string, object, Facts]>([
    ['list-unknown', { list: 'NONE' }, firmFacts],
    ['subject-unknown', {}, { ...firmFacts, subject: null }],
    ['act-in-future', { actDate: day('2026-03-03') }, firmFacts],
    ['basis-missing', { entries: [] }, firmFacts],
    ['entry-unknown', { entries: ['e9'] }, firmFacts],
    ['entry-unknown', {}, { ...firmFacts, 'entry:e1': entry({ status: 'waiting' }) }],
    ['entry-restricted', {}, { ...firmFacts, 'entry:e1': entry({ restricted: 'minor' }) }],
    ['entry-of-another', {}, { ...firmFacts, 'entry:e1': entry({ subject: OTHER }) }],
    ['basis-kind-not-allowed', {}, { ...firmFacts, 'entry:e1': entry({ kind: 'licence' }) }],
    ['basis-unlawful', {}, { ...firmFacts, 'entry:e1': entry({ unpaidUtility: true, lawfullyConfirmed: false }) }],
    ['term-outside-rule', { term: { count: 4, unit: 'years' } }, firmFacts],
    ['measures-missing', { measures: [] }, firmFacts],
    ['measure-twice', { measures: [{ measure: 'M21' }, { measure: 'M21' }] }, firmFacts],
    ['measure-not-on-list', { measures: [{ measure: 'M99' }] }, firmFacts],
    ['measure-not-for-list', { measures: [{ measure: 'M18' }] }, firmFacts],
    ['measure-not-for-subject', { measures: [{ measure: 'M16' }] }, firmFacts],
    ['measure-has-no-own-term', { measures: [{ measure: 'M21', term: { count: 1, unit: 'years' } }] }, firmFacts],
    ['reasons-missing', { reasons: ' ' }, firmFacts],
    ['link-only-for-persons', { linkedTo: { entity: 'x', office: 'principal', heldFrom: '2020-01-01' } }, firmFacts],
  ])('refuses %s', (code, told, given) => {
    expect(door(told, given)).toBe(code);
  });

  test('lets an unpaid fee carry a listing once it is lawfully confirmed', () => {
    expect(
      door({}, { ...firmFacts, 'entry:e1': entry({ unpaidUtility: true, lawfullyConfirmed: true }) }),
    ).toBeUndefined();
  });

  test('is closed to departments that the list does not name', () => {
    expect(door({}, firmFacts, 'sz-hrss')).toBe('department-not-recognizing');
  });

  test('asks for a superior where the list asks for consent', () => {
    expect(door({ list: 'MR' }, firmFacts, 'sz-samr')).toBe('superior-missing');
  });

  test('refuses a list for heavier penalties on a warning alone', () => {
    const light = { 'entry:e1': entry({ penalties: ['WARN'] }), 'entry:e2': entry({ penalties: ['CONF_GAIN'] }) };
    const given = { ...firmFacts, ...light };
    expect(door({ list: 'MR', superior: 'gz-samr' }, given, 'sz-samr')).toBe('basis-not-grave-enough');
  });

  test('refuses a ban without its term, and a permanent one where the rulebook has none', () => {
    const ask = (measures: object[]): string | undefined => door({ ...banned(), measures }, personFacts, 'sz-emerg');
    expect(ask([{ measure: 'M06' }])).toBeUndefined();
    expect(ask([{ measure: 'M06', term: 'permanent' }])).toBeUndefined();
    const context = contextOf(nobody, {
      at: on('2026-03-02'),
      actor: { ...clerk, department: 'sz-emerg' },
      facts: personFacts,
    });
    const { listing } = context.rules;
    const rules = {
      ...context.rules,
      listing: { ...listing, banMaximum: { ...listing.banMaximum, value: 'none' as const } },
    };
    expect(listingKind.decide(nobody.state, banned(), { ...context, rules })).toMatchObject({
      refusal: { code: 'ban-too-long' },
    });
  });
});

describe('a person', () => {
  const bornOn = (birthDate: string | null): Facts => ({
    ...personFacts,
    subject: { id: PERSON, kind: 'person', birthDate },
  });
  const asked = { ...banned(), actDate: day('2025-11-03') };

  test('who was seventeen at the act is never listed, whatever his age today', () => {
    expect(door(asked, bornOn('2007-11-04'), 'sz-emerg')).toBe('subject-is-a-minor');
    expect(door(asked, bornOn('2007-11-02'), 'sz-emerg')).toBeUndefined();
  });

  test('of unknown age is not listed', () => {
    expect(door(asked, bornOn(null), 'sz-emerg')).toBe('age-unknown');
  });

  test('is linked by the office held at the act, to an entity that is listed', () => {
    const given = {
      ...personFacts,
      'entry:e1': entry(),
      entity: { kind: 'listing', subject: FIRM, status: 'in-force' },
    };
    const held = (heldFrom: string, heldUntil?: string): object => ({
      ...asked,
      linkedTo: { entity: LISTING, office: 'legal-representative', heldFrom, ...(heldUntil && { heldUntil }) },
    });
    expect(door(held('2020-01-01'), given, 'sz-emerg')).toBeUndefined();
    expect(door(held('2020-01-01', '2025-11-02'), given, 'sz-emerg')).toBe('office-not-held-at-the-act');
    expect(door(held('2025-11-04'), given, 'sz-emerg')).toBe('office-not-held-at-the-act');
    expect(door(held('2020-01-01'), { ...given, entity: null }, 'sz-emerg')).toBe('entity-not-listed');
  });
});

describe('the notice', () => {
  test('is not approved by who proposed it, nor by who revised it', () => {
    const bySigner = go(nobody, proposal, { at: on('2026-03-02'), actor: { ...approver, id: 'p' }, facts: firmFacts });
    expect(refusal(bySigner, { type: 'ApproveNotice' }, at('2026-03-03', { ...approver, id: 'p' }))).toBe(
      'proposer-may-not-approve',
    );
    const revise = { ...proposal, type: 'ReviseProposal' } as const;
    const revised = go(returned(), revise, { ...at('2026-03-04', approver2), facts: firmFacts });
    expect(refusal(revised, { type: 'ApproveNotice' }, at('2026-03-05', approver2))).toBe('proposer-may-not-approve');
    expect(refusal(revised, { type: 'ApproveNotice' }, at('2026-03-05', approver))).toBeUndefined();
  });

  test.each([
    ['served-in-future', { servedOn: day('2026-03-05') }],
    ['served-before-made', { servedOn: day('2026-03-02') }],
    ['proof-missing', { proof: '' }],
    ['consent-to-electronic-missing', { manner: 'electronic' as const }],
  ])('is not served with %s', (code, told) => {
    expect(refusal(noticed(), { ...serveNotice, ...told }, at('2026-03-04', clerk))).toBe(code);
  });

  test('is served electronically with consent', () => {
    const command = { ...serveNotice, manner: 'electronic', consent: 'doc-consent' } as const;
    expect(refusal(noticed(), command, at('2026-03-04', clerk))).toBeUndefined();
  });

  test('served by public notice counts only when the announcement has stood, and the window opens then', () => {
    const announced = go(noticed(), { ...serveNotice, manner: 'public-notice' }, at('2026-03-04', clerk));
    expect(dutyOf(announced, 'deem-notice-served').dueAt).toBe(on('2026-04-04', 0));
    const deemed = settle(announced, on('2026-04-07'));
    expect(caseOf(deemed)).toMatchObject({ status: 'in-defence', defence: { servedOn: '2026-04-03' } });
    expect(dutyOf(deemed, 'submit-defence').dueAt).toBe(on('2026-04-14', 0));
  });

  test('whose approval is missed goes to the supervisor again and again, and nothing happens to the subject', () => {
    const late = settle(proposed(), on('2026-03-20'));
    expect(typesOf(late)).toEqual(['ListingProposed', 'DutyEscalated', 'DutyEscalated']);
    expect(dutyOf(late, 'supervise-overdue').owner.role).toBe('supervisor');
    expect(refusal(late, { type: 'ApproveNotice' }, at('2026-03-20', approver))).toBeUndefined();
    expect(refusal(late, { type: 'ApproveNotice' }, at('2026-03-20', { ...clerk2, role: 'clerk' }))).toBe(
      'approver-needed',
    );
  });
});
