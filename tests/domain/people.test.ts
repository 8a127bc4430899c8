import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { appoint, endAppointment, type Order } from '../../domain/people/appointing.js';
import { nobodyYet, type PersonDecision } from '../../domain/people/change.js';
import { delegate, endDelegation, LONGEST_DELEGATION_DAYS, type Delegating } from '../../domain/people/delegating.js';
import type { Appointment, Existence, Person, Span, Succession } from '../../domain/people/person.js';
import { seatsOf } from '../../domain/people/seats.js';
import { linesStand, signedBySecond } from '../../domain/people/transfer.js';

const NOW = '2026-03-02T01:00:00.000Z' as Instant;
const day = (days: number): Instant => plusMs(NOW, days * 86_400_000);
const order: Order = { actor: { id: 'op' }, at: NOW, reasons: '任免文件 2026-3' };
const office: Existence = { id: 'sz-tax', from: null, until: null };
const span = (from: number, until: number | null): Span => ({
  from: day(from),
  until: until === null ? null : day(until),
});

const clerk = (over: Partial<Appointment> = {}): Appointment => ({
  id: 'apt-1',
  role: 'clerk',
  department: 'sz-tax',
  ...span(0, null),
  ...over,
});
const person = (id: string, over: Partial<Person> = {}): Person => ({
  ...nobodyYet(id),
  appointments: [clerk({ ...span(-100, null) })],
  ...over,
});
const handing = (to: string, over: Partial<Delegating> = {}): Delegating => ({
  id: `dlg-${to}`,
  appointment: 'apt-1',
  to,
  from: NOW,
  until: day(10),
  ...over,
});
const people = (...all: readonly Person[]): ReadonlyMap<string, Person> => new Map(all.map((one) => [one.id, one]));

const codeOf = (decision: PersonDecision | ReturnType<typeof linesStand>): string =>
  decision === null || decision.kind === 'accepted' ? 'accepted' : decision.refusal.code;
const after = (decision: PersonDecision): Person => {
  if (decision.kind === 'refused') throw new Error(decision.refusal.code);
  return decision.person;
};

describe('an appointment', () => {
  test.each<[string, Appointment, Existence | null, Partial<Order>]>([
    ['accepted', clerk(), office, {}],
    ['accepted', clerk({ ...span(-1, 5) }), office, {}],
    ['own-appointment', clerk(), office, { actor: { id: 'a' } }],
    ['own-appointment', clerk(), office, { actor: { id: 'op', onBehalfOf: 'a' } }],
    ['span-reversed', clerk({ ...span(5, 5) }), office, {}],
    ['begins-in-the-past', clerk({ ...span(-2, null) }), office, {}],
    ['begins-too-far-ahead', clerk({ ...span(367, null) }), office, {}],
    ['office-not-there', clerk(), null, {}],
    ['office-not-there', clerk(), { ...office, until: day(30) }, {}],
    ['office-not-there', clerk(), { ...office, from: day(1) }, {}],
    ['accepted', clerk({ ...span(0, 30) }), { ...office, until: day(30) }, {}],
    ['reasons-missing', clerk(), office, { reasons: ' ' }],
  ])('is %s', (code, appointment, there, over) => {
    expect(codeOf(appoint(nobodyYet('a'), appointment, there, { ...order, ...over }))).toBe(code);
  });

  test.each(['system', 'System', 'console:op', 'CONSOLE:'])('is not given to %s, by which nobody signs in', (id) => {
    expect(codeOf(appoint(nobodyYet(id), clerk(), office, order))).toBe('person-id-reserved');
  });

  test('of the same role in the same office overlaps no other; after its end, or in another role, there may be one', () => {
    const held = after(appoint(nobodyYet('a'), clerk({ ...span(0, 30) }), office, order));
    expect(codeOf(appoint(held, clerk({ id: 'apt-2', ...span(29, null) }), office, order))).toBe('already-appointed');
    expect(codeOf(appoint(held, clerk({ id: 'apt-2', ...span(30, null) }), office, order))).toBe('accepted');
    expect(codeOf(appoint(held, clerk({ id: 'apt-2', role: 'approver' }), office, order))).toBe('accepted');
  });

  test.each<[string, Span, number, Partial<Order>, string?]>([
    ['accepted', span(-10, null), 0, {}],
    ['accepted', span(-10, 20), 5, {}],
    ['accepted', span(5, null), 0, {}],
    ['own-appointment', span(-10, null), 0, { actor: { id: 'a' } }],
    ['end-in-the-past', span(-10, null), -1, {}],
    ['appointment-over', span(-10, 0), 0, {}],
    ['ends-before', span(-10, 5), 5, {}],
    ['appointment-unknown', span(-10, null), 0, {}, 'apt-9'],
    ['reasons-missing', span(-10, null), 0, { reasons: '' }],
  ])('ended is %s', (code, held, end, over, id = 'apt-1') => {
    const a = person('a', { appointments: [clerk(held)] });
    expect(codeOf(endAppointment(a, id, day(end), { ...order, ...over }))).toBe(code);
  });
});

