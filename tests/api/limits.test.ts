import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { addressOf } from '../../api/door/address.js';
import { loadDemoData } from '../../dev/demo-data.js';
import { ROOT } from '../../dev/folders.js';
import { freePort } from '../../dev/ports.js';
import { startChild } from '../../dev/supervisor.js';
import { startIssuer, type TestIssuer } from '../../dev/testing/issuer.js';
import { TEST_KEY_ENVIRONMENT, TEST_KEYS } from '../../dev/testing/keys.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { newPlace } from '../../dev/testing/places.js';

/** So long that no window ends while the test runs. */
const HOUR = 3_600;
const READY_MS = 60_000;

let mongo: SharedMongo;
let issuer: TestIssuer;
/** Two processes of the API, which know of each other by the database alone. */
let urls: readonly string[];
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  [mongo, issuer] = await Promise.all([sharedMongo(), startIssuer()]);
  await loadDemoData(mongo.databaseUrl, TEST_KEYS);
  urls = await Promise.all([startApi(), startApi()]);
}, 2 * READY_MS);
afterAll(async () => {
  for (const end of ends) await end();
  await issuer.stop();
  await mongo.stop();
});

async function startApi(): Promise<string> {
  const place = await newPlace('api');
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const child = await startChild({
    ...place,
    name: 'api',
    command: process.execPath,
    args: ['--import', 'tsx', join(ROOT, 'api/main.ts')],
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      REDRESS_MODE: 'embedded',
      REDRESS_MONGODB_URL: mongo.databaseUrl,
      REDRESS_TEMPORAL_ADDRESS: '127.0.0.1:1',
      REDRESS_SMTP_URL: 'smtp://127.0.0.1:1',
      REDRESS_OIDC_ISSUER: issuer.issuer,
      ...TEST_KEY_ENVIRONMENT,
      REDRESS_PUBLIC_URL: url,
      REDRESS_PORT: String(port),
      REDRESS_LOG_LEVEL: 'warn',
      REDRESS_TRUSTED_PROXIES: '10.9.9.9',
      REDRESS_LIMIT_REGISTER: `4/${HOUR}`,
      REDRESS_LIMIT_READ: `6/${HOUR}`,
      REDRESS_LIMIT_WRITE: `2/${HOUR}`,
      REDRESS_LIMIT_LAW: `3/${HOUR}`,
      REDRESS_LIMIT_SIGN_IN: `4/${HOUR}`,
      REDRESS_LIMIT_REFUSED_TOKENS: `4/${HOUR}`,
    },
    ready: async () => (await fetch(`${url}/healthz`)).ok,
    readyTimeoutMs: READY_MS,
  });
  ends.push(async () => {
    await child.stop();
    await rm(place.folder, { recursive: true, force: true });
  });
  return url;
}

/** Asks the processes in turn, so many times. */
async function askInTurn(times: number, ask: (url: string) => Promise<Response>): Promise<readonly Response[]> {
  const answers: Response[] = [];
  for (let i = 0; i < times; i += 1) answers.push(await ask(urls[i % urls.length] ?? ''));
  return answers;
}

function statusesOf(answers: readonly Response[]): string {
  return answers.map(({ status }) => status).join(' ');
}

async function as(person: string): Promise<{ Authorization: string }> {
  return { Authorization: `Bearer ${await issuer.token(person)}` };
}

test('a person’s reads are counted together wherever they arrive; other people go on', async () => {
  const headers = await as('sz-tax-clerk01');
  const answers = await askInTurn(8, (url) => fetch(`${url}/v1/cases`, { headers }));
  expect(statusesOf(answers)).toBe('200 200 200 200 200 200 429 429');
  expect(answers[4]?.headers.get('RateLimit-Policy')).toBe('"read";q=6;w=3600');
  expect(answers[4]?.headers.get('RateLimit')).toMatch(/^"read";r=1;t=3\d{3}$/);
  const refused = answers[7];
  const seconds = Number(refused?.headers.get('Retry-After'));
  expect([refused?.headers.get('RateLimit'), seconds]).toEqual([`"read";r=0;t=${String(seconds)}`, expect.any(Number)]);
  expect(await refused?.json()).toMatchObject({ code: 'too-many-requests', params: { seconds } });

  const others = { headers: await as('sz-tax-approver01') };
  expect(statusesOf(await askInTurn(2, (url) => fetch(`${url}/v1/cases`, others)))).toBe('200 200');
});

