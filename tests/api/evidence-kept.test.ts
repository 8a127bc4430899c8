import type { mongo } from 'mongoose';
import { addYears, dateOf, plusMs, startOfDay } from '../../domain/kernel/calendar-date.js';
import { PDF } from '../record/evidence-samples.js';
import { openEvidenceDesk, pdf, type EvidenceDesk } from './evidence-desk.js';
import type { House } from './house.js';
import { AGENT, done, FOREIGN_AGENT, JIA } from './journey.js';

const HOUR_MS = 3_600_000;
const MIB = 1024 * 1024;
let desk: EvidenceDesk;
let house: House;

beforeAll(async () => {
  desk = await openEvidenceDesk();
  ({ house } = desk);
});
afterAll(() => desk.close());

test('what nobody brings is destroyed after 72 hours; a reservation whose process died is settled by the case', async () => {
  const [unused, reserved] = [await desk.idOf(desk.upload(pdf())), await desk.idOf(desk.upload(pdf()))];
  const objection = String((await done(desk.fileWith([reserved]))).at('case.caseId'));
  const evidence = house.record.deps.database.collection<{ _id: string }>('evidence');
  // As a process leaves it that dies after its write and before the rest.
  await evidence.updateOne({ _id: reserved }, { $set: { cases: [], intended: [objection] } });
  await evidence.updateOne({ _id: unused }, { $set: { intended: [desk.listing] } });
  house.now = plusMs(house.now, 73 * HOUR_MS);
  for (let sweeps = 0; sweeps < 3; sweeps += 1) {
    await house.record.sweepEvidence();
    house.now = plusMs(house.now, 61_000);
  }
  expect(await house.record.findEvidence(reserved)).toMatchObject({ state: 'held', cases: [objection] });
  expect(await house.record.findEvidence(unused)).toMatchObject({
    state: 'destroyed',
    destroyed: { because: 'never-used' },
  });
  expect((await desk.download(AGENT, unused)).at('code')).toBe('evidence-destroyed');
}, 60_000);

test('no person uploads more than fifty files a day', async () => {
  const database = house.record.deps.database.collection('evidence');
  const [one] = await database.find().limit(1).toArray();
  const { opened: _opened, ...rest } = (one ?? {}) as Readonly<Record<string, unknown>>;
  const more = Array.from({ length: 50 }, (_, n) => ({
    ...rest,
    _id: `evd-${String(n)}`,
    receivedAt: house.now,
    uploadedBy: { id: FOREIGN_AGENT, role: 'subject' },
    wakeAt: null,
  }));
  await database.insertMany(more as never);
  expect((await desk.upload(pdf(), { person: FOREIGN_AGENT })).at('code')).toBe('evidence-too-many-today');
});

test('evidence of an open case stays; ten years after the end of its last case the bytes go and the hash stays', async () => {
  const id = await desk.idOf(desk.upload(pdf()));
  const objection = String((await done(desk.fileWith([id]))).at('case.caseId'));
  const { sha256 } = (await house.record.findEvidence(id)) ?? {};
  house.now = plusMs(house.now, 25 * HOUR_MS);
  await house.record.sweepEvidence();
  expect(await house.record.findEvidence(id)).toMatchObject({ state: 'held' });
  await done(house.as(AGENT, 'POST', `/v1/objections/${objection}/withdraw-objection`, { body: {} }));
  const cases = house.record.deps.cases;
  await cases.updateOne({ _id: objection }, { $set: { closedAt: house.now } });
  house.now = startOfDay(addYears(dateOf(house.now), 10));
  await house.record.sweepEvidence();
  expect(await house.record.findEvidence(id)).toMatchObject({ state: 'held' });
  house.now = plusMs(house.now, 25 * HOUR_MS);
  for (let sweeps = 0; sweeps < 3; sweeps += 1) await house.record.sweepEvidence();
  expect(await house.record.findEvidence(id)).toMatchObject({
    state: 'destroyed',
    name: null,
    sha256,
    destroyed: { because: 'time-of-keeping-over' },
  });
}, 60_000);

test('the bytes are sealed where they lie, each block in its place, and go with the key of the person', async () => {
  const bytes = Buffer.concat([PDF, Buffer.alloc(2.5 * MIB, 'a'), Buffer.from('\n%%EOF\n')]);
  const id = await desk.idOf(desk.upload(bytes));
  const chunks = house.record.deps.database.collection<{ n: number; data: mongo.Binary }>('evidence_files.chunks');
  const stored = await chunks.find({ files_id: id }).sort({ n: 1 }).toArray();
  expect(stored).toHaveLength(3);
  for (const { data } of stored) expect(Buffer.from(data.buffer).includes('aaaaaaaa')).toBe(false);
  expect((await desk.download(AGENT, id)).text).toBe(bytes.toString());

  const move = (n: number, to: number) => chunks.updateOne({ files_id: id, n }, { $set: { n: to } });
  for (const [from, to] of [
    [0, 9],
    [1, 0],
    [9, 1],
  ] as const)
    await move(from, to);
  await expect(desk.download(AGENT, id)).rejects.toThrow();

  await house.record.deps.subjectKeys.updateOne({ _id: JIA }, { $set: { master: null, wrapped: null } });
  house.record.deps.vault.forget(JIA);
  expect((await house.as(AGENT, 'GET', `/v1/evidence/${id}`)).at('name')).toBeNull();
  expect((await desk.download(AGENT, id)).at('code')).toBe('evidence-destroyed');
});
