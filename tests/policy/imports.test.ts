import type { Caller } from '../../api/permission/caller.js';
import { mayDo } from '../../api/permission/policy.js';
import type { Seat } from '../../domain/people/seats.js';

test('an import is resolved and unmasked by a seat that has to do with its office, whatever another seat oversees', () => {
  const lead: Seat = { role: 'lead', department: 'sz-credit', oversees: ['sz-tax'] };
  const seats = [
    lead,
    { role: 'clerk', department: 'sz-tax' },
    { role: 'supervisor', department: 'cn-court' },
  ] as const;
  const wide: Caller = { id: 'x', seats: seats.map((one) => ({ oversees: 'everywhere', ...one })), subjects: [] };
  for (const kind of ['resolve-import-rows', 'unmask-import-rows'] as const)
    expect(['hb-tax', null].map((office) => mayDo(wide, { kind, office }))).toEqual([
      { allowed: false, mayKnow: true },
      { allowed: false, mayKnow: true },
    ]);
  expect(mayDo(wide, { kind: 'read-import', office: 'hb-tax' })).toMatchObject({ allowed: true, as: 'supervisor' });
  expect(mayDo({ ...wide, seats: [lead] }, { kind: 'resolve-import-rows', office: 'sz-tax' })).toMatchObject({
    allowed: true,
    as: 'lead',
  });
});
