import type { Relation } from '../../contracts/relation.js';
import { OFFICE_ROLES, type OfficeRole, type Role } from '../../domain/kernel/actor.js';
import { assertNever } from '../../domain/kernel/assert-never.js';
import type { Parties } from '../../domain/kernel/case.js';
import { importsOf, personIn } from './policy-filters.js';
import type { Action, Concerned, Permission } from './action.js';
import { behind, granted, ownOf, partyFor, type Acting, type Caller } from './caller.js';
import {
  BRINGERS,
  FOR_ONE_OFFICE,
  GENERAL,
  HANDS_OVER,
  IN_A_CASE,
  IN_OFFICE,
  PERSON_READERS,
  READERS,
  UNKNOWN_TO_OTHERS,
  UNMASKERS,
  WITH_AN_IMPORT,
} from './policy-tables.js';

export type { Action, Concerned, Permission } from './action.js';

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
  lead: { role: 'lead', holds: isOverseen },
  supervisor: { role: 'supervisor', holds: isOverseen },
  operator: { role: 'operator', holds: () => true },
};

const NOBODY: Parties = { subject: null, departments: [], on: null };

/**
 * The one place that says who may do what; whatever is not allowed here is refused. It decides by role, department
 * and subject. No official takes a step in a case that is his own, in whatever office. That nobody approves what he
 * proposed is a rule of the domain, since it depends on the case's history.
 */
export function mayDo(caller: Caller, action: Action, parties: Concerned = NOBODY): Permission {
  if (isGeneral(action)) {
    const ways = general(caller, GENERAL[action.kind]);
    if (FOR_ONE_OFFICE.has(action.kind)) return oneOffice(ways);
    return ways[0] ?? { allowed: false, mayKnow: !UNKNOWN_TO_OTHERS.has(action.kind) };
  }
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
    case 'read-import':
    case 'resolve-import-rows':
    case 'unmask-import-rows':
      return withImport(caller, action);
    case 'read-person':
      return general(caller, PERSON_READERS)[0] ?? { allowed: false, mayKnow: false };
    case 'delegate':
    case 'end-delegation':
      return ofPlace(caller, action);
    case 'look-after-mandates':
      return lookAfter(caller, parties);
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

function isGeneral(action: Action): action is Extract<Action, { readonly kind: keyof typeof GENERAL }> {
  return Object.hasOwn(GENERAL, action.kind);
}

/** For which office he opens a case that follows no other; by the roles of the relations that may. */
export function openingOffice(caller: Caller, by: readonly Relation[]): Permission {
  const roles = by.map((relation) => RELATED[relation].role).filter((role) => role !== 'subject');
  return oneOffice(general(caller, [...new Set(roles)]));
}

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
        .map((acting) => ({ allowed: true, as: 'subject', acting: granted(acting), by: relation }));
    const { role } = related;
    return seats
      .filter((seat) => seat.role === role)
      .map((seat): Official => ({ kind: 'official', ...seat }))
      .filter((acting) => related.holds(acting, parties))
      .map((acting) => ({ allowed: true, as: role, acting: granted(acting), by: relation }));
  });
}

/** Who acts for a subject is for the offices that a case of the subject concerns; for any other there is no such subject. */
function lookAfter(caller: Caller, parties: Concerned): Permission {
  if (general(caller, IN_OFFICE).length === 0) return { allowed: false, mayKnow: true };
  const ways = waysOf(caller, ['clerk-concerned', 'approver-concerned'], parties);
  const impartial = ways.filter(({ acting }) => acting.kind === 'official' && !isOwn(caller, acting, parties));
  if (impartial.length > 0) return oneOffice(impartial);
  return ways.length === 0 ? { allowed: false, mayKnow: false } : { allowed: false, mayKnow: true, ownCase: true };
}

/** What is not bound to one case: by role alone, in the order of the roles. */
function general(caller: Caller, roles: readonly Role[]): readonly Way[] {
  return roles.flatMap((role): readonly Way[] =>
    role === 'subject'
      ? partyFor(caller).map((subject) => ({ allowed: true, as: role, acting: granted({ kind: 'party', subject }) }))
      : caller.seats
          .filter((seat) => seat.role === role)
          .map((seat) => ({ allowed: true, as: role, acting: granted({ kind: 'official', ...seat }) })),
  );
}

