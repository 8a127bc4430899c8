import { randomUUID } from 'node:crypto';
import type { Limits } from '../../api/door/limits.js';
import { TEMPORAL_UI_PATH } from '../../api/temporal-ui/path.js';
import type { DemoPerson } from '../../dev/demo-people.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { openHouse, type House } from './house.js';
import { codeOf } from './pages-kept.js';
import { signIn } from './signing-in.js';

const OPERATOR = 'sz-operator01';
const SETTINGS = `${TEMPORAL_UI_PATH}/api/v1/settings`;
const NAMESPACES = `${TEMPORAL_UI_PATH}/api/v1/namespaces`;

let temporal: TestTemporal;
let house: House;
/** The same house where no pages are configured. */
let without: House;
const counted: string[] = [];
const door: Limits = {
  count: (name) => {
    counted.push(name);
    return Promise.resolve();
  },
};

beforeAll(async () => {
  temporal = await startTemporal({ withUi: true });
  house = await openHouse({ temporalUi: temporal.ui, limits: door });
  without = await openHouse({ beside: house });
  house.now = without.now = instantOf(new Date());
}, 120_000);
afterAll(async () => {
  await without.close();
  await house.close();
  await temporal.stop();
});

async function bearer(person: string | DemoPerson): Promise<Record<string, string>> {
  return { Authorization: `Bearer ${await house.issuer.token(person)}` };
}

async function ask(path: string, init: RequestInit = {}, at = house): Promise<Response> {
  return fetch(`${at.url}${path}`, { redirect: 'manual', ...init });
}

/** Everything of an answer but what differs from one request to the next. */
async function told(response: Response): Promise<object> {
  const headers = [...response.headers].filter(([name]) => !['x-request-id', 'date'].includes(name));
  return { status: response.status, headers, body: await response.text() };
}

