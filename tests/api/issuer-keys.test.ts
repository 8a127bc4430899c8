import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { importJWK, SignJWT, type JWK } from 'jose';
import { issuerKeys } from '../../api/door/issuer-keys.js';
import { portOf, stop } from '../../api/server.js';
import { createTokenVerifier, type VerifyToken } from '../../api/door/tokens.js';
import { newKeys, type IssuerKeys } from '../../dev/oidc/keys.js';
import { freePort } from '../../dev/ports.js';

const AUDIENCE = 'redress-api';
const SECOND = 1_000;

/** An issuer of which the test says which keys it publishes and whether it is there. */
const publishing = { keys: [] as IssuerKeys[], asked: 0, calls: '' };
let first: IssuerKeys;
let second: IssuerKeys;
let port: number;
let issuer: string;
let server: Server;
let verify: VerifyToken;
let nowMs: number;

beforeAll(async () => {
  [first, second] = await Promise.all([newKeys(), newKeys()]);
});

beforeEach(async () => {
  port = await freePort();
  issuer = `http://127.0.0.1:${String(port)}`;
  Object.assign(publishing, { keys: [first], asked: 0, calls: issuer });
  nowMs = 0;
  server = await serve();
  const findKey = issuerKeys({ issuer, jwksUri: null }, () => nowMs);
  verify = createTokenVerifier({ issuer, jwksUri: null, audience: AUDIENCE }, findKey);
});
afterEach(() => stop(server));

async function serve(): Promise<Server> {
  const starting = createServer((req, res) => {
    if (req.url === '/jwks') publishing.asked += 1;
    const answer =
      req.url === '/jwks'
        ? { keys: publishing.keys.map(({ signing }) => publicPart(signing)) }
        : { issuer: publishing.calls, jwks_uri: `http://127.0.0.1:${String(portOf(starting))}/jwks` };
    res.setHeader('Connection', 'close').end(JSON.stringify(answer));
  }).listen(port, '127.0.0.1');
  await once(starting, 'listening');
  return starting;
}

function publicPart({ kty, n, e, kid, alg }: JWK): Partial<JWK> {
  return Object.fromEntries(Object.entries({ kty, n, e, kid, alg }).filter(([, value]) => value !== undefined));
}

async function token({ signing }: IssuerKeys, kid = signing.kid ?? ''): Promise<string> {
  return new SignJWT({ sub: 'sz-tax-clerk01' })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(signing, 'RS256'));
}

const refused = { status: 401, code: 'token-invalid' };
const unavailable = { status: 503, code: 'temporarily-unavailable' };

test('a key that the issuer has changed to is learned from the first token that names it', async () => {
  await verify(await token(first));
  publishing.keys = [second];
  nowMs += 60 * SECOND;
  await expect(verify(await token(second))).resolves.toBe('sz-tax-clerk01');
  await expect(verify(await token(first))).rejects.toMatchObject(refused);
});

test('invented key ids are refused and do not make us ask the issuer each time', async () => {
  await verify(await token(first));
  for (let i = 0; i < 20; i += 1)
    await expect(verify(await token(first, `invented-${String(i)}`))).rejects.toMatchObject(refused);
  expect(publishing.asked).toBe(1);
  nowMs += 60 * SECOND;
  const many = Array.from({ length: 20 }, async (_, i) => verify(await token(first, `more-${String(i)}`)));
  for (const { status } of await Promise.allSettled(many)) expect(status).toBe('rejected');
  expect(publishing.asked).toBe(2);
});

test('a key that was withdrawn counts no more once the keys were fetched anew', async () => {
  await verify(await token(first));
  publishing.keys = [second];
  nowMs += 601 * SECOND;
  await verify(await token(first));
  await verify(await token(second));
  await expect(verify(await token(first))).rejects.toMatchObject(refused);
});

test('while the issuer is away the keys at hand go on working, and nobody is called a fraud for it', async () => {
  await verify(await token(first));
  await stop(server);
  nowMs += 24 * 3_600 * SECOND;
  await expect(verify(await token(first))).resolves.toBe('sz-tax-clerk01');
  await expect(verify(await token(second))).rejects.toMatchObject(unavailable);

  publishing.keys = [first, second];
  server = await serve();
  nowMs += 60 * SECOND;
  await expect(verify(await token(second))).resolves.toBe('sz-tax-clerk01');
});

test('an issuer that is away at the start is our trouble and not the caller’s, until it comes', async () => {
  await stop(server);
  await expect(verify(await token(first))).rejects.toMatchObject(unavailable);
  server = await serve();
  await expect(verify(await token(first))).rejects.toMatchObject(unavailable);
  nowMs += 2 * SECOND;
  await expect(verify(await token(first))).resolves.toBe('sz-tax-clerk01');
});

test('a discovery document that belongs to another issuer is not believed', async () => {
  publishing.calls = 'https://issuer.example.com';
  await expect(verify(await token(first))).rejects.toMatchObject(unavailable);
});
