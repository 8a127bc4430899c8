import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { Problem, problem } from '../problems/problem.js';
import { verifySigned } from '../door/tokens.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const TYPES = [undefined, 'jwt', 'logout+jwt', 'application/logout+jwt'];
const OLDEST_SECONDS = 300;

const Claims = z.object({
  jti: z.string().min(1).max(500),
  sub: z.string().min(1).max(128).optional(),
  sid: z.string().min(1).max(500).optional(),
  nonce: z.never().optional(),
  events: z.object({ [EVENT]: z.looseObject({}) }),
});

/** Whom the issuer has signed out. One of the two is there at least. */
export interface SignedOut {
  readonly token: string;
  readonly person?: string;
  readonly issuerSession?: string;
}

/**
 * What a logout token says (OpenID Connect Back-Channel Logout 1.0, section 2.6), but for whether it was used before.
 *
 * @throws the problems `logout-token-invalid`, without saying why, and `temporarily-unavailable`
 */
export async function readLogoutToken(
  token: string,
  findKey: JWTVerifyGetKey,
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
): Promise<SignedOut> {
  const expected = { issuer, audience: clientId, types: TYPES, claims: ['iat', 'jti', 'events'] };
  const payload = await verifySigned(token, findKey, { ...expected, oldestSeconds: OLDEST_SECONDS }).catch(
    (error: unknown) => {
      throw error instanceof Problem && error.status === 401
        ? problem('logout-token-invalid', { cause: error })
        : error;
    },
  );
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw problem('logout-token-invalid');
  const { jti, sub, sid } = claims.data;
  if (sub === undefined && sid === undefined) throw problem('logout-token-invalid');
  return {
    token: `${issuer} ${jti}`,
    ...(sub !== undefined && { person: sub }),
    ...(sid !== undefined && { issuerSession: sid }),
  };
}
