import fc from 'fast-check';
import type { Caller } from '../../api/permission/caller.js';
import { mayDo, type Action } from '../../api/permission/policy.js';
import { MARKS, OVER_PLACES } from '../../cli/docs/policy-page.js';
import { PLACE_POSITIONS } from '../../cli/docs/place-positions.js';
import { POSITIONS } from '../../cli/docs/positions.js';
import { GENERAL, WITH_AN_IMPORT } from '../../api/permission/policy-tables.js';
import { OFFICE_ROLES } from '../../domain/kernel/actor.js';
import { rowsOf } from './read-table.js';

const OF_A_CASE = [
  'read-case',
  'read-history',
  'read-evidence',
  'read-own-evidence',
  'unmask',
  'read-reads',
  'upload-evidence',
  'look-after-mandates',
] as const;

const markOf = (caller: Caller, action: Action, about?: Parameters<typeof mayDo>[2]): string => {
  const permission = mayDo(caller, action, about);
  return permission.allowed ? MARKS.may : permission.mayKnow ? MARKS.mayKnow : MARKS.nothing;
};

test('what is read and done of a case is marked as the policy answers, whoever the party and whichever the offices are', () => {
  const rows = rowsOf('To read a case');
  const about = fc.record({
    subject: fc.constantFrom('sub-a', 'sub-b'),
    party: fc.constantFrom('sub-a', 'sub-c'),
    departments: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 2 }),
    on: fc.constant(null),
  });
  expect(rows.length).toBe(OF_A_CASE.length);
  fc.assert(
    fc.property(about, (parties) => {
      const told = OF_A_CASE.map((kind) =>
        Object.values(POSITIONS).map((position) => {
          const asker = position.in(parties);
          return asker === null ? '' : markOf(asker.caller, { kind }, asker.parties);
        }),
      );
      expect(rows.map(([, ...marks]) => marks)).toEqual(told);
    }),
    { numRuns: 30 },
  );
});

test('whoever has several roles may do beside the cases what one of them is marked for, and nothing else', () => {
  const rows = rowsOf('Beside the cases');
  const kinds = [...Object.keys(GENERAL), ...Object.keys(WITH_AN_IMPORT), 'ask-what-if'];
  expect(rows.length).toBe(kinds.length);
  const marks = new Map(rows.map(([words = '', ...cells]) => [words, cells]));
  const person = fc.record({
    roles: fc.subarray([...OFFICE_ROLES]),
    isParty: fc.boolean(),
    isSubstitute: fc.boolean(),
  });
  fc.assert(
    fc.property(person, ({ roles, isParty, isSubstitute }) => {
      const seats = roles.map((role) => ({
        role,
        department: 'x',
        oversees: ['x'],
        ...(isSubstitute && { onBehalfOf: 'y' }),
      }));
      const caller: Caller = { id: 'x', seats, subjects: isParty ? ['sub-x'] : [] };
      const may = kinds.filter((kind) => mayDo(caller, { kind, office: 'x' } as Action).allowed).length;
      const columns = ['subject', ...OFFICE_ROLES].flatMap((role, index) =>
        (role === 'subject' ? isParty : roles.some((one) => one === role)) ? [index] : [],
      );
      const marked = [...marks.values()].filter((cells) => columns.some((index) => cells[index] === MARKS.may));
      expect(may).toBe(marked.length);
    }),
  );
});

test('over the place of another the table tells what the policy answers, and no more for who takes others’ places', () => {
  const rows = rowsOf('Places of people');
  const positions = Object.values(PLACE_POSITIONS);
  expect(rows.map(([, ...marks]) => marks)).toEqual(
    OVER_PLACES.map(({ mark }) => positions.map(({ caller }) => mark(caller))),
  );
  const end = { kind: 'end-delegation', person: 'absent', to: 'substitute', orderedBy: 'orderer' } as const;
  const inPlaceOf = (onBehalfOf: string): Caller => ({
    id: onBehalfOf === 'absent' ? 'another' : 'substitute',
    seats: [{ role: 'clerk', department: 'office', onBehalfOf }],
    subjects: [],
  });
  // In the place alone, without one of his own in the office, nobody gives it back or hands it on.
  for (const caller of [inPlaceOf('absent'), inPlaceOf('orderer')]) expect(markOf(caller, end)).toBe(MARKS.nothing);
});
