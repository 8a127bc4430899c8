import type { NamedPerson } from '../../domain/people/impartial.js';
import { dutyOf, go, OFFICIAL, on, refusal, settle, typesOf } from './cases/play.js';
import {
  at,
  caseOf,
  decided,
  decideTo,
  defended,
  facts,
  firmFacts,
  heard,
  inDefence,
  noticed,
  proposal,
  returned,
  scheduled,
  scheduleHearing,
  underDecision,
  underConsent,
} from './cases/listing-story.js';
import { agent, approver2, clerk, FIRM, superior } from './cases/people.js';

const minutes = {
  type: 'RecordHearing',
  attended: true,
  points: ['We paid.'],
  minutes: 'doc-m',
  interpreter: 'not-needed',
} as const;

test('the window closes by itself, and silence in it counts as having been offered the defence', () => {
  const closed = settle(inDefence(), on('2026-03-12'));
  expect(caseOf(closed)).toMatchObject({ status: 'under-decision', rights: { heard: closed.happened.length } });
});

test('a defence posted before the window closed is in time, whenever it arrives before the decision', () => {
  const closed = settle(inDefence(), on('2026-03-16'));
  const posted = { type: 'SubmitDefence', points: ['Paid.'], evidence: [] } as const;
  expect(refusal(closed, posted, at('2026-03-16', agent))).toBe('defence-window-closed');
  const late = go(closed, posted, { at: on('2026-03-11', 23), actor: agent });
  expect(caseOf(late).defence?.points).toEqual(['p1']);
  expect(refusal(late, decideTo(closed), { ...at('2026-03-17', approver2), facts })).toBe('points-unanswered');
});

test('the points of defence and hearing are numbered on, and their text is sealed away', () => {
  const recorded = go(scheduled(heard(defended())), minutes, at('2026-03-26', clerk));
  expect(caseOf(recorded).defence?.points).toEqual(['p1', 'p2', 'p3']);
  expect(recorded.happened.at(-1)?.event).toMatchObject({ points: ['p3'], personal: { points: { p3: 'We paid.' } } });
  expect(refusal(inDefence(), { type: 'SubmitDefence', points: [' '], evidence: [] }, at('2026-03-05', agent))).toBe(
    'points-missing',
  );
});

test('a hearing asked for in time is owed after the window has closed, and the decision waits for it', () => {
  const waiting = settle(heard(), on('2026-03-12'));
  expect(caseOf(waiting).status).toBe('hearing');
  expect(refusal(waiting, decideTo(waiting), { ...at('2026-03-12', approver2), facts })).toBe(
    'listing-not-at-this-step',
  );
  expect(dutyOf(waiting, 'schedule-hearing').owner).toMatchObject({ role: 'clerk', department: 'sz-tax' });
  const held = go(go(waiting, scheduleHearing, at('2026-03-12', clerk)), minutes, at('2026-03-26', clerk));
  expect(caseOf(held)).toMatchObject({ status: 'under-decision', defence: { hearing: { status: 'held' } } });
});

test('a hearing is told seven working days ahead and not chaired by who proposed', () => {
  const schedule = (heldAt: string, chair = 'legal-1'): string | undefined =>
    refusal(heard(), { ...scheduleHearing, heldAt: on(heldAt), chair }, at('2026-03-09', clerk));
  expect(schedule('2026-03-18')).toBe('hearing-too-soon');
  expect(schedule('2026-03-19')).toBeUndefined();
  expect(schedule('2026-03-25', 'clerk-1')).toBe('chair-not-impartial');
});

const place = OFFICIAL.appointments[0];
const mandate = { id: 'man-1', subject: FIRM, capacity: 'agent', from: on('2025-01-01'), until: null } as const;
test.each<[string, NamedPerson | null, string | undefined]>([
  ['nobody knows', null, 'chair-unknown'],
  ['has no place in any office', { ...OFFICIAL, appointments: [] }, 'chair-unknown'],
  [
    'has left his office',
    { ...OFFICIAL, appointments: place ? [{ ...place, until: on('2026-03-09', 9) }] : [] },
    'chair-unknown',
  ],
  [
    'operates the system',
    { ...OFFICIAL, appointments: place ? [{ ...place, role: 'operator' }] : [] },
    'chair-unknown',
  ],
  ['acts for the party', { ...OFFICIAL, mandates: [mandate] }, 'chair-not-impartial'],
  [
    'acted for the party when the case began',
    { ...OFFICIAL, mandates: [{ ...mandate, until: on('2026-03-05') }] },
    'chair-not-impartial',
  ],
  ['acted for it before', { ...OFFICIAL, mandates: [{ ...mandate, until: on('2026-02-27') }] }, undefined],
  ['acts for another', { ...OFFICIAL, mandates: [{ ...mandate, subject: 'sub-other' }] }, undefined],
])('a hearing is chaired by an official without a part in the case: of one who %s', (_, named, code) => {
  const asking = { ...at('2026-03-09', clerk), facts: { 'named-person': named } };
  expect(refusal(heard(), scheduleHearing, asking)).toBe(code);
});

