import type { Caller } from '../../api/permission/caller.js';
import type { Concerned } from '../../api/permission/policy.js';
import type { OfficeRole } from '../../domain/kernel/actor.js';
import type { Parties } from '../../domain/kernel/case.js';
import type { Words } from '../../contracts/words.js';

/** Somebody as he stands to a case: who asks, and the case with what it is to him. */
export interface Asker {
  readonly caller: Caller;
  readonly parties: Concerned;
}

export interface Position {
  readonly words: Words;
  /** Null where such a case has nobody of that kind. */
  in(parties: Parties): Asker | null;
}

/** An office and a subject that have nothing to do with the case. */
const ELSEWHERE = 'office-elsewhere';
const SOMEBODY = 'sub-somebodyelseqqqqqqqqqqqq';
const LEAD = 'lead-office';

/** Everything that somebody can be to a case; the columns of the table, and the people of its test. */
export const POSITIONS = {
  party: {
    words: { zh: '当事人', en: 'the party' },
    in: (parties) => ({ caller: actsFor(parties.party ?? parties.subject ?? ''), parties }),
  },
  linked: {
    words: { zh: '关联个人', en: 'listed with the entity' },
    // Whoever is listed with an entity is that to the entity's listing, and to nothing that is about it.
    in: (parties) =>
      parties.on === null
        ? { caller: actsFor(SOMEBODY), parties: { ...parties, linked: [SOMEBODY], listedWith: [SOMEBODY] } }
        : null,
  },
  'other-party': {
    words: { zh: '其他主体', en: 'another subject' },
    in: (parties) => ({ caller: actsFor(SOMEBODY), parties }),
  },
  'clerk-in-charge': {
    words: { zh: '承办部门经办人', en: 'clerk in charge' },
    in: (parties) => ({ caller: official('clerk', inCharge(parties)), parties }),
  },
  'clerk-concerned': {
    words: { zh: '相关部门经办人', en: 'clerk concerned' },
    in: (parties) => concerned('clerk', parties),
  },
  'clerk-elsewhere': {
    words: { zh: '其他部门经办人', en: 'clerk elsewhere' },
    in: (parties) => ({ caller: official('clerk', ELSEWHERE), parties }),
  },
  'approver-in-charge': {
    words: { zh: '承办部门审核人', en: 'approver in charge' },
    in: (parties) => ({ caller: official('approver', inCharge(parties)), parties }),
  },
  'approver-concerned': {
    words: { zh: '相关部门审核人', en: 'approver concerned' },
    in: (parties) => concerned('approver', parties),
  },
  'approver-elsewhere': {
    words: { zh: '其他部门审核人', en: 'approver elsewhere' },
    in: (parties) => ({ caller: official('approver', ELSEWHERE), parties }),
  },
  lead: {
    words: { zh: '本地牵头部门', en: 'lead department' },
    in: (parties) => ({
      caller: official('lead', LEAD, parties.departments),
      parties: { ...parties, leadHere: [LEAD] },
    }),
  },
  'lead-elsewhere': {
    words: { zh: '外地牵头部门', en: 'lead of another place' },
    in: (parties) => ({ caller: official('lead', LEAD, [LEAD]), parties: { ...parties, leadHere: [] } }),
  },
  supervisor: {
    words: { zh: '本地督查', en: 'supervisor' },
    in: (parties) => ({ caller: official('supervisor', ELSEWHERE, parties.departments), parties }),
  },
  'supervisor-elsewhere': {
    words: { zh: '外地督查', en: 'supervisor of another place' },
    in: (parties) => ({ caller: official('supervisor', ELSEWHERE, [ELSEWHERE]), parties }),
  },
  operator: {
    words: { zh: '运维', en: 'operator' },
    in: (parties) => ({ caller: official('operator', ELSEWHERE), parties }),
  },
  implementer: {
    words: { zh: '执行部门系统', en: 'implementing system' },
    in: (parties) => ({ caller: official('implementer', ELSEWHERE), parties }),
  },
  nobody: {
    words: { zh: '已登录而无任何身份', en: 'signed in, and nothing else' },
    in: (parties) => ({ caller: { id: 'nobody', seats: [], subjects: [] }, parties }),
  },
  recused: {
    words: { zh: '承办部门经办、审核人，已回避', en: 'in charge, recused' },
    in: (parties) => ({ caller: both(parties), parties: { ...parties, recused: ['both'] } }),
  },
  'own-case': {
    words: { zh: '承办部门经办、审核人，案件系本人', en: 'in charge, in his own case' },
    in: (parties) => ({
      caller: { ...both(parties), subjects: [parties.party ?? parties.subject ?? ''], isOnDuty: true },
      parties,
    }),
  },
} as const satisfies Readonly<Record<string, Position>>;

function actsFor(subject: string): Caller {
  return { id: `agent-of-${subject}`, seats: [], subjects: [subject] };
}

function official(role: OfficeRole, department: string, oversees: readonly string[] = []): Caller {
  const seat = { role, department, ...(oversees.length > 0 && { oversees }) };
  return { id: `${role}-of-${department}`, seats: [seat], subjects: [] };
}

function both(parties: Parties): Caller {
  const department = inCharge(parties);
  return {
    id: 'both',
    seats: [
      { role: 'clerk', department },
      { role: 'approver', department },
    ],
    subjects: [],
  };
}

function inCharge({ departments: [first = 'office-in-charge'] }: Parties): string {
  return first;
}

function concerned(role: OfficeRole, parties: Parties): Asker | null {
  const [, second] = parties.departments;
  return second === undefined ? null : { caller: official(role, second), parties };
}
