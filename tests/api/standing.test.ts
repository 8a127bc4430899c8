import { openHouse, type House } from './house.js';
import { AGENT, CLERK, JIA, JIA_CODE, done, entryFor, file, list } from './journey.js';

const IMPLEMENTER = 'sz-trade-implementer01';
let house: House;
let listing: string;

beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
  await house.record.findOrCreateSubject({ kind: 'person', number: '520102198001019974', name: '示例丙' });
  house.now = '2026-03-03T01:00:00.000Z' as typeof house.now;
  await done(file(house, listing));
});
afterAll(() => house.close());

function ask(person: string, question: object) {
  return house.as(person, 'POST', '/v1/standing', { body: question });
}

test('tells of many subjects at once, known or not, and masks identity numbers', async () => {
  const subjects = [
    { creditCode: JIA_CODE },
    { subject: JIA },
    { listing },
    { residentId: '520102198001019974' },
    { creditCode: '91410100DEM0000575' },
  ];
  const answered = await done(ask(IMPLEMENTER, { subjects }));
  expect(answered.at('subjects')).toMatchObject([
    { asked: JIA_CODE, known: true, enforceable: false, listings: [{ listing, standing: 'suspended' }] },
    { asked: JIA, known: true, enforceable: false, listings: [{ listing }] },
    { asked: listing, known: true, enforceable: false, listings: [{ listing }] },
    { asked: '520102********9974', known: true, enforceable: false, listings: [] },
    { asked: '91410100DEM0000575', known: false, enforceable: false, listings: [] },
  ]);
  expect(answered.text).not.toContain('19800101');
  const inAddress = await done(house.as(IMPLEMENTER, 'GET', '/v1/standing/520102198001019974'));
  expect(inAddress.at('subjects.0')).toMatchObject({ asked: '520102********9974', known: false });
});

test('tells what was enforceable on a day gone by, and what was known then', async () => {
  const subjects = [{ creditCode: JIA_CODE }];
  const before = await done(ask(IMPLEMENTER, { subjects, at: '2026-03-02T18:00:00+08:00' }));
  expect(before.at('subjects.0')).toMatchObject({ enforceable: true, listings: [{ standing: 'in-force' }] });
  const asKnown = await done(ask(IMPLEMENTER, { subjects, asKnownAt: '2026-03-02T20:00:00+08:00' }));
  expect(asKnown.at('subjects.0.enforceable')).toBe(true);
  expect(asKnown.at('asKnownAt')).toBe('2026-03-02T12:00:00.000Z');
  const query = 'at=2026-03-01T00:00:00Z';
  const earlier = await done(house.as(IMPLEMENTER, 'GET', `/v1/standing/${JIA_CODE}?${query}`));
  expect(earlier.at('subjects.0.enforceable')).toBe(false);
});

test('refuses to answer by what will be known at an instant that lies ahead', async () => {
  const subjects = [{ creditCode: JIA_CODE }];
  const refused = await ask(IMPLEMENTER, { subjects, asKnownAt: '2126-01-01T00:00:00Z' });
  expect(refused.status).toBe(422);
  expect(JSON.parse(refused.text)).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '#/asKnownAt' }] });
  expect((await ask(IMPLEMENTER, { subjects, at: '2126-01-01T00:00:00Z' })).status).toBe(200);
});

test('a subject asks about himself only, and learns nothing of others by being refused', async () => {
  expect((await ask(AGENT, { subjects: [{ subject: JIA }] })).status).toBe(200);
  const known = await ask(AGENT, { subjects: [{ creditCode: '91520102DEM000022A' }] });
  const unknown = await ask(AGENT, { subjects: [{ creditCode: '91410100DEM0000575' }] });
  expect([known.status, known.text]).toEqual([403, unknown.text]);
});

test('the public register shows what is published about a firm, and nothing of persons', async () => {
  const shown = await done(house.raw('GET', `/v1/register?creditCode=${JIA_CODE}`));
  expect(shown.at('entries')).toMatchObject([
    { listing, list: 'TAX', standing: 'suspended', publishedOn: '2026-03-02', department: { zh: '示例市税务局' } },
  ]);
  expect((await house.raw('GET', '/v1/register?creditCode=520102198001019974')).status).toBe(200);
  expect((await done(house.raw('GET', '/v1/register?creditCode=520102198001019974'))).at('entries')).toEqual([]);
  expect((await house.raw('GET', '/v1/register?name=甲')).status).toBe(422);
});

