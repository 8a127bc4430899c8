import { openHouse, type House } from './house.js';
import { AGENT, APPROVER, CLERK, done, entryFor, file, FOREIGN_AGENT, FOREIGN_CLERK, JIA, list } from './journey.js';

const SUPERVISOR = 'sz-insp-supervisor01';
const LEAD = 'sz-lead01';
const PERSON = { kind: 'person', number: '520102198001019974', name: '示例甲乙' } as const;
const CONTACT = { mail: 'jia.yi@example.com', phone: '13800001234', address: '示例路 1 号' };
const FACTS = `${PERSON.name}（520102198001019974，电话 13800001234，jia.yi@example.com）隐瞒收入。`;

let house: House;
let listing: string;
let subject: string;

beforeAll(async () => {
  house = await openHouse();
  const { id } = await house.record.findOrCreateSubject({ ...PERSON, contact: CONTACT });
  subject = id;
  const entry = await entryFor(house, 'P1', subject);
  const body = {
    subject,
    list: 'TAX',
    actDate: '2026-03-02',
    entries: [entry],
    facts: FACTS,
    reasons: '税收征收管理法。',
    class: 'severe',
    term: { count: 3, unit: 'years' },
    measures: [{ measure: 'M22' }],
  };
  const proposed = await done(house.as(CLERK, 'POST', '/v1/listings', { body }));
  listing = String(proposed.at('case.caseId'));
});
afterAll(() => house.close());

const SECRETS = [PERSON.number, PERSON.name, CONTACT.mail, CONTACT.phone, CONTACT.address];
const secretsIn = (text: string): readonly string[] => SECRETS.filter((secret) => text.includes(secret));

const unmask = (person: string, key = crypto.randomUUID(), caseId = listing) =>
  house.as(person, 'POST', `/v1/cases/${caseId}/unmask`, { body: { reason: '核对当事人身份' }, key });

const readsOf = async (person: string): Promise<readonly Record<string, unknown>[]> =>
  (await done(house.as(person, 'GET', `/v1/cases/${listing}/reads`))).at('reads') as Record<string, unknown>[];

describe('what belongs to a person', () => {
  test.each(['', '/history', '/why', '/receipts', '/forecast'])('is masked in the answer of a case%s', async (rest) => {
    for (const person of [CLERK, APPROVER, LEAD, SUPERVISOR]) {
      const { text } = await done(house.as(person, 'GET', `/v1/cases/${listing}${rest}`));
      expect(secretsIn(text)).toEqual([]);
    }
  });

  test('is masked so that it can still be told apart', async () => {
    const { text } = await done(house.as(CLERK, 'GET', `/v1/cases/${listing}/history`));
    expect(text).toContain('示**（520102********9974，电话 138****1234，j**@example.com）隐瞒收入。');
  });

  test('is masked in entries and in the rows of an import', async () => {
    const entry = await entryFor(house, 'P2', subject);
    const shown = await done(house.as(CLERK, 'GET', `/v1/entries/${entry}`));
    expect(shown.text).not.toContain('520102198001019974');
    expect(shown.text).toContain('520102********9974');
  });

  test('is shown to an official concerned who says why, once for a key', async () => {
    const key = crypto.randomUUID();
    const shown = await done(unmask(CLERK, key));
    expect(shown.at('subject')).toMatchObject({ ...PERSON, birthDate: '1980-01-01', contact: CONTACT, erased: null });
    expect(shown.at('texts.0.personal')).toMatchObject({ facts: FACTS });
    const again = await unmask(CLERK, key);
    expect([again.status, again.at('code'), secretsIn(again.text)]).toEqual([409, 'already-unmasked', []]);
    expect((await unmask(APPROVER)).status).toBe(200);
  });

  test('is not shown to anybody else, nor without a reason', async () => {
    for (const person of [LEAD, SUPERVISOR]) expect((await unmask(person)).status).toBe(403);
    for (const person of [FOREIGN_CLERK, FOREIGN_AGENT]) {
      const missing = await unmask(person, undefined, 'aaaaaaaa-lst-aaaaaaaaaaaaaaaa');
      const foreign = await unmask(person);
      expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
    }
    const silent = await house.as(CLERK, 'POST', `/v1/cases/${listing}/unmask`, { body: { reason: ' ' } });
    expect([silent.status, secretsIn(silent.text)]).toEqual([422, []]);
    expect(await house.record.deps.reads.countDocuments({ caseId: listing, unmasked: true })).toBe(2);
  });

  test('in the reason of an unmasking is sealed, and nothing of it is in a log line', async () => {
    const reads = await house.record.deps.reads.find({ caseId: listing, unmasked: true }).toArray();
    expect(reads.map(({ reason }) => reason?.alg)).toEqual(['A256GCM', 'A256GCM']);
    expect(secretsIn(JSON.stringify(house.logged))).toEqual([]);
    expect(JSON.stringify(house.logged)).not.toContain('核对当事人身份');
  });
});

