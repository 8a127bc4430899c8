import fc from 'fast-check';
import type { Actor } from '../../domain/kernel/actor.js';
import {
  addDays,
  addYears,
  calendarDate,
  endOfDay,
  instantOf,
  plusMs,
  startOfDay,
} from '../../domain/kernel/calendar-date.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import { nobodyYet } from '../../domain/people/change.js';
import {
  comesOfAgeAt,
  mandateOf,
  withMandate,
  withoutMandate,
  type Application,
  type Invitation,
  type Represented,
} from '../../domain/people/mandate.js';
import { mayAccept, mayAnswer, mayApply, mayDecline, mayEnd, statusFor } from '../../domain/people/mandate-steps.js';
import { CAPACITIES, type Capacity } from '../../domain/people/person.js';
import { subjectsOf } from '../../domain/people/seats.js';

const NOW = instantOf('2026-03-02T09:00:00+08:00');
const RULE = {
  id: 'general.adultAge',
  rulebook: 'national@2026-01-01',
  tag: 'recall',
  source: '民法典 art. 17',
} as const;
const ADULT = { value: 18, rule: RULE };
const CLERK: Actor = { id: 'clerk', role: 'clerk', department: 'sz-tax' };
const FIRM: Represented = { kind: 'firm', birthDate: null };
const born = (day: string): Represented => ({ kind: 'person', birthDate: calendarDate(day) });
const asked = (capacity: Capacity, lastDay: CalendarDate | null = null) => ({ subject: 'sub-x', capacity, lastDay });
const given = (capacity: Capacity, of: Represented, lastDay: CalendarDate | null = null, at: Instant = NOW) =>
  mandateOf('man-1', asked(capacity, lastDay), of, { at, adultAge: ADULT });
const codeOf = (answer: ReturnType<typeof given> | null): string | null =>
  answer?.kind === 'refused' ? answer.refusal.code : null;

test.each<[Capacity, string, Represented, string | null]>([
  ['agent', 'a firm', FIRM, null],
  ['agent', 'an adult', born('1980-01-01'), null],
  ['agent', 'a minor', born('2015-01-01'), null],
  ['agent', 'somebody of unknown age', { kind: 'person', birthDate: null }, null],
  ['self', 'a firm', FIRM, 'self-not-for-firm'],
  ['self', 'an adult', born('1980-01-01'), null],
  ['self', 'a minor', born('2015-01-01'), 'minor-acts-through-guardian'],
  ['self', 'somebody of unknown age', { kind: 'person', birthDate: null }, null],
  ['guardian', 'a firm', FIRM, 'guardian-not-for-firm'],
  ['guardian', 'an adult', born('1980-01-01'), 'guardian-not-for-adult'],
  ['guardian', 'a minor', born('2015-01-01'), null],
  ['guardian', 'somebody of unknown age', { kind: 'person', birthDate: null }, 'age-of-ward-unknown'],
])('as %s of %s', (capacity, _of, of, code) => {
  expect(codeOf(given(capacity, of))).toBe(code);
});

test.each([
  ['2008-03-03', '2026-03-02T16:00:00.000Z'],
  ['2008-02-29', '2026-02-27T16:00:00.000Z'],
])('whoever was born on %s is of age from %s', (day, at) => {
  expect(comesOfAgeAt(calendarDate(day), 18)).toBe(at);
});

const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays(calendarDate('1960-01-01'), count));

test('a guardian acts until 24:00 of the day before the birthday and not a millisecond longer; from then on the child acts', () => {
  fc.assert(
    fc.property(days, fc.option(days), (day, lastDay) => {
      const ofAgeAt = startOfDay(addYears(day, 18));
      const before = plusMs(ofAgeAt, -1);
      const mandate = given('guardian', { kind: 'person', birthDate: day }, lastDay, before);
      if (mandate.kind === 'given') {
        expect(mandate.mandate.until).not.toBeNull();
        expect((mandate.mandate.until ?? '') <= ofAgeAt).toBe(true);
        const { person } = withMandate(nobodyYet('p'), mandate.mandate);
        expect([subjectsOf(person, before), subjectsOf(person, ofAgeAt)]).toEqual([['sub-x'], []]);
      } else expect(lastDay !== null && endOfDay(lastDay) <= before).toBe(true);
      expect(codeOf(given('guardian', { kind: 'person', birthDate: day }, null, ofAgeAt))).toBe(
        'guardian-not-for-adult',
      );
      expect(codeOf(given('self', { kind: 'person', birthDate: day }, null, before))).toBe(
        'minor-acts-through-guardian',
      );
      expect(given('self', { kind: 'person', birthDate: day }, null, ofAgeAt).kind).toBe('given');
    }),
  );
});

test('what is given begins now, ends at 24:00 of its last day, and is never over already', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CAPACITIES), days, fc.option(days), (capacity, day, lastDay) => {
      const answer = given(capacity, { kind: 'person', birthDate: day }, lastDay);
      if (answer.kind === 'refused') return;
      const { from, until } = answer.mandate;
      expect(from).toBe(NOW);
      if (lastDay !== null) expect((until ?? '') <= endOfDay(lastDay)).toBe(true);
      expect(until === null || until > from).toBe(true);
      expect(until === null).toBe(lastDay === null && capacity !== 'guardian');
    }),
  );
});

