import { createHmac } from 'node:crypto';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import express from 'express';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { getCaller } from '../../api/permission/caller.js';
import { requireCaller } from '../../api/door/gate.js';
import { problemHandler } from '../../api/problems/problem.js';
import { portOf, stop } from '../../api/server.js';
import { createTokenVerifier } from '../../api/door/tokens.js';
import { listen, type Listening } from '../../dev/listen.js';
import { createIssuer } from '../../dev/oidc/issuer.js';
import { newKeys, type IssuerKeys } from '../../dev/oidc/keys.js';
import { freePort } from '../../dev/ports.js';
import { atCommandLine, SYSTEM } from '../../domain/kernel/actor.js';

const AUDIENCE = 'redress-api';
/** What an issuer may say of somebody; none of it is taken from a token. */
const CLAIMS = { roles: ['lead', 'system'], dept: 'sz-tax', subject: 'sub-aaaaaaaa' };
const NOBODY_YET = { seats: [], subjects: [] };

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
  const verifyToken = createTokenVerifier({ issuer, audience: AUDIENCE, jwksUri: null });
  const whoIs = (id: string) => Promise.resolve({ id, ...NOBODY_YET });
  app.use(requireCaller({ verifyToken, whoIs, signedIn: () => Promise.resolve(null) }));
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
  readonly head?: Partial<JWTHeaderParameters>;
  readonly from?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly key?: CryptoKey | Uint8Array;
}

function token({
  claims = {},
  head = {},
  from = issuer,
  audience = AUDIENCE,
  expires = '1h',
  key = signing,
}: Making = {}) {
  return new SignJWT({ ...CLAIMS, sub: 'sz-tax-clerk01', iat: now(), ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid ?? '', ...head })
    .setIssuer(from)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key);
}

/** Signed by the issuer, with these claims and no others. */
function saying(claims: Readonly<Record<string, unknown>>): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid ?? '' }).sign(signing);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
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

test('a token of the issuer says who calls, and not what he is; its keys are found by discovery', async () => {
  const { status, body } = await ask(`Bearer ${await token()}`);
  expect([status, body]).toEqual([200, { id: 'sz-tax-clerk01', ...NOBODY_YET }]);
});

test('no token asks for one', async () => {
  const { status, body, challenge } = await ask();
  expect([status, body['code'], challenge]).toEqual([401, 'token-missing', 'Bearer realm="redress"']);
});

describe('every token that is not wholly right is answered in the same words', () => {
  const payload = () => ({ ...CLAIMS, sub: 'x', iss: issuer, aud: AUDIENCE, iat: now(), exp: now() + 600 });
  const without = (claim: string) =>
    saying(Object.fromEntries(Object.entries(payload()).filter(([name]) => name !== claim)));
  const made: Record<string, () => Promise<string> | string> = {
    expired: () => token({ expires: '-1h' }),
    'not valid yet': () => token({ claims: { nbf: now() + 600 } }),
    'issued in the future': () => token({ claims: { iat: now() + 600 } }),
    'for another audience': () => token({ audience: 'another-api' }),
    'for nobody in particular': () => without('aud'),
    'of another issuer': () => token({ from: 'https://issuer.example.com' }),
    'of no issuer': () => without('iss'),
    'without an end': () => without('exp'),
    'about nobody': () => without('sub'),
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
    'that brings its own key': async () => {
      const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
      return token({ key: privateKey, head: { jwk: await exportJWK(publicKey) } });
    },
    'with its last letters changed': async () => `${(await token()).slice(0, -4)}AAAA`,
    'naming a key that nobody has': () => token({ head: { kid: 'nobody' } }),
    'of another type': () => token({ head: { typ: 'logout+jwt' } }),
    'larger than any token': () => 'a'.repeat(9_000),
    'that is no token': () => 'abc',
    'for the system itself': () => token({ claims: { sub: SYSTEM.id } }),
    'for whoever works at the command line': () => token({ claims: { sub: atCommandLine('root').id } }),
    'for one of them in other letters': () => token({ claims: { sub: 'Console:root' } }),
    'about a number': () => saying({ ...payload(), sub: 7 }),
    'about somebody with a NUL in his name': () => saying({ ...payload(), sub: 'a\u0000b' }),
    'that ends with a word': () => saying({ ...payload(), exp: 'tomorrow' }),
  };
  test.each(Object.keys(made))('%s', async (name) => {
    const wrong = await ask(`Bearer ${String(await made[name]?.())}`);
    const nonsense = await ask('Bearer nonsense');
    expect([wrong.status, wrong.body, wrong.challenge]).toEqual([401, nonsense.body, nonsense.challenge]);
  });

  test.each(['Basic eDp5', 'Bearer', 'Bearer a b'])('sent as «%s»', async (authorization) => {
    expect(await ask(authorization)).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
  });

  test('two at once, though each of them is right', async () => {
    const [one, other] = [await token(), await token({ claims: { sub: 'sz-tax-clerk02' } })];
    const request = get(url, { headers: { Authorization: [`Bearer ${one}`, `Bearer ${other}`] } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect([response.statusCode, JSON.parse(await text(response))]).toEqual([
      401,
      expect.objectContaining({ code: 'token-invalid' }),
    ]);
  });
});

test('the word before the token may be written small; a token in the address is not seen', async () => {
  expect((await ask(`bearer ${await token()}`)).status).toBe(200);
  const inAddress = await fetch(`${url}?access_token=${await token()}`);
  expect([inAddress.status, await inAddress.json()]).toEqual([401, expect.objectContaining({ code: 'token-missing' })]);
});
