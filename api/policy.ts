import type { Relation } from '../contracts/relation.js';
import { assertNever } from '../domain/kernel/assert-never.js';
import { peopleBehind, type OfficeRole, type Role } from '../domain/kernel/actor.js';
import type { Parties } from '../domain/kernel/case.js';
import type { Seat } from '../domain/people/seats.js';
import type { CaseScope } from '../record/cases.js';
import type { DutyFilter } from '../record/duties.js';
import { ownOf, partyFor, type Acting, type Caller } from './caller.js';

/** What somebody wants to do. A step in a case says by its contract which relations may take it. */
export type Action =
  | { readonly kind: 'take-step'; readonly by: readonly Relation[] }
  | { readonly kind: 'read-case' | 'read-history' | 'unmask' | 'read-reads' }
  | { readonly kind: 'list-cases' | 'list-duties' | 'ask-standing' }
  | { readonly kind: 'compare-migration' }
  | { readonly kind: 'read-entries' | 'import' | 'read-imports' | 'resolve-import-rows' }
  | { readonly kind: 'ask-what-if' }
  /** `office`: the department that asked. */
  | { readonly kind: 'read-what-if'; readonly office: string }
  | { readonly kind: 'upload-evidence' | 'read-own-evidence' | 'read-evidence' }
  | { readonly kind: 'end-sessions' }
  | { readonly kind: 'propose-law' | 'decide-law' | 'read-law-texts' | 'read-law' };

/**
 * Yes, with the role and the seat or subject in which the caller acts, and what he is to the case where that decides; or no,
 * and then whether he may know that the thing exists, whether it is no because the case is his own, and whether he must say
 * first for which of his offices he acts.
 */
export type Permission =
  | { readonly allowed: true; readonly as: Role; readonly acting: Acting; readonly by?: Relation }
  | { readonly allowed: false; readonly mayKnow: boolean; readonly ownCase?: true; readonly chooseOffice?: true };

/** The parties of a case as far as the caller is concerned (`concerning`). */
export interface Concerned extends Parties {
  /** Whoever is listed with the entity that this case lists: the caller's subject, or nobody. */
  readonly linked?: readonly string[];
  /**
   * The caller is listed, or it was proposed that he be, with the entity whose listing this is or which it is about: the
   * case is his own, whether or not he may read it.
   */
  readonly isListedWith?: boolean;
  /** The caller's lead departments that lead here; in another province's cases he reads and takes no step as lead. */
  readonly leadHere?: readonly string[];
}

/** Who sees in full what is masked: officials whose work it is, and nobody who only looks on. */
const UNMASKERS: readonly Relation[] = ['clerk-concerned', 'approver-concerned'];

/** Who is told who has read a case: whom it is about, and who supervises. */
const READ_LOG_READERS: readonly Relation[] = ['the-subject', 'supervisor'];

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

/** What is read of one case. */
const IN_A_CASE = {
  'read-case': READERS,
  'read-history': READERS,
  'read-own-evidence': BRINGERS,
  'read-evidence': EVIDENCE_READERS,
  'read-reads': READ_LOG_READERS,
} as const satisfies Partial<Record<Action['kind'], readonly Relation[]>>;

/** What is asked of one case, of what belongs to one, or of one office. */
type OfOne = keyof typeof IN_A_CASE | 'take-step' | 'unmask' | 'upload-evidence' | 'ask-what-if' | 'read-what-if';

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
  'end-sessions': ['operator'],
  'read-law': ['subject', 'clerk', 'approver', 'lead', 'supervisor', 'operator', 'implementer'],
} as const satisfies Record<Exclude<Action['kind'], OfOne>, readonly Role[]>;

type Party = Extract<Acting, { kind: 'party' }>;
type Official = Extract<Acting, { kind: 'official' }>;

const RELATED: Record<
  Relation,
  | { readonly role: 'subject'; holds(acting: Party, parties: Concerned): boolean }
  | { readonly role: OfficeRole; holds(acting: Official, parties: Concerned): boolean }
