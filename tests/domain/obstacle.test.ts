import fc from 'fast-check';
import { addDays, dateOf, startOfDay } from '../../domain/kernel/calendar-date.js';
import { derivationWords } from '../../domain/kernel/derivation-words.js';
import { derive } from '../../domain/kernel/derivation.js';
import type { Due } from '../../domain/kernel/due.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { duesAfter } from '../../domain/kernel/obstacle.js';
import { readCounting } from '../verifier/counting.js';
import { receiptOf } from '../verifier/receipts.js';
import { reckoningOfDue } from '../../domain/kernel/reckoning.js';
import { endOf } from '../../domain/kernel/limit-end.js';
import type { Limit } from '../../domain/kernel/limit.js';
import { anyInstant, anyLimit } from './cases/ledgers.js';
import {
  at,
  caseOf,
  decideTo,
  facts,
  inDefence,
  serveDecision,
  type PlayedListing,
  underConsent,
} from './cases/listing-story.js';
import { filed, serveResult, stateOf, supplementAsked, suspending, told } from './cases/objection-story.js';
import { agent, approver2, clerk, strangerClerk } from './cases/people.js';
import { contextOf, day, dutiesOf, dutyOf, go, guizhou, on, refusal, settle, shelf, typesOf } from './cases/play.js';
import { calendar } from './published-calendar.js';

const obstacle = { type: 'RecognizeObstacle', proof: 'doc-p', reasons: 'The town was under water.' } as const;

function flood(
  from: string,
  until: string,
): typeof obstacle & { from: ReturnType<typeof day>; until: ReturnType<typeof day> } {
  return { ...obstacle, from: day(from), until: day(until) };
}

const submit = { type: 'SubmitDefence', points: ['Paid.'], evidence: [] } as const;
const supply = { type: 'SupplyMissing', evidence: ['doc-poa'], statement: '' } as const;

describe('the window of a defence', () => {
  test('goes on after the obstacle with what was left when it began, and a hearing may be asked for as long', () => {
    // Served on Wednesday 4 March; five working days to 11 March. Two had passed before Monday 9 March.
    const moved = go(inDefence(), flood('2026-03-09', '2026-03-11'), at('2026-03-11', clerk));
    expect(dutyOf(moved, 'submit-defence').dueAt).toBe(on('2026-03-17', 0));
    expect(caseOf(moved).defence).toMatchObject({ closesAt: on('2026-03-17', 0), hearingBy: on('2026-03-17', 0) });
    expect(refusal(moved, submit, at('2026-03-16', agent))).toBeUndefined();
    expect(typesOf(settle(moved, on('2026-03-17')))).toContain('DefenceClosed');
  });

  test('opens again where it closed during the obstacle, and the decision waits', () => {
    const closed = settle(inDefence(), on('2026-03-20'));
    const again = go(closed, flood('2026-03-09', '2026-03-20'), at('2026-03-20', clerk));
    expect(caseOf(again).status).toBe('in-defence');
    expect(dutyOf(again, 'submit-defence').dueAt).toBe(on('2026-03-26', 0));
    expect(refusal(again, decideTo(again), { ...at('2026-03-23', approver2), facts })).toBe('listing-not-at-this-step');
    const over = settle(again, on('2026-03-26'));
    expect(typesOf(over).filter((type) => type === 'DefenceClosed')).toHaveLength(2);
    expect(caseOf(over).status).toBe('under-decision');
  });

  test('takes back a decision that nobody has been told of, and no other', () => {
    const decided = decidedUnheard();
    const again = go(decided, flood('2026-03-09', '2026-03-12'), at('2026-03-13', clerk));
    expect(typesOf(again).slice(-2)).toEqual(['DecisionRetracted', 'ObstacleRecognized']);
    expect(caseOf(again)).toMatchObject({ status: 'in-defence', made: null });
    const served = go(decided, { ...serveDecision, servedOn: day('2026-03-12') }, at('2026-03-12', clerk));
    expect(refusal(served, flood('2026-03-09', '2026-03-12'), at('2026-03-13', clerk))).toBe(
      'listing-not-at-this-step',
    );
  });

  test('asks the superior anew, whose consent was given without the defence', () => {
    const waiting = settle(inDefence(), on('2026-03-20'));
    const consenting: PlayedListing = {
      ...waiting,
      state: { ...caseOf(waiting), superior: 'gz-samr', consent: 'given' },
    };
    expect(caseOf(go(consenting, flood('2026-03-09', '2026-03-20'), at('2026-03-20', clerk))).consent).toBeNull();
    expect(caseOf(underConsent()).consent).toBeNull();
  });

  test('that is over even so stays closed, but what was posted in what was left is in time', () => {
    const closed = settle(inDefence(), on('2026-03-30'));
    const told = go(closed, flood('2026-03-09', '2026-03-13'), at('2026-03-30', clerk));
    expect(caseOf(told)).toMatchObject({ status: 'under-decision', defence: { closesAt: on('2026-03-19', 0) } });
    expect(refusal(told, submit, at('2026-03-30', agent))).toBe('defence-window-closed');
    expect(refusal(told, submit, { ...at('2026-03-18', agent), receivedAt: on('2026-03-30') })).toBeUndefined();
  });

  test('rests once for two obstacles that overlap, and twice for two that do not', () => {
    const twice = go(
      go(inDefence(), flood('2026-03-09', '2026-03-11'), at('2026-03-11', clerk)),
      flood('2026-03-11', '2026-03-12'),
      at('2026-03-12', clerk),
    );
    const once = go(inDefence(), flood('2026-03-09', '2026-03-12'), at('2026-03-12', clerk));
    expect(dutyOf(twice, 'submit-defence').dueAt).toBe(dutyOf(once, 'submit-defence').dueAt);
    const apart = go(
      go(inDefence(), flood('2026-03-05', '2026-03-05'), at('2026-03-06', clerk)),
      flood('2026-03-10', '2026-03-10'),
      at('2026-03-11', clerk),
    );
    expect(dutyOf(apart, 'submit-defence').dueAt).toBe(on('2026-03-14', 0));
  });

  test('leaves the limits of the department where they were', () => {
    const before = inDefence();
    const after = go(before, flood('2026-03-09', '2026-03-11'), at('2026-03-11', clerk));
    const departments = (played: PlayedListing): unknown =>
      dutiesOf(played).filter(({ owner }) => owner.role !== 'subject');
    expect(departments(after)).toEqual(departments(before));
  });
});

