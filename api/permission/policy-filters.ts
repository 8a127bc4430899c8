import type { OfficeRole } from '../../domain/kernel/actor.js';
import type { Seat } from '../../domain/people/seats.js';
import type { DutyOwner } from '../../domain/kernel/duty.js';
import type { CaseScope } from '../../record/case/cases.js';
import type { DutyFilter } from '../../record/duties/duties.js';
import type { MandateFilter } from '../../record/mandates/duties.js';
import type { NotOwn, OfficeScope } from '../../record/mandates/lists.js';
import type { ActionOf } from './action.js';
import { behind, granted, holds, partyFor, type Caller, type Granted } from './caller.js';
import { IN_OFFICE } from './policy-tables.js';

// The policy where a list is asked for: what `mayDo` says of one thing, as filters of the database for all of them.

/**
 * Of which offices he may read what somebody is and was in them; undefined for all. Of none is answered as to one who asks for
 * nobody.
 */
export function personIn(caller: Caller, person: string): readonly string[] | undefined {
  return caller.id === person || holds(caller, 'operator') ? undefined : overseenBy(caller, ['supervisor']);
}

/** Of which departments the people may be listed, as a filter of the database; undefined for all. */
export function peopleOf(caller: Caller): readonly string[] | undefined {
  const overseen = overseenBy(caller, ['supervisor']);
  if (holds(caller, 'operator') || overseen === undefined) return undefined;
  const leading = caller.seats.filter(({ role }) => role === 'approver' || role === 'lead');
  return [...new Set([...overseen, ...leading.map(({ department }) => department)])];
}

/** Of which offices the imports may be read, as a filter of the database; undefined for all. A clerk's are his office's. */
export function importsOf(caller: Caller): readonly string[] | undefined {
  const overseen = overseenBy(caller, OVERSEERS);
  if (overseen === undefined) return undefined;
  const own = caller.seats.filter(({ role }) => role === 'clerk').map(({ department }) => department);
  return [...new Set([...overseen, ...own])];
}

/** The offices that he oversees in these roles; undefined for all. */
function overseenBy(caller: Caller, roles: readonly OfficeRole[]): readonly string[] | undefined {
  const overseen = caller.seats.filter(({ role }) => roles.includes(role)).map(({ oversees = [] }) => oversees);
  return overseen.includes('everywhere') ? undefined : overseen.flat();
}

/** Whose cases a list may hold, as filters of the database; none is nobody's. */
export function casesOf(caller: Caller): readonly CaseScope[] {
  const scopes = caller.seats
    .filter(({ role }) => EVERYWHERE.some((known) => known === role))
    .map((seat): CaseScope => ({ ...withinOf(seat), except: behind(caller, seat) }));
  return [...scopes, ...officesOf(caller), ...partyFor(caller).map((subject): CaseScope => ({ subject }))];
}

/** The offices in which he works on cases, as filters of the database. */
export function officesOf(caller: Caller): readonly OfficeScope[] {
  const seats = caller.seats.filter(({ role }) => IN_OFFICE.some((serves) => serves === role));
  return seats.map((seat) => ({ department: seat.department, except: behind(caller, seat) }));
}

/** What is his own, and those's in whose place he is: of that no list for officials tells him. */
export function ownIn(caller: Caller): NotOwn {
  return {
    person: caller.id,
    subjects: [...caller.subjects, ...caller.seats.flatMap(({ barredFrom = [] }) => barredFrom)],
  };
}

/** Which applications to act for a subject a queue may hold, as filters of the database. */
export function mandatesFor(caller: Caller): MandateFilter {
  const overseen = overseenBy(caller, ['supervisor']);
  return { scopes: officesOf(caller), supervises: overseen ?? 'everywhere', but: ownIn(caller) };
}

/** Whose work a queue may hold, as filters of the database: that of his seats, and of those for whom he acts. */
export function dutiesOf(caller: Caller): readonly DutyFilter[] {
  const official = caller.seats.flatMap((seat): readonly DutyFilter[] => {
    const { role, department } = seat;
    if (role === 'implementer') return [];
    const inOffice = role === 'clerk' || role === 'approver';
    return [{ roles: [role], ...(inOffice ? { department } : withinOf(seat)), except: behind(caller, seat) }];
  });
  return [...official, ...partyFor(caller).map((subject): DutyFilter => ({ subject, roles: ['subject'] }))];
}

/** In what somebody owes a duty of such a queue: for the subject whose it is, or in the seat whose work it is; that office's own first. */
export function owingIn({ seats }: Caller, { role, department, subject }: DutyOwner): Granted | null {
  if (role === 'subject') return subject === undefined ? null : granted({ kind: 'party', subject });
  const fitting = seats.filter((seat) => seat.role === role);
  const seat = fitting.find((one) => one.department === department) ?? fitting[0];
  return seat ? granted({ kind: 'official', ...seat }) : null;
}

const OVERSEERS = ['lead', 'supervisor'] as const;
const EVERYWHERE = [...OVERSEERS, 'operator'] as const;

/** Whose cases are before somebody who looks beyond one office; an operator sees to all of an installation. */
function withinOf({ role, oversees = [] }: Seat): { readonly within?: readonly string[] } {
  return role === 'operator' || oversees === 'everywhere' ? {} : { within: oversees };
}

/** What a list may hold of that which its action lets somebody read, by action: who may ask for the one may have the other only. */
export const WITHIN = {
  'list-cases': casesOf,
  'list-duties': (caller: Caller) => ({ cases: dutiesOf(caller), mandates: mandatesFor(caller) }),
  'list-mandates': (caller: Caller) => ({ scopes: officesOf(caller), but: ownIn(caller) }),
  'list-people': peopleOf,
  'read-imports': importsOf,
  'read-person': (caller: Caller, { person }: ActionOf<'read-person'>) => personIn(caller, person),
} as const;