> = {
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

const NOBODY: Parties = { subject: null, departments: [], on: null };

/**
 * The one place that says who may do what; whatever is not allowed here is refused. It decides by role, department
 * and subject. No official takes a step in a case that is his own, in whatever office. That nobody approves what he
 * proposed is a rule of the domain, since it depends on the case's history.
 */
export function mayDo(caller: Caller, action: Action, parties: Concerned = NOBODY): Permission {
  switch (action.kind) {
    case 'take-step':
      return step(caller, action.by, parties);
    case 'upload-evidence':
      return step(caller, BRINGERS, parties);
    case 'unmask':
      return step(caller, UNMASKERS, parties);
    case 'read-case':
    case 'read-history':
    case 'read-own-evidence':
    case 'read-evidence':
    case 'read-reads':
      return (
        waysOf(caller, IN_A_CASE[action.kind], parties)[0] ?? { allowed: false, mayKnow: mayRead(caller, parties) }
      );
    case 'list-cases':
    case 'list-duties':
    case 'ask-standing':
    case 'compare-migration':
    case 'read-entries':
    case 'read-imports':
    case 'read-law-texts':
    case 'read-law':
    case 'end-sessions':
      return general(caller, GENERAL[action.kind])[0] ?? { allowed: false, mayKnow: true };
    case 'import':
    case 'resolve-import-rows':
    case 'propose-law':
    case 'decide-law':
      return oneOffice(general(caller, GENERAL[action.kind]));
    case 'ask-what-if':
      return oneOffice(general(caller, ['lead']));
    case 'read-what-if':
      return (
        general(caller, ['lead']).find(({ acting }) => isOf(acting, action.office)) ?? {
          allowed: false,
          mayKnow: false,
        }
      );
    default:
      return assertNever(action);
  }
}

/** For which office he opens a case that follows no other; by the roles of the relations that may. */
export function openingOffice(caller: Caller, by: readonly Relation[]): Permission {
  const roles = by.map((relation) => RELATED[relation].role).filter((role) => role !== 'subject');
  return oneOffice(general(caller, [...new Set(roles)]));
}

/** Whose cases a list may hold, as filters of the database; none is nobody's. */
export function casesOf(caller: Caller): readonly CaseScope[] {
  const official = caller.seats.flatMap((seat): readonly CaseScope[] => {
    const except = behind(caller, seat);
    if (EVERYWHERE.some((role) => role === seat.role)) return [{ except }];
    return IN_OFFICE.some((role) => role === seat.role) ? [{ department: seat.department, except }] : [];
  });
  return [...official, ...partyFor(caller).map((subject): CaseScope => ({ subject }))];
}

/** Whose work a queue may hold, as filters of the database: that of his seats, and of those for whom he acts. */
export function dutiesOf(caller: Caller): readonly DutyFilter[] {
  const official = caller.seats.flatMap((seat): readonly DutyFilter[] => {
    const { role, department } = seat;
    if (role === 'implementer') return [];
    const inOffice = role === 'clerk' || role === 'approver';
    return [{ roles: [role], ...(inOffice && { department }), except: behind(caller, seat) }];
  });
  return [...official, ...partyFor(caller).map((subject): DutyFilter => ({ subject, roles: ['subject'] }))];
}

const EVERYWHERE = ['lead', 'supervisor', 'operator'] as const;
const IN_OFFICE = ['clerk', 'approver'] as const;

type Way = Extract<Permission, { readonly allowed: true }>;

/** Every way in which he may; then what takes it away again. */
function step(caller: Caller, by: readonly Relation[], parties: Concerned): Permission {
  const ways = waysOf(caller, by, parties);
  if (ways.length === 0) return { allowed: false, mayKnow: mayRead(caller, parties) };
  const here = ways.filter(({ acting }) => !leadsElsewhere(acting, parties));
  const impartial = here.find(({ acting }) => acting.kind === 'party' || !isOwn(caller, acting, parties));
  if (impartial) return impartial;
  return { allowed: false, mayKnow: true, ...(here.length > 0 && { ownCase: true }) };
}

function mayRead(caller: Caller, parties: Concerned): boolean {
  return waysOf(caller, READERS, parties).length > 0;
}

/** In order of the relations, his own seats before those that he fills for another. Whoever keeps out holds no seat here. */
function waysOf(caller: Caller, by: readonly Relation[], parties: Concerned): readonly Way[] {
  const { recused = [] } = parties;
  const seats = caller.seats.filter((seat) => !behind(caller, seat).some((id) => recused.includes(id)));
  return by.flatMap((relation): readonly Way[] => {
    const related = RELATED[relation];
    if (related.role === 'subject')
      return partyFor(caller)
        .map((subject): Party => ({ kind: 'party', subject }))
        .filter((acting) => related.holds(acting, parties))
        .map((acting) => ({ allowed: true, as: 'subject', acting, by: relation }));
    const { role } = related;
    return seats
      .filter((seat) => seat.role === role)
      .map((seat): Official => ({ kind: 'official', ...seat }))
      .filter((acting) => related.holds(acting, parties))
      .map((acting) => ({ allowed: true, as: role, acting, by: relation }));
  });
}

/** What is not bound to one case: by role alone, in the order of the roles. */
function general(caller: Caller, roles: readonly Role[]): readonly Way[] {
  return roles.flatMap((role): readonly Way[] =>
    role === 'subject'
      ? partyFor(caller).map((subject) => ({ allowed: true, as: role, acting: { kind: 'party', subject } }))
      : caller.seats
          .filter((seat) => seat.role === role)
          .map((seat) => ({ allowed: true, as: role, acting: { kind: 'official', ...seat } })),
  );
}

/** What is done for an office is done for one that is known: whoever serves in several says for which. */
function oneOffice(ways: readonly Way[]): Permission {
  const [first] = ways;
  if (first === undefined) return { allowed: false, mayKnow: true };
  const isOne = ways.every(({ acting }) => isOf(acting, departmentOf(first.acting)));
  return isOne ? first : { allowed: false, mayKnow: true, chooseOffice: true };
}

function departmentOf(acting: Acting): string | undefined {
  return acting.kind === 'official' ? acting.department : undefined;
}

function isOf(acting: Acting, office: string | undefined): boolean {
  return departmentOf(acting) === office;
}

function behind({ id }: Caller, { onBehalfOf }: Seat): readonly string[] {
  return peopleBehind({ id, onBehalfOf });
}

function leadsElsewhere(acting: Acting, { leadHere }: Concerned): boolean {
  return acting.kind === 'official' && acting.role === 'lead' && leadHere?.includes(acting.department) === false;
}

/** Of a case that somebody else than its subject brought it is he: what he says in it is not for the subject to read. */
function isSubject(acting: Party, { subject, party }: Parties): boolean {
  return acting.subject === (party ?? subject);
}

/** Whatever the case is to him, or to whose place he takes: about him, his, or about the entity with which he is listed. */
function isOwn(caller: Caller, acting: Official, { subject, party, isListedWith }: Concerned): boolean {
  return ownOf(caller, acting).some((one) => one === subject || one === party) || isListedWith === true;
}

function isLinked(acting: Party, { linked = [] }: Concerned): boolean {
  return linked.includes(acting.subject);
}

function isInCharge({ department }: Official, { departments }: Parties): boolean {
  return department === departments[0];
}

function isConcerned({ department }: Official, { departments }: Parties): boolean {
  return departments.includes(department);
}
