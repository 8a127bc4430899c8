import { begin, dutyOf, go, last, on, refusal, settle, typesOf } from './cases/play.js';
import { at, expired, inDefence, inForce, noticed, served } from './cases/listing-story.js';
import { go as goOn } from './cases/play.js';
import {
  accepted,
  dismissed,
  factsOn,
  filed,
  filing,
  listed,
  OBJECTION,
  SECOND,
  stateOf,
  supplementAsked,
  suspending,
  told,
  withdrawn,
  withRules,
  type PlayedObjection,
} from './cases/objection-story.js';
import { agent, approver, clerk, person, PERSON, stranger, system } from './cases/people.js';
import { objectionKind } from '../../domain/objection/kind.js';
import type { Facts } from '../../domain/kernel/case.js';

const nobody = begin(objectionKind, OBJECTION);

function claims(played: PlayedObjection): readonly unknown[] {
  return played.kind.claimsOf(played.state);
}

function again(others: readonly PlayedObjection[], by = agent, told: Partial<typeof filing> = {}): PlayedObjection {
  const asking = { ...at('2026-04-10', by), facts: factsOn(listed, others) };
  return go(begin(objectionKind, SECOND), { ...filing, ...told }, asking);
}

describe('filing', () => {
  test('is itself the suspension, where the rulebook suspends from filing', () => {
    expect(claims(filed())).toEqual([
      {
        id: 'hold-1',
        on: listed.caseId,
        measures: 'all',
        effect: 'suspends',
        cause: 'objection',
        from: on('2026-04-01'),
        until: null,
        declaredAhead: false,
      },
    ]);
    expect(last(filed()).rule).toBe('objection.suspends');
  });

  test('declares the suspension ahead, for the acceptance that silence will bring', () => {
    const ahead = filed(suspending('acceptance'));
    expect(claims(ahead)).toMatchObject([{ from: dutyOf(ahead, 'decide-acceptance').dueAt, declaredAhead: true }]);
    expect(claims(accepted(ahead))).toMatchObject([{ from: on('2026-04-02'), until: null, declaredAhead: false }]);
  });

  test('suspends nothing where the rulebook does not', () => {
    expect(claims(accepted(filed(suspending('off'))))).toEqual([]);
  });

  test.each<[string, Facts, typeof filing]>([
    ['listing-unknown', { listing: null }, filing],
    ['objection-too-early', factsOn(noticed()), filing],
    ['objection-too-early', factsOn(inDefence()), filing],
    [
      'nothing-to-object-to',
      factsOn(goOn(inForce(), { type: 'RevokeListing', reasons: 'x' }, at('2026-04-01', approver))),
      filing,
    ],
    ['reasons-missing', factsOn(listed), { ...filing, grounds: ' ' }],
  ])('is refused with %s', (code, facts, command) => {
    expect(refusal(nobody, command, { ...at('2026-04-01', agent), facts })).toBe(code);
  });

  test.each([
    ['before publication', served()],
    ['after the term', expired()],
  ])('is admitted %s', (_when, listing) => {
    expect(refusal(nobody, filing, { ...at('2030-01-07', agent), facts: factsOn(listing) })).toBeUndefined();
  });

  test('is open to the subject and to persons listed with it, and to nobody else', () => {
    const state = { ...listed.state, subject: PERSON };
    const facts = factsOn(listed, [], [{ ...listed, state }]);
    const by = (actor: typeof agent): string | undefined =>
      refusal(nobody, filing, { ...at('2026-04-01', actor), facts });
    expect([by(agent), by(person), by(stranger), by(clerk)]).toEqual([
      undefined,
      undefined,
      'not-the-subject',
      'not-the-subject',
    ]);
  });

  test('asks the departments that gave the information', () => {
    expect(stateOf(filed()).providers).toEqual([{ department: 'sz-samr', finding: null }]);
    expect(stateOf(filed(withRules({ verifiers: ['recogniser'] }))).providers).toEqual([]);
  });
});

describe('the same grounds again', () => {
  test('join the open case, and suspend for this party too', () => {
    const joined = again([accepted()]);
    expect(stateOf(joined)).toMatchObject({ status: 'joined', lead: OBJECTION });
    expect(claims(joined)).toMatchObject([{ until: null, declaredAhead: false }]);
  });

  test('after a result and with nothing new are not accepted, with a way to review, and suspend nothing', () => {
    const repeated = again([told()]);
    expect(typesOf(repeated)).toEqual(['ObjectionFiled', 'ObjectionRefused']);
    expect(last(repeated)).toMatchObject({ ground: 'same-grounds', remedies: [{ way: 'review' }] });
    expect(claims(repeated)).toEqual([]);
    expect(dutyOf(repeated, 'serve-result').owner.role).toBe('clerk');
  });

  test.each<[string, readonly PlayedObjection[], Partial<typeof filing>]>([
    ['with new evidence', [dismissed()], { evidence: ['doc-new'] }],
    ['with other grounds', [dismissed()], { error: 'wrong-basis' }],
    ['after a withdrawal', [withdrawn()], {}],
  ])('are a new case %s, with a new suspension', (_when, others, command) => {
    const fresh = again(others, agent, command);
    expect(stateOf(fresh).status).toBe('filed');
    expect(claims(fresh)).toMatchObject([{ until: null }]);
  });
});

