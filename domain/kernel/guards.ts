import type { Actor, Role } from './actor.js';
import { dateOf, laterOf, startOfDay } from './calendar-date.js';
import type { Context } from './case.js';
import type { Decision, RefusalParams } from './decision.js';
import type { CalendarDate, Instant } from './instant.js';
import type { RuleRef } from './rule.js';
import type { Setting } from './rulebook.js';

/** A rule that said no. */
export type Refused = Extract<Decision<never>, { kind: 'refused' }>;
/** What a check answers: nothing where it has no objection. */
export type Check = Refused | null;

/** A check's no. */
export function no(code: string, params: RefusalParams = {}, rule?: RuleRef): Refused {
  return { kind: 'refused', refusal: { code, params, ...(rule && { rule }) } };
}

/** The first objection of several checks, in the order in which they should be told. */
export function firstOf(...checks: readonly Check[]): Check {
  return checks.find((check) => check !== null) ?? null;
}

/** An official of the department, who is not the subject of the case himself. `not-the-department`, `own-case`. */
export function officialOf(actor: Actor, department: string, subject: string): Check {
  const serves = (actor.role === 'clerk' || actor.role === 'approver') && actor.department === department;
  if (!serves) return no('not-the-department', { department });
  return actor.subject === subject ? no('own-case') : null;
}

/** Who signs for the department, in the role that the rulebook names. `not-the-department`, `own-case`, `approver-needed`. */
export function signerOf(actor: Actor, role: Setting<Role>, department: string, subject: string): Check {
  const signs = actor.role === role.value;
  if (!signs || actor.department !== department) {
    const serves = actor.role === 'clerk' && actor.department === department;
    return serves ? no('approver-needed', { department }, role.rule) : no('not-the-department', { department });
  }
  return actor.subject === subject ? no('own-case') : null;
}

/** The subject, or who acts for it. `not-the-subject`. */
export function subjectIs(actor: Actor, subject: string): Check {
  return actor.role === 'subject' && actor.subject === subject ? null : no('not-the-subject');
}

/** What only the clock or another case may submit. `for-the-system-only`. */
export function systemOnly(actor: Actor): Check {
  return actor.role === 'system' ? null : no('for-the-system-only');
}

/** The text is there. `reasons-missing`. */
export function reasoned(text: string, rule?: RuleRef): Check {
  return text.trim() === '' ? no('reasons-missing', {}, rule) : null;
}

/** A letter's service as it is recorded. `served-before-made`, `served-in-future`, `proof-missing`, `consent-to-electronic-missing`. */
export function servedRightly(
  service: {
    readonly manner: string;
    readonly servedOn: CalendarDate;
    readonly proof: string;
    readonly consent?: string;
  },
  madeAt: Instant,
  at: Instant,
  rule: RuleRef,
): Check {
  if (service.servedOn > dateOf(at)) return no('served-in-future', { servedOn: service.servedOn }, rule);
  if (service.servedOn < dateOf(madeAt)) return no('served-before-made', { servedOn: service.servedOn }, rule);
  if (service.proof.trim() === '') return no('proof-missing', {}, rule);
  const consented = service.consent !== undefined && service.consent.trim() !== '';
  return service.manner === 'electronic' && !consented ? no('consent-to-electronic-missing', {}, rule) : null;
}

/**
 * From when a time counts that service begins: the day of service, or that of its record where that is later. A service
 * entered late must not close a window before it could be used.
 */
export function sinceServed(servedOn: CalendarDate, { receivedAt }: Context): Instant {
  return laterOf(startOfDay(servedOn), startOfDay(dateOf(receivedAt)));
}
