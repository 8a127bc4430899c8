import type { Relation } from '../contracts/relation.js';
import { assertNever } from '../domain/kernel/assert-never.js';
import type { Role } from '../domain/kernel/actor.js';
import type { Parties } from '../domain/kernel/case.js';
import type { Caller } from './caller.js';

/** What somebody wants to do. A step in a case says by its contract which relations may take it. */
export type Action =
  | { readonly kind: 'take-step'; readonly by: readonly Relation[] }
  | { readonly kind: 'read-case' | 'read-history' }
  | { readonly kind: 'list-cases' | 'list-duties' | 'ask-standing' }
  | { readonly kind: 'compare-migration' }
  | { readonly kind: 'read-entries' | 'import' | 'read-imports' | 'resolve-import-rows' }
  | { readonly kind: 'ask-what-if' }
  /** `office`: the department that asked. */
  | { readonly kind: 'read-what-if'; readonly office: string }
  | { readonly kind: 'upload-evidence' | 'read-own-evidence' | 'read-evidence' }
  | { readonly kind: 'propose-law' | 'decide-law' | 'read-law-texts' | 'read-law' };

/** What is asked of one case, of what belongs to one, or of one office. */
type OfOne =
  | 'take-step'
  | 'read-case'
  | 'read-history'
  | 'upload-evidence'
  | 'read-own-evidence'
  | 'read-evidence'
  | 'ask-what-if'
  | 'read-what-if';

/**
 * Yes with the role in which the caller acts, and what he is to the case where that decides; or no, and then whether he may
 * know that the thing exists, and whether it is no because the case is his own.
 */
export type Permission =
  | { readonly allowed: true; readonly as: Role; readonly by?: Relation }
  | { readonly allowed: false; readonly mayKnow: boolean; readonly ownCase?: true };

/** The parties of a case as far as the caller is concerned (`concerning`). */
export interface Concerned extends Parties {
  /** Whoever is listed with the entity that this case lists: the caller's subject, or nobody. */
  readonly linked?: readonly string[];
  /**
   * The caller is listed, or it was proposed that he be, with the entity whose listing this is or which it is about: the
   * case is his own, whether or not he may read it.
   */
  readonly isListedWith?: boolean;
  /** The caller's lead department is another province's: he reads the case and takes no step in it as lead. */
  readonly leadsElsewhere?: boolean;
}

const READERS: readonly Relation[] = [
  'the-subject',
  'linked-person',
  'clerk-concerned',
  'approver-concerned',
  'lead',
  'supervisor',
  'operator',
];

/** Who brings evidence: the subject his own, an official what comes to his office on paper. */
const BRINGERS: readonly Relation[] = ['the-subject', 'clerk-concerned'];

/** Who reads what was brought into a case: neither who is listed with the entity, nor who runs the system. */
const EVIDENCE_READERS: readonly Relation[] = [
  'the-subject',
  'clerk-concerned',
  'approver-concerned',
  'lead',
  'supervisor',
];

/** Roles for what is not bound to one case. What is not in this table is refused. */
const GENERAL = {
  'list-cases': ['subject', 'clerk', 'approver', 'lead', 'supervisor', 'operator'],
  'list-duties': ['subject', 'clerk', 'approver', 'lead', 'supervisor', 'operator'],
  'ask-standing': ['implementer', 'clerk', 'approver', 'lead', 'supervisor', 'subject'],
  'compare-migration': ['lead', 'supervisor'],
  'read-entries': ['clerk', 'approver', 'lead', 'supervisor'],
  import: ['clerk', 'lead'],
  'read-imports': ['clerk', 'lead', 'supervisor'],
  'resolve-import-rows': ['clerk', 'lead'],
  'propose-law': ['lead'],
  'decide-law': ['lead'],
  'read-law-texts': ['lead', 'supervisor', 'operator'],
  'read-law': ['subject', 'clerk', 'approver', 'lead', 'supervisor', 'operator', 'implementer'],
} as const satisfies Record<Exclude<Action['kind'], OfOne>, readonly Role[]>;

const RELATED: Record<Relation, { role: Role; holds(caller: Caller, parties: Concerned): boolean }> = {
  'the-subject': { role: 'subject', holds: isSubject },
  'linked-person': { role: 'subject', holds: isLinked },
  'clerk-in-charge': { role: 'clerk', holds: isInCharge },
  'clerk-concerned': { role: 'clerk', holds: isConcerned },
  'approver-in-charge': { role: 'approver', holds: isInCharge },
  'approver-concerned': { role: 'approver', holds: isConcerned },
  lead: { role: 'lead', holds: () => true },
  supervisor: { role: 'supervisor', holds: () => true },
  operator: { role: 'operator', holds: () => true },
};

