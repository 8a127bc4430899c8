import fc from 'fast-check';
import type { Caller } from '../../api/permission/caller.js';
import { mayDo, type Action } from '../../api/permission/policy.js';
import { RELATIONS } from '../../contracts/relation.js';
import { KINDS } from '../../contracts/registry.js';
import { OFFICE_ROLES, type OfficeRole } from '../../domain/kernel/actor.js';
import type { Parties } from '../../domain/kernel/case.js';
import type { Seat } from '../../domain/people/seats.js';

const PARTIES: Parties = { subject: 'sub-aaaaaaaa', departments: ['sz-tax', 'sz-hrss'], on: null };

const seats: fc.Arbitrary<Seat> = fc.record(
  {
    role: fc.constantFrom(...OFFICE_ROLES),
    department: fc.constantFrom('sz-tax', 'sz-hrss', 'sz-fin'),
    oversees: fc.constantFrom('everywhere' as const, [], ['sz-hrss'], ['sz-fin']),
  },
  { requiredKeys: ['role', 'department'] },
);
const callers: fc.Arbitrary<Caller> = fc.record({
  id: fc.constant('somebody'),
  seats: fc.array(seats, { maxLength: 4 }),
  subjects: fc.subarray(['sub-aaaaaaaa', 'sub-bbbbbbbb']),
});
const official = (role: OfficeRole, department: string, oversees: Seat['oversees'] = []): Caller => ({
  id: 'x',
  seats: [{ role, department, oversees }],
  subjects: [],
});

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.subarray([...RELATIONS]).map((by): Action => ({ kind: 'take-step', by })),
  fc.constantFrom<Action>(
    { kind: 'read-case' },
    { kind: 'read-history' },
    { kind: 'unmask' },
    { kind: 'read-reads' },
    { kind: 'list-cases' },
    { kind: 'list-duties' },
    { kind: 'ask-standing' },
    { kind: 'compare-migration' },
    { kind: 'read-entries' },
    { kind: 'import' },
    { kind: 'read-imports' },
    { kind: 'read-import', office: 'sz-tax' },
    { kind: 'resolve-import-rows', office: 'sz-tax' },
    { kind: 'unmask-import-rows', office: 'sz-tax' },
    { kind: 'look-after-mandates' },
    { kind: 'list-mandates' },
    { kind: 'ask-what-if' },
    { kind: 'read-what-if', office: 'sz-tax' },
    { kind: 'propose-law' },
    { kind: 'decide-law' },
    { kind: 'read-law-texts' },
    { kind: 'read-law' },
    { kind: 'upload-evidence' },
    { kind: 'read-own-evidence' },
    { kind: 'read-evidence' },
    { kind: 'end-sessions' },
    { kind: 'read-temporal-ui' },
    { kind: 'appoint' },
    { kind: 'list-people' },
    { kind: 'read-person', person: 'another' },
    { kind: 'read-departments' },
    { kind: 'order-transfer' },
    { kind: 'read-transfers' },
    { kind: 'delegate', person: 'somebody', place: { role: 'clerk', department: 'sz-tax' } },
    { kind: 'delegate', person: 'another', place: { role: 'operator', department: 'sz-tax' } },
    { kind: 'end-delegation', person: 'another', to: null, orderedBy: 'somebody' },
    { kind: 'end-delegation', person: 'another', to: 'somebody', orderedBy: null },
  ),
);

test('whoever may do something does it in a role that he has, and never as the system', () => {
  fc.assert(
    fc.property(callers, actions, (caller, action) => {
      const permission = mayDo(caller, action, PARTIES);
      if (!permission.allowed) return;
      const { as, acting } = permission;
      if (acting.kind === 'party')
        expect([as, caller.subjects]).toEqual(['subject', expect.arrayContaining([acting.subject])]);
      else expect([acting.role, caller.seats]).toEqual([as, expect.arrayContaining([seatOf(acting)])]);
    }),
  );
});

test('nobody without a role, a department of the case or its subject touches a case', () => {
  fc.assert(
    fc.property(callers, fc.subarray([...RELATIONS]), (caller, by) => {
      const isStranger =
        !caller.subjects.includes(PARTIES.subject ?? '') &&
        !caller.seats.some(({ department }) => PARTIES.departments.includes(department));
      const overseesIt = caller.seats.some(
        ({ role, oversees = [] }) =>
          role === 'operator' ||
          (['lead', 'supervisor'].includes(role) &&
            (oversees === 'everywhere' || oversees.some((office) => PARTIES.departments.includes(office)))),
      );
      fc.pre(isStranger && !overseesIt);
      expect(mayDo(caller, { kind: 'take-step', by }, PARTIES)).toEqual({ allowed: false, mayKnow: false });
      expect(mayDo(caller, { kind: 'read-case' }, PARTIES).allowed).toBe(false);
    }),
  );
});

