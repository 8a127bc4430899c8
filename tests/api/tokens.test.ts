import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import express from 'express';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { getCaller } from '../../api/caller.js';
import { problemHandler } from '../../api/problem.js';
import { portOf, stop } from '../../api/server.js';
import { createTokenVerifier, requireToken } from '../../api/tokens.js';
import { listen, type Listening } from '../../dev/listen.js';
import { createIssuer } from '../../dev/oidc/issuer.js';
import { newKeys, type IssuerKeys } from '../../dev/oidc/keys.js';
import { freePort } from '../../dev/ports.js';

const AUDIENCE = 'redress-api';
const CLAIMS = { roles: ['clerk'], dept: 'sz-tax' };

let keys: IssuerKeys;
let signing: CryptoKey | Uint8Array;
let issuer: string;
let issuing: Listening;
let server: Server;
let url: string;

beforeAll(async () => {
  keys = await newKeys();
  signing = await importJWK(keys.signing, 'RS256');
  const port = await freePort();
  issuer = `http://127.0.0.1:${String(port)}`;
  issuing = await listen(createIssuer(issuer, keys), port);
  const app = express();
  app.use(requireToken(createTokenVerifier({ issuer, audience: AUDIENCE, jwksUri: null })));
  app.use((req, res) => void res.json(getCaller(req)));
  app.use(problemHandler({ error: () => undefined }));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String(portOf(server))}/`;
});
afterAll(async () => {
  await stop(server);
  await issuing.close();
});

interface Making {
  readonly claims?: JWTPayload;
  readonly kid?: string;
  readonly from?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly key?: CryptoKey | Uint8Array;
}

function token({ claims = {}, kid, from = issuer, audience = AUDIENCE, expires = '1h', key = signing }: Making = {}) {
  return new SignJWT({ ...CLAIMS, sub: 'sz-tax-clerk01', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: kid ?? keys.signing.kid ?? '' })
    .setIssuer(from)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

async function ask(
  authorization?: string,
): Promise<{ status: number; body: Record<string, unknown>; challenge: string | null }> {
  const response = await fetch(url, authorization === undefined ? {} : { headers: { Authorization: authorization } });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, challenge: response.headers.get('WWW-Authenticate') };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

test('a token of the issuer says who calls; its keys are found by discovery', async () => {
  const { status, body } = await ask(`Bearer ${await token()}`);
  expect([status, body]).toEqual([200, { id: 'sz-tax-clerk01', roles: ['clerk'], department: 'sz-tax' }]);
});

test('no token asks for one', async () => {
  const { status, body, challenge } = await ask();
  expect([status, body['code'], challenge]).toEqual([401, 'token-missing', 'Bearer realm="redress"']);
});

describe('every token that is not wholly right is answered in the same words', () => {
  const now = Math.floor(Date.now() / 1000);
  const payload = () => ({ ...CLAIMS, sub: 'x', iss: issuer, aud: AUDIENCE, exp: now + 600 });
  const made: Record<string, () => Promise<string> | string> = {
    expired: () => token({ expires: '-1h' }),
    'for another audience': () => token({ audience: 'another-api' }),
    'of another issuer': () => token({ from: 'https://issuer.example.com' }),
    'without an end': async () =>
      new SignJWT({ ...CLAIMS, sub: 'x' })
        .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid ?? '' })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .sign(signing),
    'signed by nobody': () => `${encode({ alg: 'none' })}.${encode(payload())}.`,
    'signed with the public key as a secret': async () => {
      const { kty, n, e } = keys.signing;
      const publicKey = (await importJWK({ kty, n, e } as JWK, 'RS256', { extractable: true })) as CryptoKey;
      const head = `${encode({ alg: 'HS256', kid: keys.signing.kid })}.${encode(payload())}`;
      return `${head}.${createHmac('sha256', await exportSPKI(publicKey))
        .update(head)
        .digest('base64url')}`;
    },
    'signed by a key of somebody else': async () => token({ key: (await generateKeyPair('RS256')).privateKey }),
    'naming a key that nobody has': () => token({ kid: 'nobody' }),
    'larger than any token': () => 'a'.repeat(9_000),
    'that is no token': () => 'abc',
    'for the system itself': () => token({ claims: { sub: 'system' } }),
    'with roles that are no list': () => token({ claims: { roles: 'clerk' } }),
  };
  test.each(Object.keys(made))('%s', async (name) => {
    const wrong = await ask(`Bearer ${String(await made[name]?.())}`);
    const nonsense = await ask('Bearer nonsense');
    expect([wrong.status, wrong.body, wrong.challenge]).toEqual([401, nonsense.body, nonsense.challenge]);
  });

  test.each(['Basic eDp5', 'Bearer', 'Bearer a b'])('sent as «%s»', async (authorization) => {
    expect(await ask(authorization)).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
  });
});

test('no token makes anybody the system, and roles that are not known count for nothing', async () => {
  const { body } = await ask(`Bearer ${await token({ claims: { roles: ['system', 'emperor', 'lead'] } })}`);
  expect(body['roles']).toEqual(['lead']);
});

test('an issuer that cannot be reached is our trouble and not the caller’s', async () => {
  const verify = createTokenVerifier({
    issuer,
    audience: AUDIENCE,
    jwksUri: `http://127.0.0.1:${String(await freePort())}/jwks`,
  });
  await expect(verify(await token())).rejects.toMatchObject({ status: 503, code: 'temporarily-unavailable' });
});
