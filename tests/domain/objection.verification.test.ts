import { ask, dutiesOf, dutyOf, go, guizhou, on, refusal, settle, typesOf } from './cases/play.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { at } from './cases/listing-story.js';
import { extensionAsked, withExperts } from './cases/objection-acts.js';
import {
  accepted,
  decideAs,
  facts,
  filed,
  found,
  stateOf,
  suspending,
  verified,
  withRules,
  type PlayedObjection,
} from './cases/objection-story.js';
import { approver, approver2, clerk, providerClerk, system } from './cases/people.js';

const verify = {
  type: 'RecordVerification',
  finding: 'record-right',
  proposed: 'dismissed',
  reasons: 'Checked.',
} as const;

describe('the clocks', () => {
  test('run side by side: seven working days from receipt for the department, three from acceptance for a provider', () => {
    expect(dutyOf(accepted(), 'verify')).toMatchObject({ dueAt: on('2026-04-14', 0), owner: { department: 'sz-tax' } });
    expect(dutyOf(accepted(), 'report-finding:sz-samr').dueAt).toBe(on('2026-04-09', 0));
  });

  test('rest while experts are at work, with the days that were left kept, and run on when they have ended', () => {
    const resting = withExperts();
    expect(dutyOf(resting, 'verify').dueAt).toBeNull();
    expect(dutyOf(resting, 'report-finding:sz-samr').dueAt).toBe(on('2026-04-09', 0));
    expect(dutyOf(resting, 'end-expert-review:sz-tax').dueAt).not.toBeNull();
    expect(stateOf(resting).clocks['sz-tax']).toMatchObject({ consumed: 1, runningSince: null });
    const ended = go(resting, { type: 'EndExpertReview', report: 'doc-r' }, at('2026-04-15', clerk));
    // Six of seven days were left on Wednesday 15 April.
    expect(dutyOf(ended, 'verify').dueAt).toBe(on('2026-04-24', 0));
  });

  test("rest for a provider's experts too, until the last has ended", () => {
    const start = { type: 'StartExpertReview', subjectMatter: 'Ink.' } as const;
    const both = go(withExperts(), start, at('2026-04-07', providerClerk));
    const end = { type: 'EndExpertReview', report: 'doc-r' } as const;
    const own = go(both, end, at('2026-04-08', clerk));
    expect(dutyOf(own, 'verify').dueAt).toBeNull();
    expect(dutyOf(own, 'report-finding:sz-samr').dueAt).toBeNull();
    const none = go(own, end, at('2026-04-09', providerClerk));
    expect(dutiesOf(none).every(({ dueAt }) => dueAt !== null)).toBe(true);
  });

  test('do not rest where the rulebook counts the time of experts', () => {
    const start = { type: 'StartExpertReview', subjectMatter: 'Ink.' } as const;
    const counted = go(accepted(filed(withRules({ expertTimeTolls: false }))), start, at('2026-04-03', clerk));
    expect(dutyOf(counted, 'verify').dueAt).toBe(on('2026-04-14', 0));
  });

  test('that run out escalate again and again; the suspension stays', () => {
    const late = settle(accepted(), on('2026-06-30'));
    expect(typesOf(late).filter((type) => type === 'DutyEscalated').length).toBeGreaterThan(8);
    expect(late.kind.claimsOf(late.state)).toEqual(accepted().kind.claimsOf(accepted().state));
    expect(dutiesOf(late).map(({ name }) => name)).toEqual(['verify', 'report-finding:sz-samr', 'supervise-overdue']);
  });

  test('of experts who never answer do not run for ever: the supervisor hears of it', () => {
    expect(typesOf(settle(withExperts(), on('2026-06-01')))).toContain('DutyEscalated');
  });
});

