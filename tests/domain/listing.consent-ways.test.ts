import {
  at,
  caseOf,
  decideTo,
  facts,
  firmFacts,
  inDefence,
  LISTING,
  noticed,
  of,
  proposal,
  serveDecision,
  type PlayedListing,
  underDecision,
} from './cases/listing-story.js';
import { agent, approver, approver2, clerk, lead, superior } from './cases/people.js';
import { begin, day, dutyOf, go, on, refusal, settle } from './cases/play.js';
import { listingKind } from '../../domain/listing/kind.js';

const consent = { type: 'RecordConsent', consents: true, reasons: '' } as const;
const FRIDAY = '2026-03-06';

test('whether a consent is needed goes by the level of the body that proposes, not of an office in whose name it does', () => {
  const opened = begin(listingKind, LISTING);
  const actor = { ...clerk, department: 'gz-samr', successor: 'sz-merged' };
  expect(listingKind.factsFor(opened.state, { ...proposal, list: 'MR' }, actor)).toContainEqual({
    as: 'department',
    read: 'department',
    args: { id: 'sz-merged' },
  });
});

describe('a case for which nobody was asked to consent', () => {
  const ofProvince = { ...firmFacts, department: { level: 'province' } };
  const opened = (list = 'MR'): PlayedListing => {
    const actor = { ...clerk, department: list === 'MR' ? 'gz-samr' : 'sz-tax' };
    return go(begin(listingKind, LISTING), { ...proposal, list }, { ...at('2026-03-02', actor), facts: ofProvince });
  };
  const sending = (played: PlayedListing, level: string | null, when = FRIDAY) =>
    refusal(
      played,
      { type: 'TransferListing', to: 'sz-samr', order: 'doc-t' },
      { ...at(when, lead), facts: { to: { id: 'sz-samr', ...(level !== null && { level }) } } },
    );

  test.each([
    ['a county', 'county', 'transfer-needs-consent'],
    ['a city', 'city', 'transfer-needs-consent'],
    ['one of a level that nobody knows', null, 'transfer-needs-consent'],
    ['a province', 'province', undefined],
  ])('goes to no office that would need one: %s', (_where, level, code) => {
    expect([opened(), underDecision(inDefence(noticed(opened())))].map((one) => sending(one, level))).toEqual([
      code,
      code,
    ]);
  });

  test('nor while the decision may still be taken back and made anew; afterwards it may', () => {
    const closed = settle(inDefence(noticed(opened())), on('2026-03-12'));
    const decided = go(closed, decideTo(closed), { ...at('2026-03-12', of(closed, approver2)), facts });
    expect(sending(decided, 'city', '2026-03-12')).toBe('transfer-needs-consent');
    const service = { ...serveDecision, servedOn: day('2026-03-13') };
    const served = go(decided, service, at('2026-03-13', of(decided, clerk)));
    expect(sending(served, 'city', '2026-03-16')).toBeUndefined();
  });

  test.each([
    ['a city', 'city', 'consent-never-asked'],
    ['an office of a level that nobody knows', null, 'consent-never-asked'],
    ['another province', 'province', undefined],
  ])('is not listed by a body that needs one and has taken its office over: %s', (_who, level, code) => {
    const played = underDecision(inDefence(noticed(opened())));
    const actor = { ...of(played, approver2), successor: 'sz-merged' };
    const department = { id: 'sz-merged', ...(level !== null && { level }) };
    const asking = { ...at(FRIDAY, actor), facts: { ...facts, department } };
    expect(listingKind.factsFor(played.state, decideTo(played), actor)).toContainEqual({
      as: 'department',
      read: 'department',
      args: { id: 'sz-merged' },
    });
    expect(refusal(played, decideTo(played), asking)).toBe(code);
    expect(refusal(played, { ...decideTo(played), decision: 'do-not-list' }, asking)).toBeUndefined();
  });

  test('goes anywhere where the list asks for none', () => {
    expect(sending(opened('TAX'), 'city')).toBeUndefined();
  });
});

test('whoever approved a notice that was taken back does not consent to what came of the next one', () => {
  const command = { ...proposal, list: 'MR', superior: 'gz-samr' };
  const asking = { ...at('2026-03-02', { ...clerk, department: 'sz-samr' }), facts: firmFacts };
  const first = noticed(go(begin(listingKind, LISTING), command, asking));
  const slip = { type: 'RetractSlip', reasons: 'A wrong date.' } as const;
  const back = go(first, slip, at('2026-03-03', of(first, clerk)));
  const second = go(back, { type: 'ApproveNotice' }, at('2026-03-03', of(back, approver2)));
  const waiting = underDecision(inDefence(second));
  const giving = (id: string) => refusal(waiting, consent, at(FRIDAY, { ...superior, id }));
  expect([approver.id, approver2.id, superior.id].map(giving)).toEqual([
    'acted-for-the-other-body',
    'acted-for-the-other-body',
    undefined,
  ]);
});

test('what came by post after a consent is not in it: it is given anew, a refusal stays', () => {
  const command = { ...proposal, list: 'MR', superior: 'gz-samr' };
  const asking = { ...at('2026-03-02', { ...clerk, department: 'sz-samr' }), facts: firmFacts };
  const proposed = go(begin(listingKind, LISTING), command, asking);
  const closed = settle(inDefence(noticed(proposed)), on('2026-03-12'));
  const answered = (consents: boolean): PlayedListing =>
    go(closed, { ...consent, consents, reasons: 'Seen.' }, at('2026-03-12', superior));
  const posted = { type: 'SubmitDefence', points: ['Paid.'], evidence: [] } as const;
  const late = { at: on('2026-03-11', 23), actor: agent, receivedAt: on('2026-03-13') };

  const told = go(answered(true), posted, late);
  expect(dutyOf(told, 'give-consent')).toMatchObject({
    owner: { department: 'gz-samr' },
    dueAt: on('2026-03-28', 0),
  });
  const list = { ...decideTo(told), answers: [{ point: 'p1', answer: 'No.', adopted: false }] };
  const asks = { ...at('2026-03-16', of(told, approver2)), facts };
  expect(refusal(told, list, asks)).toBe('consent-missing');
  expect(refusal(go(told, consent, at('2026-03-16', superior)), list, asks)).toBeUndefined();
  expect(refusal(go(answered(false), posted, late), list, asks)).toBe('consent-refused');

  const hearing = go(
    answered(true),
    { type: 'RequestHearing', needsInterpreter: false },
    { ...late, at: on('2026-03-06') },
  );
  expect(caseOf(hearing)).toMatchObject({ status: 'hearing', consent: null, consenters: [] });
});