describe('a delegation', () => {
  const a = person('a');
  const b = person('b');

  test.each<[string, Delegating, Person, Partial<Order>]>([
    ['accepted', handing('b'), b, { actor: { id: 'a' } }],
    ['accepted', handing('b'), b, { actor: { id: 'head' } }],
    ['accepted', handing('b', { until: day(LONGEST_DELEGATION_DAYS) }), b, {}],
    ['delegation-too-long', handing('b', { until: day(LONGEST_DELEGATION_DAYS + 1) }), b, {}],
    ['appointment-unknown', handing('b', { appointment: 'apt-9' }), b, {}],
    ['delegation-to-oneself', handing('a'), a, { actor: { id: 'a' } }],
    ['delegation-to-oneself', handing('b'), b, { actor: { id: 'b' } }],
    ['delegation-to-oneself', handing('b'), b, { actor: { id: 'x', onBehalfOf: 'b' } }],
    ['substitute-of-another-office', handing('b'), nobodyYet('b'), {}],
    [
      'substitute-of-another-office',
      handing('b'),
      person('b', { appointments: [clerk({ department: 'sz-fin' })] }),
      {},
    ],
    ['substitute-of-another-office', handing('b'), person('b', { appointments: [clerk({ ...span(-9, 9) })] }), {}],
    ['reasons-missing', handing('b'), b, { reasons: '' }],
    ['span-reversed', handing('b', { until: NOW }), b, {}],
  ])('is %s', (code, delegation, to, over) => {
    expect(codeOf(delegate(a, delegation, people(to), { ...order, ...over }))).toBe(code);
  });

  test('lies within the appointment, and is made once for one time', () => {
    const leaving = person('a', { appointments: [clerk({ ...span(-100, 5) })] });
    expect(codeOf(delegate(leaving, handing('b'), people(b), order))).toBe('appointment-not-in-effect');
    const away = after(delegate(a, handing('b'), people(b), order));
    expect(codeOf(delegate(away, handing('b', { id: 'dlg-2', from: day(9) }), people(b), order))).toBe(
      'already-delegated',
    );
    expect(codeOf(delegate(away, handing('b', { id: 'dlg-2', from: day(10), until: day(11) }), people(b), order))).toBe(
      'accepted',
    );
  });

  test('may give somebody clerk and approver at once: that two acts need two people is asked in each case, of the person', () => {
    const head = person('b', { appointments: [clerk({ id: 'apt-2', role: 'approver', ...span(-100, null) })] });
    const away = after(delegate(a, handing('b'), people(head), order));
    const seats = seatsOf({ person: head, delegators: [away], offices: [office], successions: [] }, NOW);
    expect(seats).toEqual([
      { role: 'approver', department: 'sz-tax' },
      { role: 'clerk', department: 'sz-tax', onBehalfOf: 'a' },
    ]);
  });

  test('never goes in a circle, however long, while all of it holds at one instant', () => {
    const c = person('c');
    const bToA = person('b', { delegations: [handing('a', { from: day(3), until: day(5) })] });
    expect(codeOf(delegate(a, handing('b'), people(bToA), order))).toBe('delegation-circular');
    expect(codeOf(delegate(a, handing('b', { until: day(3) }), people(bToA), order))).toBe('accepted');
    const bToC = person('b', { delegations: [handing('c', { until: day(4) })] });
    const cToA = (from: number): Person => person('c', { delegations: [handing('a', { from: day(from) })] });
    expect(codeOf(delegate(a, handing('b'), people(bToC, cToA(3)), order))).toBe('delegation-circular');
    expect(codeOf(delegate(a, handing('b'), people(bToC, cToA(4)), order))).toBe('accepted');
    // A circle of others leads nowhere back to him.
    const cToB = person('c', { delegations: [handing('b')] });
    expect(codeOf(delegate(a, handing('b'), people(bToC, cToB), order))).toBe('accepted');
    expect(codeOf(delegate(a, handing('b'), people(bToC, c), order))).toBe('accepted');
  });

  test.each<[string, Span, number, string?]>([
    ['accepted', span(-5, 5), 0],
    ['delegation-over', span(-5, 0), 0],
    ['end-in-the-past', span(-5, 5), -1],
    ['ends-before', span(-5, 5), 6],
    ['delegation-unknown', span(-5, 5), 0, 'dlg-9'],
  ])('ended is %s', (code, given, end, id = 'dlg-b') => {
    const away = person('a', { delegations: [{ ...handing('b'), ...given }] });
    expect(codeOf(endDelegation(away, id, day(end), order))).toBe(code);
  });
});

