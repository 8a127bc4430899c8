import type { Operations } from '../../contracts/operations.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { Problem, problem } from '../problems/problem.js';
import { sessionOf } from '../session/browser-session.js';
import { newValue } from '../session/cookies.js';

/** Sends the browser to the issuer, with a cookie by which only this browser can end what it begins. */
export function signIn({ sessions, web }: ApiDeps): Handler<Operations['signIn']> {
  return async ({ query: { to = '/' } }, { res }) => {
    const [state, secret] = [newValue(), newValue()];
    const address = await web.issuer.signInAddress(state, secret);
    await sessions.beginSignIn(state, secret, to);
    web.cookies.signIn.set(res, secret);
    return address;
  };
}

/** The session is a new one with a value of its own; what the browser had before ends with it. */
export function endSignIn({ sessions, web }: ApiDeps): Handler<Operations['endSignIn']> {
  return async ({ query: { state } }, { req, res }) => {
    const secret = web.cookies.signIn.valueIn(req) ?? '';
    const to = secret === '' ? null : await sessions.takeSignIn(state, secret);
    if (to === null) throw problem('sign-in-not-begun');
    const query = req.originalUrl.slice(req.originalUrl.indexOf('?'));
    const { person, issuerSession } = await web.issuer.complete(query, state, secret);
    const former = web.cookies.session.valueIn(req) ?? '';
    const before = former === '' ? null : await sessions.find(former);
    const value = newValue();
    await sessions.begin(value, person, issuerSession);
    if (before !== null) await sessions.end(before.id, before.person);
    web.cookies.signIn.clear(res);
    web.cookies.session.set(res, value);
    return `${web.publicUrl}${to}`;
  };
}

/** Ours ends first, whether or not the issuer can be asked where its own end is. */
export function signOut({ sessions, web, log }: ApiDeps): Handler<Operations['signOut']> {
  return async (_input, { req, res, himself }) => {
    const current = sessionOf(req);
    if (current === null) throw problem('session-ended');
    await sessions.end(current.session.id, himself().id);
    web.cookies.session.clear(res);
    const signOutAtIssuer = await web.issuer.signOutAddress().catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      log.error({ err: error.cause }, 'the issuer was not asked where one signs out');
      return null;
    });
    return { signOutAtIssuer };
  };
}
