import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { TEMPORAL_UI_PATH } from '../../api/temporal-ui/path.js';
import { findChromium } from '../../dev/chromium.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { connectLazily, createNudger } from '../../nudge/nudge.js';
import { openHouse, type House } from '../api/house.js';

const CASE = 'shilijia-lst-n7cknyi7slolirw3';
const PATIENCE_MS = 60_000;

let temporal: TestTemporal;
let house: House;
let browser: Browser;

beforeAll(async () => {
  temporal = await startTemporal({ withUi: true });
  const client = connectLazily(temporal);
  await createNudger(client).nudgeNow({ kind: 'listing', caseId: CASE });
  await client.connection.close();
  house = await openHouse({ temporalUi: temporal.ui });
  house.now = instantOf(new Date());
  browser = await chromium.launch({ executablePath: findChromium(process.env) ?? '', args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house.close();
  await temporal.stop();
});

async function signedIn(person: string): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(`${house.url}${TEMPORAL_UI_PATH}/`);
  await page.getByRole('link', { name: '登录' }).click();
  await page.getByRole('button', { name: new RegExp(person) }).click();
  await page.getByText('已登录').waitFor();
  return { page, context };
}

test('an operator signs in, opens the attendant of a case and reads its history; the page breaks none of its rules', async () => {
  const { page } = await signedIn('sz-operator01');
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));

  await page.getByRole('link', { name: /Temporal/ }).click();
  await page.getByRole('link', { name: CASE }).first().click();
  await page.getByTestId('history-tab').click();
  await page.getByText('Workflow Execution Signaled').first().waitFor();
  expect(page.url()).toMatch(
    new RegExp(`^${house.url}${TEMPORAL_UI_PATH}/namespaces/default/workflows/${CASE}/[^/]+/history`),
  );
  // What would change something is offered to nobody.
  expect(await page.getByRole('button', { name: 'Request Cancellation' }).isDisabled()).toBe(true);
  expect(faults).toEqual([]);

  // A script in these pages reaches neither the interface nor anything else beside them.
  const reached = await page.evaluate(
    `Promise.all(['/v1/session', '/v1/duties', '${temporal.ui ?? ''}/'].map((to) => fetch(to).then(() => 'read', () => 'refused')))`,
  );
  expect(reached).toEqual(['refused', 'refused', 'refused']);
  const inline = await page.evaluate(
    `new Promise((resolve) => {
      const script = Object.assign(document.createElement('script'), { textContent: 'window.ran = true' });
      document.body.append(script);
      setTimeout(() => resolve(window.ran === true));
    })`,
  );
  expect(inline).toBe(false);
}, 180_000);

test('somebody else finds nothing there, and no link to it', async () => {
  const { page } = await signedIn('sz-samr-clerk01');
  expect(await page.getByRole('link', { name: /Temporal/ }).count()).toBe(0);
  const answered = await page.goto(`${house.url}${TEMPORAL_UI_PATH}/`);
  expect([answered?.status(), ((await answered?.json()) as { code: string }).code]).toEqual([404, 'not-found']);
}, 120_000);
