import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../dev/chromium.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { openHouse, type House } from '../api/house.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  house = await openHouse();
  house.now = instantOf(new Date());
  browser = await chromium.launch({ executablePath: findChromium(process.env) ?? '', args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

test('a person signs in and out by clicking; no script reads his cookie, and no other page acts for him', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));

  await page.goto(`${house.url}/`);
  await page.getByRole('link', { name: '登录' }).click();
  await page.getByRole('button', { name: /sz-samr-clerk01/ }).click();
  await page.getByText('已登录').waitFor();
  expect(new URL(page.url()).origin).toBe(house.url);
  expect(await page.getByText('已登录').textContent()).toContain('sz-samr-clerk01');
  expect(await page.evaluate('document.cookie')).toBe('');

  const foreign = await context.newPage();
  await foreign.goto(`${house.issuer.issuer}/.well-known/openid-configuration`);
  const outcome = await foreign.evaluate(
    `fetch('${house.url}/v1/objections', { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}' })
      .then(() => fetch('${house.url}/v1/session', { credentials: 'include' })).then(() => 'read', () => 'refused')`,
  );
  expect(outcome).toBe('refused');

  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '从登录系统退出' }).click();
  await page.getByText('未登录').waitFor();
  expect(page.url()).toBe(`${house.url}/`);
  const sessions = await house.record.deps.database.collection('sessions').countDocuments();
  expect([sessions, faults]).toEqual([0, []]);
}, 60_000);