describe('an obstacle is not recognised', () => {
  test.each([
    ['before it is over', flood('2026-03-09', '2026-03-12'), 'obstacle-not-over'],
    ['that ends before it began', flood('2026-03-11', '2026-03-10'), 'obstacle-ends-before-it-began'],
    ['that took days off only', flood('2026-03-07', '2026-03-08'), 'obstacle-moves-nothing'],
    ['that was over before the time began', flood('2026-03-01', '2026-03-03'), 'obstacle-moves-nothing'],
    ['without proof', { ...flood('2026-03-09', '2026-03-10'), proof: ' ' }, 'proof-missing'],
    ['without reasons', { ...flood('2026-03-09', '2026-03-10'), reasons: ' ' }, 'reasons-missing'],
  ])('%s', (_what, command, code) => {
    expect(refusal(inDefence(), command, at('2026-03-11', clerk))).toBe(code);
  });

  test('by the party itself or another department, nor for a right that was waived', () => {
    const shown = flood('2026-03-09', '2026-03-10');
    expect(refusal(inDefence(), shown, at('2026-03-11', agent))).toBe('not-the-department');
    expect(refusal(inDefence(), shown, at('2026-03-11', strangerClerk))).toBe('not-the-department');
    const waived = go(inDefence(), { type: 'WaiveDefence' }, at('2026-03-05', agent));
    expect(refusal(waived, shown, at('2026-03-11', clerk))).toBe('obstacle-moves-nothing');
  });

  test('that began after the end of the time', () => {
    const closed = settle(inDefence(), on('2026-03-20'));
    expect(refusal(closed, flood('2026-03-12', '2026-03-20'), at('2026-03-20', clerk))).toBe('obstacle-moves-nothing');
  });
});

