import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import express from 'express';
import { problemHandler } from '../../api/problems/problem.js';
import { createApiServer, portOf, stop } from '../../api/server.js';
import { forwardTo } from '../../api/temporal-ui/forward.js';
import { TEMPORAL_UI_PATH } from '../../api/temporal-ui/path.js';
import { codeOf, HERE, openPagesKept, type PagesKept } from './pages-kept.js';

let pages: PagesKept;

beforeAll(async () => {
  pages = await openPagesKept();
}, 60_000);
afterAll(() => pages.close());
beforeEach(() => {
  pages.reset();
});

describe('of what the pages answer the browser is given', () => {
  test('no cookie and no header but type and length', async () => {
    pages.answers = (_req, res) => {
      res.writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': 2,
        'Set-Cookie': ['_csrf=1', 'redress-session=stolen; Path=/'],
        'Cache-Control': 'public, max-age=9999',
        'Access-Control-Allow-Origin': '*',
        'Content-Security-Policy': 'default-src *',
        'X-Frame-Options': 'ALLOWALL',
        'Clear-Site-Data': '"cookies"',
        'Service-Worker-Allowed': '/',
        Refresh: '0; url=http://evil.example',
        Link: '<http://evil.example>; rel=preload',
        'X-Request-Id': 'forged-request-id',
      });
      res.end('{}');
    };
    const { headers } = await pages.ask();
    for (const name of ['set-cookie', 'access-control-allow-origin', 'clear-site-data', 'refresh', 'link'])
      expect([name, headers.get(name)]).toEqual([name, null]);
    expect([headers.get('service-worker-allowed'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect([headers.get('x-frame-options'), headers.get('content-length')]).toEqual(['DENY', '2']);
    expect(headers.get('x-request-id')).not.toBe('forged-request-id');
  });

  test.each([301, 302, 303, 307, 308])('no redirect, wherever it leads (%i)', async (status) => {
    for (const Location of ['http://evil.example/', '//evil.example/', `${TEMPORAL_UI_PATH}/`]) {
      pages.answers = (_req, res) => res.writeHead(status, { Location }).end();
      const answered = await pages.ask();
      expect([answered.status, answered.headers.get('Location'), await codeOf(answered)]).toEqual([
        502,
        null,
        'temporal-ui-away',
      ]);
    }
  });

  test('their own refusals as they are, since the pages show them', async () => {
    pages.answers = (_req, res) => res.writeHead(404, { 'Content-Type': 'application/json' }).end('{"code":5}');
    const answered = await pages.ask();
    expect([answered.status, await answered.json()]).toEqual([404, { code: 5 }]);
  });

  test('a page whose scripts are those that stand in it, by their hash', async () => {
    pages.answers = (_req, res) => res.setHeader('Content-Type', 'text/html').end('<script>start()</script>');
    const policy = (await pages.ask(TEMPORAL_UI_PATH)).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain(
      `script-src ${pages.house.url}${TEMPORAL_UI_PATH}/ 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='`,
    );
  });

  test('settings that are none are no settings', async () => {
    pages.answers = (_req, res) => res.setHeader('Content-Type', 'application/json').end('<html>');
    expect(await codeOf(await pages.ask(`${TEMPORAL_UI_PATH}/api/v1/settings`))).toBe('temporal-ui-away');
  });

  test('an end of the line where theirs ends in the middle, and no half that looks like a whole', async () => {
    pages.answers = (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      res.write('{"items":[', () => res.destroy());
    };
    await expect(pages.ask().then((answered) => answered.text())).rejects.toThrow();
  });
});

test('pages that take too long are away, and the one who asks is told', async () => {
  const app = express();
  app.use(forwardTo({ ui: pages.origin, publicUrl: 'http://127.0.0.1', longestMs: 100 }));
  app.use(problemHandler({ error: () => undefined }));
  const server = createApiServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  pages.answers = () => undefined;
  const answered = await fetch(`http://127.0.0.1:${String(portOf(server))}${HERE}`);
  expect([answered.status, await codeOf(answered)]).toEqual([502, 'temporal-ui-away']);
  await stop(server);
});

test('who hangs up is waited for no longer, and that is no failure of ours', async () => {
  pages.house.logged.length = 0;
  const reached = new Promise<IncomingMessage['socket']>((resolve) => {
    pages.answers = (req) => {
      resolve(req.socket);
    };
  });
  const impatient = new AbortController();
  const asked = fetch(`${pages.house.url}${HERE}`, {
    headers: { Authorization: pages.bearer },
    signal: impatient.signal,
  }).catch(() => undefined);
  const closed = once(await reached, 'close');
  impatient.abort();
  await asked;
  await closed;
  await pages.house.raw('GET', '/healthz');
  expect(pages.house.logged).toEqual([
    expect.objectContaining({ route: `${TEMPORAL_UI_PATH}/*`, status: 499 }),
    expect.objectContaining({ route: '/healthz' }),
  ]);
});
