import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { SYSTEM_SECRET, WEB_CLIENT } from '../../../dev/oidc/provider.js';
import { startIssuer, type TestIssuer } from '../../../dev/testing/issuer.js';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());

async function verified(token: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(issuer.jwksUrl));
  const { payload } = await jwtVerify(token, keys, {
    issuer: issuer.issuer,
    audience: 'redress-api',
    algorithms: ['RS256'],
  });
  return payload;
}

/** A browser as far as signing in needs one: follows redirects inside the issuer and keeps its cookies. */
function browser(): (url: string, form?: Record<string, string>) => Promise<{ url: string; body: string }> {
  const cookies = new Map<string, string>();
  return async (start, form) => {
    let url = start;
    let body = form;
    for (;;) {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
        ...(body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('Location');
      if (next === null) return { url, body: await response.text() };
      url = new URL(next, url).href;
      body = undefined;
      if (!url.startsWith(issuer.issuer)) return { url, body: '' };
    }
  };
}

function authorization(redirect: string, verifier: string): string {
  return `${issuer.issuer}/auth?${new URLSearchParams({
    client_id: WEB_CLIENT,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirect,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'kept',
  }).toString()}`;
}

test('a person picks himself on the page and the application gets his token, on any port', async () => {
  const redirect = 'http://127.0.0.1:45678/signed-in';
  const verifier = randomBytes(32).toString('base64url');
  const visit = browser();
  const choice = await visit(authorization(redirect, verifier));
  expect(choice.body).toContain('示例市市场监督管理局');
  const back = new URL((await visit(choice.url, { person: 'sz-samr-clerk01' })).url);
  expect(back.origin + back.pathname).toBe(redirect);
  expect(back.searchParams.get('state')).toBe('kept');
  const answer = await fetch(`${issuer.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: WEB_CLIENT,
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: redirect,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const claims = await verified(token);
  expect(claims).toMatchObject({ sub: 'sz-samr-clerk01' });
  for (const told of ['name', 'roles', 'dept', 'subject']) expect(claims).not.toHaveProperty(told);
});

test('a program signs in by its secret', async () => {
  const answer = await fetch(`${issuer.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`sz-trade-system:${SYSTEM_SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  expect(await verified(token)).toMatchObject({ sub: 'sz-trade-system' });
});

test('the command line gets the same claims without the page', async () => {
  expect(await verified(await issuer.token('jia-agent01'))).toMatchObject({ sub: 'jia-agent01' });
  await expect(issuer.token('nobody')).rejects.toThrow('nobody');
});

test('nobody signs in through the page as a program or as somebody unknown', async () => {
  const visit = browser();
  const { url } = await visit(authorization('http://127.0.0.1:1/signed-in', randomBytes(32).toString('base64url')));
  expect((await visit(url, { person: 'sz-trade-system' })).url).toBe(url);
  expect((await visit(url, { person: 'root' })).url).toBe(url);
});

test('a code is not handed to an address that is not the application’s', async () => {
  const { body } = await browser()(authorization('http://127.0.0.1:1/elsewhere', 'x'.repeat(43)));
  expect(body).toContain('redirect_uri');
});

test('tokens are good again after the issuer was away', async () => {
  const token = await issuer.token('sz-lead01');
  await issuer.kill9();
  await expect(fetch(issuer.jwksUrl)).rejects.toThrow();
  await issuer.restart();
  expect(await verified(token)).toMatchObject({ sub: 'sz-lead01' });
});
