import type { Request, RequestHandler } from 'express';
import { rememberCaller, type Caller } from '../permission/caller.js';
import { Problem, problem } from '../problems/problem.js';
import { bearerOf, type VerifyToken } from './tokens.js';

/** The two ways in, and what lies behind both. */
export interface Gate {
  readonly verifyToken: VerifyToken;
  /** Who has signed in with this browser; null where no cookie says that anybody has. Throws a problem where one does wrongly. */
  signedIn(req: Request): Promise<string | null>;
  /** What the record says that somebody is, at this moment. */
  whoIs(id: string): Promise<Caller>;
  /** Is told of each token or session that is not valid, before that is answered, and may throw another answer. */
  refused?(...answering: Parameters<RequestHandler>): Promise<void>;
}

/** What may turn somebody away besides; `known` is what he is here. */
type Beside = (id: string, known: Promise<Caller>) => Promise<void>;

const besides = new WeakMap<Request, Beside>();

/** Has this done for the request as soon as it is known who sends it, while the record is asked what he is here. */
export function besideTheQuestion(req: Request, beside: Beside): void {
  besides.set(req, beside);
}

const askedAnew = new WeakMap<Request, () => Promise<Caller>>();

/**
 * Asks each request who sends it: by a bearer token, else by the cookie of a session. Whoever brings a token is judged by
 * the token alone: a wrong one is not mended by a right cookie. With the header `Redress-Office` the request is made in
 * that office alone.
 */
export function requireCaller({ verifyToken, signedIn, whoIs, refused }: Gate): RequestHandler {
  return async (req, res, next) => {
    const token = bearerOf(req);
    const found = await (token === null ? signedIn(req) : verifyToken(token)).catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 401) await refused?.(req, res, next);
      throw error;
    });
    if (found === null) throw problem('token-missing');
    const know = async (): Promise<Caller> => {
      const caller = inOffice(await whoIs(found), req.get('Redress-Office'));
      rememberCaller(req, caller);
      return caller;
    };
    const known = know();
    await Promise.all([known, besides.get(req)?.(found, known)]);
    askedAnew.set(req, async () => {
      if (token === null) await signedIn(req);
      return know();
    });
    next();
  };
}

/**
 * Who the caller is by now, after something has taken its time that was his to choose: what was ended meanwhile (a session, a
 * place, a mandate) does not count any more. A token that has run out since was right when he came.
 *
 * @throws the problem `session-ended`
 */
export function callerByNow(req: Request): Promise<Caller> {
  const anew = askedAnew.get(req);
  if (anew === undefined) throw new Error('This address asks for no token, so it has no caller.');
  return anew();
}

/** Whoever serves in several offices says for which he acts; in one that is not his he holds nothing. */
function inOffice(caller: Caller, office: string | undefined): Caller {
  if (office === undefined) return caller;
  return { ...caller, seats: caller.seats.filter(({ department }) => department === office), isOnDuty: true };
}
