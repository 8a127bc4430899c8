import { isSamePerson, peopleBehind, type Actor } from '../kernel/actor.js';
import { firstOf, no, reasoned, type Check } from '../kernel/guards.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import { endOfDay } from '../kernel/calendar-date.js';
import type { Application, Invitation, MandateStatus } from './mandate.js';

/** How many of his applications may wait at once: nobody fills the offices' list with made-up ones. */
export const MOST_PENDING = 20;

/**
 * Whether this person may take up the invitation now. That there is none of this code, that it is used, over or withdrawn
 * is one answer. Nobody invites himself. `invitation-not-usable`, `own-invitation`.
 */
export function mayAccept(invitation: Invitation | null, person: string, at: Instant): Check {
  if (invitation?.status !== 'open' || invitation.endsAt <= at) return no('invitation-not-usable');
  return peopleBehind(invitation.invitedBy).includes(person) ? no('own-invitation') : null;
}

/** Before it is used. `invitation-not-open`. */
export function mayWithdrawInvitation({ status }: Pick<Invitation, 'status'>): Check {
  return status === 'open' ? null : no('invitation-not-open', { status });
}

/** Whoever it is for, it is asked about later. `mandate-over-already`, `too-many-applications`. */
export function mayApply(lastDay: CalendarDate | null, pending: number, at: Instant): Check {
  return firstOf(
    lastDay !== null && endOfDay(lastDay) <= at ? no('mandate-over-already', { lastDay }) : null,
    pending >= MOST_PENDING ? no('too-many-applications', { most: MOST_PENDING }) : null,
  );
}

/** An official confirms or declines what another person asked for. `own-application`, `application-not-pending`. */
export function mayAnswer(application: Application, actor: Actor, at: Instant): Check {
  const status = statusAt(application, at);
  return firstOf(
    isSamePerson(actor, { id: application.person }) ? no('own-application') : null,
    status === 'pending' ? null : no('application-not-pending', { status }),
  );
}

/** The same, with reasons where it is no. `own-application`, `application-not-pending`, `reasons-missing`. */
export function mayDecline(application: Application, actor: Actor, reasons: string, at: Instant): Check {
  return mayAnswer(application, actor, at) ?? reasoned(reasons);
}

/**
 * Whoever asked takes it back, whoever acts lays it down; an official ends it with reasons. What still waits is no
 * official's to end: he declines it. `mandate-not-in-force`, `reasons-missing`.
 */
export function mayEnd(application: Application, by: 'himself' | 'official', reasons: string, at: Instant): Check {
  const status = by === 'himself' ? statusFor(application, at) : statusAt(application, at);
  const canEnd = (status === 'pending' && by === 'himself') || status === 'confirmed';
  if (!canEnd) return no('mandate-not-in-force', { status });
  return by === 'official' ? reasoned(reasons) : null;
}

/** How it stands at this instant, also before the clock has written down that nobody answered, or that it is over. */
export function statusAt({ status, lapsesAt, until }: Application, at: Instant): MandateStatus {
  if (status === 'confirmed') return until !== null && until <= at ? 'ended' : status;
  return status === 'pending' && isPast(lapsesAt, at) ? 'lapsed' : status;
}

/** What whoever asked reads of it: of a no that is not for him, what he would read if nobody here knew the subject. */
export function statusFor(application: Application, at: Instant): MandateStatus {
  const { status, untold, lapsesAt } = application;
  if (status !== 'declined' || untold !== true) return statusAt(application, at);
  return isPast(lapsesAt, at) ? 'lapsed' : 'pending';
}

function isPast(instant: Instant | null | undefined, at: Instant): boolean {
  return instant !== null && instant !== undefined && instant <= at;
}
