import type { CalendarDate } from '../../domain/kernel/instant.js';
import type { Department } from '../../record/people/departments.js';
import type { CaseRecord } from '../../record/open-record.js';
import type { NewEntry } from '../../record/entries/put-entries.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { handClock, openTrialRecord } from './support.js';

describe('subjects, departments and entries', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl, handClock());
  });
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  it('makes one subject of one number, whoever asks and however many at once', async () => {
    const firm = { kind: 'firm', number: '91520100DEM000014J', name: '贵阳示例建材有限公司' } as const;
    const found = await Promise.all(Array.from({ length: 10 }, () => record.findOrCreateSubject(firm)));

    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    expect(found.filter(({ created }) => created)).toHaveLength(1);
    expect(await record.findSubjectByNumber(firm.number)).toBe(found[0]?.id);
  });

  it('answers a batch in its order, the same number twice included', async () => {
    const person = { kind: 'person', number: '520102198001019974', name: '示例甲' } as const;
    const firm = { kind: 'firm', number: '91520100DEM00002XX', name: '示例二' } as const;
    const [first, second, third] = await record.findOrCreateSubjects([person, firm, person]);

    expect(third).toBe(first);
    expect(second).not.toBe(first);
    expect(await record.getSubject(first ?? '')).toMatchObject({
      name: '示例甲',
      birthDate: '1980-01-01',
      kind: 'person',
    });
    expect(await record.findOrCreateSubjects([])).toEqual([]);
  });

  it('puts neither name nor number into a subject’s id, and name, birth date and contact only into sealed members', async () => {
    const person = { kind: 'person', number: '520102199002039975', name: '示例乙' } as const;
    const { id } = await record.findOrCreateSubject({ ...person, contact: { mail: 'yi@example.org' } });
    await record.setContact(id, { mail: 'new@example.org', language: 'zh' });
    const { identity, contact, ...open } = (await record.deps.subjects.findOne({ _id: id })) ?? {};

    expect(id).toMatch(/^sub-[a-z2-7]{24}$/);
    expect(open).toEqual({ _id: id, kind: 'person', number: expect.stringMatching(/^hmac\.test-lookup\.[\w-]{43}$/) });
    expect(identity).toEqual({ alg: 'A256GCM', data: expect.any(String) });
    expect(contact).toEqual({ alg: 'A256GCM', data: expect.any(String) });
    expect(await record.getSubject(id)).toMatchObject({
      ...person,
      birthDate: '1990-02-03',
      contact: { mail: 'new@example.org', language: 'zh' },
    });
  });

  it('keeps departments as given, found by id and by credit code', async () => {
    const department: Department = {
      id: 'sz-samr',
      name: { zh: '示例市场监督管理局', en: 'Example Market Regulator' },
      level: 'city',
      region: '520100',
      parent: null,
      mail: 'samr@example.org',
      creditCode: '11520100DEMA00099C',
    };
    await record.putDepartments([department]);
    await record.putDepartments([department]);

    expect(await record.listDepartments()).toEqual([department]);
    expect(await record.findDepartmentByCode('11520100DEMA00099C')).toEqual(department);
  });

  function row(number: number, digest: string, importId = 'imp-1'): NewEntry {
    return {
      kind: 'penalty',
      key: `黔示市监罚〔2025〕${String(number)}号|2025-03-18|91520100DEM000014J`,
      digest,
      subject: null,
      source: '11520100DEMA00099C',
      authority: '11520100DEMA00099C',
      decidedOn: '2025-03-18' as CalendarDate,
      restricted: null,
      data: { kinds: ['FINE'], fineFen: 100 },
      personal: { name: '示例甲' },
      origin: { importId, row: number },
    };
  }

  it('takes rows in bulk: new, unchanged, and a changed one as a new version beside the old', async () => {
    const batch = Array.from({ length: 50 }, (_, index) => row(index, 'a'));
    const first = await record.putEntries(batch);
    expect(new Set(first.map(({ outcome }) => outcome))).toEqual(new Set(['new']));

    const second = await record.putEntries(
      batch.map((entry, index) => ({ ...entry, origin: { importId: 'imp-2', row: index } })),
    );
    expect(second).toEqual(first.map(({ id }) => ({ id, outcome: 'unchanged' })));

    const [changed] = await record.putEntries([row(7, 'b', 'imp-3')]);
    expect(changed).toEqual({ id: first[7]?.id, outcome: 'updated' });
    expect(await record.readEntry(changed?.id ?? '')).toMatchObject({
      version: 2,
      personal: { name: '示例甲' },
    });
    expect(await record.pastVersionsOf(changed?.id ?? '')).toMatchObject([{ version: 1 }]);
  });

  it('answers an import that repeats a batch after a crash as it did the first time', async () => {
    const [made] = await record.putEntries([row(100, 'a', 'imp-4')]);
    const [updated] = await record.putEntries([row(100, 'b', 'imp-5')]);

    expect(made?.outcome).toBe('new');
    expect(await record.putEntries([row(100, 'b', 'imp-5')])).toEqual([updated]);
    expect((await record.findEntriesByKeys([row(100, 'b').key])).get(row(100, 'b').key)).toMatchObject({ version: 2 });
  });

  it('tells a decision what a row is without anything personal', async () => {
    const [put] = await record.putEntries([row(200, 'a')]);
    const fact = await record.findEntry(put?.id ?? '');
    expect(fact).toMatchObject({ kind: 'administrative-penalty', department: 'sz-samr', penalties: ['FINE'] });
    expect(JSON.stringify(fact)).not.toContain('示例');
  });

  it('keeps one receipt for an effect of an event', async () => {
    expect(await record.putReceipt('case', 1, 'mail', { outcome: 'sent' })).toBe(true);
    expect(await record.putReceipt('case', 1, 'mail', { outcome: 'again' })).toBe(false);
    expect(await record.findReceipt('case', 1, 'mail')).toMatchObject({ detail: { outcome: 'sent' } });
  });
});
