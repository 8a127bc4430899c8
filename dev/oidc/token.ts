import { importJWK, SignJWT } from 'jose';
import type { DemoPerson } from '../demo-people.js';
import type { IssuerKeys } from './keys.js';

/** Whom the API's tokens are for. */
export const AUDIENCE = 'redress-api';

/** What its claims are called. */
export const CLAIMS = { roles: 'roles', department: 'dept', subject: 'subject' } as const;

/** Who somebody is, as the API reads it: ids and roles, no name. */
export function claimsOf({ roles, dept, subject }: DemoPerson): Record<string, unknown> {
  return { roles, ...(dept === undefined ? {} : { dept }), ...(subject === undefined ? {} : { subject }) };
}

/** An access token for a demo person without the sign-in page, for the command line and tests. */
export async function signToken(keys: IssuerKeys, issuer: string, person: DemoPerson, hours = 12): Promise<string> {
  return new SignJWT(claimsOf(person))
    .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid ?? '', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(person.id)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${String(hours)}h`)
    .sign(await importJWK(keys.signing, 'RS256'));
}