const AS_LEAD: Permission = { allowed: true, as: 'lead' };

const NOBODY: Parties = { subject: null, departments: [], on: null };

/**
 * The one place that says who may do what; whatever is not allowed here is refused. It decides by role, department
 * and subject. No official takes a step in a case that is his own, in whatever office. That nobody approves what he
 * proposed is a rule of the domain, since it depends on the case's history.
 */
export function mayDo(caller: Caller, action: Action, parties: Concerned = NOBODY): Permission {
  switch (action.kind) {
    case 'take-step': {
      const held = relationsOf(caller, action.by, parties).filter(
        (relation) => relation !== 'lead' || parties.leadsElsewhere !== true,
      );
      const own = isOwn(caller, parties);
      const by = held.find((relation) => !own || RELATED[relation].role === 'subject');
      if (by !== undefined) return { allowed: true, as: RELATED[by].role, by };
      if (held.length > 0) return { allowed: false, mayKnow: true, ownCase: true };
      return { allowed: false, mayKnow: mayRead(caller, parties) };
    }
    case 'read-case':
    case 'read-history':
      return related(caller, READERS, parties) ?? { allowed: false, mayKnow: false };
    case 'upload-evidence':
      return mayDo(caller, { kind: 'take-step', by: BRINGERS }, parties);
    case 'read-own-evidence':
      return related(caller, BRINGERS, parties) ?? { allowed: false, mayKnow: false };
    case 'read-evidence':
      return related(caller, EVIDENCE_READERS, parties) ?? { allowed: false, mayKnow: mayRead(caller, parties) };
    case 'list-cases':
    case 'list-duties':
    case 'ask-standing':
    case 'compare-migration':
    case 'read-entries':
    case 'import':
    case 'read-imports':
    case 'resolve-import-rows':
    case 'propose-law':
    case 'decide-law':
    case 'read-law-texts':
    case 'read-law': {
      const role = GENERAL[action.kind].find((allowed) => caller.roles.includes(allowed));
      return role === undefined ? { allowed: false, mayKnow: true } : { allowed: true, as: role };
    }
    case 'ask-what-if':
      return isLeadOf(caller, caller.department) ? AS_LEAD : { allowed: false, mayKnow: true };
    case 'read-what-if':
      return isLeadOf(caller, action.office) ? AS_LEAD : { allowed: false, mayKnow: false };
    default:
      return assertNever(action);
  }
}

/** All that he is to the case, of these and in their order: who is refused as one of them may still act as another. */
function relationsOf(caller: Caller, relations: readonly Relation[], parties: Concerned): readonly Relation[] {
  return relations.filter((name) => caller.roles.includes(RELATED[name].role) && RELATED[name].holds(caller, parties));
}

function related(caller: Caller, relations: readonly Relation[], parties: Concerned): Permission | undefined {
  const [by] = relationsOf(caller, relations, parties);
  return by && { allowed: true, as: RELATED[by].role, by };
}

function mayRead(caller: Caller, parties: Concerned): boolean {
  return relationsOf(caller, READERS, parties).length > 0;
}

/** Of a case that somebody else than its subject brought it is he: what he says in it is not for the subject to read. */
function isSubject(caller: Caller, { subject, party }: Parties): boolean {
  return caller.subject !== undefined && caller.subject === (party ?? subject);
}

/** Whatever the case is to him: about him, his, or about the entity with which he is listed. */
function isOwn(caller: Caller, parties: Concerned): boolean {
  const { subject, party, isListedWith } = parties;
  return caller.subject !== undefined && ([subject, party].includes(caller.subject) || isListedWith === true);
}

function isLinked(caller: Caller, { linked = [] }: Concerned): boolean {
  return caller.subject !== undefined && linked.includes(caller.subject);
}

/** A lead official of this office; without an office he is of none. */
function isLeadOf({ roles, department }: Caller, office: string | undefined): boolean {
  return roles.includes('lead') && department !== undefined && department === office;
}

function isInCharge(caller: Caller, { departments }: Parties): boolean {
  return caller.department !== undefined && caller.department === departments[0];
}

function isConcerned(caller: Caller, { departments }: Parties): boolean {
  return caller.department !== undefined && departments.includes(caller.department);
}
