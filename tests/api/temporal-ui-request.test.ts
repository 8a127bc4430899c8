import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { HERE, openPagesKept, type PagesKept } from './pages-kept.js';

let pages: PagesKept;

beforeAll(async () => {
  pages = await openPagesKept();
}, 60_000);
afterAll(() => pages.close());
beforeEach(() => {
  pages.reset();
});

describe('of a request the pages are told', () => {
  test('its path and its query, in our own name, and nothing else that came with it', async () => {
    await pages.ask(`${HERE}/default/workflows?query=%60RedressKind%60%3D%22listing%22&pageSize=2`, {
      Cookie: 'redress-session=secret; other=1',
      'X-CSRF-Token': 'secret',
      'Redress-Office': 'sz-credit-centre',
      'Idempotency-Key': 'secret',
      'Grpc-Metadata-Authorization': 'secret',
      'Authorization-Extras': 'secret',
      'X-Forwarded-For': '10.0.0.1',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'host=evil.example',
      'X-Original-Url': '/elsewhere',
      'X-HTTP-Method-Override': 'POST',
      Referer: 'http://evil.example/secret',
      Accept: 'secret/secret',
      'User-Agent': 'secret',
      Range: 'bytes=0-1',
      'If-None-Match': '"secret"',
    });
    const [{ method, url, headers } = { method: '', url: '', headers: {} }] = pages.told;
    expect([method, url]).toEqual([
      'GET',
      `${HERE}/default/workflows?query=%60RedressKind%60%3D%22listing%22&pageSize=2`,
    ]);
    expect(headers.host).toBe(new URL(pages.origin).host);
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'sec-fetch-mode',
      'user-agent',
    ]);
    expect(JSON.stringify(pages.told)).not.toMatch(/secret|evil|Bearer/);
  });

  test('no body, though one came: it is not taken for the next request either', async () => {
    const smuggled =
      'POST /operations/temporal/api/v1/namespaces/default/workflows/x/terminate HTTP/1.1\r\nHost: x\r\n\r\n';
    const asked = request(`${pages.house.url}${HERE}`, {
      method: 'GET',
      headers: { Authorization: pages.bearer, 'Content-Length': smuggled.length },
    });
    asked.end(smuggled);
    const [answered] = (await once(asked, 'response')) as [IncomingMessage];
    expect([answered.statusCode, await text(answered)]).toEqual([200, '{"items":[]}']);
    expect(pages.told.map(({ method, url, body }) => [method, url, body])).toEqual([['GET', HERE, '']]);
  });

  test('nothing of a request to change over to another protocol: it is answered like any other', async () => {
    const lines = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
    const answered = await pages.written(`GET ${HERE} HTTP/1.1`, 'Host: localhost', ...lines);
    expect(answered).toMatch(/^HTTP\/1\.1 200 /);
    expect(pages.told[0]?.headers).not.toHaveProperty('upgrade');
    expect(Object.keys(pages.told[0]?.headers ?? {}).filter((name) => name.startsWith('sec-websocket'))).toEqual([]);
  });

  test('and it is they who are pages.told, whatever host the request names', async () => {
    const answered = await pages.written(`GET ${HERE} HTTP/1.1`, 'Host: evil.example');
    expect(answered).toMatch(/^HTTP\/1\.1 200 /);
    expect(pages.told.map(({ headers }) => headers.host)).toEqual([new URL(pages.origin).host]);
  });
});

describe('an address that leads elsewhere, or might, is none', () => {
  test.each([
    '/operations/temporal/../../api/v1/namespaces',
    '/operations/temporal/./api/v1/namespaces',
    '/operations/temporal/..',
    '/operations/temporal/%2e%2e/%2e%2e/api/v1/namespaces',
    '/operations/temporal/.%2E/api/v1/namespaces',
    '/operations/temporal/..%2fapi/v1/namespaces',
    '/operations/temporal/%2F%2Fevil.example',
    '/operations/temporal//evil.example/',
    '/operations/temporal/..\\api',
    '/operations/temporal/%5c..%5capi',
    '/operations/temporal/%252e%252e/api',
    '/operations/temporal/%00',
    '/operations/temporal/%0d%0aHost:%20evil.example',
    '/operations/temporal/%zz',
    '/operations/temporal/%',
    '/operations/temporal;/x',
    '/operations/temporal@evil.example/',
    '/operations/Temporal/api/v1/namespaces',
    '//operations/temporal/api/v1/namespaces',
    '/operations%2ftemporal/api/v1/namespaces',
    'http://evil.example/operations/temporal/api/v1/namespaces',
    'http://evil.example:80/operations/temporal',
  ])('%s', async (target) => {
    const answered = await pages.written(`GET ${target} HTTP/1.1`, 'Host: localhost');
    expect(answered.slice(9, 12)).toBe('404');
    expect(answered).toContain('"code":"not-found"');
    expect(pages.told).toEqual([]);
  });

  test('but what workflows and runs are called is handed on as it is', async () => {
    const path = `${HERE}/default/workflows/redress-sweep-2026-11-26T00%3A00%3A00Z/019a.b_c~d,e(f)%E8%AF%B7`;
    await pages.ask(path);
    expect(pages.told.map(({ url }) => url)).toEqual([path]);
  });

  test('and a head that is too large is refused before anybody is asked', async () => {
    const answered = await pages.written(`GET ${HERE} HTTP/1.1`, 'Host: localhost', `X-Large: ${'x'.repeat(20_000)}`);
    expect([answered.slice(9, 12), pages.told]).toEqual(['431', []]);
  });
});
