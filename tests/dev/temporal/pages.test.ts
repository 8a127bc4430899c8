import fc from 'fast-check';
import { TEMPORAL_UI_PATH } from '../../../api/temporal-ui/path.js';
import { freePort } from '../../../dev/ports.js';
import { drawOwnAddress } from '../../../dev/temporal/own-address.js';
import { startTemporal, type TestTemporal } from '../../../dev/testing/temporal.js';

let temporal: TestTemporal;
let httpPort: number;

beforeAll(async () => {
  httpPort = await freePort();
  temporal = await startTemporal({ withUi: true, args: ['--http-port', String(httpPort)] });
}, 120_000);
afterAll(() => temporal.stop());

async function statusOf(url: string, init: RequestInit = {}): Promise<number | string> {
  return fetch(url, { redirect: 'manual', ...init }).then(
    ({ status }) => status,
    () => 'nobody answers',
  );
}

test('the pages stand at an address of their own, under the path that they have at the API, and not where one looks', async () => {
  const { hostname, port } = new URL(temporal.ui ?? '');
  expect(hostname).not.toBe('127.0.0.1');
  expect(await statusOf(`${temporal.ui ?? ''}${TEMPORAL_UI_PATH}/`)).toBe(200);
  for (const host of ['127.0.0.1', '127.0.0.2', '[::1]'])
    expect([host, await statusOf(`http://${host}:${port}${TEMPORAL_UI_PATH}/`)]).toEqual([host, 'nobody answers']);
});

test('the HTTP interface of the server answers nobody, by whatever name it is asked', async () => {
  const ask = `http://127.0.0.1:${String(httpPort)}/api/v1/namespaces/default/workflows`;
  expect(await statusOf(ask)).toBe(403);
  expect(await statusOf(ask.replace('127.0.0.1', 'localhost'))).toBe(403);
  const write = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' };
  expect(await statusOf(`${ask}/any/terminate`, write)).toBe(403);
});

test('an address that is drawn is one of this machine alone, and another one each time', () => {
  fc.assert(
    fc.property(fc.constant(drawOwnAddress), (draw) => {
      expect(draw()).toMatch(/^127\.[1-9]\d{0,2}\.\d{1,3}\.[1-9]\d{0,2}$/);
    }),
  );
  expect(new Set(Array.from({ length: 20 }, drawOwnAddress)).size).toBeGreaterThan(1);
});
