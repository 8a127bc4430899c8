import { agent, clerk, system } from './cases/people.js';
import { day, dutiesOf, dutyOf, go, on, refusal, settle, typesOf } from './cases/play.js';
import {
  at,
  caseOf,
  decided,
  decideTo,
  defended,
  facts as measures,
  inDefence,
  inForce,
  noticed,
  serveDecision,
  served,
  serveNotice,
  type PlayedListing,
} from './cases/listing-story.js';
import {
  accepted,
  closed,
  dismissed,
  facts,
  filed,
  filing,
  OBJECTION,
  serveResult,
  stateOf,
  suspending,
  supplementAsked,
} from './cases/objection-story.js';
import { begin } from './cases/play.js';
import { objectionKind } from '../../domain/objection/kind.js';
import { standingAt } from '../../domain/standing/standing.js';

const submit = { type: 'SubmitDefence', points: ['Paid.'], evidence: [] } as const;
const ask = { type: 'RequestHearing', needsInterpreter: false } as const;

describe('a service that is entered late', () => {
  test('opens the whole window from its record, so that it never closes before it could be used', () => {
    const late = settle(go(noticed(), serveNotice, at('2026-03-20', clerk)), on('2026-03-20', 11));
    expect(caseOf(late).status).toBe('in-defence');
    expect(dutyOf(late, 'submit-defence').dueAt).toBe(on('2026-03-28', 0));
    expect(refusal(late, submit, at('2026-03-27', agent))).toBeUndefined();
    expect(refusal(late, ask, at('2026-03-27', agent))).toBeUndefined();
  });

  test('by public notice does not stand for its time before it is in the record', () => {
    const announce = { ...serveNotice, manner: 'public-notice' } as const;
    const late = settle(go(noticed(), announce, at('2026-05-20', clerk)), on('2026-05-20', 11));
    expect(typesOf(late)).not.toContain('NoticeServed');
    const due = dutyOf(late, 'deem-notice-served').dueAt;
    expect(due).toBe(
      dutyOf(go(noticed(), { ...announce, servedOn: day('2026-05-20') }, at('2026-05-20', clerk)), 'deem-notice-served')
        .dueAt,
    );
  });

  test('of a result leaves the whole time to ask for review', () => {
    const late = settle(go(dismissed(), serveResult, at('2026-09-30', clerk)), on('2026-09-30', 11));
    expect(stateOf(late).status).toBe('told');
    expect(closed().state.status).toBe('closed');
  });

  test('on its own day counts from that day', () => {
    expect(dutyOf(inDefence(), 'submit-defence').dueAt).toBe(on('2026-03-12', 0));
  });
});

describe('what was posted before and received later', () => {
  const posted = (
    date: string,
  ): { readonly at: ReturnType<typeof on>; readonly receivedAt: ReturnType<typeof on> } => ({
    at: on('2026-04-01'),
    receivedAt: on(date),
  });
  const arrived = go(begin(objectionKind, OBJECTION, suspending('filing')), filing, {
    ...posted('2026-04-20'),
    actor: agent,
    facts,
  });

  test('starts the time of the office with its receipt: nothing is missed on arrival', () => {
    expect(settle(arrived, on('2026-04-20', 11)).state.status).toBe('filed');
    const online = go(begin(objectionKind, OBJECTION), filing, { ...at('2026-04-20', agent), facts });
    expect(dutyOf(arrived, 'decide-acceptance').dueAt).toBe(dutyOf(online, 'decide-acceptance').dueAt);
    expect(stateOf(arrived)).toMatchObject({ filedAt: on('2026-04-01'), receivedAt: on('2026-04-20') });
  });

  test('suspends from its receipt, and leaves the standing of the days before as it was told', () => {
    const [claim] = arrived.kind.claimsOf(arrived.state);
    expect(claim).toMatchObject({ from: on('2026-04-20'), declaredAhead: false });
    const terms = inForce().kind.termsOf(inForce().state);
    const claims = arrived.kind.claimsOf(arrived.state).map((held) => ({ ...held, case: OBJECTION }));
    const asked = (when: string): readonly string[] =>
      standingAt(terms, claims, on(when), { asked: true }).map(({ standing }) => standing);
    expect(new Set(asked('2026-04-10'))).toEqual(new Set(['in-force']));
    expect(new Set(asked('2026-04-21'))).toEqual(new Set(['suspended']));
  });

  test('supplied in time by its postmark gives the office its whole time too', () => {
    const supply = { type: 'SupplyMissing', evidence: ['doc-poa'], statement: '' } as const;
    const dropped = settle(supplementAsked(), on('2026-04-30'));
    const supplied = go(dropped, supply, { at: on('2026-04-08'), receivedAt: on('2026-04-30'), actor: agent });
    expect(settle(supplied, on('2026-04-30', 11)).state.status).toBe('filed');
  });

  test('gives the hearing its time to be scheduled', () => {
    const asked = go(inDefence(), ask, { at: on('2026-03-06'), receivedAt: on('2026-03-11'), actor: agent });
    const online = go(inDefence(), ask, at('2026-03-11', agent));
    expect(dutyOf(asked, 'schedule-hearing').dueAt).toBe(dutyOf(online, 'schedule-hearing').dueAt);
  });
});