/**
 * A clerk with the imports of his own office, the others with those of the offices that they oversee too. One of another
 * office and one that is not there are the same.
 */
function withImport(
  caller: Caller,
  { kind, office }: Extract<Action, { readonly kind: keyof typeof WITH_AN_IMPORT }>,
): Permission {
  const ways = general(caller, WITH_AN_IMPORT[kind]);
  const isHis = importsOf(caller)?.some((one) => one === office) ?? true;
  if (ways.length > 0 && !isHis) return { allowed: false, mayKnow: false };
  const here = ways.filter(({ as, acting }) =>
    as === 'clerk' ? departmentOf(acting) === office : oversees(acting, office),
  );
  return FOR_ONE_OFFICE.has(kind) ? oneOffice(here) : (here[0] ?? { allowed: false, mayKnow: true });
}

/**
 * Over a place of somebody: he himself in a place of his own, an operator, and whoever is named for the one or the other: an
 * approver or lead of the office hands over what is no more than his own (`HANDS_OVER`). What was handed over is given back by
 * whoever took it too, and taken back by whoever ordered that.
 */
function ofPlace(
  caller: Caller,
  action: Extract<Action, { readonly kind: 'delegate' | 'end-delegation' }>,
): Permission {
  const isHis =
    caller.id === action.person ||
    (action.kind === 'end-delegation' && [action.orderedBy, action.to].includes(caller.id));
  const own = isHis
    ? general(caller, OFFICE_ROLES).filter(
        ({ acting }) => acting.kind === 'official' && acting.onBehalfOf === undefined,
      )
    : [];
  const place = action.kind === 'delegate' ? action.place : null;
  const ofOffice = general(caller, ['approver', 'lead']).filter(({ acting }) => isOf(acting, place?.department));
  const over = ofOffice.filter(({ as }) => place !== null && handsOver(as, place.role));
  const [way] = [...own, ...general(caller, ['operator']), ...over];
  return way ?? { allowed: false, mayKnow: ofOffice.length > 0 || personIn(caller, action.person)?.length !== 0 };
}

function handsOver(as: Role, place: OfficeRole): boolean {
  return HANDS_OVER[as]?.includes(place) === true;
}

/**
 * What is done for an office is done for one that is known: whoever serves in several says for which. One that took over
 * others is known by its own name, unless the request names a former one.
 */
function oneOffice(all: readonly Way[]): Permission {
  const present = all.filter(({ acting }) => acting.kind === 'party' || acting.successor === undefined);
  const ways = present.length > 0 ? present : all;
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

/** By this very seat: that another one of his oversees more is no ground to act in this one. */
function oversees(acting: Acting, office: string | null): boolean {
  return acting.kind === 'official' && isOverseen(acting, { departments: office === null ? [] : [office] });
}

function leadsElsewhere(acting: Acting, { leadHere }: Concerned): boolean {
  return acting.kind === 'official' && acting.role === 'lead' && leadHere?.includes(acting.department) === false;
}

/** Of a case that somebody else than its subject brought it is he: what he says in it is not for the subject to read. */
function isSubject(acting: Party, { subject, party }: Parties): boolean {
  return acting.subject === (party ?? subject);
}

/**
 * Whatever the case is to him, or to whose place he takes: about him, his, or about the entity with which he is listed; or
 * one in which, or in what it is about, he acted for a party while that was open already.
 */
function isOwn(caller: Caller, acting: Official, { subject, party, listedWith = [], ...when }: Concerned): boolean {
  const { former = [] } = caller;
  const begun = when.matterSince ?? when.openedAt;
  const since = former.filter(({ until }) => begun !== undefined && begun < until);
  return [...ownOf(caller, acting), ...since.map((one) => one.subject)].some(
    (one) => one === subject || one === party || listedWith.includes(one),
  );
}

function isLinked(acting: Party, { linked = [] }: Concerned): boolean {
  return linked.includes(acting.subject);
}

function isInCharge({ department }: Official, { departments }: Parties): boolean {
  return department === departments[0];
}

function isOverseen({ oversees = [] }: Official, { departments }: Pick<Parties, 'departments'>): boolean {
  return oversees === 'everywhere' || departments.some((one) => oversees.includes(one));
}

function isConcerned({ department }: Official, { departments }: Parties): boolean {
  return departments.includes(department);
}
