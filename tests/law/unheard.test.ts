import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createAttendance } from '../../activities/attendance.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { derive } from '../../domain/kernel/derivation.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { LawNotHere } from '../../domain/kernel/law-not-here.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { KINDS } from '../../worker/kinds.js';
import { privateFailures } from '../../worker/private-failures.js';
import { procedure } from '../workflows/procedure.js';
import { makeLaw, openLawRecord, SOONER, YEAR_2027, YEAR_END } from './law-texts.js';

const SPRING = '2027-03-01T02:00:00.000Z' as Instant;

let mongo: SharedMongo;
/** A process that has not looked for new law since it started. */
let behind: CaseRecord;
let now: Instant;

beforeEach(async () => {
  now = YEAR_END;
  mongo = await sharedMongo();
  behind = await openLawRecord(mongo.databaseUrl, () => now);
});
afterEach(async () => {
  await behind.close();
  await mongo.stop();
});

const datesOf = (record: CaseRecord, caseId: string): Promise<readonly (Instant | null)[]> =>
  record
    .getCase(caseId)
    .then(({ dates }) =>
      record.withLaw(() => dates.map(({ reckoning }) => derive(reckoning, record.deps.shelf.calendar).dueAt)),
    );

/** Every way in which a process comes upon the law that a case goes by. */
const READINGS: readonly ((record: CaseRecord, caseId: string) => Promise<unknown>)[] = [
  (record, caseId) => record.getCase(caseId),
  (record, caseId) => record.readAgenda(caseId),
  (record, caseId) => record.settleDue(caseId),
  (record, caseId) => record.forecast(caseId),
  (record, caseId) => record.verifyCase(caseId),
  (record, caseId) => record.standing({ listings: [caseId], asKnownAt: now }),
];

describe('law that another process took a moment ago', () => {
  test('a date reckoned by a year that is not here yet is told after one look', async () => {
    const ahead = await openLawRecord(mongo.databaseUrl, () => now);
    await makeLaw(ahead, YEAR_2027);
    const steps = procedure({ record: ahead, nudger: { nudge: () => undefined } });
    const listing = await steps.propose(await steps.firm());
    expect(behind.deps.shelf.calendar.isPublished(2027)).toBe(false);
    expect(await datesOf(behind, listing)).toEqual(await datesOf(ahead, listing));
    expect(behind.deps.shelf.calendar.isPublished(2027)).toBe(true);
    await ahead.close();
  });

  test('a case under a version that is not here yet is told, carried on, foretold, proved, and told as it was known', async () => {
    const ahead = await openLawRecord(mongo.databaseUrl, () => now);
    const unheard: CaseRecord[] = [];
    for (const _reading of READINGS) unheard.push(await openLawRecord(mongo.databaseUrl, () => now));
    await makeLaw(ahead, SOONER);
    now = SPRING;
    const steps = procedure({ record: ahead, nudger: { nudge: () => undefined } });
    const listing = await steps.propose(await steps.firm());
    for (const [nth, read] of READINGS.entries()) {
      const record = unheard[nth] ?? behind;
      expect(() => record.deps.shelf.get('guizhou@2027-03-01')).toThrow(LawNotHere);
      expect(await read(record, listing)).toEqual(await read(ahead, listing));
    }
    await Promise.all([ahead, ...unheard].map((record) => record.close()));
  });
});

describe('law that a newer release brings', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-law-'));
    const shipped = fileURLToPath(new URL('../../rulebooks', import.meta.url));
    cpSync(shipped, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    writeFileSync(join(folder, 'calendars/2027.yaml'), YEAR_2027);
    writeFileSync(join(folder, 'guizhou/2027-03-01.yaml'), SOONER);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is not known here: an error of its own that says «later», never that the case is at fault', async () => {
    const clock = { now: () => now };
    const newer = await openRecord({
      url: mongo.databaseUrl,
      clock,
      shelf: openShelf(folder),
      kinds: KINDS,
      keys: TEST_KEYS,
    });
    const steps = procedure({ record: newer, nudger: { nudge: () => undefined } });
    const dated = await steps.propose(await steps.firm());
    await expect(datesOf(behind, dated)).rejects.toThrow(new LawNotHere('2027'));
    now = SPRING;
    const pinned = await steps.propose(await steps.firm());
    for (const read of READINGS)
      await expect(read(behind, pinned)).rejects.toThrow(new LawNotHere('guizhou@2027-03-01'));

    // In a worker it is a failure that time cures: tried again, and nothing is held against the case.
    const worker = new MockActivityEnvironment({}, { interceptors: [privateFailures(() => undefined)] });
    const { readAgenda } = createAttendance({ record: behind, searchable: () => false });
    const failure: unknown = await worker.run(readAgenda, pinned).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ApplicationFailure', type: 'LawNotHere', nonRetryable: false });
    expect((await newer.history(pinned)).map(({ type }) => type)).toEqual(['ListingProposed']);
    await newer.close();
  });
});
