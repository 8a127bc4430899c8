import type { Actor } from '../kernel/actor.js';
import { addYears, endOfDay, startOfDay, earlierOf } from '../kernel/calendar-date.js';
import { no, type Refused } from '../kernel/guards.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import type { Setting } from '../kernel/rulebook.js';
import type { Changed } from './change.js';
import type { Capacity, Mandate, Person } from './person.js';

/** A subject, as far as it matters for who may act for it. */
export interface Represented {
  readonly kind: 'firm' | 'person';
  /** Null for a firm, and for a person of whom it is not known. */
  readonly birthDate: CalendarDate | null;
}

/** For whom somebody is to act, how, and to which last day; null where it has none that is known. */
export interface Asked {
  readonly subject: string;
  readonly capacity: Capacity;
  readonly lastDay: CalendarDate | null;
}

export type Given = { readonly kind: 'given'; readonly mandate: Mandate } | Refused;

/** 0:00 Asia/Shanghai of the birthday from which somebody is of age, and acts himself. */
export function comesOfAgeAt(birthDate: CalendarDate, adultAge: number): Instant {
  return startOfDay(addYears(birthDate, adultAge));
}

/**
 * The mandate that somebody is given at this instant. It ends at 24:00 of its last day; a guardian's at the latest when the
 * child comes of age. `self-not-for-firm`, `minor-acts-through-guardian`, `guardian-not-for-firm`, `guardian-not-for-adult`,
 * `age-of-ward-unknown`, `mandate-over-already`.
 */
export function mandateOf(
  id: string,
  asked: Asked,
  of: Represented,
  { at, adultAge }: { readonly at: Instant; readonly adultAge: Setting<number> },
): Given {
  const ofAgeAt = of.birthDate === null ? null : comesOfAgeAt(of.birthDate, adultAge.value);
  const misfit = doesNotFit(asked.capacity, of.kind, ofAgeAt === null ? null : at < ofAgeAt, adultAge);
  if (misfit) return misfit;
  const ends = [asked.lastDay && endOfDay(asked.lastDay), asked.capacity === 'guardian' ? ofAgeAt : null];
  const until = ends.filter((end) => end !== null).reduce<Instant | null>((a, b) => (a ? earlierOf(a, b) : b), null);
  if (until !== null && until <= at) return no('mandate-over-already', { lastDay: asked.lastDay ?? '' });
  return { kind: 'given', mandate: { id, subject: asked.subject, capacity: asked.capacity, from: at, until } };
}

function doesNotFit(
  capacity: Capacity,
  kind: Represented['kind'],
  isMinor: boolean | null,
  { rule }: Setting<number>,
): Refused | null {
  switch (capacity) {
    case 'agent':
      return null;
    case 'self':
      if (kind === 'firm') return no('self-not-for-firm');
      return isMinor === true ? no('minor-acts-through-guardian', {}, rule) : null;
    case 'guardian':
      if (kind === 'firm') return no('guardian-not-for-firm');
      if (isMinor === null) return no('age-of-ward-unknown', {}, rule);
      return isMinor ? null : no('guardian-not-for-adult', {}, rule);
  }
}

/** The person with the mandate; once, however often it is given. */
export function withMandate(person: Person, mandate: Mandate): Changed {
  const others = person.mandates.filter(({ id }) => id !== mandate.id);
  return {
    kind: 'accepted',
    person: { ...person, mandates: [...others, mandate] },
    change: { type: 'mandate-given', part: mandate.id },
  };
}

/** The person, the mandate over from this instant on; one that ends sooner keeps its end. */
export function withoutMandate(person: Person, mandateId: string, at: Instant): Changed {
  const mandates = person.mandates.map((mandate) => {
    if (mandate.id !== mandateId) return mandate;
    return { ...mandate, until: mandate.until === null ? at : earlierOf(mandate.until, at) };
  });
  return { kind: 'accepted', person: { ...person, mandates }, change: { type: 'mandate-ended', part: mandateId } };
}

export const INVITATION_STATUSES = ['open', 'accepted', 'withdrawn'] as const;

/** Whoever brings its code may act for the subject: by the department, once, and not for long. */
export interface Invitation extends Asked {
  readonly status: (typeof INVITATION_STATUSES)[number];
  readonly invitedBy: Actor;
  readonly endsAt: Instant;
}

export const MANDATE_STATUSES = ['pending', 'confirmed', 'declined', 'withdrawn', 'ended', 'lapsed'] as const;
export type MandateStatus = (typeof MANDATE_STATUSES)[number];

/** What is kept of how somebody came to act for a subject, or asked to. */
export interface Application {
  readonly status: MandateStatus;
  /** Who acts, or asks to. */
  readonly person: string;
  /** When the mandate ends; null where it has no end, or has not been given. */
  readonly until: Instant | null;
  /** It was declined, and whoever asked is not told: nothing that he brought shows that the subject is any of his business. */
  readonly untold?: true;
  /** From this instant on an application that nobody has answered is none any more; absent where there is no such end. */
  readonly lapsesAt?: Instant | null;
}
