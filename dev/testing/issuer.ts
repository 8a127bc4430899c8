import { importJWK, SignJWT } from 'jose';
import { findPerson, type DemoPerson } from '../demo-people.js';
import { listen, type Listening } from '../listen.js';
import { createIssuer } from '../oidc/issuer.js';
import { newKeys } from '../oidc/keys.js';
import { AUDIENCE, signToken } from '../oidc/token.js';
import { freePort } from '../ports.js';

export interface TestIssuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  /**
   * An access token of a demo person, by his id in dev/demo-people.ts, or of one whom the test makes up. Throws where there
   * is none of that id.
   */
  token(person: string | DemoPerson): Promise<string>;
  /** Any token with the issuer's signature, saying these claims beside its issuer, in the name of this type. */
  sign(claims: Readonly<Record<string, unknown>>, typ: string): Promise<string>;
  stop(): Promise<void>;
  /** Out of reach until `restart`; its keys stay. */
  kill9(): Promise<void>;
  restart(): Promise<void>;
}

/**
 * The embedded stack's OIDC issuer with keys of its own, on a free port of 127.0.0.1.
 *
 * @param web as of `createProvider`
 */
export async function startIssuer(web?: string): Promise<TestIssuer> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${String(port)}`;
  const keys = await newKeys();
  const start = (): Promise<Listening> => listen(createIssuer(issuer, keys, web), port);
  let server = await start();
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    audience: AUDIENCE,
    token: async (asked) => signToken(keys, issuer, typeof asked === 'string' ? getPerson(asked) : asked),
    sign: async (claims, typ) =>
      new SignJWT({ iss: issuer, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid ?? '', typ })
        .sign(await importJWK(keys.signing, 'RS256')),
    stop: () => server.close(),
    kill9: () => server.close(),
    restart: async () => {
      server = await start();
    },
  };
}

function getPerson(id: string): DemoPerson {
  const person = findPerson(id);
  if (person === undefined) throw new Error(`no demo person ${id}`);
  return person;
}
