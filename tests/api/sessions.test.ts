import { instantOf, plusMs } from '../../domain/kernel/calendar-date.js';
import { newBrowser } from './browser.js';
import { closeIndexed, openHouse, SESSION_TIMES, type House } from './house.js';
import { askHouse, comeBack, signIn } from './signing-in.js';
import { slowly, watch } from './slow-request.js';

const CLERK = 'sz-samr-clerk01';
const MINUTE = 60_000;

let house: House;
/** Another process on the same database. */
let other: House;
const door = watch();

beforeAll(async () => {
  house = await openHouse();
  other = await openHouse({ beside: house, limits: door });
  reset();
}, 60_000);
afterAll(async () => {
  await other.close();
  await closeIndexed(house);
});
beforeEach(reset);

/** The database forgets by its own clock, so the houses begin at that. */
function reset(): void {
  house.now = other.now = instantOf(new Date());
}

function later(ms: number): void {
  house.now = other.now = plusMs(house.now, ms);
}

describe('signing in', () => {
  test('leads to the issuer, back to where one wanted to be, and makes the same caller as a token', async () => {
    const browser = newBrowser();
    const ended = await askHouse(browser, house, await comeBack(browser, house, CLERK, { to: '/v1/duties?limit=1' }));
    expect([ended.status, ended.headers.get('Location')]).toEqual([303, `${house.url}/v1/duties?limit=1`]);
    expect(ended.headers.get('Cache-Control')).toBe('no-store');
    const set = ended.headers.getSetCookie().find((cookie) => cookie.startsWith('redress-session='));
    expect(set).toMatch(/^redress-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);

    const { json } = await askHouse(browser, house, '/v1/session');
    const byToken = await house.as(CLERK, 'GET', '/v1/session');
    expect(json).toEqual({ ...(byToken.json as object), session: expect.any(Object) });
    expect(json).toMatchObject({ id: CLERK, seats: [{ role: 'clerk', department: 'sz-samr' }], subjects: [] });
    const overseer = await house.as('sz-insp-supervisor01', 'GET', '/v1/session');
    expect(overseer.at('seats')).toEqual([{ role: 'supervisor', department: 'sz-insp' }]);
    const mine = await askHouse(browser, house, '/v1/duties');
    expect([mine.status, mine.json]).toEqual([200, (await house.as(CLERK, 'GET', '/v1/duties')).json]);
  });

  test('keeps nothing in the database by which one could sign in', async () => {
    const browser = newBrowser();
    await askHouse(browser, house, '/session/sign-in');
    const visited = await signIn(house, CLERK);
    const kept = await stored();
    for (const value of [...browser.cookies.values(), ...visited.browser.cookies.values(), await visited.csrf()])
      expect(kept).not.toContain(value);
    expect(kept).toContain(CLERK);
    expect(kept).not.toContain('eyJ');
  });

  test.each([
    ['state', (url: URL) => changed(url, 'state', 'another'), 'sign-in-not-begun'],
    ['nonce', (url: URL) => changed(url, 'nonce', 'another'), 'sign-in-failed'],
    ['PKCE challenge', (url: URL) => changed(url, 'code_challenge', 'x'.repeat(43)), 'sign-in-failed'],
  ])('ends with nothing where the %s is another one', async (_name, change, code) => {
    const browser = newBrowser();
    const ended = await askHouse(browser, house, await comeBack(browser, house, CLERK, { change }));
    expect([ended.status, ended.json['code'], browser.cookies.has('redress-session')]).toEqual([403, code, false]);
  });

  test('believes an answer of this issuer alone, and a code of this sign-in alone', async () => {
    const [one, two] = [newBrowser(), newBrowser()];
    const at = async (browser: typeof one): Promise<URL> => new URL(await comeBack(browser, house, CLERK), house.url);
    const forged = changed(await at(one), 'iss', 'https://issuer.example.com');
    const answers = [await askHouse(one, house, forged.pathname + forged.search)];
    const stolen = (await at(two)).searchParams.get('code') ?? '';
    const injected = changed(await at(one), 'code', stolen);
    answers.push(await askHouse(one, house, injected.pathname + injected.search));
    const refused = changed(await at(one), 'error', 'access_denied');
    refused.searchParams.delete('code');
    answers.push(await askHouse(one, house, refused.pathname + refused.search));
    expect(answers.map(({ status, json }) => [status, json['code']])).toEqual(
      answers.map(() => [403, 'sign-in-failed']),
    );
  });

  test('is ended once, in the browser that began it, within ten minutes', async () => {
    const [one, two] = [newBrowser(), newBrowser()];
    const callback = await comeBack(one, house, CLERK);
    await askHouse(two, house, '/session/sign-in');
    const codes = [await askHouse(two, house, callback), await askHouse(newBrowser(), house, callback)];
    const kept = new Map(one.cookies);
    expect((await askHouse(one, house, callback)).status).toBe(303);
    for (const [name, value] of kept) one.cookies.set(name, value);
    codes.push(await askHouse(one, house, callback));
    const late = await comeBack(one, house, CLERK);
    later(10 * MINUTE);
    codes.push(await askHouse(one, house, late));
    expect(codes.map(({ status, json }) => [status, json['code']])).toEqual(
      codes.map(() => [403, 'sign-in-not-begun']),
    );
    const read = await one.ask(`${house.url}${callback}`, { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect([read.status, read.headers.get('Content-Type')]).toEqual([403, 'text/html; charset=utf-8']);
    expect(await read.text()).toContain('重新登录');
  });

  test('leads to no other site', async () => {
    const places = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
      'evil',
      '',
      '/session/sign-in',
      '/é',
    ];
    for (const to of places) {
      const { status, json } = await askHouse(newBrowser(), house, `/session/sign-in?to=${encodeURIComponent(to)}`);
      expect([to, status, json['code']]).toEqual([to, 422, 'invalid-request']);
    }
    const twice = await askHouse(newBrowser(), house, '/session/sign-in?to=/a&to=//evil.example');
    expect(twice.status).toBe(422);
    expect((await askHouse(newBrowser(), house, '/session/callback')).status).toBe(422);
  });

  test('gives the browser a value that nobody knew before, and ends what it had', async () => {
    const first = await signIn(house, CLERK);
    const before = new Map(first.browser.cookies);
    first.browser.cookies.set('redress-session', 'planted-by-somebody-else-planted-by-somebody');
    const planted = first.browser.cookies.get('redress-session');
    await signIn(house, 'sz-tax-clerk01', first.browser);
    expect([planted, before.get('redress-session')]).not.toContain(first.browser.cookies.get('redress-session'));
    const again = newBrowser();
    again.cookies.set('redress-session', before.get('redress-session') ?? '');
    expect((await askHouse(again, house, '/v1/session')).status).toBe(200);
    await signIn(house, CLERK, again);
    const old = newBrowser();
    old.cookies.set('redress-session', before.get('redress-session') ?? '');
    expect((await askHouse(old, house, '/v1/session')).status).toBe(401);
  });
});

describe('a session ends', () => {
  test('when nobody has asked anything for the time, not before', async () => {
    const { browser } = await signIn(house, CLERK);
    for (let i = 0; i < 3; i += 1) {
      later(SESSION_TIMES.idleMs - MINUTE);
      expect((await askHouse(browser, house, '/v1/session')).status).toBe(200);
    }
    later(SESSION_TIMES.idleMs);
    const { status, json } = await askHouse(browser, house, '/v1/session');
    expect([status, json['code']]).toEqual([401, 'session-ended']);
  });

  test('after its longest time, however busy', async () => {
    const { browser } = await signIn(house, CLERK);
    const begun = house.now;
    const ends = plusMs(begun, SESSION_TIMES.longestMs);
    while (plusMs(house.now, 20 * MINUTE) < ends) {
      later(20 * MINUTE);
      const { json } = await askHouse(browser, house, '/v1/session');
      expect(json['session']).toMatchObject({ endsAt: ends });
    }
    house.now = other.now = ends;
    expect((await askHouse(browser, house, '/v1/session')).status).toBe(401);
  });

  test('for every process at once, when its owner ends it from elsewhere', async () => {
    const [desk, home] = [await signIn(house, CLERK), await signIn(house, CLERK)];
    const stranger = await signIn(house, 'sz-tax-clerk01');
    expect((await askHouse(desk.browser, other, '/v1/session')).status).toBe(200);
    const { json } = await home.ask('GET', '/v1/sessions');
    const items = json['items'] as readonly { sessionId: string; isThisOne: boolean }[];
    const theirs = (await desk.ask('GET', '/v1/sessions')).json['items'] as typeof items;
    const deskId = theirs.find(({ isThisOne }) => isThisOne)?.sessionId ?? '';
    expect(items.find(({ sessionId }) => sessionId === deskId)).toMatchObject({ isThisOne: false });

    const missing = await stranger.ask('POST', `/v1/sessions/ses-${'0'.repeat(32)}/end`);
    const foreign = await stranger.ask('POST', `/v1/sessions/${deskId}/end`);
    expect([foreign.status, foreign.json]).toEqual([404, missing.json]);
    expect((await home.ask('POST', `/v1/sessions/${deskId}/end`)).json).toEqual({ ended: 1 });
    expect((await askHouse(desk.browser, other, '/v1/session')).status).toBe(401);
    expect((await askHouse(home.browser, other, '/v1/session')).status).toBe(200);
  });

  test('also for a request whose body was still coming in', async () => {
    const visited = await signIn(house, CLERK);
    const cookie = [...visited.browser.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = {
      Cookie: cookie,
      Origin: house.publicUrl,
      'X-CSRF-Token': await visited.csrf(),
      'Content-Type': 'application/json',
    };
    const body = Buffer.from(JSON.stringify({ subjects: [{ creditCode: '91520100DEM000014J' }] }));
    const passed = door.passed();
    const between = () => passed.then(() => visited.ask('POST', '/session/sign-out'));
    const answered = await slowly(`${other.url}/v1/standing`, { headers, body, between });
    expect(answered).toEqual([401, 'session-ended']);
  });

  test('when an operator ends all of a person; nobody else may', async () => {
    const [one, two] = [await signIn(house, 'sz-hrss-clerk01'), await signIn(other, 'sz-hrss-clerk01')];
    const path = '/v1/people/sz-hrss-clerk01/sessions/end';
    const refused = await one.ask('POST', path);
    expect([refused.status, refused.json['code']]).toEqual([403, 'not-permitted']);
    const ended = await house.as('sz-operator01', 'POST', path);
    expect([ended.status, ended.json]).toEqual([200, { ended: 2 }]);
    for (const { browser } of [one, two])
      for (const process of [house, other]) expect((await askHouse(browser, process, '/v1/session')).status).toBe(401);
  });

  test('when one signs out, and the answer tells where the issuer’s own end is', async () => {
    const { browser, ask } = await signIn(house, CLERK);
    const value = browser.cookies.get('redress-session') ?? '';
    const { status, json } = await ask('POST', '/session/sign-out');
    expect(status).toBe(200);
    expect(json['signOutAtIssuer']).toMatch(`${house.issuer.issuer}/session/end?`);
    expect(browser.cookies.has('redress-session')).toBe(false);
    browser.cookies.set('redress-session', value);
    expect((await askHouse(browser, house, '/v1/session')).status).toBe(401);
    expect((await house.as(CLERK, 'POST', '/session/sign-out')).status).toBe(401);
  });
});

async function stored(): Promise<string> {
  const { database } = house.record.deps;
  const read = ['sessions', 'sign_ins'].map((name) => database.collection(name).find().toArray());
  return JSON.stringify(await Promise.all(read));
}

function changed(url: URL, name: string, value: string): URL {
  url.searchParams.set(name, value);
  return url;
}