test('a mandate is given once however often it is written, and its end never comes later than it was', () => {
  const answer = given('agent', FIRM, calendarDate('2026-03-10'));
  if (answer.kind === 'refused') throw new Error('It was refused.');
  const { person: once, change } = withMandate(nobodyYet('p'), answer.mandate);
  expect(change).toEqual({ type: 'mandate-given', part: 'man-1' });
  expect(withMandate(once, answer.mandate).person).toEqual(once);
  const { person: ended } = withoutMandate(once, 'man-1', plusMs(NOW, 1));
  expect(subjectsOf(ended, plusMs(NOW, 1))).toEqual([]);
  expect(subjectsOf(ended, NOW)).toEqual(['sub-x']);
  expect(withoutMandate(ended, 'man-1', plusMs(NOW, 9)).person).toEqual(ended);
  expect(withoutMandate(once, 'man-other', NOW).person).toEqual(once);
});

const invitation: Invitation = { ...asked('agent'), status: 'open', invitedBy: CLERK, endsAt: plusMs(NOW, 1) };

test.each<[string, Invitation | null, string, string | null]>([
  ['open', invitation, 'somebody', null],
  ['not there', null, 'somebody', 'invitation-not-usable'],
  ['used', { ...invitation, status: 'accepted' }, 'somebody', 'invitation-not-usable'],
  ['withdrawn', { ...invitation, status: 'withdrawn' }, 'somebody', 'invitation-not-usable'],
  ['over since this instant', { ...invitation, endsAt: NOW }, 'somebody', 'invitation-not-usable'],
  ['his own', invitation, 'clerk', 'own-invitation'],
  ['made in his place', { ...invitation, invitedBy: { ...CLERK, id: 'y', onBehalfOf: 'x' } }, 'x', 'own-invitation'],
])('an invitation that is %s', (_what, found, person, code) => {
  expect(mayAccept(found, person, NOW)?.refusal.code ?? null).toBe(code);
  if (code === 'invitation-not-usable') expect(mayAccept(found, person, NOW)).toEqual(mayAccept(null, 'x', NOW));
});

const application: Application = { status: 'pending', person: 'applicant', until: null };

test('nobody answers what he asked for himself, nor his substitute, nor what has been answered', () => {
  expect(mayAnswer(application, CLERK, NOW)).toBeNull();
  const own = [
    { ...CLERK, id: 'applicant' },
    { ...CLERK, onBehalfOf: 'applicant' },
  ];
  for (const actor of own) expect(mayAnswer(application, actor, NOW)?.refusal.code).toBe('own-application');
  for (const status of ['confirmed', 'declined', 'withdrawn', 'ended'] as const)
    expect(mayAnswer({ ...application, status }, CLERK, NOW)?.refusal.code).toBe('application-not-pending');
  expect(mayDecline(application, CLERK, ' ', NOW)?.refusal.code).toBe('reasons-missing');
  expect(mayDecline(application, CLERK, '委托书未盖章。', NOW)).toBeNull();
});

test.each<[string, Partial<Application>, string | null, string | null]>([
  ['pending', {}, null, 'mandate-not-in-force'],
  ['in force', { status: 'confirmed' }, null, null],
  ['over by its date', { status: 'confirmed', until: NOW }, 'mandate-not-in-force', 'mandate-not-in-force'],
  ['ended', { status: 'ended', until: NOW }, 'mandate-not-in-force', 'mandate-not-in-force'],
  ['declined', { status: 'declined' }, 'mandate-not-in-force', 'mandate-not-in-force'],
  ['declined and not told', { status: 'declined', untold: true }, null, 'mandate-not-in-force'],
])('what is %s is ended by himself, or by an official', (_what, change, himself, official) => {
  const found = { ...application, ...change };
  expect(mayEnd(found, 'himself', '', NOW)?.refusal.code ?? null).toBe(himself);
  expect(mayEnd(found, 'official', '委托已撤销。', NOW)?.refusal.code ?? null).toBe(official);
  expect(mayEnd(found, 'official', '', NOW)).not.toBeNull();
});

test('a no that is not for whoever asked reads as if nobody had answered, and lapses at the same instant', () => {
  const untold = { ...application, status: 'declined', untold: true } as const;
  expect(statusFor(untold, NOW)).toBe('pending');
  expect(statusFor({ ...application, status: 'declined' }, NOW)).toBe('declined');
  expect(statusFor({ ...application, status: 'withdrawn', untold: true }, NOW)).toBe('withdrawn');
  for (const lapsesAt of [plusMs(NOW, 1), NOW]) {
    const read = [
      { ...untold, lapsesAt },
      { ...application, lapsesAt },
    ].map((one) => statusFor(one, NOW));
    expect(read).toEqual(lapsesAt === NOW ? ['lapsed', 'lapsed'] : ['pending', 'pending']);
  }
});

test('what has lapsed is answered by nobody, also before the clock has written that down', () => {
  const lapsed = { ...application, lapsesAt: NOW };
  expect(mayAnswer(lapsed, CLERK, plusMs(NOW, -1))).toBeNull();
  expect(mayAnswer(lapsed, CLERK, NOW)?.refusal).toEqual({
    code: 'application-not-pending',
    params: { status: 'lapsed' },
  });
});

test('how many may wait at once, and that what is asked for is not over already, is asked of everybody alike', () => {
  expect(mayApply(null, 19, NOW)).toBeNull();
  expect(mayApply(null, 20, NOW)?.refusal).toEqual({ code: 'too-many-applications', params: { most: 20 } });
  expect(mayApply(calendarDate('2026-03-02'), 0, NOW)).toBeNull();
  expect(mayApply(calendarDate('2026-03-01'), 0, NOW)?.refusal.code).toBe('mandate-over-already');
});
