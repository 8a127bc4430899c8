import type { KeyTexts } from '../../config/keys.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { newSubjectId } from '../../record/case/case-id.js';
import { sha256 } from '../../record/store/hash.js';
import { KeysRefused } from '../../record/keys/check-keys.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { KeyNotAtHand, SealBroken } from '../../record/keys/seal.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { handClock, openTrial, openTrialRecord, START, trial } from './support.js';

const PERSON = { kind: 'person', number: '520102198001019974', name: '示例甲' } as const;

/** Another key for each letter. */
const key = (id: string): { id: string; base64: string } => ({
  id,
  base64: Buffer.alloc(32, `key ${id}`).toString('base64'),
});

describe('what belongs to persons', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  const opened: CaseRecord[] = [];

  beforeEach(async () => {
    mongo = await sharedMongo();
    record = await open();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await mongo.stop();
  });

  /** As another process with these keys would open it. */
  async function open(keys: Partial<KeyTexts> = {}): Promise<CaseRecord> {
    const one = await openTrialRecord(mongo.databaseUrl, handClock(), undefined, { ...TEST_KEYS, ...keys });
    opened.push(one);
    return one;
  }

  async function underRealLaw(keys: Partial<KeyTexts>): Promise<CaseRecord> {
    const about = { url: mongo.databaseUrl, clock: handClock(), shelf: loadShelf(), kinds: [] };
    const one = await openRecord({ ...about, keys: { ...TEST_KEYS, ...keys } });
    opened.push(one);
    return one;
  }

  const everything = async (): Promise<string> => {
    const { database } = record.deps;
    const names = (await database.listCollections().toArray()).map(({ name }) => name);
    const documents = await Promise.all(names.map((name) => database.collection(name).find().toArray()));
    return JSON.stringify(documents);
  };

  it('has one key, whoever seals first and however many at once', async () => {
    const records = [record, await open(), await open()];
    const owner = newSubjectId();
    const sealed = await Promise.all(
      records.flatMap(({ deps }) =>
        Array.from({ length: 5 }, async (_, number) =>
          (await deps.vault.toSeal([owner])).seal(owner, 'place', { number }),
        ),
      ),
    );
    const sealer = await (await open()).deps.vault.toOpen([owner]);
    expect(sealed.map((one) => sealer.open(owner, 'place', one))).toEqual(
      records.flatMap(() => Array.from({ length: 5 }, (_, number) => ({ number }))),
    );
    expect(await record.deps.subjectKeys.countDocuments()).toBe(1);
  });

  it('is found by its number and stands nowhere in the database', async () => {
    const { id } = await record.findOrCreateSubject({ ...PERSON, contact: { mail: 'jia@example.org' } });
    await openTrial(record, { subject: id, secret: '示例甲的理由' });
    expect(await record.findSubjectByNumber(PERSON.number)).toBe(id);
    expect(await record.getSubject(id)).toMatchObject({ ...PERSON, birthDate: '1980-01-01' });
    const all = await everything();
    for (const secret of [PERSON.number, PERSON.name, 'jia@example.org', '1980-01-01'])
      expect(all).not.toContain(secret);
  });

  it('does not open in the place of another: not in another event, case, or subject', async () => {
    const { cases, subjects } = record.deps;
    const [mine, other] = [await openTrial(record, { secret: 'mine' }), await openTrial(record, { secret: 'other' })];
    const foreign = await cases.findOne({ _id: other });
    await cases.updateOne({ _id: mine }, { $set: { 'events.0.personal': foreign?.events[0]?.personal } });
    await expect(record.history(mine)).rejects.toBeInstanceOf(SealBroken);

    const same = (await cases.findOne({ _id: other }))?.subject ?? '';
    const third = await openTrial(record, { subject: same, secret: 'third' });
    await cases.updateOne({ _id: third }, { $set: { 'state.own.personal': (foreign?.state.own as Own).personal } });
    await expect(record.getCase(third)).rejects.toBeInstanceOf(SealBroken);
    expect((await record.verifyCase(third)).faults).toEqual([{ seq: null, code: 'seal-broken' }]);

    const [one, two] = await record.findOrCreateSubjects([PERSON, { ...PERSON, number: '520102199002039975' }]);
    const sealed = await subjects.findOne({ _id: two ?? '' });
    if (sealed) await subjects.updateOne({ _id: one ?? '' }, { $set: { identity: sealed.identity } });
    await expect(record.getSubject(one ?? '')).rejects.toBeInstanceOf(SealBroken);
    const wrapped = await record.deps.subjectKeys.findOne({ _id: two ?? '' });
    if (wrapped) await record.deps.subjectKeys.updateOne({ _id: one ?? '' }, { $set: { wrapped: wrapped.wrapped } });
    await expect((await open()).getSubject(one ?? '')).rejects.toBeInstanceOf(SealBroken);
  });

  it('as an older release wrote it still opens, is sealed by a pass, and a second pass finds nothing', async () => {
    const { subjects, entries } = record.deps;
    const id = newSubjectId();
    await subjects.insertOne({
      _id: id,
      kind: 'person',
      number: PERSON.number,
      identity: { alg: 'none', data: { name: PERSON.name, birthDate: '1980-01-01' } },
      contact: { alg: 'none', data: { mail: 'jia@example.org' } },
    });
    const [put] = await record.putEntries([entryOf(id)]);
    const plain = { alg: 'none', data: { name: PERSON.name } } as const;
    const old = { personal: plain, key: sha256('1|2025-03-18'), digest: 'a' };
    await entries.updateOne({ _id: put?.id ?? '' }, { $set: old });

    expect(await record.findOrCreateSubject(PERSON)).toEqual({ id, created: false });
    expect(await record.putEntries([entryOf(id)])).toEqual([{ id: put?.id, outcome: 'new' }]);
    expect(await record.sealOld()).toEqual({ subjects: 1, entries: 1, imports: 0, doubled: [] });
    expect(await record.sealOld()).toEqual({ subjects: 0, entries: 0, imports: 0, doubled: [] });
    expect(await everything()).not.toMatch(/示例甲|5201021980|jia@/);
    expect(await record.findOrCreateSubject(PERSON)).toEqual({ id, created: false });
    expect(await record.putEntries([entryOf(id)])).toEqual([{ id: put?.id, outcome: 'new' }]);
    expect(await record.readEntry(put?.id ?? '')).toMatchObject({ personal: { name: PERSON.name } });
    expect(await record.getSubject(id)).toMatchObject({ ...PERSON, contact: { mail: 'jia@example.org' } });
  });

  it('goes over to a new master key without a touched event, and the old one may be put away', async () => {
    const { id } = await record.findOrCreateSubject(PERSON);
    const caseId = await openTrial(record, { subject: id, secret: 'mine' });
    const before = await record.deps.cases.findOne({ _id: caseId });
    const both = await open({ master: [...TEST_KEYS.master, key('new')] });
    expect(await both.rotateKeys()).toEqual({ rewrapped: 1, left: 0 });
    expect(await both.rotateKeys()).toEqual({ rewrapped: 0, left: 0 });
    expect(await both.countKeys()).toEqual({ new: 1 });

    expect(await record.deps.cases.findOne({ _id: caseId })).toEqual(before);
    const after = await open({ master: [key('new')] });
    expect((await after.verifyCase(caseId)).faults).toEqual([]);
    expect(await after.getSubject(id)).toMatchObject(PERSON);
  });

  it('asked for again with a newer look-up key is answered as the first time', async () => {
    const before = await underRealLaw({});
    const caseId = await openTrial(record, { secret: 'mine' });
    await trial(record, caseId, { type: 'Add', item: 'a' }, 'add');
    const asked = { number: PERSON.number, capacity: 'agent', lastDay: null, document: 'doc-1', mail: null } as const;
    const apply = (one: CaseRecord, document = 'doc-1') =>
      one.applyForMandate({ ...asked, document, actor: { id: 'he', role: 'subject' }, key: 'k', receivedAt: START });
    expect(await apply(before)).toMatchObject({ kind: 'accepted', repeated: false });

    const newer = { lookup: [...TEST_KEYS.lookup, key('newer')] };
    const later = await open(newer);
    expect(await trial(later, caseId, { type: 'Add', item: 'a' }, 'add')).toMatchObject({ repeated: true });
    expect(await trial(later, caseId, { type: 'Add', item: 'b' }, 'add')).toMatchObject({ kind: 'refused' });
    const after = await underRealLaw(newer);
    expect(await apply(after)).toMatchObject({ kind: 'accepted', repeated: true });
    expect(await apply(after, 'doc-2')).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
  });

  it('is not told by a process that lacks the key, which answers all else, and never with half', async () => {
    const both = await open({ master: [...TEST_KEYS.master, key('new')] });
    const { id } = await both.findOrCreateSubject(PERSON);
    const caseId = await openTrial(both, { subject: id, secret: 'mine', terms: [TERM] });
    await expect(record.getSubject(id)).rejects.toBeInstanceOf(KeyNotAtHand);
    await expect(record.history(caseId)).rejects.toBeInstanceOf(KeyNotAtHand);
    await expect(trial(record, caseId, { type: 'Add', item: 'a' }, 'a')).rejects.toBeInstanceOf(KeyNotAtHand);
    expect(await record.standing({ subjects: [id] })).toMatchObject([{ listing: caseId }]);
    expect(await record.rotateKeys()).toEqual({ rewrapped: 0, left: 1 });
    expect((await both.verifyCase(caseId)).faults).toEqual([]);
  });

  it('is not opened at all with keys that are not those of the record, and nothing was written by then', async () => {
    await record.findOrCreateSubject(PERSON);
    const { database } = record.deps;
    const checks = await database.collection('key-checks').find().toArray();
    const wrong = { ...key('other'), id: TEST_KEYS.master[0]?.id ?? '' };
    for (const keys of [{ master: [wrong] }, { master: [key('other')] }, { lookup: [key('other')] }])
      await expect(open(keys)).rejects.toBeInstanceOf(KeysRefused);
    expect(await database.collection('key-checks').find().toArray()).toEqual(checks);
  });

  it('that was erased reads as erased everywhere, for good, while every chain verifies', async () => {
    const { id } = await record.findOrCreateSubject(PERSON);
    const caseId = await openTrial(record, { subject: id, secret: 'mine' });
    const [entry] = await record.putEntries([entryOf(id)]);
    expect(await record.eraseSubject(id)).toMatchObject({ refusal: { code: 'subject-has-open-cases' } });
    await trial(record, caseId, { type: 'Close' }, 'close');
    await record.markAttended(caseId, [1, 2]);
    expect(await record.eraseSubject(id)).toEqual({ kind: 'erased', openEvents: 0 });
    expect(await record.eraseSubject(id)).toEqual({ kind: 'erased', openEvents: 0 });

    for (const one of [record, await open()]) {
      expect(await one.getSubject(id)).toMatchObject({ name: '', number: '', birthDate: null, erased: true });
      expect((await one.history(caseId))[0]).toMatchObject({ personal: {}, erased: true });
      expect(await one.readEntry(entry?.id ?? '')).toMatchObject({ personal: {} });
      expect((await one.verifyCase(caseId)).faults).toEqual([]);
    }
    // What comes later is not kept either, and a new key is never made; whoever has the number is somebody new.
    await record.setContact(id, { mail: 'jia@example.org' });
    expect(await record.getSubject(id)).toMatchObject({ contact: {} });
    expect(await record.findSubjectByNumber(PERSON.number)).toBeNull();
    expect(await everything()).not.toContain('jia@example.org');
  });

  it('from before there were keys is counted where it stands under a hash, so that nobody takes it for erased', async () => {
    const { id } = await record.findOrCreateSubject(PERSON);
    const caseId = await openTrial(record, { subject: id, secret: 'mine' });
    await trial(record, caseId, { type: 'Close' }, 'close');
    const plain = { alg: 'none', data: { secret: 'mine' } };
    await record.deps.cases.updateOne({ _id: caseId }, { $set: { 'events.0.personal': plain } });
    expect(await record.eraseSubject(id)).toEqual({ kind: 'erased', openEvents: 1 });
    expect((await record.history(caseId))[0]).toMatchObject({ personal: {}, erased: true });
  });
});

interface Own {
  readonly personal: object;
}

const TERM = { measure: 'M01', from: START, until: null } as const;

function entryOf(subject: string): Parameters<CaseRecord['putEntries']>[0][number] {
  return {
    kind: 'penalty',
    key: '1|2025-03-18',
    digest: 'a',
    subject,
    source: '11520100DEMA00099C',
    authority: '11520100DEMA00099C',
    decidedOn: '2025-03-18' as CalendarDate,
    restricted: null,
    data: {},
    personal: { name: PERSON.name },
    origin: { importId: 'imp-1', row: 1 },
  };
}
