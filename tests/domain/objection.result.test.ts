import { begin, contextOf, day, dutiesOf, dutyOf, go, last, on, refusal, settle, typesOf } from './cases/play.js';
import { at } from './cases/listing-story.js';
import {
  accepted,
  closed,
  corrected,
  decideAs,
  dismissed,
  facts,
  factsOn,
  filed,
  filing,
  found,
  listed,
  OBJECTION,
  SECOND,
  serveResult,
  stateOf,
  told,
  upheld,
  upheldInPart,
  verified,
  withdrawn,
  withRules,
  type PlayedObjection,
} from './cases/objection-story.js';
import { agent, approver, clerk, implementer, system } from './cases/people.js';
import { objectionKind } from '../../domain/objection/kind.js';

function claims(played: PlayedObjection): readonly unknown[] {
  return played.kind.claimsOf(played.state);
}

const deciding = { ...at('2026-04-08', approver), facts };

describe('the result', () => {
  test('dismissed ends the suspension when the party is told, not before', () => {
    expect(claims(dismissed())).toMatchObject([{ until: null }]);
    expect(claims(told())).toMatchObject([{ until: on('2026-04-09') }]);
  });

  test('upheld ends all measures for good with the decision itself', () => {
    expect(claims(upheld())).toMatchObject([
      { id: 'hold-1', until: null },
      { id: 'result', effect: 'ends', cause: 'upheld', measures: 'all', from: on('2026-04-08'), until: null },
    ]);
  });

  test('upheld in part ends the measures named, which are of this listing', () => {
    expect(claims(upheldInPart())).toMatchObject([{ id: 'hold-1' }, { effect: 'ends', measures: ['M21'] }]);
    const part = (measures: readonly string[]): string | undefined =>
      refusal(verified('partly-wrong', 'upheld-in-part'), decideAs({ outcome: 'upheld-in-part', measures }), deciding);
    expect(part([])).toBe('measures-missing');
    expect(part(['M01'])).toBe('measure-not-of-this-listing');
  });

  test('with data corrected names the fields and ends nothing', () => {
    const from = verified('record-wrong', 'data-corrected');
    expect(refusal(from, decideAs({ outcome: 'data-corrected' }), deciding)).toBe('fields-missing');
    const put = go(from, decideAs({ outcome: 'data-corrected', fields: ['sum'] }), deciding);
    expect(claims(put)).toHaveLength(1);
    expect(dutyOf(put, 'apply-correction').owner.department).toBe('sz-tax');
  });

  test('undetermined goes against the provider: the record does not bind, or stays with both views noted', () => {
    const undecided = verified('cannot-tell', 'undetermined');
    const withdrawn = go(undecided, decideAs({ outcome: 'undetermined' }), deciding);
    expect(claims(withdrawn)).toMatchObject([{}, { effect: 'ends', cause: 'undetermined', measures: 'all' }]);
    const kept = { ...undecided, rules: withRules({ undetermined: 'keep-with-note' }) };
    const noted = go(kept, decideAs({ outcome: 'undetermined' }), deciding);
    expect(claims(noted)).toHaveLength(1);
    expect(stateOf(noted).result?.correction).toBe('none');
  });

  test('is refused while a right that is due is missing, and names it', () => {
    const rights = { acknowledged: 1, verified: 3 };
    const state = { ...stateOf(verified()), rights };
    expect(objectionKind.decide(state, decideAs(), contextOf(verified(), deciding))).toMatchObject({
      refusal: { code: 'right-not-given', params: { right: 'suspended-in-time' } },
    });
  });

  test('needs reasons', () => {
    expect(refusal(verified(), decideAs({ reasons: '' }), deciding)).toBe('reasons-missing');
  });
});

describe('telling the party', () => {
  test('waits for the correction, so that wrong data never bind again', () => {
    expect(refusal(upheld(), serveResult, at('2026-04-09', clerk))).toBe('correction-not-applied');
    expect(refusal(corrected(), serveResult, at('2026-04-09', clerk))).toBeUndefined();
  });

  test('names the review with its last day, which is then owed to nobody else', () => {
    const served = told();
    expect(last(served)).toMatchObject({ remedies: [{ way: 'review', until: on('2026-05-01', 0) }] });
    expect(dutyOf(served, 'ask-for-review').owner).toEqual({ role: 'subject', subject: agent.subject });
    expect(typesOf(closed()).at(-1)).toBe('ObjectionClosed');
    expect(dutiesOf(closed())).toEqual([]);
  });

  test('by public notice ends the suspension only when the announcement has stood', () => {
    const announced = go(dismissed(), { ...serveResult, manner: 'public-notice' }, at('2026-04-09', clerk));
    expect(claims(announced)).toMatchObject([{ until: null }]);
    expect(dutiesOf(announced).map(({ name }) => name)).toEqual(['deem-result-served']);
    const deemed = settle(announced, on('2026-05-12'));
    expect(claims(deemed)).toMatchObject([{ until: dutyOf(announced, 'deem-result-served').dueAt }]);
  });

  test('late goes to the supervisor, and the suspension stays', () => {
    const late = settle(dismissed(), on('2026-06-01'));
    expect(typesOf(late)).toContain('DutyEscalated');
    expect(claims(late)).toMatchObject([{ until: null }]);
  });
});