describe('an operator', () => {
  test('reads the pages, what they load and what they ask, by a token and by the session of a browser', async () => {
    const headers = await bearer(OPERATOR);
    const page = await ask(`${TEMPORAL_UI_PATH}/namespaces/default/workflows`, { headers });
    const html = await page.text();
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    const [script = ''] = html.match(new RegExp(`${TEMPORAL_UI_PATH}/_app/immutable/entry/start[^"]+`)) ?? [];
    const loaded = await ask(script, { headers });
    expect([loaded.status, loaded.headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect((await loaded.text()).length).toBe(Number(loaded.headers.get('Content-Length')));

    const visited = await signIn(house, OPERATOR);
    const asked = await visited.browser.ask(`${house.url}${NAMESPACES}?pageSize=2`);
    const { namespaces } = (await asked.json()) as { namespaces: { namespaceInfo: { name: string } }[] };
    expect(namespaces.map(({ namespaceInfo }) => namespaceInfo.name)).toContain('default');
    const second = await ask(`${NAMESPACES}/default/workflows?query=${encodeURIComponent("WorkflowId = 'none'")}`, {
      headers,
    });
    expect(await second.json()).toEqual({});
  });

  test('is asked for anew each time: the end of his session and the end of his seat close it at once', async () => {
    const leaving: DemoPerson = { id: 'leaving', name: '离任', nameEn: 'Leaving', roles: ['operator'], dept: 'sz-tax' };
    const headers = await bearer(leaving);
    expect((await ask(SETTINGS, { headers })).status).toBe(200);
    const ended = await house.as(OPERATOR, 'POST', `/v1/people/${leaving.id}/end-appointment`, {
      body: { appointment: 'operator', reasons: '离任。' },
    });
    expect(ended.status).toBe(200);
    expect((await ask(SETTINGS, { headers })).status).toBe(404);

    const visited = await signIn(house, OPERATOR);
    expect((await visited.browser.ask(`${house.url}${SETTINGS}`)).status).toBe(200);
    expect((await visited.ask('POST', '/session/sign-out')).status).toBe(200);
    const after = await visited.browser.ask(`${house.url}${SETTINGS}`, { headers: { Cookie: 'redress-session=x' } });
    expect([after.status, await codeOf(after)]).toEqual([401, 'session-ended']);
  });

  test('is told by the pages that nothing can be written, and writes nothing', async () => {
    const headers = await bearer(OPERATOR);
    expect(await (await ask(SETTINGS, { headers })).json()).toMatchObject({ DisableWriteActions: true });
    const terminate = `${NAMESPACES}/default/workflows/${randomUUID()}/terminate`;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY']) {
      const refused = await ask(terminate, { method, headers });
      const allow = refused.headers.get('Allow');
      expect([method, refused.status, allow, await codeOf(refused)]).toEqual([
        method,
        405,
        'GET, HEAD',
        'method-not-allowed',
      ]);
    }
    const visited = await signIn(house, OPERATOR);
    expect((await visited.ask('POST', terminate)).status).toBe(405);
    const forged = await visited.browser.ask(`${house.url}${terminate}`, {
      method: 'POST',
      headers: { Origin: house.url },
    });
    expect([forged.status, await codeOf(forged)]).toEqual([403, 'csrf-value-wrong']);
  });

  test('has the head alone where he asks for that', async () => {
    const headers = await bearer(OPERATOR);
    for (const path of [TEMPORAL_UI_PATH, SETTINGS, NAMESPACES]) {
      const head = await ask(path, { method: 'HEAD', headers });
      const whole = await ask(path, { headers });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(head.headers.get('Content-Type')).toBe(whole.headers.get('Content-Type'));
      await whole.text();
    }
  });

  test('is answered with headers that keep the pages to themselves', async () => {
    const headers = await bearer(OPERATOR);
    for (const path of [`${TEMPORAL_UI_PATH}/`, NAMESPACES, `${TEMPORAL_UI_PATH}/favicon.ico`]) {
      const answered = await ask(path, { headers });
      await answered.arrayBuffer();
      const of = (name: string) => answered.headers.get(name);
      expect([
        path,
        of('Cache-Control'),
        of('X-Content-Type-Options'),
        of('X-Frame-Options'),
        of('Set-Cookie'),
      ]).toEqual([path, 'no-store', 'nosniff', 'DENY', null]);
      expect(of('Content-Security-Policy')).toContain("default-src 'none'");
      expect(of('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    }
    const page = await ask(`${TEMPORAL_UI_PATH}/`, { headers });
    await page.text();
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    // What the pages may ask ends with their own path: not the interface beside them.
    expect(policy).toContain(`connect-src ${house.url}${TEMPORAL_UI_PATH}/;`);
    expect(policy).not.toContain("'self'");
    expect(/script-src [^;]*unsafe/.exec(policy)).toBeNull();
  });

  test('is counted for this apart, and logged like every request: pattern and status, no address and nobody', async () => {
    const before = counted.length;
    house.logged.length = 0;
    await (
      await ask(`${NAMESPACES}/default/workflows?query=${encodeURIComponent("WorkflowId = 'secret'")}`, {
        headers: await bearer(OPERATOR),
      })
    ).text();
    expect(counted.slice(before)).toEqual(['operations']);
    const lines = JSON.stringify(house.logged);
    expect(house.logged).toEqual([
      expect.objectContaining({ method: 'GET', route: `${TEMPORAL_UI_PATH}/*`, status: 200, message: 'answered' }),
    ]);
    expect(lines).not.toContain('secret');
    expect(lines).not.toContain(OPERATOR);
  });

  test('finds the way from the first page; others are not shown it', async () => {
    const home = async (person: string): Promise<string> =>
      (await (await signIn(house, person)).browser.ask(`${house.url}/`)).text();
    expect(await home(OPERATOR)).toContain(`href="${TEMPORAL_UI_PATH}/"`);
    expect(await home('sz-samr-clerk01')).not.toContain(TEMPORAL_UI_PATH);
  });
});

describe('to anybody else than an operator there is nothing', () => {
  const PEOPLE = [
    'sz-samr-clerk01',
    'sz-samr-approver01',
    'gz-lead01',
    'sz-insp-supervisor01',
    'jia-agent01',
    'sz-trade-implementer01',
  ];

  test.each(PEOPLE)('%s is answered byte by byte as where nothing is', async (person) => {
    const headers = await bearer(person);
    const paths = ['', '/', '/api/v1/settings', '/%zz', '/namespaces/default/workflows'];
    const before = counted.length;
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE']) {
      const nothing = await told(await ask('/operations/nothing', { method, headers }));
      for (const path of paths) {
        const answered = await told(await ask(`${TEMPORAL_UI_PATH}${path}`, { method, headers }));
        expect({ method, path, ...answered }).toEqual({ method, path, ...nothing, status: 404 });
      }
    }
    expect(counted.length).toBe(before);
    const page = { ...headers, Accept: 'text/html' };
    expect(await told(await ask(`${TEMPORAL_UI_PATH}/`, { headers: page }))).toEqual(
      await told(await ask('/operations/nothing', { headers: page })),
    );
  });

  test('who has signed in and is nothing here, and an operator who acts in another office, find nothing either', async () => {
    const visited = await signIn(house, 'jia-agent01');
    expect((await visited.ask('GET', SETTINGS)).status).toBe(404);
    const headers = { ...(await bearer(OPERATOR)), 'Redress-Office': 'sz-samr' };
    expect((await ask(SETTINGS, { headers })).status).toBe(404);
  });

  test('nobody signed in is asked to sign in: a program by a problem, a person by a page', async () => {
    const refused = await ask(SETTINGS);
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'token-missing']);
    expect(refused.headers.get('WWW-Authenticate')).toContain('Bearer');
    const page = await ask(`${TEMPORAL_UI_PATH}/`, { headers: { Accept: 'text/html' } });
    expect([page.status, page.headers.get('Content-Type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('href="/session/sign-in"');
  });

  test('a page of another site does not read them by somebody’s session', async () => {
    const visited = await signIn(house, OPERATOR);
    const foreign = await visited.browser.ask(`${house.url}${SETTINGS}`, {
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, 'page-of-another-site']);
  });
});

test('where no pages are configured the path is like any other that is not there, also to an operator', async () => {
  for (const headers of [{}, await bearer(OPERATOR)]) {
    const nothing = await told(await ask('/operations/nothing', { headers }, without));
    expect(await told(await ask(SETTINGS, { headers }, without))).toEqual(nothing);
    expect(nothing).toMatchObject({ status: 404 });
  }
});

test('pages that are away are told as that, in both languages, and nothing else is touched by it', async () => {
  const headers = await bearer(OPERATOR);
  await temporal.kill9();
  const away = await ask(SETTINGS, { headers });
  expect([away.status, away.headers.get('Content-Type')]).toEqual([502, 'application/problem+json; charset=utf-8']);
  expect(await away.json()).toMatchObject({
    code: 'temporal-ui-away',
    zh: { title: expect.stringContaining('Temporal') as unknown },
    en: { next: expect.stringContaining('REDRESS_TEMPORAL_UI') as unknown },
  });
  expect((await house.as(OPERATOR, 'GET', '/v1/duties')).status).toBe(200);
  await temporal.restart();
  expect((await ask(SETTINGS, { headers })).status).toBe(200);
}, 90_000);