describe('who has read a case', () => {
  let own: string;
  beforeAll(async () => {
    own = await list(house);
  });

  test('is told to a supervisor, person by person, with operation, instant and reason', async () => {
    await done(house.as(LEAD, 'GET', `/v1/cases/${listing}`));
    const reads = await readsOf(SUPERVISOR);
    expect(reads).toContainEqual(
      expect.objectContaining({ person: LEAD, role: 'lead', operation: 'getCase', unmasked: false, reason: null }),
    );
    expect(reads).toContainEqual(
      expect.objectContaining({ person: CLERK, operation: 'unmaskCase', unmasked: true, reason: '核对当事人身份' }),
    );
    // His own look is among them.
    expect(reads).toContainEqual(
      expect.objectContaining({ person: SUPERVISOR, operation: 'listReads', at: house.now }),
    );
  });

  test('is told to the subject by office, role and day, and to nobody else', async () => {
    await done(house.as(CLERK, 'GET', `/v1/cases/${own}`));
    const told = await done(house.as(AGENT, 'GET', `/v1/cases/${own}/reads`));
    const office = { id: 'sz-tax', name: expect.anything() };
    const read = { day: '2026-03-02', role: 'clerk', department: office, operation: 'getCase' };
    expect(told.at('reads')).toContainEqual({
      ...read,
      words: expect.anything(),
      item: null,
      unmasked: false,
      reason: null,
    });
    expect(told.text).not.toContain(CLERK);
    for (const person of [CLERK, LEAD])
      expect((await house.as(person, 'GET', `/v1/cases/${own}/reads`)).status).toBe(403);
    expect((await house.as(FOREIGN_AGENT, 'GET', `/v1/cases/${own}/reads`)).status).toBe(404);
  });

  test('tells of a list and of a work queue once a day, and of a repeated command each time', async () => {
    const { reads } = house.record.deps;
    const told = (operation: string): Promise<unknown[]> => reads.distinct('by.id', { caseId: listing, operation });
    const count = (): Promise<number> => reads.countDocuments({ operation: { $in: ['listCases', 'listDuties'] } });
    const look = async (): Promise<void> => {
      for (const person of [CLERK, APPROVER])
        for (const path of ['/v1/cases', '/v1/duties']) await done(house.as(person, 'GET', path));
    };
    await look();
    expect(await told('listCases')).toEqual([APPROVER, CLERK]);
    expect(await told('listDuties')).not.toEqual([]);
    const once = await count();
    await look();
    expect(await count()).toBe(once);
    const key = crypto.randomUUID();
    const filings = (): Promise<number> => reads.countDocuments({ operation: 'objectionFileObjection' });
    await done(file(house, own, { key }));
    expect(await filings()).toBe(0);
    await done(file(house, own, { key }));
    await done(file(house, own, { key }));
    expect(await filings()).toBe(2);
  });

  test('tells of one person in two places as of two, and in whose place he looked', async () => {
    const looks = ['sz-tax-clerk02', undefined].map((onBehalfOf) => ({
      caseId: listing,
      by: { id: APPROVER, role: 'clerk' as const, department: 'sz-tax', ...(onBehalfOf && { onBehalfOf }) },
    }));
    await house.record.logListRead('listCases', looks);
    const told = (await readsOf(SUPERVISOR)).filter(({ person, role }) => person === APPROVER && role === 'clerk');
    expect(told.map(({ onBehalfOf = 'himself' }) => onBehalfOf).sort()).toEqual(['himself', 'sz-tax-clerk02']);
  });

  test('tells for whom somebody who acts for several saw a duty in his queue', async () => {
    const agent = { capacity: 'agent', from: house.now, until: null } as const;
    const mandates = [subject, JIA].map((id) => ({ id, subject: id, ...agent }));
    await house.record.putPeople([{ id: 'of-two', appointments: [], delegations: [], mandates }]);
    const objection = String((await house.as(CLERK, 'GET', `/v1/cases?on=${own}`)).at('cases.0.caseId'));
    const asked = { body: { missing: ['doc-identity'], explanation: '请补正。' } };
    await done(house.as(CLERK, 'POST', `/v1/objections/${objection}/ask-supplement`, asked));
    await done(house.as({ id: 'of-two', name: '', nameEn: '', roles: [] }, 'GET', '/v1/duties'));
    expect((await house.record.deps.reads.findOne({ caseId: objection, 'by.id': 'of-two' }))?.by.subject).toBe(JIA);
  });

  test('goes on from page to page without a gap, and a refused look leaves nothing', async () => {
    const before = await house.record.deps.reads.countDocuments({ caseId: listing });
    expect((await house.as(FOREIGN_CLERK, 'GET', `/v1/cases/${listing}`)).status).toBe(404);
    expect(await house.record.deps.reads.countDocuments({ caseId: listing })).toBe(before);
    const first = await done(house.as(SUPERVISOR, 'GET', `/v1/cases/${listing}/reads?limit=2`));
    const cursor = String(first.at('next'));
    const second = await done(house.as(SUPERVISOR, 'GET', `/v1/cases/${listing}/reads?limit=2&cursor=${cursor}`));
    expect([first.at('reads'), second.at('reads')].flat()).toHaveLength(4);
  });
});