describe('the time to supply missing papers', () => {
  const asked = supplementAsked(filed(suspending('filing')));
  const end = dutyOf(asked, 'supply-missing').dueAt ?? on('2026-04-09', 0);
  const afterwards = startOfDay(addDays(dateOf(end), 5));

  test('opens again where the objection was not pursued meanwhile, told of or not', () => {
    const dropped = settle(asked, afterwards);
    const shown = flood('2026-04-03', dateOf(afterwards));
    const again = go(dropped, shown, { at: afterwards, actor: clerk });
    expect(stateOf(again)).toMatchObject({ status: 'supplement-asked', refusal: null });
    expect(stateOf(go(again, supply, { at: afterwards, actor: agent })).status).toBe('filed');
    const informed = go(dropped, { ...serveResult, servedOn: dateOf(afterwards) }, { at: afterwards, actor: clerk });
    expect(stateOf(informed).status).toBe('told');
    const anew = go(informed, shown, { at: afterwards, actor: clerk });
    expect(stateOf(anew).status).toBe('supplement-asked');
    expect(stateOf(anew).holds.filter(({ until }) => until === null)).toHaveLength(1);
    expect(dutiesOf(anew).map(({ name }) => name)).toEqual(['supply-missing']);
    expect(stateOf(settle(anew, on('2026-07-01'))).refusal).toBe('not-pursued');
  });

  test('suspends nothing anew where only the acceptance does', () => {
    const dropped = settle(supplementAsked(filed(suspending('acceptance'))), afterwards);
    const again = go(dropped, flood('2026-04-03', dateOf(afterwards)), { at: afterwards, actor: clerk });
    expect(stateOf(again).holds.filter(({ until }) => until === null)).toEqual([]);
  });
});

test('the time to ask for review goes on, and the remedy with it', () => {
  const before = told();
  const moved = go(before, flood('2026-04-20', '2026-04-24'), at('2026-04-24', clerk));
  const { dueAt } = dutyOf(moved, 'ask-for-review');
  expect(dueAt).not.toBe(dutyOf(before, 'ask-for-review').dueAt);
  expect(stateOf(moved).result?.remedies).toMatchObject([{ way: 'review', until: dueAt }]);
  const dates = moved.kind.datesOf(moved.state, moved.rules);
  expect(dates.map(({ name, reckoning }) => [name, reckoning.how, reckoning.dueAt])).toEqual([
    ['ask-for-review', 'ledger', dueAt],
    ['remedy:review', 'ledger', dueAt],
  ]);
});

test('the date tells for what it rested', () => {
  const moved = go(inDefence(), flood('2026-03-09', '2026-03-11'), at('2026-03-11', clerk));
  const date = moved.kind.datesOf(moved.state, moved.rules).find(({ name }) => name === 'submit-defence');
  if (!date) throw new Error('No date.');
  const words = derivationWords(date.reckoning, derive(date.reckoning, shelf.calendar));
  expect(words.en).toContain('the clock rested from 9 March 2026 to 11 March 2026 for an obstacle');
  expect(words.zh).toContain('2026年3月9日至11日因不可抗力');
});

describe('whatever the limit and the obstacles', () => {
  const { checkReceipt } = readCounting();
  const anyObstacle = fc.record({ after: fc.integer({ min: -20, max: 60 }), days: fc.nat(40) });

  test('no date comes sooner, and anybody can count it again', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, fc.array(anyObstacle, { minLength: 1, maxLength: 3 }), (limit, from, draws) => {
        const rested = draws.reduce((due, draw) => after(due, draw, from), dueOf(limit, from));
        expect(rested.dueAt >= dueOf(limit, from).dueAt).toBe(true);
        const reckoning = reckoningOfDue(rested, limit, guizhou);
        expect(checkReceipt(receiptOf(reckoning))).toMatchObject({ verdict: 'agrees', faults: [] });
      }),
      { numRuns: 250 },
    );
  });

  function dueOf(limit: Limit, from: Instant): Due {
    return {
      from,
      remindAt: null,
      missed: 0,
      ...endOf(limit, from, calendar),
      by: {
        span: limit,
        movesOffHolidays: limit.movesOffHolidays,
        rule: guizhou.listing.defenceWindow.rule.id,
        calendar: calendar.version,
      },
    };
  }

  function after(due: Due, { after: later, days }: { after: number; days: number }, from: Instant): Due {
    const first = addDays(dateOf(from), later);
    const context = contextOf({ caseId: 'c', rules: guizhou }, { at: due.dueAt, actor: clerk, calendar });
    return duesAfter({ from: first, until: addDays(first, days) }, { due }, () => undefined, context)['due'] ?? due;
  }
});

/** Decided because the window had closed. */
function decidedUnheard(): PlayedListing {
  const over = settle(inDefence(), on('2026-03-12'));
  return go(over, decideTo(over), { ...at('2026-03-12', approver2), facts });
}
