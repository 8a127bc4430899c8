import fc from 'fast-check';
import { OFFICE_ROLES } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Appointment, Delegation, Person, Succession } from '../../domain/people/person.js';
import { seatsOf, subjectsOf, type Grounds } from '../../domain/people/seats.js';

const day = (n: number): Instant => new Date(Date.UTC(2026, 0, n)).toISOString() as Instant;
const NOON = day(10);

const clerk = (over: Partial<Appointment> = {}): Appointment => ({
  id: 'a1',
  role: 'clerk',
  department: 'x',
  from: day(1),
  until: null,
  ...over,
});
const somebody = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  appointments: [],
  delegations: [],
  mandates: [],
  ...over,
});
const handing = (over: Partial<Delegation> = {}): Delegation => ({
  id: 'd1',
  appointment: 'a1',
  to: 'b',
  from: day(5),
  until: day(15),
  ...over,
});
const offices = ['x', 'y', 'z'].map((id) => ({ id, from: null, until: null }));
const grounds = (over: Partial<Grounds>): Grounds => ({
  person: somebody('b'),
  delegators: [],
  offices,
  successions: [],
  ...over,
});

test.each([
  ['from its first instant', { from: NOON }, 1],
  ['not before', { from: day(11) }, 0],
  ['until just before its end', { until: day(11) }, 1],
  ['not from its end on', { until: NOON }, 0],
])('an appointment gives its seat %s', (_when, span, count) => {
  const person = somebody('b', { appointments: [clerk(span)] });
  expect(seatsOf(grounds({ person }), NOON)).toHaveLength(count);
});

test('an office that is not, not yet or no more gives no seat', () => {
  const person = somebody('b', { appointments: [clerk()] });
  for (const office of [[], [{ id: 'x', from: day(11), until: null }], [{ id: 'x', from: null, until: NOON }]])
    expect(seatsOf(grounds({ person, offices: office }), NOON)).toEqual([]);
});

describe('what somebody has handed over', () => {
  const colleague = (over: Partial<Appointment> = {}): Person =>
    somebody('b', { appointments: [clerk({ id: 'a2', role: 'approver', ...over })] });
  const absent = somebody('a', {
    appointments: [clerk()],
    delegations: [handing()],
    mandates: [{ id: 'm', subject: 'sub-a', capacity: 'self', from: day(1), until: null }],
  });

  test('is another’s for its time, in his name, and not in what is the absent person’s own case', () => {
    const [own, seat] = [
      { role: 'approver', department: 'x' },
      { role: 'clerk', department: 'x', onBehalfOf: 'a', barredFrom: ['sub-a'] },
    ];
    expect(seatsOf(grounds({ person: colleague(), delegators: [absent] }), NOON)).toEqual([own, seat]);
    expect(seatsOf(grounds({ person: colleague(), delegators: [absent] }), day(4))).toEqual([own]);
    expect(seatsOf(grounds({ person: colleague(), delegators: [absent] }), day(15))).toEqual([own]);
  });

  test('is nobody’s any more who has left the office himself, whatever he holds elsewhere', () => {
    const seats = (over: Partial<Appointment>) =>
      seatsOf(grounds({ person: colleague(over), delegators: [absent] }), NOON).map(({ onBehalfOf }) => onBehalfOf);
    expect(seats({ until: NOON })).toEqual([]);
    expect(seats({ department: 'y' })).toEqual([undefined]);
  });

  test('is nobody else’s, and nobody’s when the appointment has ended', () => {
    expect(seatsOf(grounds({ person: somebody('c'), delegators: [absent] }), NOON)).toEqual([]);
    const left = { ...absent, appointments: [clerk({ until: NOON })] };
    expect(seatsOf(grounds({ delegators: [left] }), NOON)).toEqual([]);
  });

  test('is not handed on', () => {
    const between = somebody('b', { delegations: [handing({ to: 'c' })] });
    expect(seatsOf(grounds({ person: somebody('c'), delegators: [between] }), NOON)).toEqual([]);
  });
});

describe('an office that took over', () => {
  const line = (from: string, to: string, effective = day(5)): Succession => ({ from, to, effective });
  const person = somebody('b', { appointments: [clerk({ department: 'z' })] });

  test('gives the seats of all that came before it, from the day of each line', () => {
    const successions = [line('x', 'y'), line('y', 'z')];
    expect(seatsOf(grounds({ person, successions }), NOON)).toEqual([
      { role: 'clerk', department: 'z' },
      { role: 'clerk', department: 'y', successor: 'z' },
      { role: 'clerk', department: 'x', successor: 'z' },
    ]);
    expect(seatsOf(grounds({ person, successions: [line('x', 'z', day(11))] }), NOON)).toHaveLength(1);
  });

  test('ends nobody in a circle', () => {
    const successions = [line('x', 'z'), line('z', 'x')];
    expect(seatsOf(grounds({ person, successions }), NOON).map(({ department }) => department)).toEqual(['z', 'x']);
  });
});

test('no seat but by an appointment that is on, one’s own or one that was handed over within one’s own office', () => {
  const appointment = fc.record({
    id: fc.constantFrom('a1', 'a2'),
    role: fc.constantFrom(...OFFICE_ROLES),
    department: fc.constantFrom('x', 'y'),
    from: fc.integer({ min: 1, max: 20 }).map(day),
    until: fc.option(fc.integer({ min: 1, max: 20 }).map(day)),
  });
  const delegation = fc.record({
    id: fc.constant('d'),
    appointment: fc.constantFrom('a1', 'a2'),
    to: fc.constantFrom('b', 'c'),
    from: fc.integer({ min: 1, max: 20 }).map(day),
    until: fc.option(fc.integer({ min: 1, max: 20 }).map(day)),
  });
  const person = (id: string): fc.Arbitrary<Person> =>
    fc.record({
      id: fc.constant(id),
      appointments: fc.array(appointment, { maxLength: 3 }),
      delegations: fc.array(delegation, { maxLength: 3 }),
      mandates: fc.constant([]),
    });
  const isOn = (span: { from: Instant; until: Instant | null }): boolean =>
    span.from <= NOON && (span.until === null || NOON < span.until);
  fc.assert(
    fc.property(person('b'), person('a'), (own, absent) => {
      for (const seat of seatsOf(grounds({ person: own, delegators: [absent] }), NOON)) {
        const holder = seat.onBehalfOf === undefined ? own : absent;
        const by = holder.appointments.filter((one) => one.role === seat.role && one.department === seat.department);
        expect(by.some(isOn)).toBe(true);
        expect(own.appointments.some((one) => one.department === seat.department && isOn(one))).toBe(true);
        if (holder === absent)
          expect(
            absent.delegations.some(
              (one) => one.to === 'b' && isOn(one) && by.some(({ id }) => id === one.appointment),
            ),
          ).toBe(true);
      }
    }),
  );
});

test('somebody acts for whom he has a mandate, for its time', () => {
  const mandate = { id: 'm', subject: 'sub-a', capacity: 'agent', from: day(5), until: NOON } as const;
  expect(subjectsOf({ mandates: [mandate] }, day(9))).toEqual(['sub-a']);
  expect(subjectsOf({ mandates: [mandate] }, NOON)).toEqual([]);
});
