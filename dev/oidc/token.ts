import { importJWK, SignJWT } from 'jose';
import type { DemoPerson } from '../demo-people.js';
import type { IssuerKeys } from './keys.js';

/** Whom the API's tokens are for. */
export const AUDIENCE = 'redress-api';

/** An access token for a demo person without the sign-in page, for the command line and tests. */
export async function signToken(
  keys: IssuerKeys,
  issuer: string,
  { id }: Pick<DemoPerson, 'id'>,
  hours = 12,
): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid ?? '', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(id)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${String(hours)}h`)
    .sign(await importJWK(keys.signing, 'RS256'));
}