test('a linked person reads, and takes the steps that name linked persons only; a party takes its own as a subject does', () => {
  const person: Caller = { id: 'x', seats: [], subjects: ['sub-bbbbbbbb'] };
  const linked = { ...PARTIES, linked: ['sub-bbbbbbbb'], listedWith: ['sub-bbbbbbbb'] };
  expect(mayDo(person, { kind: 'read-case' }, linked).allowed).toBe(true);
  expect(mayDo(person, { kind: 'take-step', by: ['linked-person'] }, linked).allowed).toBe(true);
  expect(mayDo(person, { kind: 'take-step', by: ['the-subject'] }, linked)).toEqual({ allowed: false, mayKnow: true });
  const own = { ...PARTIES, party: 'sub-bbbbbbbb' };
  expect(mayDo(person, { kind: 'take-step', by: ['the-subject'] }, own).allowed).toBe(true);
});

test('whoever is refused as one of what he is to a case may still act as another', () => {
  const seats: readonly Seat[] = [
    { role: 'lead', department: 'sz-tax', oversees: ['sz-tax'] },
    { role: 'approver', department: 'sz-tax' },
  ];
  const both: Caller = { id: 'x', seats, subjects: [] };
  const step = { kind: 'take-step', by: ['lead', 'approver-in-charge'] } as const;
  const elsewhere = { ...PARTIES, leadHere: [] };
  expect(mayDo(both, step, elsewhere)).toMatchObject({ allowed: true, as: 'approver', by: 'approver-in-charge' });
  expect(mayDo(official('lead', 'sz-tax', 'everywhere'), step, elsewhere)).toEqual({ allowed: false, mayKnow: true });
  const own: Caller = { ...official('clerk', 'sz-tax'), subjects: ['sub-aaaaaaaa'] };
  const enters = { kind: 'take-step', by: ['clerk-in-charge', 'the-subject'] } as const;
  expect(mayDo(own, enters, PARTIES)).toMatchObject({ allowed: true, as: 'subject', by: 'the-subject' });
  expect(mayDo({ ...own, isOnDuty: true }, enters, PARTIES)).toEqual({ allowed: false, mayKnow: true, ownCase: true });
});

test('whoever serves in an office that took over others acts in its own name where the request names none', () => {
  const present: Seat = { role: 'lead', department: 'sz-fin' };
  const former: Seat = { role: 'lead', department: 'sz-tax', successor: 'sz-fin' };
  const propose = { kind: 'propose-law' } as const;
  const both: Caller = { id: 'x', seats: [former, present], subjects: [] };
  expect(mayDo(both, propose)).toMatchObject({ allowed: true, acting: present });
  expect(mayDo({ ...both, seats: [former], isOnDuty: true }, propose)).toMatchObject({ allowed: true, acting: former });
});

test('what a draft would make of the cases is asked by the lead department alone, and read by the office that asked', () => {
  fc.assert(
    fc.property(callers, fc.constantFrom('sz-tax', 'sz-fin'), (caller, office) => {
      const offices = new Set(caller.seats.filter(({ role }) => role === 'lead').map(({ department }) => department));
      expect(mayDo(caller, { kind: 'ask-what-if' }).allowed).toBe(offices.size === 1);
      const read = mayDo(caller, { kind: 'read-what-if', office });
      expect(read).toMatchObject(
        offices.has(office)
          ? { allowed: true, as: 'lead', acting: { kind: 'official', role: 'lead', department: office } }
          : { allowed: false, mayKnow: false },
      );
    }),
  );
});

test('Temporal’s pages are for operators, in whatever office and place; to anybody else there are none', () => {
  fc.assert(
    fc.property(callers, (caller) => {
      const isOperator = caller.seats.some(({ role }) => role === 'operator');
      expect(mayDo(caller, { kind: 'read-temporal-ui' })).toMatchObject(
        isOperator ? { allowed: true, as: 'operator' } : { allowed: false, mayKnow: false },
      );
    }),
  );
});

