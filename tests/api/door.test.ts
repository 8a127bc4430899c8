import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { readJson } from '../../api/door/body.js';
import { problemHandler } from '../../api/problems/problem.js';
import { createApiServer, portOf, stop } from '../../api/server.js';
import { openHouse, type House } from './house.js';
import { CLERK } from './journey.js';

const PAGE = 'https://credit.example.com';

let house: House;

beforeAll(async () => {
  house = await openHouse({
    origins: [PAGE],
    bounds: { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50, maxHeaderSize: 4_096 },
  });
});
afterAll(() => house.close());

/** What comes back on a bare connection for what is written to it, until the other side hangs up. */
async function written(said: string, port = Number(new URL(house.url).port)): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(said);
  return text(socket);
}

function codeIn(answer: string): unknown {
  const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Record<string, unknown>;
  return [answer.slice(9, 12), /content-type: (\S+);/i.exec(answer)?.[1], body['code']];
}

const PROBLEM = 'application/problem+json';

describe('what is no request is refused like one', () => {
  test.each<[string, string, string, string]>([
    ['no HTTP', 'HELLO\r\n\r\n', '400', 'malformed-request'],
    ['a method that nobody knows', 'EHLO / HTTP/1.1\r\nHost: a\r\n\r\n', '400', 'malformed-request'],
    [
      'two lengths',
      'POST /v1/standing HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      '400',
      'malformed-request',
    ],
    [
      'a head too large',
      `GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${'a'.repeat(5_000)}\r\n\r\n`,
      '431',
      'headers-too-large',
    ],
    [
      'an address too long',
      `GET /v1/cases?cursor=${'a'.repeat(5_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      '431',
      'headers-too-large',
    ],
    ['no host', 'GET /v1/me HTTP/1.1\r\n\r\n', '400', 'malformed-request'],
    [
      'an expectation that nobody meets',
      'POST /v1/standing HTTP/1.1\r\nHost: a\r\nExpect: more\r\nContent-Length: 2\r\n\r\n{}',
      '400',
      'malformed-request',
    ],
    ['a head that never ends', 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ', '408', 'request-timeout'],
  ])('%s', async (_name, said, status, code) => {
    expect(codeIn(await written(said))).toEqual([status, PROBLEM, code]);
  });

  test('a body that never ends', async () => {
    const head = [
      'Host: a',
      `Authorization: Bearer ${await house.issuer.token(CLERK)}`,
      'Content-Type: application/json',
    ];
    const answer = await written(
      `POST /v1/standing HTTP/1.1\r\n${head.join('\r\n')}\r\nContent-Length: 100\r\n\r\n{"subj`,
    );
    expect(codeIn(answer)).toEqual(['408', PROBLEM, 'request-timeout']);
  });

  test('a command that is longer under way than a command may be', async () => {
    const app = express();
    app.post('/', ...readJson(50), (_req, res) => void res.json('read'));
    app.use(problemHandler({ error: () => undefined }));
    const server = createApiServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    expect(codeIn(await written(`${head}{"subj`, portOf(server)))).toEqual(['408', PROBLEM, 'request-timeout']);
    await stop(server);
  });
});

test('OPTIONS tells the methods of an address to anybody, HEAD is GET without the body', async () => {
  const options = await fetch(`${house.url}/v1/imports`, { method: 'OPTIONS' });
  expect([options.status, options.headers.get('Allow'), await options.text()]).toEqual([
    204,
    'POST, GET, HEAD, OPTIONS',
    '',
  ]);
  const head = await fetch(`${house.url}/healthz`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const token = { Authorization: `Bearer ${await house.issuer.token(CLERK)}` };
  const wrong = await fetch(`${house.url}/v1/imports`, { method: 'PUT', headers: token });
  expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'POST, GET, HEAD, OPTIONS']);
});

describe('pages in a browser', () => {
  const ask = (origin: string, init: { method: string; headers?: Record<string, string> }): Promise<Response> =>
    fetch(`${house.url}/v1/standing`, { ...init, headers: { Origin: origin, ...init.headers } });

  test('of an origin that is named may ask, without cookies', async () => {
    const preflight = await ask(PAGE, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'POST' } });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'GET,HEAD,POST',
      vary: expect.stringContaining('Origin') as unknown,
    });
    expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const refused = await ask(PAGE, { method: 'POST' });
    expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([401, PAGE]);
  });

  test.each(['https://example.com', `${PAGE}.evil.example`, 'http://credit.example.com', 'null'])(
    'of %s may not',
    async (origin) => {
      const answers = [await ask(origin, { method: 'OPTIONS' }), await ask(origin, { method: 'POST' })];
      expect(answers.map(({ headers }) => headers.get('Access-Control-Allow-Origin'))).toEqual([null, null]);
    },
  );

  test('unless an origin is named nothing is said of origins at all', async () => {
    const closed = await openHouse();
    const answer = await fetch(`${closed.url}/v1/standing`, { method: 'OPTIONS', headers: { Origin: PAGE } });
    await closed.close();
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('every answer tells the browser to load nothing and to guess nothing', () => {
  test.each([
    ['/v1/cases', "default-src 'none';frame-ancestors 'none';form-action 'none';base-uri 'none'"],
    ['/problems/not-found', "default-src 'none';frame-ancestors 'none';form-action 'none';base-uri 'none'"],
    ['/docs', "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';"],
    ['/verify', "default-src 'none';script-src 'sha256-"],
  ])('%s', async (path, policy) => {
    const { headers } = await fetch(`${house.url}${path}`);
    expect(headers.get('Content-Security-Policy')).toContain(policy);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age=') as unknown,
    });
    expect(headers.get('X-Powered-By')).toBeNull();
  });
});

test('what comes twice or compressed is refused, not guessed at', async () => {
  const twice = await house.as(CLERK, 'GET', '/v1/cases?limit=1&limit=2');
  const nested = await house.as(CLERK, 'GET', '/v1/cases?limit[$gt]=1');
  const long = await house.as(CLERK, 'GET', `/v1/cases?cursor=${'a'.repeat(401)}`);
  expect([twice, nested, long].map(({ status, at }) => [status, at('code')])).toEqual(
    Array.from({ length: 3 }, () => [422, 'invalid-request']),
  );
  const upload = request(`${house.url}/v1/imports`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await house.issuer.token(CLERK)}`,
      'Idempotency-Key': 'k',
      'Content-Type': 'multipart/form-data; boundary=x',
      'Content-Encoding': 'gzip',
    },
  }).end('x');
  const [response] = (await once(upload, 'response')) as [IncomingMessage];
  expect([response.statusCode, JSON.parse(await text(response))]).toEqual([
    415,
    expect.objectContaining({ code: 'unsupported-media-type' }),
  ]);
});
