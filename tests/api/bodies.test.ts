import { gzipSync } from 'node:zlib';
import { openHouse, type Answered, type House } from './house.js';
import { AGENT, CLERK, done, entryFor, list, objectionTo, proposalOf } from './journey.js';

let house: House;
let listing: string;

beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
});
afterAll(() => house.close());

async function send(body: string | Uint8Array | undefined, headers: Record<string, string> = {}): Promise<Answered> {
  return house.raw('POST', '/v1/objections', {
    headers: {
      Authorization: `Bearer ${await house.issuer.token(AGENT)}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
}

describe('a body that cannot be read is refused before anything is done', () => {
  test.each<[string, string | Uint8Array | undefined]>([
    ['empty', ''],
    ['cut', '{"on":'],
    ['not JSON', 'on=1'],
    ['two values', '{}{}'],
    ['bytes that are not UTF-8', new Uint8Array([...Buffer.from('{"grounds":"'), 0xb4, 0xa6, ...Buffer.from('"}')])],
    ['UTF-16', Buffer.from('{"on":"x"}', 'utf16le')],
  ])('%s', async (_name, body) => {
    const answered = await send(body);
    expect([answered.status, answered.at('code')]).toEqual([400, 'malformed-json']);
  });

  test('too large', async () => {
    const answered = await send(JSON.stringify({ ...objectionTo(listing), grounds: '理'.repeat(100_000) }));
    expect([answered.status, answered.at('code')]).toEqual([413, 'body-too-large']);
  });

  test.each([
    ['text/plain', {}],
    ['application/json; charset=gbk', {}],
    ['application/x-www-form-urlencoded', {}],
    ['application/json', { 'Content-Encoding': 'gzip' }],
  ])('of the type %s %o', async (type, more) => {
    const text = JSON.stringify(objectionTo(listing));
    const body = 'Content-Encoding' in more ? gzipSync(text) : text;
    const answered = await send(body, { 'Content-Type': type, ...more });
    expect([answered.status, answered.at('code')]).toEqual([415, 'unsupported-media-type']);
  });
});

describe('a body that does not match its form is refused with the place of each fault', () => {
  const whole = () => JSON.stringify(objectionTo(listing)).slice(0, -1);
  const changed = (members: object) => JSON.stringify({ ...objectionTo(listing), ...members });
  test.each<[string, () => string, string]>([
    ['a list', () => '[]', '#'],
    ['nothing', () => 'null', '#'],
    ['a number', () => '7', '#'],
    ['deep nesting', () => `{"on":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, '#'],
    ['a name twice', () => `${whole()},"grounds":"else"}`, '#/grounds'],
    ['a name twice, once in other letters', () => `${whole()},"gr\\u006funds":"else"}`, '#/grounds'],
    ['a name twice, deep inside', () => `${whole()},"x":[1,{"a":{"b/c":1,"b/c":2}}]}`, '#/x/1/a/%E2%80%A6'],
    ['an unknown field', () => `${whole()},"urgent":true}`, '#'],
    ['__proto__', () => `${whole()},"__proto__":{"role":"system"}}`, '#/__proto__'],
    ['constructor', () => `${whole()},"constructor":{"prototype":{"role":"system"}}}`, '#/constructor'],
    ['a type of its own', () => `${whole()},"type":"DeemAccepted"}`, '#'],
    ['too long a text', () => changed({ grounds: 'a'.repeat(8_001) }), '#/grounds'],
    ['a control character', () => changed({ grounds: 'a\u0007b' }), '#/grounds'],
    ['a NUL', () => `${whole()},"x":"a\\u0000b"}`, '#/x'],
    ['half of a character', () => `${whole()},"x":"\\ud842"}`, '#/x'],
    ['half of a character in a name', () => `${whole()},"\\udfb7":1}`, '#/%E2%80%A6'],
    ['a wrong id', () => changed({ on: '1' }), '#/on'],
    ['no words at all', () => changed({ grounds: '   ' }), '#/grounds'],
  ])('%s', async (_name, body, pointer) => {
    const answered = await send(body());
    expect([answered.status, answered.at('code')]).toEqual([422, 'invalid-request']);
    expect(answered.at('errors.0.pointer')).toBe(pointer);
    expect(answered.at('errors.0.detail.zh')).not.toBe(answered.at('errors.0.detail.en'));
  });

  test('a day that does not exist, deep inside', async () => {
    const body = { ...proposalOf(await entryFor(house)), actDate: '2026-02-30', term: { count: 0, unit: 'years' } };
    const answered = await house.as(CLERK, 'POST', '/v1/listings', { body });
    const errors = answered.at('errors') as { pointer: string; detail: object }[];
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['#/actDate', '#/term/count']);
    expect(errors.find(({ pointer }) => pointer === '#/actDate')?.detail).toEqual({
      zh: '没有这一天。',
      en: 'There is no such day.',
    });
  });

  test('a query that is not known', async () => {
    const answered = await house.as(AGENT, 'GET', '/v1/cases?sort=name');
    expect([answered.status, answered.at('code')]).toEqual([422, 'invalid-request']);
  });
});

test('an address that cannot be read, a method that is not taken, and one that does not exist', async () => {
  expect((await house.as(AGENT, 'GET', '/v1/cases/%E0%A4%A')).status).toBe(400);
  const wrong = await house.as(AGENT, 'DELETE', `/v1/cases/${listing}`);
  expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  expect((await house.as(AGENT, 'GET', '/v1/nothing')).status).toBe(404);
  expect((await house.raw('GET', '/nothing')).status).toBe(404);
});

test('the words follow the language asked for, and both are always there', async () => {
  const english = await house.raw('GET', '/v1/cases', { headers: { 'Accept-Language': 'en' } });
  const chinese = await house.raw('GET', '/v1/cases');
  expect([english.at('title'), chinese.at('title')]).toEqual([chinese.at('en.title'), english.at('zh.title')]);
  expect(english.headers.get('Content-Type')).toContain('application/problem+json');
  expect((await done(house.raw('GET', String(english.at('type'))))).text).toContain('请先登录');
});
