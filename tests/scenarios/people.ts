import type { Actor } from '../../domain/kernel/actor.js';
import { calendarDate, startOfDay } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import type { Person } from '../../domain/people/person.js';
import type { Department } from '../../record/people/departments.js';
import { CivilDate } from '../../rulebooks/values.js';

/** Short names of the offices of every story, and how the product calls them. Those of the city carry no place. */
const DEPARTMENTS = {
  tax: 'sz-tax',
  market: 'sz-samr',
  labour: 'sz-hrss',
  safety: 'sz-emerg',
  court: 'sz-court',
  finance: 'sz-fin',
  trade: 'sz-trade',
  'credit lead': 'sz-credit-lead',
  'province market': 'gz-samr',
  'nation market': 'cn-samr',
  'merged office': 'sz-merged',
  'neighbour province tax': 'np-tax',
} as const;

export type Office = keyof typeof DEPARTMENTS;

export const OFFICES = Object.keys(DEPARTMENTS) as readonly Office[];

export function departmentOf(office: Office): string {
  return DEPARTMENTS[office];
}

/** The department's short name; its id where it has none. */
export function officeNamed(department: string): string {
  return OFFICES.find((office) => DEPARTMENTS[office] === department) ?? department;
}

export function readOffice(text: string): Office | null {
  return OFFICES.find((office) => office === text) ?? null;
}

/** Which office stands above another. */
const ABOVE: Readonly<Partial<Record<Office, string>>> = {
  market: DEPARTMENTS['province market'],
  'province market': DEPARTMENTS['nation market'],
};

function levelOf(office: Office): Department['level'] {
  if (office.startsWith('nation')) return 'nation';
  return office.startsWith('province') ? 'province' : 'city';
}

/** Every office of the stories, with a mail address and a code of its own. */
export const DEPARTMENT_LIST: readonly Department[] = OFFICES.map((office, index) => ({
  id: DEPARTMENTS[office],
  name: { zh: `示例${office}`, en: `Sample ${office}` },
  level: levelOf(office),
  region: '520100',
  parent: ABOVE[office] ?? null,
  mail: `${DEPARTMENTS[office]}@example.com`,
  creditCode: codeOf(office, index),
}));

/** The code by which the records of an office name it. Its check characters are nobody's business here. */
export function codeOf(office: Office, index = OFFICES.indexOf(office)): string {
  return `11520100SCEN${String(index).padStart(5, '0')}X`;
}

/** Who acts in a step: an official of an office, the lead, or a subject by its name. */
export type StoryActor =
  | { readonly office: Office; readonly role: 'clerk' | 'approver' | 'both'; readonly other: boolean }
  | { readonly role: 'lead'; readonly other: boolean }
  | { readonly subject: string };

const OFFICIAL = new RegExp(`^(?<other>other )?(?<office>${OFFICES.join('|')})(?: (?<role>clerk|approver))?$`);
const SUBJECT_NAME = /^[a-z][a-z0-9 ]{0,40}$/;

/** «tax clerk», «other tax approver», «tax» (both, for a whole procedure), «lead», «other lead», else the name of a subject. */
export function readActor(text: string): StoryActor | null {
  if (text === 'lead' || text === 'other lead') return { role: 'lead', other: text !== 'lead' };
  const { other, office, role } = OFFICIAL.exec(text)?.groups ?? {};
  if (office !== undefined)
    return { office: office as Office, role: (role as 'clerk' | undefined) ?? 'both', other: other !== undefined };
  return SUBJECT_NAME.test(text) ? { subject: text } : null;
}

/** The official as the record knows him. Clerk and approver are two persons; `other` names a second of each. */
export function officialOf(office: Office, role: 'clerk' | 'approver', other = false): Actor {
  const id = `${DEPARTMENTS[office]}-${role}-${other ? '2' : '1'}`;
  return { id, role, department: DEPARTMENTS[office] };
}

/** A person of the lead department; `other` names a second. */
export function leadOf(other: boolean): Actor {
  return { id: other ? 'lead-2' : 'lead-1', role: 'lead', department: DEPARTMENTS['credit lead'] };
}

/** Who chairs hearings, where a story names nobody. */
export const CHAIR: Person = {
  id: 'chair-1',
  appointments: [
    {
      id: 'apt-chair',
      role: 'clerk',
      department: DEPARTMENTS['province market'],
      from: startOfDay(calendarDate('2013-01-01')),
      until: null,
    },
  ],
  delegations: [],
  mandates: [],
};

/** A firm, or a person with the day of birth; null where nobody knows it. */
export interface StorySubject {
  readonly kind: 'firm' | 'person';
  readonly born: CalendarDate | null;
  readonly reachable: boolean;
}

const SUBJECT = /^(?:(?<firm>firm)|person(?: born (?<born>\d{4}-\d{2}-\d{2}))?)(?<lost> without address)?$/;

/** «firm», «person born 1980-05-01», «firm without address». */
export function readSubject(text: string): StorySubject | null {
  const found = SUBJECT.exec(text);
  if (found === null) return null;
  const { firm, born, lost } = found.groups ?? {};
  if (born !== undefined && !CivilDate.safeParse(born).success) return null;
  return {
    kind: firm === undefined ? 'person' : 'firm',
    born: born === undefined ? null : calendarDate(born),
    reachable: lost === undefined,
  };
}