test('what was carried out and cannot be undone is listed, once for each measure and department', () => {
  const command = {
    type: 'RecordIrreversibleEffect',
    measure: 'M21',
    executedAt: on('2026-03-20'),
    what: 'Closed.',
  } as const;
  const noted = go(accepted(), command, at('2026-04-03', implementer));
  expect(stateOf(noted).irreversible).toEqual([{ measure: 'M21', department: 'sz-fin', executedAt: on('2026-03-20') }]);
  expect(refusal(accepted(), { ...command, executedAt: on('2026-04-20') }, at('2026-04-03', implementer))).toBe(
    'executed-in-future',
  );
});

test('the end of the listing is noted, and the objection goes on', () => {
  const noted = go(found(), { type: 'RecordListingEnded', how: 'expired' }, at('2026-04-03', system));
  expect(stateOf(noted)).toMatchObject({ status: 'under-verification', listingEnded: 'expired' });
  expect(go(noted, { type: 'RecordListingEnded', how: 'expired' }, at('2026-04-03', system)).happened).toHaveLength(
    noted.happened.length,
  );
});

describe('a joined objection', () => {
  const joined = (lead = accepted()): PlayedObjection =>
    go(begin(objectionKind, SECOND), filing, { ...at('2026-04-03', agent), facts: factsOn(listed, [lead]) });
  const result = { type: 'RecordLeadResult', lead: OBJECTION, outcome: 'dismissed' } as const;

  test('is known to its lead', () => {
    const known = go(accepted(), { type: 'RecordJoined', objection: SECOND }, at('2026-04-03', system));
    expect(stateOf(known).joined).toEqual([SECOND]);
    expect(go(known, { type: 'RecordJoined', objection: SECOND }, at('2026-04-03', system))).toEqual(known);
  });

  test('keeps its suspension until its own party has been told the result of the lead', () => {
    const decided = go(joined(), result, at('2026-04-09', system));
    expect(claims(decided)).toMatchObject([{ until: null }]);
    expect(dutyOf(decided, 'serve-result').owner.department).toBe('sz-tax');
    const told = go(decided, { ...serveResult, servedOn: day('2026-04-10') }, at('2026-04-10', clerk));
    expect(claims(told)).toMatchObject([{ until: on('2026-04-10') }]);
  });

  test.each([
    [
      'its lead has gone',
      (): PlayedObjection => go(joined(), { type: 'RecordLeadGone', lead: OBJECTION }, at('2026-04-09', system)),
    ],
    ['its lead takes longer than the longest time', (): PlayedObjection => settle(joined(), on('2026-05-08'))],
  ])('goes its own way when %s, and stays suspended', (_when, separate) => {
    const alone = separate();
    expect(stateOf(alone)).toMatchObject({ status: 'filed', lead: null });
    expect(claims(alone)).toMatchObject([{ until: null }]);
  });

  test('hears nothing from a case that is not its lead', () => {
    expect(go(joined(), { ...result, lead: 'other' }, at('2026-04-09', system))).toEqual(joined());
    expect(go(joined(), { type: 'RecordLeadGone', lead: 'other' }, at('2026-04-09', system))).toEqual(joined());
    expect(refusal(joined(), result, at('2026-04-09', clerk))).toBe('for-the-system-only');
  });
});

test('two cases that end in the same hour each end their own suspension only', () => {
  const other = go(
    begin(objectionKind, SECOND),
    { ...filing, error: 'wrong-basis' },
    { ...at('2026-04-01', agent), facts: factsOn(listed, [filed()]) },
  );
  expect(claims(withdrawn(other))).toMatchObject([{ id: 'hold-1', until: on('2026-04-08', 0) }]);
  expect(claims(filed())).toMatchObject([{ id: 'hold-1', until: null }]);
});