describe('acceptance', () => {
  test('comes by silence, as of the last day, and brings the verification of all side by side', () => {
    const deemed = settle(filed(), on('2026-04-08'));
    expect(last(deemed)).toMatchObject({ type: 'ObjectionAccepted', deemed: true });
    expect(dutyOf(deemed, 'report-finding:sz-samr')).toMatchObject({
      owner: { department: 'sz-samr' },
      ifMissed: 'Escalate',
    });
    // Silence on 7 April is acceptance on 7 April: three working days for the provider from 8 April.
    expect(dutyOf(deemed, 'report-finding:sz-samr').dueAt).toBe(on('2026-04-11', 0));
    expect(claims(deemed)).toEqual(claims(filed()));
  });

  test('refused with reasons leaves the suspension until the party is told', () => {
    const command = { type: 'RefuseObjection', ground: 'outside-objection', reasons: 'Another matter.' } as const;
    const refused = go(filed(), command, at('2026-04-02', clerk));
    expect(claims(refused)).toMatchObject([{ until: null }]);
    expect(claims(told(refused))).toMatchObject([{ until: on('2026-04-09') }]);
    expect(refusal(filed(), { ...command, reasons: '' }, at('2026-04-02', clerk))).toBe('reasons-missing');
  });

  test('refused before it began takes a declared suspension back', () => {
    const command = { type: 'RefuseObjection', ground: 'outside-objection', reasons: 'x' } as const;
    const refused = go(filed(suspending('acceptance')), command, at('2026-04-02', clerk));
    expect(claims(refused)).toMatchObject([{ until: on('2026-04-02') }]);
  });
});

describe('missing papers', () => {
  test('are asked for once, and each is named', () => {
    const ask = (missing: readonly string[]) => ({ type: 'AskSupplement', missing, explanation: '' }) as const;
    expect(refusal(filed(), ask([]), at('2026-04-02', clerk))).toBe('missing-not-named');
    const supplied = go(
      supplementAsked(),
      { type: 'SupplyMissing', evidence: ['doc-poa'], statement: '' },
      at('2026-04-03', agent),
    );
    expect(refusal(supplied, ask(['more']), at('2026-04-07', clerk))).toBe('supplement-already-asked');
    expect(stateOf(supplied)).toMatchObject({
      status: 'filed',
      receivedAt: on('2026-04-03'),
      evidence: ['doc-receipt', 'doc-poa'],
    });
  });

  test('not supplied end the objection, and the suspension when the party is told', () => {
    const dropped = settle(supplementAsked(), on('2026-04-20'));
    expect(stateOf(dropped)).toMatchObject({ status: 'not-pursued' });
    expect(claims(dropped)).toMatchObject([{ until: null }]);
  });

  test('posted in time are in time, even when the case had been dropped and told', () => {
    const dropped = settle(supplementAsked(), on('2026-04-20'));
    const posted = { type: 'SupplyMissing', evidence: ['doc-poa'], statement: '' } as const;
    expect(refusal(dropped, posted, at('2026-04-20', agent))).toBe('supplement-late');
    expect(stateOf(go(dropped, posted, at('2026-04-15', agent))).status).toBe('filed');
    const after = go(
      dropped,
      { type: 'ServeResult', manner: 'post', servedOn: '2026-04-20' as never, proof: 'd' },
      at('2026-04-20', clerk),
    );
    const again = go(after, posted, at('2026-04-15', agent));
    expect(claims(again)).toMatchObject([
      { id: 'hold-1', until: on('2026-04-20') },
      { id: 'hold-2', until: null },
    ]);
  });
});

describe('a withdrawal', () => {
  test('ends the suspension at 24:00 of the next working day, and then the case', () => {
    // Friday 3 April before the Qingming days off: the next working day is Tuesday 7 April.
    expect(claims(withdrawn())).toMatchObject([{ until: on('2026-04-08', 0) }]);
    const ended = settle(withdrawn(), on('2026-04-08', 0));
    expect(typesOf(ended).slice(-2)).toEqual(['HoldEnded', 'ObjectionClosed']);
  });

  test('before any suspension began closes the case at once', () => {
    const gone = withdrawn(filed(suspending('acceptance')));
    expect(stateOf(gone).status).toBe('closed');
  });

  test('leaves a shown error to be corrected all the same', () => {
    const finding = { type: 'RecordProviderFinding', finding: 'record-wrong', reasons: 'Ours.' } as const;
    const shown = go(accepted(), finding, at('2026-04-03', { ...clerk, department: 'sz-samr' }));
    const gone = go(shown, { type: 'WithdrawObjection' }, at('2026-04-07', agent));
    expect(dutyOf(gone, 'apply-correction').owner).toEqual({ role: 'clerk', department: 'sz-tax' });
    const later = settle(gone, on('2026-04-20'));
    expect(stateOf(later).status).toBe('withdrawn');
    expect(stateOf(go(later, { type: 'RecordCorrectionApplied' }, at('2026-04-20', system))).status).toBe('closed');
  });
});
