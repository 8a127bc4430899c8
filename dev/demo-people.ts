import { OFFICE_ROLES, type Actor, type OfficeRole } from '../domain/kernel/actor.js';
import type { Instant } from '../domain/kernel/instant.js';
import type { Person } from '../domain/people/person.js';

/** An office of the demonstration: of the nation (`cn-`), of the province 贵州省 (`gz-`) or of a made-up city in it (`sz-`). */
export interface DemoDepartment {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 'nation' | 'province' | 'city';
  /** Valid by its check characters, and nobody's. */
  readonly creditCode: string;
  readonly parent?: string;
}

/** Every name carries 示例, so that nobody takes it for a real office. */
export const DEMO_DEPARTMENTS: readonly DemoDepartment[] = [
  {
    id: 'cn-credit-lead',
    name: '国家发展和改革委员会（示例）',
    nameEn: 'National Development and Reform Commission (sample)',
    level: 'nation',
    creditCode: '11100000DEMA00128F',
  },
  {
    id: 'gz-credit-lead',
    name: '贵州省发展和改革委员会（示例）',
    nameEn: 'Provincial Development and Reform Commission (sample)',
    level: 'province',
    creditCode: '11520000DEMA00013C',
  },
  {
    id: 'gz-samr',
    name: '贵州省市场监督管理局（示例）',
    nameEn: 'Provincial Market Regulation Administration (sample)',
    level: 'province',
    creditCode: '11520000DEMA000217',
  },
  {
    id: 'sz-credit-lead',
    name: '示例市发展和改革委员会',
    nameEn: 'Sample City Development and Reform Commission',
    level: 'city',
    creditCode: '11520000DEMA0003XY',
    parent: 'gz-credit-lead',
  },
  {
    id: 'sz-credit-centre',
    name: '示例市信用中心',
    nameEn: 'Sample City Credit Centre',
    level: 'city',
    creditCode: '11520000DEMA00048Y',
    parent: 'sz-credit-lead',
  },
  {
    id: 'sz-samr',
    name: '示例市市场监督管理局',
    nameEn: 'Sample City Market Regulation Bureau',
    level: 'city',
    creditCode: '11520100DEMA00099C',
    parent: 'gz-samr',
  },
  {
    id: 'sz-tax',
    name: '示例市税务局',
    nameEn: 'Sample City Taxation Bureau',
    level: 'city',
    creditCode: '11520102DEMA00101W',
  },
  {
    id: 'sz-hrss',
    name: '示例市人力资源和社会保障局',
    nameEn: 'Sample City Human Resources and Social Security Bureau',
    level: 'city',
    creditCode: '11520000DEMA00056R',
  },
  {
    id: 'sz-fin',
    name: '示例市财政局',
    nameEn: 'Sample City Finance Bureau',
    level: 'city',
    creditCode: '11520000DEMA00064L',
  },
  {
    id: 'sz-trade',
    name: '示例市公共资源交易中心',
    nameEn: 'Sample City Public Resources Trading Centre',
    level: 'city',
    creditCode: '11520000DEMA00072F',
  },
  {
    id: 'sz-insp',
    name: '示例市人民政府督查室',
    nameEn: 'Sample City Government Inspection Office',
    level: 'city',
    creditCode: '11520000DEMA00080A',
  },
];

/** A made-up firm. Its credit code is valid by its check characters and belongs to nobody. */
export interface DemoSubject {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly creditCode: string;
  readonly mail: string;
}

export const DEMO_SUBJECTS: readonly DemoSubject[] = [
  {
    id: 'sub-shilijiaqqqqqqqqqqqqqqqq',
    name: '示例甲商贸有限公司',
    nameEn: 'Sample Jia Trading Co., Ltd.',
    creditCode: '91520100DEM000014J',
    mail: 'jia@example.com',
  },
  {
    id: 'sub-shiliyiiqqqqqqqqqqqqqqqq',
    name: '示例乙建设有限公司',
    nameEn: 'Sample Yi Construction Co., Ltd.',
    creditCode: '91520102DEM000022A',
    mail: 'yi@example.com',
  },
];

/** A made-up person who held an office in a sample firm. The identity number is valid by its check character only. */
export const DEMO_PRINCIPAL = {
  id: 'sub-shilibingqqqqqqqqqqqqqqq',
  name: '示例丙（原法定代表人）',
  residentId: '520102197903079920',
  mail: 'bing@example.com',
} as const;

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
  person('sz-lead01', '信用办01', 'Credit lead 01', 'lead', 'sz-credit-lead'),
  person('sz-lead02', '信用办02', 'Credit lead 02', 'lead', 'sz-credit-lead'),
  person('cn-lead01', '国家信用牵头01', 'National credit lead 01', 'lead', 'cn-credit-lead'),
  person('cn-lead02', '国家信用牵头02', 'National credit lead 02', 'lead', 'cn-credit-lead'),
  person('sz-operator01', '信用中心运行01', 'Credit centre operator 01', 'operator', 'sz-credit-centre'),
  person('sz-operator02', '信用中心运行02', 'Credit centre operator 02', 'operator', 'sz-credit-centre'),
  person('sz-insp-supervisor01', '督查01', 'Inspection supervisor 01', 'supervisor', 'sz-insp'),
  person('sz-trade-implementer01', '交易中心执行01', 'Trading centre implementer 01', 'implementer', 'sz-trade'),
  person('sz-fin-implementer01', '财政执行01', 'Finance implementer 01', 'implementer', 'sz-fin'),
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
  const capacity = subject === DEMO_PRINCIPAL.id ? 'self' : 'agent';
  return {
    id,
    appointments: roles.flatMap((role) => (dept === undefined ? [] : [{ id: role, role, department: dept, ...span }])),
    delegations: [],
    mandates: subject === undefined ? [] : [{ id: 'mandate', subject, capacity, ...span }],
  };
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