test('who acts for a subject is for a clerk or approver of an office that a case concerns, and not in a matter of his own', () => {
  const look = { kind: 'look-after-mandates' } as const;
  for (const role of ['clerk', 'approver'] as const) {
    expect(mayDo(official(role, 'sz-hrss'), look, PARTIES).allowed).toBe(true);
    expect(mayDo(official(role, 'sz-fin'), look, PARTIES)).toEqual({ allowed: false, mayKnow: false });
    const own = { ...official(role, 'sz-hrss'), subjects: ['sub-aaaaaaaa'] };
    expect(mayDo(own, look, PARTIES)).toEqual({ allowed: false, mayKnow: true, ownCase: true });
  }
  for (const role of ['lead', 'supervisor', 'operator', 'implementer'] as const)
    for (const department of ['sz-tax', 'sz-fin'])
      expect(mayDo(official(role, department), look, PARTIES)).toEqual({ allowed: false, mayKnow: true });
  const agent: Caller = { id: 'x', seats: [], subjects: ['sub-aaaaaaaa'] };
  expect(mayDo(agent, look, PARTIES)).toEqual({ allowed: false, mayKnow: true });
});

test('a step that names nobody is nobody’s', () => {
  fc.assert(
    fc.property(callers, (caller) => {
      expect(mayDo(caller, { kind: 'take-step', by: [] }, PARTIES).allowed).toBe(false);
    }),
  );
});

test('no clerk signs: every decision and every approval is an approver’s', () => {
  const signed = KINDS.flatMap(({ commands }) => commands).filter(({ type }) =>
    /^(Approve|Decide|Return|Decline|Revoke(?!Basis))/.test(type),
  );
  expect(signed.length).toBeGreaterThan(7);
  // Which version of the rules a case goes by is the lead department's to decide.
  for (const { type, by } of signed)
    expect([type, by]).toEqual([type, type.endsWith('Migration') ? ['lead'] : ['approver-in-charge']]);
});

test('a supervisor reads everything in his province and changes nothing', () => {
  const elsewhere = official('supervisor', 'hb-insp', ['hb-insp', 'hb-samr']);
  expect(mayDo(elsewhere, { kind: 'read-history' }, PARTIES)).toEqual({ allowed: false, mayKnow: false });
  const supervisor = official('supervisor', 'sz-insp', ['sz-insp', 'sz-tax']);
  expect(mayDo(supervisor, { kind: 'read-history' }, PARTIES).allowed).toBe(true);
  for (const { by } of KINDS.flatMap(({ commands }) => commands)) {
    expect(mayDo(supervisor, { kind: 'take-step', by }, PARTIES)).toEqual({ allowed: false, mayKnow: true });
  }
});

test('whoever keeps out of a case holds no office in it, nor does anybody in his place; as its subject he is what he was', () => {
  const parties = { ...PARTIES, recused: ['x'] };
  const clerk = official('clerk', 'sz-tax');
  const substitute: Caller = {
    id: 'y',
    seats: [{ role: 'clerk', department: 'sz-tax', onBehalfOf: 'x' }],
    subjects: [],
  };
  for (const caller of [clerk, substitute]) {
    expect(mayDo(caller, { kind: 'read-case' }, PARTIES).allowed).toBe(true);
    expect(mayDo(caller, { kind: 'read-case' }, parties)).toEqual({ allowed: false, mayKnow: false });
    const step = mayDo(caller, { kind: 'take-step', by: ['clerk-concerned'] }, parties);
    expect(step).toEqual({ allowed: false, mayKnow: false });
  }
  const subject: Caller = { ...clerk, subjects: ['sub-aaaaaaaa'] };
  expect(mayDo(subject, { kind: 'read-case' }, parties)).toMatchObject({ allowed: true, by: 'the-subject' });
});

test('a substitute takes no step in what is the own case of the one whose place he takes', () => {
  const seat: Seat = { role: 'clerk', department: 'sz-tax', onBehalfOf: 'x', barredFrom: ['sub-aaaaaaaa'] };
  const step = { kind: 'take-step', by: ['clerk-in-charge'] } as const;
  const substitute: Caller = { id: 'y', seats: [seat], subjects: [] };
  expect(mayDo(substitute, step, PARTIES)).toEqual({ allowed: false, mayKnow: true, ownCase: true });
  const own: Seat = { role: 'clerk', department: 'sz-tax' };
  const both: Caller = { ...substitute, seats: [seat, own] };
  expect(mayDo(both, step, PARTIES)).toMatchObject({ allowed: true, acting: own });
});

function seatOf({ kind: _official, ...seat }: { kind: 'official' } & Seat): Seat {
  return seat;
}
