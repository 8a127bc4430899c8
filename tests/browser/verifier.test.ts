import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../dev/chromium.js';
import { openHouse, type House } from '../api/house.js';
import { AGENT, done, list } from '../api/journey.js';
import { VERIFIER } from '../verifier/counting.js';

let house: House;
let browser: Browser;
let genuine: { readonly receipts: readonly { readonly lastDay: string; readonly how: string }[] };

beforeAll(async () => {
  house = await openHouse();
  const listing = await list(house);
  genuine = (await done(house.as(AGENT, 'GET', `/v1/cases/${listing}/receipts`))).json as typeof genuine;
  browser = await chromium.launch({ executablePath: findChromium(process.env) ?? '', args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function verdictsOf(page: Page, receipt: unknown): Promise<readonly (string | null)[]> {
  await page.getByLabel('期限凭证（JSON）').fill(JSON.stringify(receipt));
  await page.getByRole('button', { name: '核验' }).click();
  const verdicts = page.locator('[data-verdict]');
  await verdicts.first().waitFor();
  return Promise.all((await verdicts.all()).map((one) => one.getAttribute('data-verdict')));
}

test.each([
  ['from disk', () => pathToFileURL(VERIFIER).href],
  ['from the API', () => `${house.url}/verify`],
])(
  'the page opened %s agrees with what the system issued, refuses a forged copy, and asks nobody',
  async (_, address) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(address());

    expect(new Set(await verdictsOf(page, genuine))).toEqual(new Set(['agrees']));
    await page.getByRole('table').first().waitFor();
    const [first] = genuine.receipts;
    expect(await verdictsOf(page, { ...first, lastDay: '2031-01-01' })).toEqual(['refused']);
    expect(await verdictsOf(page, 'not a receipt')).toEqual(['refused']);
    expect(asked.filter((url) => url !== address() && !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
  },
  60_000,
);
