import { randomUUID } from 'node:crypto';
import { mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { calendarDate } from '../../domain/kernel/calendar-date.js';
import type { LawOutcome } from '../../record/law/propose-law.js';
import type { CaseRecord } from '../../record/open-record.js';
import { openRecord } from '../../record/open-record.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { RulebookError } from '../../rulebooks/read-yaml.js';
import { KINDS } from '../../worker/kinds.js';
import { procedure } from '../workflows/procedure.js';
import {
  LEAD,
  makeLaw,
  NATIONAL_LEAD,
  openLawRecord,
  OTHER_LEAD,
  SECOND_LEAD,
  SOONER,
  YEAR_2027,
  YEAR_END,
} from './law-texts.js';

let mongo: SharedMongo;
let record: CaseRecord;
/** Another process of the same house. */
let other: CaseRecord;

beforeEach(async () => {
  mongo = await sharedMongo();
  [record, other] = await Promise.all([openLawRecord(mongo.databaseUrl), openLawRecord(mongo.databaseUrl)]);
});

afterEach(async () => {
  await Promise.all([record.close(), other.close()]);
  await mongo.stop();
});

const propose = (
  text: string,
  key: string = randomUUID(),
  actor: Actor = text.startsWith('year') ? NATIONAL_LEAD : LEAD,
): Promise<LawOutcome> => record.proposeLaw({ text, actor, key, receivedAt: YEAR_END });

async function proposed(text: string): Promise<string> {
  const outcome = await propose(text);
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.law._id;
}

const approve = (id: string, actor = SECOND_LEAD, key: string = randomUUID()): Promise<LawOutcome | null> =>
  record.approveLaw(id, { actor, key, receivedAt: YEAR_END });
const decline = (id: string, reason: string, actor = SECOND_LEAD, key: string = randomUUID()) =>
  record.declineLaw(id, { actor, key, receivedAt: YEAR_END, reason });

const refused = (code: string): object => ({ kind: 'refused', refusal: expect.objectContaining({ code }) as object });

describe('a text of the law', () => {
  it('is law for nobody until a second person of the office has approved it', async () => {
    const id = await proposed(SOONER);
    expect(record.deps.shelf.inForce('guizhou', calendarDate('2027-03-01')).objection.acceptance.count).toBe(3);
    expect(await approve(id, LEAD)).toMatchObject(refused('own-law-proposal'));
    expect(await approve(id, OTHER_LEAD)).toMatchObject(refused('not-the-department'));
    expect(await approve(id)).toMatchObject({ kind: 'accepted', law: { status: 'approved' } });
    expect(record.deps.shelf.inForce('guizhou', calendarDate('2027-02-28')).objection.acceptance.count).toBe(3);
    expect(record.deps.shelf.inForce('guizhou', calendarDate('2027-03-01'))).toMatchObject({
      id: 'guizhou@2027-03-01',
      objection: { acceptance: { count: 1, rule: { source: '示例办法 三' } } },
    });
  });

  it('keeps who did what with it, and is decided once', async () => {
    const id = await proposed(SOONER);
    const [first, second] = await Promise.all([approve(id), decline(id, 'Not yet.')]);
    expect([first?.kind, second?.kind].sort()).toEqual(['accepted', 'refused']);
    const law = await record.findLaw(id);
    expect(law?.steps.map(({ step, by }) => [step, by.id])).toEqual([
      ['proposed', 'lead-1'],
      [law?.status, 'lead-2'],
    ]);
    expect(law?.text).toBe(SOONER);
  });

  it('answers the same key as the first time, and refuses it with another text', async () => {
    const first = await propose(SOONER, 'one');
    expect(await propose(SOONER, 'one')).toEqual(first);
    expect(await propose(YEAR_2027, 'one', LEAD)).toMatchObject(refused('idempotency-key-reused'));
    expect((await record.listLaw()).documents).toHaveLength(1);
  });

  it('may be withdrawn by who proposed it, and declined by another with the reason kept', async () => {
    const mine = await proposed(SOONER);
    expect(await decline(mine, 'A mistake in it.', LEAD)).toMatchObject({ law: { status: 'withdrawn' } });
    expect(await approve(mine)).toMatchObject(refused('law-not-proposed'));
    const theirs = await proposed(SOONER);
    expect(await decline(theirs, 'A mistake in it.')).toMatchObject({
      law: { status: 'declined', steps: [{}, { reason: 'A mistake in it.' }] },
    });
  });

  it('with mistakes is refused with line, column and path', async () => {
    expect(await propose(SOONER.replace('1 working day', '-1 weeks'))).toMatchObject({
      kind: 'invalid',
      mistakes: [{ line: 9, column: 12, path: 'objection.acceptance.limit' }],
    });
    expect(await propose(YEAR_2027.replace('2027-01-09', '2027-01-08'))).toMatchObject({
      kind: 'invalid',
      mistakes: [
        { line: 8, path: 'workingWeekends.0', says: { en: expect.stringMatching(/no Saturday or Sunday/) as string } },
      ],
    });
    expect(await propose('- just\n- a list')).toMatchObject({ kind: 'invalid' });
    expect(await propose('a: [')).toMatchObject({ kind: 'invalid', mistakes: [{ path: '(text)' }] });
    expect((await record.listLaw()).documents).toEqual([]);
  });

  it('that does not fit to what is law is refused too', async () => {
    const days = SOONER.replace('acceptance', 'verificationAtMost').replace('1 working day', '5 days');
    expect(await propose(days)).toMatchObject({
      kind: 'invalid',
      mistakes: expect.arrayContaining([
        expect.objectContaining({
          path: 'objection.verificationAtMost',
          says: expect.objectContaining({ en: expect.stringMatching(/not in the unit/) as string }) as unknown,
        }),
      ]) as unknown,
    });
  });

  it('never takes the place of what was published, be it a file or another text', async () => {
    expect(await propose(YEAR_2027.replaceAll('2027', '2026'))).toMatchObject({ kind: 'invalid' });
    await makeLaw(record, SOONER);
    const changed = SOONER.replace('1 working day', '2 working days');
    expect(await propose(changed)).toMatchObject({ kind: 'invalid' });
  });

  it('of two in one place only the first approved becomes law', async () => {
    const [one, two] = [await proposed(SOONER), await proposed(SOONER.replace('1 working', '2 working'))];
    expect(await approve(one)).toMatchObject({ kind: 'accepted' });
    expect(await approve(two)).toMatchObject(refused('law-already-published'));
    expect(await other.approveLaw(two, { actor: SECOND_LEAD, key: two, receivedAt: YEAR_END })).toMatchObject(
      refused('law-already-published'),
    );
  });

  it('begins after the day on which every process has heard of it', async () => {
    const text = (from: string): string => SOONER.replace('2027-03-01', from);
    expect(await propose(text('2026-12-28'))).toMatchObject(refused('law-begins-too-soon'));
    const id = await proposed(text('2026-12-29'));
    // Five minutes before midnight a process may still hear of it on its first day.
    const receivedAt = '2026-12-28T15:55:00.000Z' as never;
    const late = await record.approveLaw(id, { actor: SECOND_LEAD, key: 'late', receivedAt });
    expect(late).toMatchObject(refused('law-begins-too-soon'));
  });

  it('reaches another process when it looks, and one that starts', async () => {
    await makeLaw(record, YEAR_2027);
    expect(other.deps.shelf.calendar.isPublished(2027)).toBe(false);
    await other.refreshLaw();
    expect(other.deps.shelf.calendar.isPublished(2027)).toBe(true);
    const started = await openLawRecord(mongo.databaseUrl);
    expect(started.deps.shelf.calendar.isPublished(2027)).toBe(true);
    await started.close();
  });

  it('a case pinned to a version that a process has not heard of makes it look', async () => {
    await makeLaw(record, SOONER);
    const spring = '2027-03-01T02:00:00.000Z' as typeof YEAR_END;
    const [later, behind] = await Promise.all([
      openLawRecord(mongo.databaseUrl, () => spring),
      openRecord({
        url: mongo.databaseUrl,
        clock: { now: () => spring },
        shelf: openShelf(),
        kinds: KINDS,
        keys: TEST_KEYS,
      }),
    ]);
    const fresh = openShelf();
    const unheard = { ...behind.deps, shelf: fresh };
    const steps = procedure({ record: later, nudger: { nudge: () => undefined } });
    const listing = await steps.propose(await steps.firm());
    expect(fresh.rulebooks.some(({ id }) => id === 'guizhou@2027-03-01')).toBe(false);
    const { getCase } = await import('../../record/case/cases.js');
    expect(await getCase(unheard, listing)).toMatchObject({ rulebook: 'guizhou@2027-03-01' });
    await Promise.all([later.close(), behind.close()]);
  });
});

describe('a release that brings as a file what was approved before', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-law-'));
    const shipped = fileURLToPath(new URL('../../rulebooks', import.meta.url));
    cpSync(shipped, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = (): Promise<CaseRecord> =>
    openRecord({
      url: mongo.databaseUrl,
      clock: { now: () => YEAR_END },
      shelf: openShelf(folder),
      kinds: KINDS,
      keys: TEST_KEYS,
    });

  it('starts where both say the same', async () => {
    await makeLaw(record, YEAR_2027);
    writeFileSync(join(folder, 'calendars/2027.yaml'), YEAR_2027);
    const started = await start();
    expect(started.deps.shelf.calendar.isPublished(2027)).toBe(true);
    await started.close();
  });

  it('does not start where they do not: what was published is never edited', async () => {
    await makeLaw(record, YEAR_2027);
    writeFileSync(join(folder, 'calendars/2027.yaml'), YEAR_2027.replace('2027-01-09', '2027-01-10'));
    await expect(start()).rejects.toThrow(RulebookError);
  });
});
