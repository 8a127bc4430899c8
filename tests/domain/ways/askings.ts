import { SYSTEM, type Actor } from '../../../domain/kernel/actor.js';
import { assertNever } from '../../../domain/kernel/assert-never.js';
import { plusMs } from '../../../domain/kernel/calendar-date.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import type { Command, Parties } from '../../../domain/kernel/case.js';
import type { DomainEvent } from '../../../domain/kernel/event.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import { getKindContract } from '../../../contracts/registry.js';
import type { Relation } from '../../../contracts/relation.js';
import { lead } from '../cases/people.js';
import { shelf, type Asking, type Played } from '../cases/play.js';

/** A calendar in which every year has been published since. */
const published: Calendar = { ...shelf.calendar, version: 'all', isPublished: () => true };
const TWO_DAYS = 48 * 3_600_000;

/** How a command may come: from those who may send it by its contract, also by post; what nobody may, from the system. */
export function askingsOf<S, C extends Command, E extends DomainEvent>(
  { kind, state }: Played<S, C, E>,
  command: C['type'],
  at: Instant,
  opener: Actor,
): readonly Asking[] {
  const contract = getKindContract(kind.name).commands.find(({ type }) => type === command);
  if (contract === undefined) return [{ at, actor: SYSTEM, calendar: published }];
  const people =
    state === kind.initial ? [opener] : contract.by.flatMap((relation) => relatedTo(relation, kind.partiesOf(state)));
  const posted = contract.byPost ? people.map((actor) => ({ at: plusMs(at, -TWO_DAYS), receivedAt: at, actor })) : [];
  return [...people.map((actor) => ({ at, actor })), ...posted];
}

function relatedTo(relation: Relation, { subject, departments }: Parties): readonly Actor[] {
  const inCharge = departments.slice(0, 1);
  switch (relation) {
    case 'the-subject':
      return [{ id: 'agent', role: 'subject', ...(subject !== null && { subject }) }];
    // Linked by another case, which these lives do not have.
    case 'linked-person':
      return [];
    case 'clerk-in-charge':
      return inCharge.map(clerkOf);
    case 'clerk-concerned':
      return departments.map(clerkOf);
    case 'approver-in-charge':
      return inCharge.flatMap(approversOf);
    case 'approver-concerned':
      return departments.flatMap(approversOf);
    case 'lead':
      return [lead];
    case 'supervisor':
      return [{ id: 'supervisor', role: 'supervisor' }];
    case 'operator':
      return [{ id: 'operator', role: 'operator' }];
    default:
      return assertNever(relation);
  }
}

function clerkOf(department: string): Actor {
  return { id: `clerk-of-${department}`, role: 'clerk', department };
}

function approversOf(department: string): readonly Actor[] {
  return ['first', 'second'].map((which) => ({
    id: `${which}-approver-of-${department}`,
    role: 'approver',
    department,
  }));
}
