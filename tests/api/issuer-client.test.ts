import { createServer } from 'node:http';
import { once } from 'node:events';
import { issuerKeys } from '../../api/door/issuer-keys.js';
import { portOf } from '../../api/server.js';
import { createIssuerClient, type ClientSettings, type IssuerClient } from '../../api/session/issuer-client.js';
import { SYSTEM_SECRET, WEB_CLIENT, WEB_CLIENT_WITH_SECRET } from '../../dev/oidc/provider.js';
import { startIssuer, type TestIssuer } from '../../dev/testing/issuer.js';
import { newBrowser, pick } from './browser.js';

const HOME = 'http://127.0.0.1:1';
const CLERK = 'sz-samr-clerk01';

let issuer: TestIssuer;
let another: TestIssuer;
const logged: string[] = [];

beforeAll(async () => {
  [issuer, another] = await Promise.all([startIssuer(), startIssuer()]);
});
afterAll(async () => {
  await issuer.stop();
  await another.stop();
});

function clientOf(given: Partial<ClientSettings> = {}, keysOf = issuer, now?: () => number): IssuerClient {
  const usual = { issuer: issuer.issuer, clientId: WEB_CLIENT, clientSecret: null, publicUrl: HOME, withoutTls: true };
  const log = { info: () => undefined, error: (_fields: object, message: string) => void logged.push(message) };
  const findKey = issuerKeys({ issuer: keysOf.issuer, jwksUri: keysOf.jwksUrl });
  return createIssuerClient({ ...usual, ...given }, findKey, log, now);
}

/** Signs the clerk in, to the end; answers who he is to the issuer, or the code of the problem. */
async function signedIn(client: IssuerClient): Promise<unknown> {
  const address = await client.signInAddress('a-state', 'a-secret');
  const back = new URL(await pick(newBrowser(), address, CLERK, HOME));
  return client.complete(back.search, 'a-state', 'a-secret').then(
    ({ person }) => person,
    (error: unknown) => (error as { code?: string }).code,
  );
}

test('signs people in as a public client and as one with a secret', async () => {
  expect(await signedIn(clientOf())).toBe(CLERK);
  const withSecret = { clientId: WEB_CLIENT_WITH_SECRET, clientSecret: SYSTEM_SECRET };
  expect(await signedIn(clientOf(withSecret))).toBe(CLERK);
});

test('a secret that the issuer does not take is the operator’s matter, not the person’s', async () => {
  const wrong = { clientId: WEB_CLIENT_WITH_SECRET, clientSecret: 'not-the-secret' };
  expect(await signedIn(clientOf(wrong))).toBe('temporarily-unavailable');
  expect(logged).toEqual(['the issuer does not take us for its client']);
});

test('believes no ID token but one with the signature of the issuer’s keys', async () => {
  expect(await signedIn(clientOf({}, another))).toBe('sign-in-failed');
});

test('asks the issuer for PKCE with S256, state and nonce, each sign-in with others', async () => {
  const client = clientOf();
  const asked = async (state: string, secret: string): Promise<Record<string, string>> =>
    Object.fromEntries(new URL(await client.signInAddress(state, secret)).searchParams);
  const [one, two, three] = [await asked('s1', 'a'), await asked('s2', 'a'), await asked('s1', 'b')];
  expect(one).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    state: 's1',
    scope: 'openid',
  });
  for (const name of ['nonce', 'code_challenge'])
    expect(new Set([one, two, three].map((asking) => asking[name])).size).toBe(3);
});

test('has nothing to do with an issuer without TLS, unless all is on this machine', async () => {
  await expect(clientOf({ withoutTls: false }).signInAddress('s', 'a')).rejects.toMatchObject({
    code: 'temporarily-unavailable',
  });
});

test('while the issuer is away nobody signs in, and afterwards people do, without a restart', async () => {
  const client = clientOf();
  await issuer.kill9();
  await expect(client.signInAddress('s', 'a')).rejects.toMatchObject({ code: 'temporarily-unavailable' });
  await expect(client.signOutAddress()).rejects.toMatchObject({ code: 'temporarily-unavailable' });
  await issuer.restart();
  expect(await signedIn(client)).toBe(CLERK);
  const address = await client.signInAddress('a-state', 'a-secret');
  const back = new URL(await pick(newBrowser(), address, CLERK, HOME));
  await issuer.kill9();
  await expect(client.complete(back.search, 'a-state', 'a-secret')).rejects.toMatchObject({
    code: 'temporarily-unavailable',
  });
  await issuer.restart();
});

test('an issuer that moves its pages is followed within ten minutes; one that is away then is asked where it was', async () => {
  let door = 'first';
  const moving = createServer((_request, response) => {
    const place = `http://127.0.0.1:${String(portOf(moving))}`;
    const endpoints = { authorization_endpoint: `${place}/${door}`, token_endpoint: `${place}/token` };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ issuer: place, ...endpoints }));
  });
  moving.listen(0, '127.0.0.1');
  await once(moving, 'listening');
  let minutes = 0;
  const client = clientOf({ issuer: `http://127.0.0.1:${String(portOf(moving))}` }, issuer, () => minutes * 60_000);
  const asked = async (): Promise<string> => new URL(await client.signInAddress('s', 'a')).pathname;
  expect(await asked()).toBe('/first');
  door = 'second';
  minutes = 9.9;
  expect(await asked()).toBe('/first');
  minutes = 10;
  expect(await Promise.all([asked(), asked()])).toEqual(['/second', '/second']);
  moving.closeAllConnections();
  await new Promise((resolve) => moving.close(resolve));
  minutes = 30;
  expect(await asked()).toBe('/second');
});
