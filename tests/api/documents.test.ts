import { chromium } from 'playwright-core';
import { findChromium } from '../../dev/chromium.js';
import { openHouse, type House } from './house.js';
import { done } from './journey.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const browser = findChromium(process.env);

(browser === undefined ? test.skip : test)(
  'the documentation page shows every operation in a browser and asks nobody else for anything',
  async () => {
    const running = await chromium.launch({ executablePath: browser ?? '', args: ['--no-sandbox'] });
    try {
      // The viewer draws what is in sight alone, once there are many operations: here all of it is.
      const page = await running.newPage({ viewport: { width: 1_280, height: 20_000 } });
      const asked: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${house.url}/docs`);
      for (const path of ['/v1/objections', '/v1/what-if', '/verify'])
        await page.getByText(path, { exact: true }).first().waitFor();
      expect(asked.filter((url) => !url.startsWith(house.url) && !url.startsWith('data:'))).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await running.close();
    }
  },
  60_000,
);

test('the pages forbid the browser to load anything from elsewhere', async () => {
  for (const path of ['/docs', '/', '/problems/not-found']) {
    const page = await done(house.raw('GET', path));
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  }
  expect((await house.raw('GET', '/problems/no-such-code')).status).toBe(404);
  expect((await house.raw('GET', '/problems/..%2f..%2fpackage')).status).toBe(404);
});

test('is ready while the database answers, and alive whatever does', async () => {
  expect((await house.raw('GET', '/readyz')).at('ready')).toBe(true);
  expect((await house.raw('GET', '/healthz')).at('ready')).toBe(true);
  expect((await house.raw('GET', '/openapi.json')).at('openapi')).toBe('3.1.0');
});

test('answers carry no trace of what they are made with', async () => {
  const answered = await house.raw('GET', '/v1/cases');
  expect(answered.headers.get('X-Powered-By')).toBeNull();
  expect(answered.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(answered.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
});
