import type { Request } from 'express';
import type { Actor, Role } from '../domain/kernel/actor.js';

/** The person or system behind a token. May hold several roles; each act is done in one of them. */
export interface Caller {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly department?: string;
  readonly subject?: string;
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

/**
 * The caller in the one role in which he acts. His department and his subject both go along whatever the role: that
 * nobody acts in a case of his own can only be told by an official who is known to be its subject.
 */
export function actorOf({ id, department, subject }: Caller, role: Role): Actor {
  return { id, role, ...(department !== undefined && { department }), ...(subject !== undefined && { subject }) };
}

/**
 * What the subject brought or posted on paper is the subject's own act; the official who entered it stands beside it, with
 * the document that shows the postmark where there is one.
 */
export function enteringFor(subject: string, { id, department }: Caller, postmark?: string): Actor {
  const enteredBy = {
    id,
    ...(department !== undefined && { department }),
    ...(postmark !== undefined && { postmark }),
  };
  return { id: subject, role: 'subject', subject, enteredBy };
}
