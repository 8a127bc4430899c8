import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { objectionKind } from '../../domain/objection/kind.js';
import { begin, day, dutiesOf, dutyOf, go, on, refusal, settle, shelf, typesOf } from './cases/play.js';
import { at } from './cases/listing-story.js';
import {
  facts,
  factsOn,
  filed,
  filing,
  listed,
  SECOND,
  stateOf,
  withdrawn,
  type PlayedObjection,
} from './cases/objection-story.js';
import { agent, clerk, person, providerClerk } from './cases/people.js';

/** 河南省社会信用条例 art. 41: three working days, seven where the provider must check, all from receipt. */
const henan = shelf.inForce('henan', day('2026-04-01'));

function changed(values: Partial<Record<keyof Rulebook['objection'], unknown>>): Rulebook {
  const settings = Object.entries(values).map(([key, value]) => [
    key,
    { ...henan.objection[key as keyof Rulebook['objection']], value },
  ]);
  return { ...henan, objection: { ...henan.objection, ...(Object.fromEntries(settings) as object) } };
}

const alone = changed({ verifiers: ['recogniser'] });

describe('where the rulebook knows no step of acceptance', () => {
  test('an objection is under verification with its filing', () => {
    const objection = filed(henan);
    expect(typesOf(objection)).toEqual(['ObjectionFiled', 'ObjectionAccepted']);
    expect(stateOf(objection)).toMatchObject({ status: 'under-verification', receivedAt: on('2026-04-01') });
    expect(objection.happened[1]?.event).toMatchObject({ rule: 'objection.acceptanceStep', deemed: false });
    expect(dutiesOf(objection).map(({ name }) => name)).toEqual(['verify', 'report-finding:sz-samr']);
    expect(refusal(objection, { type: 'AcceptObjection' }, at('2026-04-02', clerk))).toBe('objection-not-at-this-step');
  });

  test('seven working days in all where a provider must check, and three for the provider, all from receipt', () => {
    expect(dutyOf(filed(henan), 'verify')).toMatchObject({
      dueAt: on('2026-04-14', 0),
      rule: { id: 'objection.verification', tag: 'found' },
    });
    expect(dutyOf(filed(henan), 'report-finding:sz-samr').dueAt).toBe(on('2026-04-08', 0));
  });

  test('three working days where nobody else must check', () => {
    const objection = filed(alone);
    expect(dutiesOf(objection)).toHaveLength(1);
    expect(dutyOf(objection, 'verify')).toMatchObject({
      dueAt: on('2026-04-08', 0),
      rule: { id: 'objection.verificationAlone', tag: 'found' },
    });
  });

  test('counts from the receipt where it was posted before', () => {
    const posted = { ...at('2026-04-01', agent), receivedAt: on('2026-04-03'), facts };
    const objection = go(begin(objectionKind, SECOND, henan), filing, posted);
    expect(stateOf(objection)).toMatchObject({ filedAt: on('2026-04-01'), receivedAt: on('2026-04-03') });
    expect(dutyOf(objection, 'report-finding:sz-samr').dueAt).toBe(on('2026-04-10', 0));
  });

  test('there is no extension where the rulebook has none', () => {
    const extend = { type: 'RequestExtension', reasons: 'Much to read.' } as const;
    expect(refusal(filed(alone), extend, at('2026-04-02', clerk))).toBe('extension-used-up');
  });

  test('it goes its way to a result like any other', () => {
    const answered = go(
      filed(henan),
      { type: 'RecordProviderFinding', finding: 'record-right', reasons: 'Our file says so.' },
      at('2026-04-02', providerClerk),
    );
    const verified = go(
      answered,
      { type: 'RecordVerification', finding: 'record-right', proposed: 'dismissed', reasons: 'Checked.' },
      at('2026-04-03', clerk),
    );
    expect(stateOf(verified).status).toBe('verified');
  });

  test.each(['filing', 'acceptance'])('suspends at once where it suspends, also from %s', (suspendsFrom) => {
    const objection = filed(changed({ suspends: true, suspendsFrom }));
    expect(objection.kind.claimsOf(objection.state)).toMatchObject([
      { effect: 'suspends', from: on('2026-04-01'), until: null, declaredAhead: false },
    ]);
  });

  test('one that waited for another is verified as soon as it goes its own way', () => {
    const lead = filed(henan);
    const joined = go(begin(objectionKind, SECOND, henan), filing, {
      ...at('2026-04-02', person),
      actor: { ...person, subject: agent.subject ?? '' },
      facts: factsOn(listed, [lead]),
    });
    expect(stateOf(joined).status).toBe('joined');
    const own = go(
      joined,
      { type: 'RecordLeadGone', lead: lead.caseId },
      at('2026-04-09', { id: 'system', role: 'system' }),
    );
    expect(typesOf(own).slice(-2)).toEqual(['SeparatedFromLead', 'ObjectionAccepted']);
    expect(dutyOf(own, 'report-finding:sz-samr').dueAt).toBe(on('2026-04-15', 0));
  });

  test('late verification is escalated and the withdrawn one ends', () => {
    expect(typesOf(settle(filed(henan), on('2026-04-15')))).toContain('DutyEscalated');
    const ended: PlayedObjection = settle(withdrawn(filed(changed({ suspends: true }))), on('2026-04-08'));
    expect(stateOf(ended).status).toBe('closed');
  });
});