describe('what an approver owes names the rule that gives its time, not the one that says who signs', () => {
  const ruleAndDate = (played: PlayedObjection, duty: string): unknown => {
    const kept = played.kind.datesOf(played.state, guizhou).find(({ name }) => name === duty);
    const { rule, dueAt } = dutyOf(played, duty);
    expect(kept?.reckoning).toMatchObject({ rule, dueAt });
    return [rule.id, dueAt];
  };

  test('the result: the whole verification', () => {
    expect(ruleAndDate(verified(), 'decide-result')).toEqual(['objection.verification', on('2026-04-14', 0)]);
  });

  test('an extension: what it would extend, while that runs', () => {
    expect(ruleAndDate(extensionAsked(), 'decide-extension')).toEqual(['objection.verification', on('2026-04-14', 0)]);
  });

  test('an extension asked for while the clock rests: the house’s own time', () => {
    const asked = go(withExperts(), { type: 'RequestExtension', reasons: 'They are abroad.' }, at('2026-04-13', clerk));
    expect(ruleAndDate(asked, 'decide-extension')).toEqual(['general.escalation', expect.any(String)]);
  });
});

describe('the extension', () => {
  test('is given once, by another, before the end, up to the longest time in all', () => {
    const approved = go(extensionAsked(), { type: 'ApproveExtension' }, at('2026-04-07', approver));
    // Twenty working days from 1 April, over the days off of Qingming: the last is 30 April.
    expect(dutyOf(approved, 'verify').dueAt).toBe(on('2026-05-01', 0));
    expect(stateOf(approved).clocks['sz-tax']?.budget).toEqual({ count: 20, unit: 'workingDays' });
    const request = { type: 'RequestExtension', reasons: 'Far.' } as const;
    expect(refusal(approved, request, at('2026-04-08', clerk))).toBe('extension-already-asked');
    const late = settle(accepted(), on('2026-04-14'));
    expect(refusal(late, request, at('2026-04-14', clerk))).toBe('verification-over');
  });

  test('is not given by who asked for it', () => {
    const asked = go(accepted(), { type: 'RequestExtension', reasons: 'x' }, at('2026-04-03', approver));
    expect(refusal(asked, { type: 'ApproveExtension' }, at('2026-04-07', approver))).toBe('requester-may-not-approve');
    expect(refusal(asked, { type: 'ApproveExtension' }, at('2026-04-07', approver2))).toBeUndefined();
  });

  test('that nobody answers lapses with the limit', () => {
    const late = settle(extensionAsked(), on('2026-04-14'));
    expect(typesOf(late)).toContain('ExtensionLapsed');
    expect(refusal(late, { type: 'ApproveExtension' }, at('2026-04-14', approver))).toBe('extension-not-asked');
  });

  test('needs no approval where the rulebook asks for none, and gives nothing where nothing is left', () => {
    const request = { type: 'RequestExtension', reasons: 'Far.' } as const;
    const free = go(accepted(filed(withRules({ extensionNeedsApproval: false }))), request, at('2026-04-03', clerk));
    expect(stateOf(free).extension?.status).toBe('approved');
    const { objection } = accepted().rules;
    const full = { ...accepted().rules, objection: { ...objection, verificationAtMost: objection.verification } };
    expect(refusal({ ...accepted(), rules: full }, request, at('2026-04-03', clerk))).toBe('extension-used-up');
  });

  test('that was declined may be asked for again in time', () => {
    const declined = go(extensionAsked(), { type: 'DeclineExtension', reasons: 'No.' }, at('2026-04-07', approver));
    expect(
      refusal(declined, { type: 'RequestExtension', reasons: 'Really.' }, at('2026-04-08', clerk)),
    ).toBeUndefined();
  });
});

