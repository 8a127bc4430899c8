import { DEMO_DEPARTMENTS } from '../../dev/demo-departments.js';
import { DEMO_PEOPLE, recordOf } from '../../dev/demo-people.js';
import { DEMO_CHILD, DEMO_PRINCIPAL, DEMO_SUBJECTS } from '../../dev/demo-subjects.js';
import { OFFICE_ROLES } from '../../domain/kernel/actor.js';
import { CAPACITIES } from '../../domain/people/person.js';

const officeOf = (dept: string | undefined) => DEMO_DEPARTMENTS.find(({ id }) => id === dept);

describe('the people of the demonstration', () => {
  test('hold every role of an office, in several departments, levels and provinces', () => {
    const officials = DEMO_PEOPLE.filter(({ roles }) => roles.length > 0);
    expect(new Set(officials.flatMap(({ roles }) => roles))).toEqual(new Set(OFFICE_ROLES));
    const offices = officials.map(({ dept }) => officeOf(dept));
    expect(offices).not.toContain(undefined);
    expect(new Set(offices.map((office) => office?.level))).toEqual(new Set(['nation', 'province', 'city']));
    expect(new Set(offices.map((office) => office?.region.slice(0, 2)))).toEqual(new Set(['00', '52', '42']));
  });

  test('act for themselves, for a firm and for a child', () => {
    const mandates = DEMO_PEOPLE.flatMap((person) => recordOf(person).mandates);
    expect(new Set(mandates.map(({ capacity }) => capacity))).toEqual(new Set(CAPACITIES));
    const known = new Set([...DEMO_SUBJECTS, DEMO_PRINCIPAL, DEMO_CHILD].map(({ id }) => id));
    expect(mandates.filter(({ subject }) => !known.has(subject))).toEqual([]);
    expect(mandates.find(({ capacity }) => capacity === 'guardian')?.until).toBe(DEMO_CHILD.ofAgeAt);
  });

  test('are one person an id, and each has an office that hands work up to one that is there', () => {
    expect(new Set(DEMO_PEOPLE.map(({ id }) => id)).size).toBe(DEMO_PEOPLE.length);
    const parents = DEMO_DEPARTMENTS.flatMap(({ parent }) => parent ?? []);
    expect(parents.filter((parent) => officeOf(parent) === undefined)).toEqual([]);
  });
});