test('what changes something has a limit of its own, and what is over it changes nothing', async () => {
  const headers = { ...(await as('sz-hrss-clerk01')), 'Content-Type': 'application/json' };
  const answers = await askInTurn(3, (url) =>
    fetch(`${url}/v1/objections`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': 'k' }, body: '{}' }),
  );
  expect(statusesOf(answers)).toBe('422 422 429');
  expect(statusesOf(await askInTurn(1, (url) => fetch(`${url}/v1/cases`, { headers })))).toBe('200');
});

test('texts of the law are counted apart, proposals and drafts together, and take nothing from other writes', async () => {
  const headers = { ...(await as('sz-lead02')), 'Content-Type': 'application/json', 'Idempotency-Key': 'k' };
  const ask = (path: string, body: object) => (url: string) =>
    fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const proposed = await askInTurn(2, ask('/v1/law/documents', { text: 'a: b' }));
  const drafted = await askInTurn(2, ask('/v1/what-if', { texts: ['a: b'] }));
  expect(statusesOf([...proposed, ...drafted])).toBe('422 422 422 429');
  expect(drafted[0]?.headers.get('RateLimit-Policy')).toBe('"law";q=3;w=3600');
  expect(statusesOf(await askInTurn(2, ask('/v1/objections', {})))).toBe('422 422');
});

test('an implementing system may ask for standing as often as its work needs', async () => {
  const headers = { ...(await as('sz-trade-system')), 'Content-Type': 'application/json' };
  const body = JSON.stringify({ subjects: [{ creditCode: '91520100DEM000014J' }] });
  const answers = await askInTurn(12, (url) => fetch(`${url}/v1/standing`, { method: 'POST', headers, body }));
  expect(new Set(answers.map(({ status, headers: told }) => `${status} ${told.get('RateLimit') ?? ''}`))).toEqual(
    new Set(['200 ']),
  );
});

test('the public register is limited by address, and nobody gives himself another one', async () => {
  let asked = 0;
  const answers = await askInTurn(6, (url) => {
    asked += 1;
    return fetch(`${url}/v1/register?creditCode=91520100DEM000014J`, {
      headers: { 'X-Forwarded-For': `203.0.113.${String(asked)}`, Forwarded: 'for=203.0.113.1' },
    });
  });
  expect(statusesOf(answers)).toBe('200 200 200 200 429 429');
});

test('tokens and sessions that are not valid are limited by address; a valid one from there is taken all the same', async () => {
  const headers = { Authorization: 'Bearer guessed' };
  const answers = await askInTurn(6, (url) => fetch(`${url}/v1/cases`, { headers }));
  expect(statusesOf(answers)).toBe('401 401 401 401 429 429');
  const guessed = { headers: { Cookie: `redress-session=${'x'.repeat(43)}` } };
  expect(statusesOf(await askInTurn(2, (url) => fetch(`${url}/v1/cases`, guessed)))).toBe('429 429');
  const right = { headers: await as('sz-lead01') };
  expect(statusesOf(await askInTurn(2, (url) => fetch(`${url}/v1/cases`, right)))).toBe('200 200');
});

test('steps of signing in are limited by address', async () => {
  const answers = await askInTurn(6, (url) => fetch(`${url}/session/sign-in`, { redirect: 'manual' }));
  expect(statusesOf(answers)).toBe('303 303 303 303 429 429');
  const callback = await askInTurn(1, (url) => fetch(`${url}/session/callback?state=guessed`));
  expect(statusesOf(callback)).toBe('429');
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (ip, counted) => {
  expect(addressOf({ ip })).toBe(counted);
});