test('a withdrawal received by a clock that is a little behind leaves the suspension to the next working day', () => {
  const withdrawn = go(
    filed(suspending('filing')),
    { type: 'WithdrawObjection' },
    { at: on('2026-04-01', 9), actor: agent },
  );
  expect(withdrawn.state.status).toBe('withdrawn');
  expect(stateOf(withdrawn).holds).toMatchObject([{ from: on('2026-04-01'), until: on('2026-04-03', 0) }]);
  expect(accepted().state.status).toBe('under-verification');
});

describe('a defence posted in time that comes after the decision', () => {
  const inTime = { at: on('2026-03-11', 23), receivedAt: on('2026-03-13'), actor: agent };
  /** Decided because the window had closed. */
  function decidedUnheard(): PlayedListing {
    const over = settle(inDefence(), on('2026-03-12'));
    return go(over, decideTo(over), {
      ...at('2026-03-12', { ...clerk, id: 'approver-2', role: 'approver' }),
      facts: measures,
    });
  }

  test('takes the decision back until it is served, and is answered like any other', () => {
    const heard = go(decidedUnheard(), submit, inTime);
    expect(typesOf(heard).slice(-2)).toEqual(['DecisionRetracted', 'DefenceSubmitted']);
    expect(caseOf(heard)).toMatchObject({ status: 'under-decision', made: null, defence: { points: ['p1'] } });
    expect(dutyOf(heard, 'decide-listing').dueAt?.localeCompare(inTime.receivedAt)).toBe(1);
    const asked = go(decidedUnheard(), ask, inTime);
    expect(caseOf(asked).status).toBe('hearing');
  });

  test('is sent on to the objection once the decision has been served', () => {
    const served = go(decidedUnheard(), { ...serveDecision, servedOn: day('2026-03-12') }, at('2026-03-12', clerk));
    expect(refusal(served, submit, inTime)).toBe('defence-after-decision');
    expect(refusal(served, ask, inTime)).toBe('defence-after-decision');
    expect(refusal(decidedUnheard(), submit, at('2026-03-13', agent))).toBe('defence-window-closed');
  });

  test('does not undo a decision that was made early because the defence was waived', () => {
    expect(refusal(decided(), submit, at('2026-03-07', agent))).toBe('listing-not-at-this-step');
    expect(refusal(served(), submit, at('2026-03-10', agent))).toBe('listing-not-at-this-step');
    expect(caseOf(defended()).defence?.points).toEqual(['p1', 'p2']);
  });
});

test('an announced decision is served at its end, also where it was published before', () => {
  const { listing } = inForce().rules;
  const rules = {
    ...inForce().rules,
    listing: { ...listing, publishBeforeService: { ...listing.publishBeforeService, value: true } },
  };
  const early: PlayedListing = { ...decided(), rules };
  const published = go(early, { type: 'PublishListing' }, at('2026-03-09', clerk));
  const announced = go(published, { ...serveDecision, manner: 'public-notice' }, at('2026-03-09', clerk));
  const { dueAt } = dutyOf(announced, 'deem-decision-served');
  const deemed = settle(announced, on('2026-06-30'));
  expect(dueAt).not.toBeNull();
  expect(caseOf(deemed)).toMatchObject({ status: 'in-force', announced: false });
  expect(caseOf(deemed).made?.servedOn).not.toBeNull();
  expect(dutiesOf(deemed).map(({ name }) => name)).toEqual(['end-term']);
  expect(refusal(announced, { type: 'DeemDecisionServed', duty: '' }, at('2026-03-10', system))).toBeUndefined();
});
