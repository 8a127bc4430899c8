import type { Request } from 'express';
import type { Session } from '../../record/sessions/session.js';
import type { Sessions } from '../../record/sessions/sessions.js';
import { problem } from '../problems/problem.js';
import type { Cookies } from './cookies.js';
import { csrfOf, refuseForgery } from './forgery.js';

/** The session by which a request came. */
export interface CurrentSession {
  readonly session: Session;
  readonly csrf: string;
}

const current = new WeakMap<Request, CurrentSession>();

/** Null where the request came by a bearer token. */
export function sessionOf(req: Request): CurrentSession | null {
  return current.get(req) ?? null;
}

interface Deps {
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  /** Where people reach us. */
  readonly publicUrl: string;
}

/**
 * Who has signed in with the browser that asks; null where it brings no cookie.
 *
 * @throws the problems `session-ended` (also for what cannot be one), `page-of-another-site`, `csrf-value-wrong`
 */
export function signedInBy({ sessions, cookies, publicUrl }: Deps): (req: Request) => Promise<string | null> {
  const ownOrigin = new URL(publicUrl).origin;
  return async (req) => {
    const value = cookies.session.valueIn(req);
    if (value === null) return null;
    refuseForgery(req, value, ownOrigin);
    const session = value === '' ? null : await sessions.find(value);
    if (session === null) throw problem('session-ended');
    current.set(req, { session, csrf: csrfOf(value) });
    return session.person;
  };
}

/** For pages that anybody may see: the session that goes on, or null, whatever the browser brings. */
export async function glimpse(
  { sessions, cookies }: Omit<Deps, 'publicUrl'>,
  req: Request,
): Promise<CurrentSession | null> {
  const value = cookies.session.valueIn(req) ?? '';
  const session = value === '' ? null : await sessions.find(value);
  return session === null ? null : { session, csrf: csrfOf(value) };
}