describe('the finding', () => {
  test('waits for each provider in its time, and for no one who let it pass', () => {
    expect(refusal(accepted(), verify, at('2026-04-07', clerk))).toBe('provider-answer-pending');
    expect(refusal(settle(accepted(), on('2026-04-09')), verify, at('2026-04-09', clerk))).toBeUndefined();
    expect(refusal(found(), verify, at('2026-04-07', clerk))).toBeUndefined();
  });

  test('of a provider is taken late too, and waits for its own experts', () => {
    const answer = { type: 'RecordProviderFinding', finding: 'record-wrong', reasons: 'x' } as const;
    expect(refusal(settle(accepted(), on('2026-04-13')), answer, at('2026-04-13', providerClerk))).toBeUndefined();
    const experts = go(accepted(), { type: 'StartExpertReview', subjectMatter: 'x' }, at('2026-04-03', providerClerk));
    expect(refusal(experts, answer, at('2026-04-07', providerClerk))).toBe('experts-at-work');
    expect(refusal(found(), { type: 'StartExpertReview', subjectMatter: 'x' }, at('2026-04-07', providerClerk))).toBe(
      'already-answered',
    );
  });

  test.each([
    ['record-right', 'upheld'],
    ['record-wrong', 'dismissed'],
    ['cannot-tell', 'dismissed'],
    ['partly-wrong', 'upheld'],
  ] as const)('%s does not lead to %s', (finding, proposed) => {
    expect(refusal(found(), { ...verify, finding, proposed }, at('2026-04-07', clerk))).toBe('outcome-does-not-follow');
    const state = {
      ...stateOf(verified()),
      verified: { verifier: 'clerk-1', finding, proposed: 'dismissed' as const },
    };
    const odd: PlayedObjection = { ...verified(), state };
    const outcome = { ...decideAs({ outcome: proposed, measures: ['M21'], fields: ['sum'] }) };
    expect(refusal(odd, outcome, { ...at('2026-04-08', approver), facts })).toBe('outcome-does-not-follow');
  });

  test('is not decided by who found it', () => {
    const byApprover = go(found(), verify, at('2026-04-07', approver));
    expect(refusal(byApprover, decideAs(), { ...at('2026-04-08', approver), facts })).toBe('verifier-may-not-decide');
  });

  test('that is sent back runs on the same limit', () => {
    const returned = go(verified(), { type: 'ReturnVerification', reasons: 'Ask.' }, at('2026-04-08', approver));
    expect(dutyOf(returned, 'verify').dueAt).toBe(dutyOf(accepted(), 'verify').dueAt);
    expect(stateOf(returned).verified).toBeNull();
  });
});

test('a successor department goes on with the clock where it stands', () => {
  const moved = go(accepted(), { type: 'TransferObjection', to: 'sz-fin', order: 'd' }, at('2026-04-03', approver));
  expect(dutyOf(moved, 'verify')).toEqual({
    ...dutyOf(accepted(), 'verify'),
    owner: { role: 'clerk', department: 'sz-fin' },
  });
  const tosamr = go(accepted(), { type: 'TransferObjection', to: 'sz-samr', order: 'd' }, at('2026-04-03', approver));
  expect(dutiesOf(tosamr).map(({ name }) => name)).toEqual(['verify']);
  expect(refusal(accepted(), { type: 'TransferObjection', to: 'sz-fin', order: 'd' }, at('2026-04-03', clerk))).toBe(
    'approver-needed',
  );
});

test('the calendar of a year that was not yet published recounts the clocks once, and never to a later day', () => {
  const news = { type: 'RecountLimits' } as const;
  expect(ask(accepted(), news, at('2026-04-03', system))).toEqual({ kind: 'accepted', events: [] });
  const before = stateOf(filed(suspending('acceptance')));
  const certain = before.due['decide-acceptance'];
  if (!certain) throw new Error('No limit');
  const recountedFrom = (dueAt: Instant): PlayedObjection => {
    const guess = { ...certain, dueAt, provisional: true, awaits: [2026] };
    const holds = before.holds.map((hold) => ({ ...hold, from: dueAt }));
    const state = { ...before, holds, due: { ...before.due, 'decide-acceptance': guess } };
    return go({ ...filed(suspending('acceptance')), state }, news, at('2026-04-02', system));
  };
  // The suspension that silence will bring begins with the acceptance, which may come sooner but not later than was told.
  const sooner = recountedFrom(on('2026-04-30', 0));
  expect(dutyOf(sooner, 'decide-acceptance').dueAt).toBe(certain.dueAt);
  expect(stateOf(sooner).holds).toMatchObject([{ from: certain.dueAt, declaredAhead: true }]);
  const told = recountedFrom(on('2026-04-04', 0));
  expect(dutyOf(told, 'decide-acceptance').dueAt).toBe(on('2026-04-04', 0));
  expect(stateOf(told).holds).toMatchObject([{ from: on('2026-04-04', 0), declaredAhead: true }]);
  expect(stateOf(told).due['decide-acceptance']).toMatchObject({ provisional: false });
});
