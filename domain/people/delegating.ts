import { peopleBehind } from '../kernel/actor.js';
import { msBetween } from '../kernel/calendar-date.js';
import { firstOf, no, reasoned, type Check } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import type { Order } from './appointing.js';
import type { PersonDecision } from './change.js';
import type { Delegation, Person, Span } from './person.js';
import { common, covers, endFits, overlaps, spanFits } from './span.js';

/** `default`: an absence that is longer is an appointment of somebody else. */
export const LONGEST_DELEGATION_DAYS = 92;
const DAY_MS = 86_400_000;

/** Hands over one place of somebody for a time that ends. */
export type Delegating = Delegation & { readonly until: Instant };

/**
 * Somebody else takes for a time the place that an appointment gives: handed over by its holder, or for him in his absence.
 * `others`: who is to take it, and everybody to whom he and they have handed something meanwhile (`followed`).
 * Refusals: `appointment-unknown`, `span-reversed`, `begins-in-the-past`, `begins-too-far-ahead`, `delegation-too-long`,
 * `delegation-to-oneself`, `appointment-not-in-effect`, `substitute-of-another-office`, `already-delegated`,
 * `delegation-circular`, `reasons-missing`.
 */
export function delegate(
  person: Person,
  delegation: Delegating,
  others: ReadonlyMap<string, Person>,
  { actor, at, reasons }: Order,
): PersonDecision {
  const { id, appointment, to } = delegation;
  const held = person.appointments.find((one) => one.id === appointment);
  if (!held) return no('appointment-unknown', { appointment });
  const serves = others
    .get(to)
    ?.appointments.some((one) => one.department === held.department && covers(one, delegation));
  const twice = person.delegations.some(
    (one) => one.appointment === appointment && one.to === to && overlaps(one, delegation),
  );
  return (
    firstOf(
      spanFits(delegation, at),
      shortEnough(delegation),
      [person.id, ...peopleBehind(actor)].includes(to) ? no('delegation-to-oneself') : null,
      covers(held, delegation) ? null : no('appointment-not-in-effect', { appointment }),
      serves === true ? null : no('substitute-of-another-office', { department: held.department }),
      twice ? no('already-delegated') : null,
      leadsBack(person.id, delegation, others) ? no('delegation-circular') : null,
      reasoned(reasons),
    ) ?? {
      kind: 'accepted',
      person: { ...person, delegations: [...person.delegations, { ...delegation, orderedBy: actor.id }] },
      change: { type: 'delegated', part: id, reasons },
    }
  );
}

/**
 * Ends a delegation at `end`. What has ended stays ended.
 * Refusals: `delegation-unknown`, `delegation-over`, `end-in-the-past`, `ends-before`, `reasons-missing`.
 */
export function endDelegation(
  person: Person,
  delegation: string,
  end: Instant,
  { at, reasons }: Omit<Order, 'actor'>,
): PersonDecision {
  const given = person.delegations.find(({ id }) => id === delegation);
  if (!given) return no('delegation-unknown', { delegation });
  const delegations = person.delegations.map((one) => (one === given ? { ...one, until: end } : one));
  return (
    firstOf(
      given.until !== null && given.until <= at ? no('delegation-over', { until: given.until }) : null,
      endFits(given, end, at),
      reasoned(reasons),
    ) ?? {
      kind: 'accepted',
      person: { ...person, delegations },
      change: { type: 'delegation-ended', part: delegation, reasons },
    }
  );
}

/** To whom somebody has handed something within this time, each with the time that is common. */
export function followed({ delegations }: Person, within: Span): readonly (Span & { readonly to: string })[] {
  return delegations.flatMap((one) => {
    const span = common(one, within);
    return span ? [{ to: one.to, ...span }] : [];
  });
}

function shortEnough({ from, until }: Delegating): Check {
  const isShort = msBetween(from, until) <= LONGEST_DELEGATION_DAYS * DAY_MS;
  return isShort ? null : no('delegation-too-long', { days: LONGEST_DELEGATION_DAYS });
}

/** Whether, at one and the same instant, what is handed on from here comes back to whom it came from. */
function leadsBack(
  person: string,
  { to, from, until }: Span & { readonly to: string },
  others: ReadonlyMap<string, Person>,
  passed: readonly string[] = [],
): boolean {
  if (to === person) return true;
  const next = others.get(to);
  if (next === undefined || passed.includes(to)) return false;
  return followed(next, { from, until }).some((one) => leadsBack(person, one, others, [...passed, to]));
}