describe('an entry', () => {
  const REASON = '核对处罚决定';
  const unmaskEntry = (person: string, entry: string, key = crypto.randomUUID()) =>
    house.as(person, 'POST', `/v1/entries/${entry}/unmask`, { body: { reason: REASON }, key });

  test('is shown in full to an official concerned who says why, once for a key, and to nobody else', async () => {
    const entry = await entryFor(house, 'P3');
    const key = crypto.randomUUID();
    const shown = await done(unmaskEntry(CLERK, entry, key));
    expect(shown.at('personal.party')).toMatchObject({ legalRepIdNo: '520102198001019974' });
    const again = await unmaskEntry(CLERK, entry, key);
    expect([again.status, again.at('code'), secretsIn(again.text)]).toEqual([409, 'already-unmasked', []]);
    for (const person of [LEAD, SUPERVISOR, FOREIGN_CLERK, FOREIGN_AGENT])
      expect((await unmaskEntry(person, entry)).status).toBe(403);
    expect((await unmaskEntry(CLERK, 'ent-nobody')).status).toBe(404);
  });

  test('leaves who read it where its subject sees it, and a list of entries once a day', async () => {
    const entry = await entryFor(house, 'P4');
    for (const path of [`/v1/entries/${entry}`, `/v1/entries?subject=${JIA}`, `/v1/entries?subject=${JIA}`])
      await done(house.as(FOREIGN_CLERK, 'GET', path));
    await done(unmaskEntry(CLERK, entry));
    const reads = `/v1/subjects/${JIA}/reads`;
    const told = await done(house.as(AGENT, 'GET', reads));
    const of = (operation: string): unknown[] =>
      (told.at('reads') as Record<string, unknown>[]).filter((one) => one['operation'] === operation);
    const office = (id: string): object => ({ department: expect.objectContaining({ id }), role: 'clerk' });
    expect(of('getEntry')).toContainEqual(
      expect.objectContaining({ ...office('sz-hrss'), item: entry, unmasked: false }),
    );
    expect(of('listEntries')).toEqual([expect.objectContaining({ ...office('sz-hrss'), item: null })]);
    expect(of('unmaskEntry')).toContainEqual(
      expect.objectContaining({ ...office('sz-tax'), item: entry, unmasked: true, reason: REASON }),
    );
    expect(told.text).not.toContain(CLERK);
    const whole = await done(house.as(SUPERVISOR, 'GET', reads));
    expect(whole.at('reads')).toContainEqual(expect.objectContaining({ person: FOREIGN_CLERK, operation: 'getEntry' }));
    for (const person of [CLERK, LEAD, 'hb-insp-supervisor01']) {
      const nobody = await house.as(person, 'GET', '/v1/subjects/sub-aaaaaaaaaaaaaaaaaaaaaaaa/reads');
      const somebody = await house.as(person, 'GET', reads);
      expect([somebody.status, somebody.text]).toEqual([nobody.status, nobody.text]);
    }
    const missing = await house.as(FOREIGN_AGENT, 'GET', '/v1/subjects/sub-aaaaaaaaaaaaaaaaaaaaaaaa/reads');
    expect((await house.as(FOREIGN_AGENT, 'GET', reads)).text).toBe(missing.text);
    expect(missing.status).toBe(404);
  });
});

test('an erased person is told as erased, and a key that this process lacks is 503', async () => {
  const { deps } = house.record;
  await deps.subjectKeys.updateOne({ _id: subject }, { $set: { master: 'elsewhere' } });
  deps.vault.forget(subject);
  const away = await house.as(CLERK, 'GET', `/v1/cases/${listing}/history`);
  expect([away.status, away.at('code'), away.headers.get('Retry-After')]).toEqual([503, 'key-not-at-hand', '2']);
  expect((await house.as(CLERK, 'GET', `/v1/cases/${listing}`)).status).toBe(200);

  await deps.subjectKeys.updateOne({ _id: subject }, { $set: { master: null, wrapped: null } });
  deps.vault.forget(subject);
  const erased = await done(house.as(CLERK, 'GET', `/v1/cases/${listing}/history`));
  expect(erased.at('events.0')).toMatchObject({ erased: { zh: '已抹除', en: 'erased' } });
  expect(erased.at('events.0')).not.toHaveProperty('personal');
  expect((await done(unmask(CLERK))).at('subject')).toMatchObject({ name: '', erased: { en: 'erased' } });
});
