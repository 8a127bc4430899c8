import fc from 'fast-check';
import type { Caller } from '../../api/caller.js';
import { mayDo, type Action } from '../../api/policy.js';
import { RELATIONS } from '../../contracts/relation.js';
import { KINDS } from '../../contracts/registry.js';
import { ROLES } from '../../domain/kernel/actor.js';
import type { Parties } from '../../domain/kernel/case.js';

const PARTIES: Parties = { subject: 'sub-aaaaaaaa', departments: ['sz-tax', 'sz-hrss'], on: null };

const callers = fc.record<Caller>(
  {
    id: fc.constant('somebody'),
    roles: fc.subarray([...ROLES]),
    department: fc.constantFrom('sz-tax', 'sz-hrss', 'sz-fin'),
    subject: fc.constantFrom('sub-aaaaaaaa', 'sub-bbbbbbbb'),
  },
  { requiredKeys: ['id', 'roles'] },
) as fc.Arbitrary<Caller>;

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.subarray([...RELATIONS]).map((by): Action => ({ kind: 'take-step', by })),
  fc.constantFrom<Action>(
    { kind: 'read-case' },
    { kind: 'read-history' },
    { kind: 'list-cases' },
    { kind: 'list-duties' },
    { kind: 'ask-standing' },
    { kind: 'compare-migration' },
    { kind: 'read-entries' },
    { kind: 'import' },
    { kind: 'read-imports' },
    { kind: 'resolve-import-rows' },
    { kind: 'ask-what-if' },
    { kind: 'read-what-if', office: 'sz-tax' },
    { kind: 'propose-law' },
    { kind: 'decide-law' },
    { kind: 'read-law-texts' },
    { kind: 'read-law' },
    { kind: 'upload-evidence' },
    { kind: 'read-own-evidence' },
    { kind: 'read-evidence' },
  ),
);

test('whoever may do something does it in a role that he has, and never as the system', () => {
  fc.assert(
    fc.property(callers, actions, (caller, action) => {
      const permission = mayDo(caller, action, PARTIES);
      if (!permission.allowed) return;
      expect(caller.roles).toContain(permission.as);
      expect(permission.as).not.toBe('system');
    }),
  );
});

test('nobody without a role, a department of the case or its subject touches a case', () => {
  fc.assert(
    fc.property(callers, fc.subarray([...RELATIONS]), (caller, by) => {
      const isStranger = caller.subject !== PARTIES.subject && !PARTIES.departments.includes(caller.department ?? '');
      const isEverywhere = ['lead', 'supervisor', 'operator'].some((role) => caller.roles.some((own) => own === role));
      fc.pre(isStranger && !isEverywhere);
      expect(mayDo(caller, { kind: 'take-step', by }, PARTIES)).toEqual({ allowed: false, mayKnow: false });
      expect(mayDo(caller, { kind: 'read-case' }, PARTIES).allowed).toBe(false);
    }),
  );
});

test('a linked person reads, and takes the steps that name linked persons only; a party takes its own as a subject does', () => {
  const person: Caller = { id: 'x', roles: ['subject'], subject: 'sub-bbbbbbbb' };
  const linked = { ...PARTIES, linked: ['sub-bbbbbbbb'], isListedWith: true };
  expect(mayDo(person, { kind: 'read-case' }, linked).allowed).toBe(true);
  expect(mayDo(person, { kind: 'take-step', by: ['linked-person'] }, linked).allowed).toBe(true);
  expect(mayDo(person, { kind: 'take-step', by: ['the-subject'] }, linked)).toEqual({ allowed: false, mayKnow: true });
  const own = { ...PARTIES, party: 'sub-bbbbbbbb' };
  expect(mayDo(person, { kind: 'take-step', by: ['the-subject'] }, own).allowed).toBe(true);
});

test('whoever is refused as one of what he is to a case may still act as another', () => {
  const lead: Caller = { id: 'x', roles: ['approver', 'lead'], department: 'sz-tax' };
  const elsewhere = { ...PARTIES, leadsElsewhere: true };
  const step: Action = { kind: 'take-step', by: ['lead', 'approver-in-charge'] };
  expect(mayDo(lead, step, elsewhere)).toEqual({ allowed: true, as: 'approver', by: 'approver-in-charge' });
  expect(mayDo({ ...lead, roles: ['lead'] }, step, elsewhere)).toEqual({ allowed: false, mayKnow: true });
  const own: Caller = { ...lead, roles: ['clerk', 'subject'], subject: 'sub-aaaaaaaa' };
  const both: Action = { kind: 'take-step', by: ['clerk-in-charge', 'the-subject'] };
  expect(mayDo(own, both, PARTIES)).toEqual({ allowed: true, as: 'subject', by: 'the-subject' });
  expect(mayDo({ ...own, roles: ['clerk'] }, both, PARTIES)).toEqual({ allowed: false, mayKnow: true, ownCase: true });
});

test('what a draft would make of the cases is asked by the lead department alone, and read by the office that asked', () => {
  fc.assert(
    fc.property(callers, fc.constantFrom('sz-tax', 'sz-fin'), (caller, office) => {
      const isLead = caller.roles.includes('lead') && caller.department !== undefined;
      expect(mayDo(caller, { kind: 'ask-what-if' }).allowed).toBe(isLead);
      const read = mayDo(caller, { kind: 'read-what-if', office });
      expect(read).toEqual(
        isLead && caller.department === office ? { allowed: true, as: 'lead' } : { allowed: false, mayKnow: false },
      );
    }),
  );
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

test('a supervisor reads everything and changes nothing', () => {
  const supervisor: Caller = { id: 'x', roles: ['supervisor'], department: 'sz-insp' };
  expect(mayDo(supervisor, { kind: 'read-history' }, PARTIES).allowed).toBe(true);
  for (const { by } of KINDS.flatMap(({ commands }) => commands)) {
    expect(mayDo(supervisor, { kind: 'take-step', by }, PARTIES)).toEqual({ allowed: false, mayKnow: true });
  }
});
