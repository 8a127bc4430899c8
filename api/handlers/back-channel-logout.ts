import type { Operations } from '../../contracts/operations.js';
import { addressOf } from '../door/address.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { Problem, problem } from '../problems/problem.js';

/**
 * The issuer says that somebody has signed out there. His sessions end first and the token is kept then: where the
 * process dies between the two, the issuer can send it again.
 */
export function backChannelLogout({ sessions, web, limits }: ApiDeps): Handler<Operations['backChannelLogout']> {
  return async ({ body }, { req, res }) => {
    try {
      const { token, ...who } = await web.readLogoutToken(body.logout_token);
      if (await sessions.knowsLogout(token)) throw problem('logout-token-invalid');
      const ended = await sessions.endAtIssuer(who);
      await sessions.keepLogout(token);
      return { ended };
    } catch (error) {
      if (error instanceof Problem && error.status === 400) await limits.count('refused-token', addressOf(req), res);
      throw error;
    }
  };
}