test('nobody chairs in whose place, or through whom, somebody else proposed', () => {
  const filling = { ...clerk, id: 'clerk-9', onBehalfOf: 'legal-1' };
  const revised = go(
    returned(),
    { ...proposal, type: 'ReviseProposal' },
    { ...at('2026-03-04', filling), facts: firmFacts },
  );
  const waiting = heard(inDefence(noticed(revised)));
  expect(refusal(waiting, scheduleHearing, at('2026-03-09', clerk))).toBe('chair-not-impartial');
  expect(refusal(waiting, { ...scheduleHearing, chair: 'clerk-9' }, at('2026-03-09', clerk))).toBe(
    'chair-not-impartial',
  );
});

test('a hearing is asked for in time, once, and not where no measure gives the right', () => {
  const request = { type: 'RequestHearing', needsInterpreter: false } as const;
  const closed = settle(inDefence(), on('2026-03-13'));
  expect(refusal(closed, request, at('2026-03-13', agent))).toBe('hearing-request-late');
  expect(caseOf(go(closed, request, at('2026-03-11', agent))).status).toBe('hearing');
  const { listing } = inDefence().rules;
  const narrow = { ...listing, hearingFor: { ...listing.hearingFor, value: ['M06'] } };
  const rules = { ...inDefence().rules, listing: narrow };
  expect(refusal({ ...inDefence(), rules }, request, at('2026-03-05', agent))).toBe('hearing-not-provided');
});

test('a hearing is recorded when it has been held, with minutes, and with the interpreter who was asked for', () => {
  expect(refusal(heard(), minutes, at('2026-03-26', clerk))).toBe('hearing-not-scheduled');
  expect(refusal(scheduled(), minutes, at('2026-03-24', clerk))).toBe('hearing-not-yet-held');
  expect(refusal(scheduled(), { ...minutes, minutes: '' }, at('2026-03-26', clerk))).toBe('minutes-missing');
  const asked = go(inDefence(), { type: 'RequestHearing', needsInterpreter: true }, at('2026-03-05', agent));
  expect(refusal(scheduled(asked), minutes, at('2026-03-26', clerk))).toBe('right-not-given');
  expect(refusal(scheduled(asked), { ...minutes, interpreter: 'provided' }, at('2026-03-26', clerk))).toBeUndefined();
});

test('waiving the defence waives the hearing, and the decision need not wait', () => {
  const waived = go(heard(), { type: 'WaiveDefence' }, at('2026-03-06', agent));
  expect(caseOf(waived)).toMatchObject({ status: 'under-decision', defence: { waived: true, hearing: null } });
  expect(caseOf(decided(waived)).status).toBe('decided');
});

test('a missed hearing goes to the supervisor and never takes the hearing away', () => {
  const late = settle(heard(), on('2026-03-26'));
  expect(typesOf(late)).toContain('DutyEscalated');
  expect(refusal(late, { ...scheduleHearing, heldAt: on('2026-04-20') }, at('2026-03-26', clerk))).toBeUndefined();
});

test('where the list asks for consent, there is no listing without it and none against it', () => {
  const asking = { ...at('2026-03-09', { ...approver2, department: 'sz-samr' }), facts };
  const consent = (consents: boolean, reasons = 'Seen.'): ReturnType<typeof underConsent> =>
    go(underConsent(), { type: 'RecordConsent', consents, reasons }, at('2026-03-06', superior));
  const refused = consent(false);
  expect(dutyOf(underConsent(), 'give-consent').owner.department).toBe('gz-samr');
  expect(refusal(underConsent(), decideTo(underConsent()), asking)).toBe('consent-missing');
  expect(refusal(refused, decideTo(refused), asking)).toBe('consent-refused');
  expect(refusal(refused, decideTo(refused, { decision: 'watch-instead' }), asking)).toBeUndefined();
  expect(refusal(consent(true), decideTo(refused), asking)).toBeUndefined();
  expect(
    refusal(underConsent(), { type: 'RecordConsent', consents: false, reasons: '' }, at('2026-03-06', superior)),
  ).toBe('reasons-missing');
  const unneeded = { type: 'RecordConsent', consents: true, reasons: '' } as const;
  // Somebody with a place in both offices, his own or filled for another, does not consent to what he proposed.
  for (const both of [{ id: clerk.id }, { onBehalfOf: clerk.id }])
    expect(refusal(underConsent(), unneeded, at('2026-03-06', { ...superior, ...both }))).toBe(
      'proposer-may-not-approve',
    );
  expect(refusal(underDecision(), unneeded, at('2026-03-06', superior))).toBe('consent-not-needed');
});
