import { createClamav } from '../../record/evidence/clamav.js';
import type { Verdict } from '../../record/evidence/scanner.js';
import { startClamd, type ScriptedClamd } from './scripted-clamd.js';

let clamd: ScriptedClamd;

beforeAll(async () => {
  clamd = await startClamd();
});
afterAll(() => {
  clamd.close();
});

/** In pieces, the last longer than a part of the protocol may be. */
async function* content(): AsyncGenerator<Uint8Array> {
  yield* [Buffer.from('first '), Buffer.alloc(200_000, 'x'), Buffer.from(' last')];
}

function scan(patienceMs?: number): Promise<Verdict> {
  return createClamav(clamd.address, patienceMs).scan(content());
}

test('the daemon is given all of it, in order, and its word is taken', async () => {
  let heard = '';
  clamd.answer = (bytes) => {
    heard = bytes.toString();
    return 'stream: OK\0';
  };
  expect(await scan()).toEqual({ kind: 'clean' });
  expect(heard).toBe(`first ${'x'.repeat(200_000)} last`);
  clamd.answer = () => 'stream: Eicar-Test-Signature FOUND\0';
  expect(await scan()).toEqual({ kind: 'infected', finding: 'Eicar-Test-Signature' });
});

test.each([
  ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
  ['less than a line', 'stream: O'],
  ['no end', 'x'.repeat(5_000)],
])('%s is no word about the file', async (_name, said) => {
  clamd.answer = () => said;
  expect(await scan()).toMatchObject({ kind: 'unavailable' });
});

test('a daemon that hangs up at any moment, is silent or is not there says nothing, and nobody waits for it', async () => {
  clamd.answer = 'hangs-up';
  for (let times = 0; times < 50; times += 1) expect(await scan()).toMatchObject({ kind: 'unavailable' });
  clamd.answer = 'is-silent';
  expect(await scan(50)).toMatchObject({ kind: 'unavailable' });
  expect(await createClamav('127.0.0.1:1').scan(content())).toMatchObject({ kind: 'unavailable' });
});

test('content that cannot be read to its end is not scanned', async () => {
  clamd.answer = () => 'stream: OK\0';
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* content();
    throw new Error('The store is away.');
  }
  expect(await createClamav(clamd.address).scan(broken())).toMatchObject({ kind: 'unavailable' });
});