describe('a transfer table', () => {
  const offices = ['x', 'y', 'z'].map((id): Existence => ({ id, from: null, until: null }));
  const line = (from: string, to: string, effective = NOW): Succession => ({ from, to, effective });
  const held = (lines: readonly Succession[], signed: readonly Succession[] = [], there = offices): string =>
    codeOf(linesStand(lines, { offices: there, successions: signed }, NOW));

  test.each<[string, readonly Succession[], (readonly Succession[])?]>([
    ['accepted', [line('x', 'y')]],
    ['accepted', [line('x', 'z'), line('y', 'z')]],
    ['accepted', [line('x', 'y'), line('y', 'z')]],
    ['office-not-there', [line('x', 'nowhere')]],
    ['office-not-there', [line('nowhere', 'x')]],
    ['office-passed-on', [line('x', 'y'), line('x', 'z')]],
    ['office-passed-on', [line('x', 'y')], [line('x', 'z')]],
    ['succession-circular', [line('x', 'x')]],
    ['succession-circular', [line('x', 'y'), line('y', 'x')]],
    ['succession-circular', [line('x', 'y')], [line('y', 'z'), line('z', 'x')]],
    ['begins-in-the-past', [line('x', 'y', day(-2))]],
    ['accepted', [line('x', 'y', day(-1))]],
    ['begins-too-far-ahead', [line('x', 'y', day(400))]],
  ])('is %s', (code, lines, signed = []) => {
    expect(held(lines, signed)).toBe(code);
  });

  test('names offices that are there at that instant; one may end just then', () => {
    const ended = (until: Instant): readonly Existence[] =>
      offices.map((one) => (one.id === 'y' ? { ...one, until } : one));
    expect(held([line('x', 'y')], [], [...ended(day(-1))])).toBe('office-not-there');
    expect(held([line('y', 'x')], [], [...ended(NOW)])).toBe('accepted');
  });

  test('is signed by a second person: neither by who proposed it, nor by anybody behind either', () => {
    expect(signedBySecond({ id: 'a' }, { id: 'b' })).toBeNull();
    for (const [proposer, signer] of [
      [{ id: 'a' }, { id: 'a' }],
      [{ id: 'a' }, { id: 'b', onBehalfOf: 'a' }],
      [{ id: 'b', onBehalfOf: 'a' }, { id: 'a' }],
    ] as const)
      expect(signedBySecond(proposer, signer)).toMatchObject({ refusal: { code: 'own-transfer-table' } });
  });
});
