import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { once } from 'node:events';
import { instantOf, plusMs } from '../../domain/kernel/calendar-date.js';
import { newBrowser } from './browser.js';
import { openHouse, type House } from './house.js';
import { askHouse, signIn, type Visitor } from './signing-in.js';

const CLERK = 'sz-samr-clerk01';
const PAGE = 'https://credit.example.com';

let house: House;
let clerk: Visitor;
let csrf: string;

beforeAll(async () => {
  house = await openHouse({ origins: [PAGE] });
  house.now = instantOf(new Date());
  clerk = await signIn(house, CLERK);
  csrf = await clerk.csrf();
}, 60_000);
afterAll(() => house.close());

/** Every address that a cookie could write to, with nothing in it: what gets past the gate fails for its form or its id. */
const WRITES = [
  '/session/sign-out',
  '/v1/objections',
  '/v1/imports',
  '/v1/standing',
  `/v1/sessions/ses-${'0'.repeat(32)}/end`,
];

describe('what writes by a cookie', () => {
  const wrong: Record<string, readonly [Record<string, string | null>, string]> = {
    'from another origin': [{ Origin: 'https://evil.example' }, 'page-of-another-site'],
    'from an origin that may ask with a token': [{ Origin: PAGE }, 'page-of-another-site'],
    'from a page without origin': [{ Origin: 'null' }, 'page-of-another-site'],
    'from an origin that begins like ours': [{ Origin: 'http://127.0.0.1' }, 'page-of-another-site'],
    'from nowhere': [{ Origin: null }, 'page-of-another-site'],
    'from another site by the browser’s word': [{ 'Sec-Fetch-Site': 'cross-site' }, 'page-of-another-site'],
    'from a neighbour by the browser’s word': [{ Origin: null, 'Sec-Fetch-Site': 'same-site' }, 'page-of-another-site'],
    'without the value against forgery': [{ 'X-CSRF-Token': null }, 'csrf-value-wrong'],
    'with an empty value': [{ 'X-CSRF-Token': '' }, 'csrf-value-wrong'],
    'with a value that is none': [{ 'X-CSRF-Token': 'x'.repeat(43) }, 'csrf-value-wrong'],
    'with a value of another length': [{ 'X-CSRF-Token': 'short' }, 'csrf-value-wrong'],
  };

  test.each(Object.keys(wrong))('%s is refused everywhere, and nothing is done', async (name) => {
    const [headers, code] = wrong[name] ?? [{}, ''];
    for (const path of WRITES) {
      const { status, json } = await clerk.ask('POST', path, { 'X-CSRF-Token': csrf, ...headers });
      expect([path, status, json['code']]).toEqual([path, 403, code]);
    }
    expect((await clerk.ask('GET', '/v1/session')).status).toBe(200);
  });

  test('with another session’s value is refused, with one’s own it passes', async () => {
    const second = await signIn(house, CLERK);
    const others = await clerk.ask('POST', '/v1/objections', { 'X-CSRF-Token': await second.csrf() });
    expect([others.status, others.json['code']]).toEqual([403, 'csrf-value-wrong']);
    const filed = { 'X-CSRF-Token': csrf, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' };
    expect((await clerk.ask('POST', '/v1/standing', filed)).json['code']).toBe('malformed-json');
    const without = { ...filed, Origin: null, 'Sec-Fetch-Site': 'same-origin' };
    expect((await clerk.ask('POST', '/v1/standing', without)).json['code']).toBe('malformed-json');
  });
});

describe('what reads by a cookie', () => {
  test.each([{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: PAGE }])(
    'is not read for a page of another site (%j)',
    async (headers) => {
      const { status, json } = await clerk.ask('GET', '/v1/session', headers);
      expect([status, json['code']]).toEqual([403, 'page-of-another-site']);
    },
  );

  test('is for no other origin to see, whatever its name', async () => {
    for (const origin of [PAGE, 'https://evil.example']) {
      const answers = [
        await clerk.ask('GET', '/v1/session', { Origin: origin }),
        await clerk.browser.ask(`${house.url}/v1/objections`, {
          method: 'OPTIONS',
          headers: {
            Origin: origin,
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': 'X-CSRF-Token',
          },
        }),
      ];
      for (const { headers } of answers) {
        expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
        expect(headers.get('Access-Control-Allow-Headers') ?? '').not.toContain('CSRF');
      }
    }
  });
});

describe('a token and a cookie at once', () => {
  test('is whoever the token says, and asks for nothing against forgery', async () => {
    const Authorization = `Bearer ${await house.issuer.token('sz-tax-clerk01')}`;
    const { json } = await clerk.ask('GET', '/v1/session', { Authorization });
    expect(json).toMatchObject({ id: 'sz-tax-clerk01', session: null });
    const asked = await clerk.ask('POST', '/v1/standing', {
      Authorization,
      Origin: 'https://evil.example',
      'X-CSRF-Token': null,
    });
    expect(asked.json['code']).toBe('unsupported-media-type');
  });

  test.each(['Bearer wrong', 'Basic eDp5'])(
    'with «%s» is nobody: the cookie does not mend it',
    async (Authorization) => {
      const { status, json } = await clerk.ask('GET', '/v1/session', { Authorization });
      expect([status, json['code']]).toEqual([401, 'token-invalid']);
    },
  );
});

describe('cookies that are none of ours', () => {
  const value = (): string => clerk.browser.cookies.get('redress-session') ?? '';
  const sent: Record<string, () => readonly [string, number, string]> = {
    'of nobody': () => [`redress-session=${'x'.repeat(43)}`, 401, 'session-ended'],
    'a letter longer': () => [`redress-session=${value()}x`, 401, 'session-ended'],
    'in quotes': () => [`redress-session="${value()}"`, 401, 'session-ended'],
    empty: () => ['redress-session=', 401, 'session-ended'],
    'an object': () => ['redress-session[$ne]=x', 401, 'token-missing'],
    'twice, though one is right': () => [`redress-session=${value()}; redress-session=x`, 401, 'session-ended'],
    'not of the form of cookies': () => ['=;;; ; %%%; redress-session', 401, 'token-missing'],
    'under another name': () => [`__Host-redress-session=${value()}`, 401, 'token-missing'],
    'the one of a sign-in': () => [`redress-sign-in=${value()}`, 401, 'token-missing'],
    huge: () => [`redress-session=${'x'.repeat(9_000)}`, 401, 'session-ended'],
    many: () => [Array.from({ length: 1_000 }, (_, i) => `a${String(i)}=b`).join(';'), 401, 'token-missing'],
    'too many': () => [Array.from({ length: 4_000 }, (_, i) => `a${String(i)}=b`).join(';'), 431, 'headers-too-large'],
  };

  test.each(Object.keys(sent))('%s', async (name) => {
    const [Cookie, expected, code] = sent[name]?.() ?? ['', 0, ''];
    const { status, json } = await askHouse(newBrowser(), house, '/v1/session', { headers: { Cookie } });
    expect([status, json['code']]).toEqual([expected, code]);
    if (expected === 431) return;
    const home = await fetch(`${house.url}/`, { headers: { Cookie } });
    expect([home.status, await home.text()]).toEqual([200, expect.stringContaining('Nobody is signed in')]);
    const callback = await fetch(`${house.url}/session/callback?state=a`, {
      headers: { Cookie: Cookie.replaceAll('redress-session', 'redress-sign-in') },
    });
    expect(callback.status).toBe(403);
  });

  test('one beside many others is found; bytes beyond ASCII harm nobody', async () => {
    const others = Array.from({ length: 500 }, (_, i) => `a${String(i)}=b`).join('; ');
    const Cookie = `${others}; redress-session=${value()}`;
    expect((await askHouse(newBrowser(), house, '/v1/session', { headers: { Cookie } })).status).toBe(200);
    const asked = request(`${house.url}/v1/session`, { headers: { Cookie: 'redress-session=\u00ff\u0080' } }).end();
    const [response] = (await once(asked, 'response')) as [{ statusCode: number }];
    asked.destroy();
    expect(response.statusCode).toBe(401);
  });
});

describe('the issuer says that somebody has signed out', () => {
  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  let count = 0;
  const token = (claims: Record<string, unknown> = {}, typ = 'logout+jwt'): Promise<string> => {
    const seconds = Math.floor(Date.now() / 1_000);
    count += 1;
    const usual = {
      aud: 'redress-web',
      iat: seconds,
      exp: seconds + 120,
      jti: `j${String(count)}`,
      events: { [EVENT]: {} },
    };
    return house.issuer.sign({ ...usual, ...claims }, typ);
  };
  const send = (text: string, type = 'application/x-www-form-urlencoded') =>
    askHouse(newBrowser(), house, '/session/back-channel-logout', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: new URLSearchParams({ logout_token: text }).toString(),
    });

  test('and his sessions end, once for each token', async () => {
    const [one, stranger] = [await signIn(house, 'sz-hrss-clerk01'), await signIn(house, 'sz-tax-clerk01')];
    const text = await token({ sub: 'sz-hrss-clerk01' });
    const ended = await send(text);
    expect([ended.status, ended.json, ended.headers.get('Cache-Control')]).toEqual([200, { ended: 1 }, 'no-store']);
    expect((await one.ask('GET', '/v1/session')).status).toBe(401);
    expect((await stranger.ask('GET', '/v1/session')).status).toBe(200);
    const back = await signIn(house, 'sz-hrss-clerk01');
    const replayed = await send(text);
    expect([replayed.status, replayed.json['code']]).toEqual([400, 'logout-token-invalid']);
    expect((await back.ask('GET', '/v1/session')).status).toBe(200);
  });

  test('at the issuer’s own page: it tells us by itself, and only that sign-in ends', async () => {
    const [one, two] = [await signIn(house, 'sz-tax-approver01'), await signIn(house, 'sz-tax-approver01')];
    const { issuer } = house.issuer;
    const { url, body } = await one.browser.follow(`${issuer}/session/end`, house.url);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const confirm = { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) };
    await one.browser.follow(new URL('/session/end/confirm', url).href, house.url, confirm);
    expect((await one.ask('GET', '/v1/session')).status).toBe(401);
    expect((await two.ask('GET', '/v1/session')).status).toBe(200);
  });

  const now = (): number => Math.floor(Date.now() / 1_000);
  const wrong: Record<string, () => Promise<string> | string> = {
    'that is none': () => 'abc',
    'for somebody else': () => token({ sub: CLERK, aud: 'another' }),
    'of another issuer': () => token({ sub: CLERK, iss: 'https://issuer.example.com' }),
    'that names nobody': () => token(),
    'with a nonce, so an ID token': () => token({ sub: CLERK, nonce: 'n' }),
    'without the event': () => token({ sub: CLERK, events: {} }),
    'without an id': () => token({ sub: CLERK, jti: undefined }),
    'of another type': () => token({ sub: CLERK }, 'at+jwt'),
    'that has expired': () => token({ sub: CLERK, exp: now() - 60 }),
    'of an hour ago': () => token({ sub: CLERK, iat: now() - 3_600 }),
    'from the future': () => token({ sub: CLERK, iat: now() + 3_600 }),
    'that is an access token': () => house.issuer.token(CLERK),
    'signed by nobody': async () => (await token({ sub: CLERK })).replace(/[^.]+$/, ''),
    'with another signature': async () => `${(await token({ sub: CLERK })).slice(0, -4)}AAAA`,
  };
  test.each(Object.keys(wrong))('by a token %s: nobody is signed out', async (name) => {
    const { status, json } = await send(String(await wrong[name]?.()));
    expect([status, json['code']]).toEqual([400, 'logout-token-invalid']);
    expect((await clerk.ask('GET', '/v1/session')).status).toBe(200);
  });

  test('in a form that is none', async () => {
    expect((await send('x', 'application/json')).status).toBe(415);
    const nothing = await askHouse(newBrowser(), house, '/session/back-channel-logout', { method: 'POST' });
    expect(nothing.status).toBe(415);
    expect((await send('x'.repeat(9_000))).status).toBe(422);
    expect((await send('x'.repeat(40_000))).status).toBe(413);
  });

  test('and forgets the token only when it is too old to be believed', async () => {
    const text = await token({ sub: 'nobody-here' });
    expect((await send(text)).json).toEqual({ ended: 0 });
    house.now = plusMs(house.now, 240_000);
    expect((await send(text)).status).toBe(400);
    const kept = await house.record.deps.database.collection('logout_tokens').indexes();
    expect(kept).toContainEqual(expect.objectContaining({ key: { forgetAt: 1 }, expireAfterSeconds: 0 }));
  });
});