describe('where a case of the firm cannot be told, the register', () => {
  const OTHER = 'shilijia-lst-aaaaaaaaaaaaaaaa';

  /** A copy of the listing on another list, damaged so that nobody can tell how it stands; undone at the end. */
  async function withDamaged(change: object, look: () => Promise<void>): Promise<void> {
    const { cases } = house.record.deps;
    const found = await cases.findOne({ _id: listing });
    if (found === null) throw new Error('The listing is not there.');
    const state = { ...found.state, own: null };
    await cases.insertOne({ ...found, _id: OTHER, opened: OTHER, locks: [OTHER], state, ...change });
    await look().finally(() => cases.deleteOne({ _id: OTHER }));
  }

  async function register(): Promise<{
    readonly shown: readonly unknown[];
    readonly incomplete: unknown;
    text: string;
  }> {
    const { at, text } = await done(house.raw('GET', `/v1/register?creditCode=${JIA_CODE}`));
    const entries = at('entries') as readonly { readonly listing: string }[];
    return { shown: entries.map((entry) => entry.listing), incomplete: at('incomplete'), text };
  }

  const INCOMPLETE = expect.objectContaining({ en: expect.stringContaining('incomplete') as string }) as unknown;

  test('shows the others, says that one may be missing, and nothing of it', async () => {
    expect(await register()).toMatchObject({ shown: [listing], incomplete: null });
    await withDamaged({}, async () => {
      const told = await register();
      expect(told).toMatchObject({ shown: [listing], incomplete: INCOMPLETE });
      expect(told.text).not.toContain(OTHER);
    });
    await withDamaged({ status: 'a-status-of-a-newer-release' }, async () => {
      expect(await register()).toMatchObject({ shown: [listing], incomplete: INCOMPLETE });
    });
  });

  test('does not betray what is not published, and keeps silent of what has run out', async () => {
    await withDamaged({ status: 'under-decision', terms: [] }, async () => {
      expect(await register()).toMatchObject({ shown: [listing], incomplete: null });
    });
    const over = [
      { measure: 'strict-supervision', from: '2026-03-02T01:00:00.000Z', until: '2026-03-03T00:00:00.000Z' },
    ];
    await withDamaged({ terms: over }, async () => {
      expect(await register()).toMatchObject({ shown: [listing], incomplete: null });
    });
  });

  test('shows no listing as binding that an objection which cannot be told may have suspended or ended', async () => {
    const { cases } = house.record.deps;
    const objection = await cases.findOne({ kind: 'objection', on: listing });
    if (objection === null) throw new Error('The objection is not there.');
    const passed = objection.duties.map((duty) => ({ ...duty, dueAt: objection.openedAt }));
    await cases.updateOne({ _id: objection._id }, { $set: { duties: passed, 'state.own': null, claims: [] } });
    const told = await register().finally(() => cases.replaceOne({ _id: objection._id }, objection));
    expect(told).toMatchObject({ shown: [], incomplete: INCOMPLETE });
    expect(await register()).toMatchObject({ shown: [listing], incomplete: null });
  });
});

test('a published entry is gone from the register as soon as the listing is revoked', async () => {
  await done(
    house.as('sz-tax-approver01', 'POST', `/v1/listings/${listing}/revoke-listing`, {
      body: { reasons: '认定有误。' },
    }),
  );
  const shown = await done(house.raw('GET', `/v1/register?creditCode=${JIA_CODE}`));
  expect(shown.at('entries')).toEqual([]);
  const seen = await done(house.as(CLERK, 'GET', `/v1/cases/${listing}`));
  expect(seen.at('standing.standing')).toBe('ended');
});

test.each([
  ['2026-03-02T18:00:00.12345678901234567890+08:00', 200],
  ['9999-12-31T23:59:59-23:59', 422],
  ['0000-01-01T00:00:00+23:59', 422],
])('an instant written as %s is answered %i', async (at, status) => {
  expect((await ask(IMPLEMENTER, { subjects: [{ creditCode: JIA_CODE }], at })).status).toBe(status);
});

describe('a minor', () => {
  const MINOR = '520115200909019992';

  test('is answered as somebody unknown, and his records do not show', async () => {
    const { id } = await house.record.findOrCreateSubject({ kind: 'person', number: MINOR, name: '示例少年' });
    const body = { subjects: [{ residentId: MINOR }] };
    const standing = await done(house.as(CLERK, 'POST', '/v1/standing', { body }));
    expect(standing.at('subjects.0')).toMatchObject({ known: false, enforceable: false, listings: [] });
    const entry = await entryFor(house, 'M1', id, 'minor');
    expect((await house.as(CLERK, 'GET', `/v1/entries/${entry}`)).status).toBe(404);
    const unmasked = await house.as(CLERK, 'POST', `/v1/entries/${entry}/unmask`, { body: { reason: '核对' } });
    expect(unmasked.status).toBe(404);
    const entries = await done(house.as(CLERK, 'GET', `/v1/entries?subject=${id}`));
    expect(entries.at('entries')).toEqual([]);
  });
});
