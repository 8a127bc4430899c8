import { randomUUID } from 'node:crypto';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { calendarDate } from '../../domain/kernel/calendar-date.js';
import { keepLawFresh } from '../../record/law/keep-law-fresh.js';
import type { LawOutcome } from '../../record/law/propose-law.js';
import type { CaseRecord } from '../../record/open-record.js';
import {
  FOREIGN_LEAD,
  LEAD,
  makeLaw,
  NATIONAL_LEAD,
  openLawRecord,
  SECOND_LEAD,
  SOONER,
  YEAR_2027,
  YEAR_END,
} from './law-texts.js';

let mongo: SharedMongo;
let record: CaseRecord;

beforeEach(async () => {
  mongo = await sharedMongo();
  record = await openLawRecord(mongo.databaseUrl);
});

afterEach(async () => {
  await record.close();
  await mongo.stop();
});

/** Says it from another day. */
const LATER = SOONER.replace('2027-03-01', '2027-05-01').replace('示例办法', '示例另一办法');

type Answer = Promise<LawOutcome | null>;

const propose = (text: string, key: string = randomUUID(), actor: Actor = LEAD): Promise<LawOutcome> =>
  record.proposeLaw({ text, actor, key, receivedAt: YEAR_END });
const approve = (id: string, actor = SECOND_LEAD, key: string = randomUUID()): Answer =>
  record.approveLaw(id, { actor, key, receivedAt: YEAR_END });
const decline = (id: string, reason: string, key: string): Answer =>
  record.declineLaw(id, { actor: SECOND_LEAD, key, receivedAt: YEAR_END, reason });

async function proposed(text: string): Promise<string> {
  const outcome = await propose(text);
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.law._id;
}

const refused = (code: string): object => ({ kind: 'refused', refusal: expect.objectContaining({ code }) as object });

test('a text is decided by a key once: the same again is answered alike, another request with it is refused', async () => {
  const [one, two] = [await proposed(SOONER), await proposed(SOONER.replace('1 working', '2 working'))];
  const declined = await decline(two, 'Not yet.', 'k');
  expect(await decline(two, 'Not yet.', 'k')).toEqual(declined);
  expect(await decline(two, 'Never.', 'k')).toMatchObject(refused('idempotency-key-reused'));
  expect(await approve(one, SECOND_LEAD, 'k')).toMatchObject(refused('idempotency-key-reused'));
  expect(await propose(SOONER, 'k', SECOND_LEAD)).toMatchObject(refused('idempotency-key-reused'));
  const approved = await approve(one, SECOND_LEAD, 'j');
  expect(await approve(one, SECOND_LEAD, 'j')).toEqual(approved);
  expect(await decline(one, 'Not yet.', 'j')).toMatchObject(refused('idempotency-key-reused'));
  expect(await propose(LATER, 'k')).toMatchObject({ kind: 'accepted' });
});

test('a text is proposed and approved by lead departments of its own place; what holds everywhere by a national one', async () => {
  const place = refused('law-of-another-place');
  const hubei = SOONER.replace('jurisdiction: guizhou', 'jurisdiction: hubei');
  expect(await propose(SOONER, 'a', FOREIGN_LEAD)).toMatchObject(place);
  expect(await propose(hubei, 'b', FOREIGN_LEAD)).toMatchObject({ kind: 'accepted' });
  expect(await propose(hubei, 'c', LEAD)).toMatchObject(place);
  expect(await propose(hubei.replace('from:', 'region: "52"\nfrom:'), 'd', LEAD)).not.toMatchObject({
    kind: 'accepted',
  });
  const nation = SOONER.replace('layer: province\njurisdiction: guizhou', 'layer: national');
  for (const text of [YEAR_2027, nation]) {
    expect(await propose(text, 'e', LEAD)).toMatchObject(place);
    expect(await propose(text, text, NATIONAL_LEAD)).toMatchObject({ kind: 'accepted' });
  }
  expect(await propose(SOONER, 'f', NATIONAL_LEAD)).toMatchObject(place);
  expect(await propose(SOONER, 'g', { id: 'lead-7', role: 'lead' })).toMatchObject(place);
});

test('a text of another place is not approved, even where it was proposed before that was asked', async () => {
  const id = await proposed(SOONER);
  await record.deps.database
    .collection('law')
    .updateOne({ _id: id as never }, { $set: { 'steps.0.by': FOREIGN_LEAD } });
  const second = { ...FOREIGN_LEAD, id: 'lead-8' };
  expect(await approve(id, second)).toMatchObject(refused('law-of-another-place'));
});

test('a text that is not any more what was proposed is not approved, and one that was approved is not taken', async () => {
  const [altered, sound] = [await proposed(SOONER), await makeLaw(record, YEAR_2027)];
  const texts = record.deps.database.collection<{ _id: string; text: string }>('law');
  const write = (id: string, text: string) => texts.updateOne({ _id: id }, { $set: { text } });
  await write(altered, SOONER.replace('1 working day', '9 working days'));
  expect(await approve(altered)).toMatchObject(refused('law-text-altered'));

  await write(altered, SOONER);
  expect(await approve(altered)).toMatchObject({ kind: 'accepted' });
  await write(altered, SOONER.replace('1 working day', '9 working days'));
  const acceptance = ({ deps }: CaseRecord): number =>
    deps.shelf.inForce('guizhou', calendarDate('2027-03-01')).objection.acceptance.count;
  const started = await openLawRecord(mongo.databaseUrl);
  expect([started.alteredLaw(), acceptance(started)]).toEqual([[altered], 3]);
  expect(started.deps.shelf.calendar.isPublished(2027)).toBe(true);
  // Who had taken it goes on by it.
  await record.refreshLaw();
  expect([record.alteredLaw(), acceptance(record)]).toEqual([[], 1]);
  const told: (readonly string[])[] = [];
  const failed = (error: unknown): never => {
    throw error;
  };
  keepLawFresh(started, 1_000_000, { failed, altered: (ids) => told.push(ids) }).stop();
  expect(told).toEqual([[altered]]);
  // Another text is approved all the same.
  expect(sound).not.toBe(altered);
  const next = await started.proposeLaw({ text: LATER, actor: LEAD, key: 'next', receivedAt: YEAR_END });
  if (next.kind !== 'accepted') throw new Error(JSON.stringify(next));
  const approved = await started.approveLaw(next.law._id, { actor: SECOND_LEAD, key: 'next', receivedAt: YEAR_END });
  expect(approved).toMatchObject({ kind: 'accepted' });

  await write(altered, SOONER);
  await started.refreshLaw();
  expect([started.alteredLaw(), acceptance(started)]).toEqual([[], 1]);
  await started.close();
});
