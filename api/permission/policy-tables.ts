import type { Relation } from '../../contracts/relation.js';
import { OFFICE_ROLES, type OfficeRole, type Role } from '../../domain/kernel/actor.js';
import type { Action } from './action.js';

/** Who sees in full what is masked: officials whose work it is, and nobody who only looks on. */
export const UNMASKERS: readonly Relation[] = ['clerk-concerned', 'approver-concerned'];

/** Who is told who has read a case: whom it is about, and who supervises. */
const READ_LOG_READERS: readonly Relation[] = ['the-subject', 'supervisor'];

export const READERS: readonly Relation[] = [
  'the-subject',
  'linked-person',
  'clerk-concerned',
  'approver-concerned',
  'lead',
  'supervisor',
  'operator',
];

/** Who brings evidence: the subject his own, an official what comes to his office on paper. */
export const BRINGERS: readonly Relation[] = ['the-subject', 'clerk-concerned'];

/** Who reads what was brought into a case: neither who is listed with the entity, nor who runs the system. */
const EVIDENCE_READERS: readonly Relation[] = [
  'the-subject',
  'clerk-concerned',
  'approver-concerned',
  'lead',
  'supervisor',
];

/** What is read of one case. */
export const IN_A_CASE = {
  'read-case': READERS,
  'read-history': READERS,
  'read-own-evidence': BRINGERS,
  'read-evidence': EVIDENCE_READERS,
  'read-reads': READ_LOG_READERS,
} as const satisfies Partial<Record<Action['kind'], readonly Relation[]>>;

/** Roles for what is done with one import, by those of them to whose office it belongs or who oversee that. */
export const WITH_AN_IMPORT = {
  'read-import': ['clerk', 'lead', 'supervisor'],
  'resolve-import-rows': ['clerk', 'lead'],
  'unmask-import-rows': ['clerk', 'lead'],
} as const satisfies Partial<Record<Action['kind'], readonly Role[]>>;

/** Who reads all that somebody else is and was, in the offices that he oversees. */
export const PERSON_READERS: readonly Role[] = ['operator', 'supervisor'];

/** What is asked of one case, of what belongs to one, of one person or of one office. */
export type OfOne =
  | keyof typeof IN_A_CASE
  | keyof typeof WITH_AN_IMPORT
  | 'take-step'
  | 'unmask'
  | 'look-after-mandates'
  | 'upload-evidence'
  | 'ask-what-if'
  | 'read-what-if'
  | 'read-person'
  | 'delegate'
  | 'end-delegation';

/** Roles for what is not bound to one case. What is not in this table is refused. */
export const GENERAL = {
  'list-cases': ['subject', 'clerk', 'approver', 'lead', 'supervisor', 'operator'],
  'list-duties': ['subject', 'clerk', 'approver', 'lead', 'supervisor', 'operator'],
  'ask-standing': ['implementer', 'clerk', 'approver', 'lead', 'supervisor', 'subject'],
  'compare-migration': ['lead', 'supervisor'],
  'read-entries': ['clerk', 'approver', 'lead', 'supervisor'],
  import: ['clerk', 'lead'],
  'read-imports': ['clerk', 'lead', 'supervisor'],
  'list-mandates': ['clerk', 'approver'],
  appoint: ['operator'],
  'list-people': ['operator', 'supervisor', 'approver', 'lead'],
  'read-departments': OFFICE_ROLES,
  'order-transfer': ['lead', 'operator'],
  'read-transfers': ['lead', 'operator', 'supervisor'],
  'propose-law': ['lead'],
  'decide-law': ['lead'],
  'read-law-texts': ['lead', 'supervisor', 'operator'],
  'end-sessions': ['operator'],
  'read-temporal-ui': ['operator'],
  'read-law': ['subject', 'clerk', 'approver', 'lead', 'supervisor', 'operator', 'implementer'],
} as const satisfies Record<Exclude<Action['kind'], OfOne>, readonly Role[]>;

/**
 * Whose places in his own office he hands over where somebody is away. Nobody hands on by this what he could not do himself:
 * the place of an operator or a supervisor is for its holder or an operator to hand over.
 */
export const HANDS_OVER: Partial<Record<Role, readonly OfficeRole[]>> = {
  approver: ['clerk', 'approver', 'implementer'],
  lead: ['lead', 'clerk', 'approver', 'implementer'],
};

/** Of these, what is done for an office, which must be known. */
export const FOR_ONE_OFFICE: ReadonlySet<Action['kind']> = new Set([
  'import',
  'resolve-import-rows',
  'unmask-import-rows',
  'propose-law',
  'decide-law',
  'order-transfer',
]);

/** Of these, what is to nobody else's knowledge: whoever may not is answered as if there were nothing. */
export const UNKNOWN_TO_OTHERS: ReadonlySet<Action['kind']> = new Set(['read-temporal-ui']);

/** Who works on the cases of one office. */
export const IN_OFFICE = ['clerk', 'approver'] as const;
