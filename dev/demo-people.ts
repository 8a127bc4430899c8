import { OFFICE_ROLES, type Actor, type OfficeRole } from '../domain/kernel/actor.js';
import type { Instant } from '../domain/kernel/instant.js';
import type { Mandate, Person } from '../domain/people/person.js';
import { DEMO_CHILD, DEMO_PRINCIPAL } from './demo-subjects.js';

/** Someone who can sign in. `system` marks a program, which signs in by client credentials instead of a page. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly roles: readonly OfficeRole[];
  /** Where he holds his roles. */
  readonly dept?: string;
  /** For whom he acts: himself, or a firm. */
  readonly subject?: string;
  readonly system?: true;
}

const person = (id: string, name: string, nameEn: string, role: OfficeRole, dept: string): DemoPerson => ({
  id,
  name,
  nameEn,
  roles: [role],
  dept,
});
const agent = (id: string, name: string, nameEn: string, subject: string): DemoPerson => ({
  id,
  name,
  nameEn,
  roles: [],
  subject,
});

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  agent('jia-agent01', '示例甲（代理人）', 'Agent of Sample Jia', 'sub-shilijiaqqqqqqqqqqqqqqqq'),
  agent('yi-agent01', '示例乙（代理人）', 'Agent of Sample Yi', 'sub-shiliyiiqqqqqqqqqqqqqqqq'),
  agent('bing-person01', '示例丙（原法定代表人）', 'Sample Bing, once legal representative', DEMO_PRINCIPAL.id),
  agent('ding-guardian01', '示例丁的监护人', 'Guardian of Sample Ding, a child', DEMO_CHILD.id),
  person('sz-samr-clerk01', '市监经办01', 'Market regulation clerk 01', 'clerk', 'sz-samr'),
  person('sz-samr-clerk02', '市监经办02', 'Market regulation clerk 02', 'clerk', 'sz-samr'),
  person('sz-samr-clerk03', '市监经办03（休假）', 'Market regulation clerk 03, away', 'clerk', 'sz-samr'),
  person('sz-samr-approver01', '市监审核01', 'Market regulation approver 01', 'approver', 'sz-samr'),
  person('sz-tax-clerk01', '税务经办01', 'Tax clerk 01 (provider)', 'clerk', 'sz-tax'),
  person('sz-tax-approver01', '税务审核01', 'Tax approver 01', 'approver', 'sz-tax'),
  person('sz-hrss-clerk01', '人社经办01', 'Social security clerk 01 (provider)', 'clerk', 'sz-hrss'),
  person('sz-hrss-approver01', '人社审核01', 'Social security approver 01', 'approver', 'sz-hrss'),
  person('gz-samr-clerk01', '省市监经办01', 'Provincial market regulation clerk 01', 'clerk', 'gz-samr'),
  person('gz-samr-approver01', '省市监复核01', 'Provincial market regulation approver 01', 'approver', 'gz-samr'),
  person('gz-lead01', '省信用牵头01', 'Provincial credit lead 01', 'lead', 'gz-credit-lead'),
  person('gz-lead02', '省信用牵头02', 'Provincial credit lead 02', 'lead', 'gz-credit-lead'),
  person('sz-lead01', '信用办01', 'Credit lead 01', 'lead', 'sz-credit-lead'),
  person('sz-lead02', '信用办02', 'Credit lead 02', 'lead', 'sz-credit-lead'),
  person('cn-lead01', '国家信用牵头01', 'National credit lead 01', 'lead', 'cn-credit-lead'),
  person('cn-lead02', '国家信用牵头02', 'National credit lead 02', 'lead', 'cn-credit-lead'),
  person('sz-operator01', '信用中心运行01', 'Credit centre operator 01', 'operator', 'sz-credit-centre'),
  person('sz-operator02', '信用中心运行02', 'Credit centre operator 02', 'operator', 'sz-credit-centre'),
  person('sz-insp-supervisor01', '督查01', 'Inspection supervisor 01', 'supervisor', 'sz-insp'),
  person('sz-trade-implementer01', '交易中心执行01', 'Trading centre implementer 01', 'implementer', 'sz-trade'),
  person('sz-fin-implementer01', '财政执行01', 'Finance implementer 01', 'implementer', 'sz-fin'),
  person('hb-samr-clerk01', '湖北市监经办01', 'Market regulation clerk 01, other province', 'clerk', 'hb-samr'),
  person(
    'hb-samr-approver01',
    '湖北市监审核01',
    'Market regulation approver 01, other province',
    'approver',
    'hb-samr',
  ),
  person('hb-lead01', '湖北信用牵头01', 'Credit lead 01, other province', 'lead', 'hb-credit-lead'),
  person('hb-lead02', '湖北信用牵头02', 'Credit lead 02, other province', 'lead', 'hb-credit-lead'),
  person('hb-insp-supervisor01', '湖北督查01', 'Inspection supervisor 01, other province', 'supervisor', 'hb-insp'),
  { ...person('sz-trade-system', '交易中心系统', 'Trading centre system', 'implementer', 'sz-trade'), system: true },
];

/** The demo person of this id, or `undefined`. */
export function findPerson(id: string): DemoPerson | undefined {
  return DEMO_PEOPLE.find((candidate) => candidate.id === id);
}

/** Before anything that the demonstration or a test tells of. */
const EVER_SINCE = '2000-01-01T00:00:00.000Z' as Instant;

/** What the record says of him. */
export function recordOf({ id, roles, dept, subject }: Pick<DemoPerson, 'id' | 'roles' | 'dept' | 'subject'>): Person {
  const span = { from: EVER_SINCE, until: null };
  return {
    id,
    appointments: roles.flatMap((role) => (dept === undefined ? [] : [{ id: role, role, department: dept, ...span }])),
    delegations: [],
    mandates: subject === undefined ? [] : [{ id: 'mandate', subject, ...mandateFor(subject) }],
  };
}

function mandateFor(subject: string): Pick<Mandate, 'capacity' | 'from' | 'until'> {
  if (subject === DEMO_PRINCIPAL.id) return { capacity: 'self', from: EVER_SINCE, until: null };
  if (subject === DEMO_CHILD.id) return { capacity: 'guardian', from: EVER_SINCE, until: DEMO_CHILD.ofAgeAt };
  return { capacity: 'agent', from: EVER_SINCE, until: null };
}

/** What the record has to say of somebody who is to act so. */
export function recordOfActor({ id, role, department, subject }: Actor): Person {
  const roles = OFFICE_ROLES.filter((held) => held === role);
  return recordOf({
    id,
    roles,
    ...(department !== undefined && { dept: department }),
    ...(subject !== undefined && { subject }),
  });
}
