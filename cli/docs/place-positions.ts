import type { Caller } from '../../api/permission/caller.js';
import type { Words } from '../../contracts/words.js';
import type { OfficeRole } from '../../domain/kernel/actor.js';

/** The place of somebody in an office, which another takes for a time; and what that office has asked for. */
export const A_PLACE = { person: 'absent', department: 'office', to: 'substitute', orderedBy: 'orderer' } as const;

const { person, department, to, orderedBy } = A_PLACE;

/** Everything that somebody can be to the place of another; the columns of the table, and the people of its test. */
export const PLACE_POSITIONS = {
  holder: { words: { zh: '本人', en: 'whose place it is' }, caller: serving(person, 'clerk', department) },
  substitute: {
    words: { zh: '代行人', en: 'who takes it' },
    caller: {
      ...serving(to, 'clerk', department),
      seats: [
        { role: 'clerk', department },
        { role: 'clerk', department, onBehalfOf: person },
      ],
    },
  },
  orderer: { words: { zh: '原委托决定人', en: 'who ordered it' }, caller: serving(orderedBy, 'clerk', department) },
  clerk: { words: { zh: '本部门经办人', en: 'clerk of the office' }, caller: serving('other', 'clerk', department) },
  approver: {
    words: { zh: '本部门审核人', en: 'approver of the office' },
    caller: serving('head', 'approver', department),
  },
  lead: { words: { zh: '本部门牵头人员', en: 'lead of the office' }, caller: serving('lead', 'lead', department) },
  'clerk-elsewhere': {
    words: { zh: '其他部门经办人', en: 'clerk elsewhere' },
    caller: serving('else', 'clerk', 'else'),
  },
  'approver-elsewhere': {
    words: { zh: '其他部门审核人', en: 'approver elsewhere' },
    caller: serving('else', 'approver', 'else'),
  },
  'lead-elsewhere': {
    words: { zh: '其他部门牵头人员', en: 'lead elsewhere' },
    caller: serving('else', 'lead', 'else'),
  },
  supervisor: {
    words: { zh: '本地督查', en: 'supervisor' },
    caller: serving('else', 'supervisor', 'else', [department, 'else']),
  },
  'supervisor-elsewhere': {
    words: { zh: '外地督查', en: 'supervisor of another place' },
    caller: serving('else', 'supervisor', 'else', ['else']),
  },
  operator: { words: { zh: '运维', en: 'operator' }, caller: serving('else', 'operator', 'else') },
  implementer: {
    words: { zh: '执行部门系统', en: 'implementing system' },
    caller: serving('else', 'implementer', 'else'),
  },
  party: { words: { zh: '信用主体', en: 'a subject' }, caller: { id: 'agent', seats: [], subjects: ['sub-x'] } },
  nobody: {
    words: { zh: '已登录而无任何身份', en: 'signed in, and nothing else' },
    caller: { id: 'nobody', seats: [], subjects: [] },
  },
} as const satisfies Readonly<Record<string, { readonly words: Words; readonly caller: Caller }>>;

function serving(id: string, role: OfficeRole, office: string, oversees: readonly string[] = []): Caller {
  return { id, seats: [{ role, department: office, oversees }], subjects: [] };
}
