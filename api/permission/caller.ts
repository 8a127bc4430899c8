import type { Request } from 'express';
import { peopleBehind, type Actor, type EnteredBy, type OfficeRole } from '../../domain/kernel/actor.js';
import type { Parties } from '../../domain/kernel/case.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Seat } from '../../domain/people/seats.js';
import type { Known } from '../../record/people/people.js';

/**
 * The person or system behind a request. The sign-in says who it is; what he is here, the record says, anew at each request.
 * He may hold several seats and act for several subjects; each act is done in one seat or for one subject.
 */
export interface Caller extends Known {
  /** For which instant the record was asked what he is: what he sends counts as received then, when he was that. */
  readonly asOf?: Instant;
  /** He has said that he acts in an office now, and for none of his subjects. */
  readonly isOnDuty?: true;
}

/** For whom he may act as a party in this request. */
export function partyFor({ subjects, isOnDuty }: Caller): readonly string[] {
  return isOnDuty ? [] : subjects;
}

/** In what somebody acts: as an official in a seat, or for a subject. */
export type Acting = ({ readonly kind: 'official' } & Seat) | { readonly kind: 'party'; readonly subject: string };

declare const GRANTED: unique symbol;

/** In what the policy lets somebody act. Only the policy makes one (`granted`), so that no actor comes of anything else. */
export type Granted = Acting & { readonly [GRANTED]: true };

/** For the policy alone: nobody else says in what somebody may act. */
export function granted(acting: Acting): Granted {
  return acting as Granted;
}

const callers = new WeakMap<Request, Caller>();

export function rememberCaller(req: Request, caller: Caller): void {
  callers.set(req, caller);
}

/** Throws on an address that is open to all: a handler that needs a caller must not be mounted there. */
export function getCaller(req: Request): Caller {
  const caller = callers.get(req);
  if (caller === undefined) throw new Error('This address asks for no token, so it has no caller.');
  return caller;
}

/** Himself and in whose place he acts in this seat. */
export function behind({ id }: Caller, { onBehalfOf }: Seat): readonly string[] {
  return peopleBehind({ id, onBehalfOf });
}

/** Whether he holds the role in any office. */
export function holds({ seats }: Caller, role: OfficeRole): boolean {
  return seats.some((seat) => seat.role === role);
}

/**
 * The caller in the one thing in which he acts. An official whom the case is about is known as its subject (`own`): that
 * nobody acts in a case of his own can only be told of him then.
 */
export function actorOf(caller: Caller, acting: Granted, own: readonly (string | null)[] = []): Actor {
  if (acting.kind === 'party') return { id: caller.id, role: 'subject', subject: acting.subject };
  const subject = caller.subjects.find((one) => own.includes(one));
  return { id: caller.id, role: acting.role, ...placeOf(acting), ...(subject !== undefined && { subject }) };
}

export interface Stepping {
  readonly caller: Caller;
  readonly acting: Granted;
  /** Whether the step may come by post. */
  readonly byPost: boolean;
  readonly parties: Parties;
  readonly sentBy?: string | undefined;
  readonly postmark?: { readonly proof?: string } | null;
}

/** Who takes a step in a case: what a party may send by post is its own step, also when an official enters it. */
export function stepActor({ caller, acting, byPost, parties, sentBy, postmark }: Stepping): Actor {
  const { subject, party } = parties;
  const sender = byPost ? (sentBy ?? party ?? subject) : null;
  return acting.kind === 'official' && sender !== null
    ? enteringFor(sender, caller, acting, postmark?.proof)
    : actorOf(caller, acting, [subject, party ?? null]);
}

/**
 * As whom anybody acts who has signed in, whatever he is here, in what concerns himself alone: he asks to act for a subject,
 * takes up an invitation, and lays down what he was given.
 */
export function himself({ id }: Caller): Actor {
  return { id, role: 'subject' };
}

/**
 * What the subject brought or posted on paper is the subject's own act; the official who entered it stands beside it, with
 * the document that shows the postmark where there is one.
 */
function enteringFor(
  subject: string,
  { id }: Caller,
  acting: Extract<Acting, { kind: 'official' }>,
  postmark?: string,
): Actor {
  const enteredBy: EnteredBy = { id, ...placeOf(acting), ...(postmark !== undefined && { postmark }) };
  return { id: subject, role: 'subject', subject, enteredBy };
}

/** The seat as others are told of it: not what he oversees in it, nor what it bars him from. */
export function placeOf({
  department,
  onBehalfOf,
  successor,
}: Seat): Pick<Seat, 'department' | 'onBehalfOf' | 'successor'> {
  return {
    department,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(successor !== undefined && { successor }),
  };
}

/** The subjects that he is or acts for, with those of whose place he takes: what is theirs is not for him to decide. */
export function ownOf({ subjects }: Caller, acting: Acting): readonly string[] {
  return acting.kind === 'official' ? [...subjects, ...(acting.barredFrom ?? [])] : subjects;
}
