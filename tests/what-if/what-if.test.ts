import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { endOfDay, instantOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { CaseWhatIf } from '../../domain/what-if/finding.js';
import { NO_SUMMARY, withCase } from '../../domain/what-if/summary.js';
import type { CaseRecord } from '../../record/open-record.js';
import { openLawRecord } from '../law/law-texts.js';
import { agentOf, procedure, type Procedure } from '../workflows/procedure.js';
import { draftOf, type Value } from './drafts.js';

const START = instantOf('2026-03-10T10:00:00+08:00');
const APPROVER = { id: 'approver-1', role: 'approver', department: 'sz-tax' } as const;
const CLERK = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' } as const;
const SERVE = {
  type: 'ServeNotice',
  interpreter: 'not-needed',
  manner: 'in-person',
  servedOn: '2026-03-10',
  proof: 'doc-1',
} as const;

let mongo: SharedMongo;
let record: CaseRecord;
let steps: Procedure;
let now: Instant;

beforeEach(async () => {
  mongo = await sharedMongo();
  now = START;
  record = await openLawRecord(mongo.databaseUrl, () => now);
  steps = procedure({ record, nudger: { nudge: () => undefined } });
});

afterEach(async () => {
  await record.close();
  await mongo.stop();
});

/** Every open case under the draft, page by page. */
async function whatIf(values: Readonly<Record<string, Value>>, page = 100): Promise<readonly CaseWhatIf[]> {
  const draft = await record.readDraft(draftOf(values), 'draft.yaml');
  const cases: CaseWhatIf[] = [];
  let after: string | null = null;
  do {
    const next = await record.whatIfPage(draft, after, page);
    cases.push(...next.cases);
    after = next.next;
  } while (after !== null);
  return cases;
}

async function whatIfOf(caseId: string, values: Readonly<Record<string, Value>>): Promise<CaseWhatIf> {
  const found = (await whatIf(values)).find((one) => one.caseId === caseId);
  if (!found) throw new Error(`${caseId} is not open.`);
  return found;
}

async function inDefence(): Promise<{ readonly listing: string; readonly subject: string }> {
  const subject = await steps.firm();
  const listing = await steps.propose(subject);
  await steps.act('listing', listing, { type: 'ApproveNotice' }, APPROVER);
  await steps.act('listing', listing, SERVE, CLERK);
  return { listing, subject };
}

async function contested(): Promise<{ readonly listing: string; readonly objection: string }> {
  const listed = await steps.list(await steps.firm());
  return { listing: listed.listing, objection: await steps.file(listed) };
}

function lastInstantOf(day: string): Instant {
  return plusMs(endOfDay(day as CalendarDate), -3_600_000);
}

async function hashOfRecord(): Promise<string> {
  const collections = (await record.deps.database.listCollections().toArray()).map(({ name }) => name).sort();
  const hash = createHash('sha256');
  for (const name of collections)
    hash.update(JSON.stringify([name, await record.deps.database.collection(name).find().sort({ _id: 1 }).toArray()]));
  return hash.digest('hex');
}

describe('the dates that a draft would have set', () => {
  it('come sooner where it shortens what an office has: the subject gains, the office loses', async () => {
    const { objection } = await contested();
    const { findings } = await whatIfOf(objection, { 'objection.acceptance': 'limit: 1 working day' });
    expect(findings).toContainEqual(
      expect.objectContaining({
        type: 'date',
        name: 'decide-acceptance',
        rule: 'objection.acceptance',
        after: '2026-03-11T16:00:00.000Z',
        subject: 'gains',
        department: 'loses',
      }),
    );
  });

  it('come later where it lengthens the time of the subject, who gains', async () => {
    const { listing } = await inDefence();
    const { findings } = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 20 working days' });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'date', name: 'submit-defence', subject: 'gains', department: 'neither' }),
    );
  });

  it('of a step that silence would have taken before are told with the step, which its office would have been refused', async () => {
    const { objection } = await contested();
    now = instantOf('2026-03-12T10:00:00+08:00');
    await steps.accept(objection);
    const { findings } = await whatIfOf(objection, {
      'objection.acceptance': 'limit: 1 working day',
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'step', command: 'AcceptObjection', outcome: 'refused', department: 'loses' }),
    );
  });
});

describe('the suspension that a draft would not give', () => {
  it('is the subject’s loss', async () => {
    const { objection, listing } = await contested();
    const { findings } = await whatIfOf(objection, { 'objection.suspends': 'value: false' });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'suspension', on: listing, after: null, subject: 'loses' }),
    );
  });

  it('or would give only from acceptance, as well', async () => {
    const { objection } = await contested();
    const { findings } = await whatIfOf(objection, { 'objection.suspendsFrom': 'value: acceptance' });
    expect(findings).toContainEqual(expect.objectContaining({ type: 'suspension', subject: 'loses' }));
  });
});

describe('the steps that a draft would have refused', () => {
  it('are those on the days that it takes away, and who took them loses', async () => {
    const { listing, subject } = await inDefence();
    now = lastInstantOf('2026-03-17');
    await steps.act(
      'listing',
      listing,
      { type: 'SubmitDefence', points: ['Not so.'], evidence: [] } as never,
      agentOf(subject),
    );
    const shorter = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 2 working days' });
    expect(shorter.findings).toContainEqual(
      expect.objectContaining({
        type: 'step',
        command: 'SubmitDefence',
        outcome: 'refused',
        code: 'defence-window-closed',
        subject: 'loses',
      }),
    );
    const longer = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 20 working days' });
    expect(longer.findings.filter(({ type }) => type === 'step')).toEqual([]);
    expect(longer.unjudged).toBe(0);
  });

  it('tell what the clock would not have brought yet', async () => {
    const { listing } = await inDefence();
    now = lastInstantOf('2026-03-18');
    await record.settleDue(listing);
    const { findings } = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 20 working days' });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'step', command: 'CloseDefence', outcome: 'not-yet', subject: 'gains' }),
    );
  });
});

describe('holding a draft against the record', () => {
  it('finds nothing where the draft says what is law, or is of another province', async () => {
    const { objection } = await contested();
    await inDefence();
    const { count } = record.deps.shelf.inForce('guizhou', '2026-03-10' as CalendarDate).objection.acceptance;
    const same = await whatIf({ 'objection.acceptance': `limit: ${String(count)} working days` });
    expect(same.flatMap(({ findings }) => findings)).toEqual([]);
    const draft = await record.readDraft(
      draftOf({ 'objection.acceptance': 'limit: 1 working day' }, 'hubei'),
      'draft.yaml',
    );
    const { cases } = await record.whatIfPage(draft, null, 100);
    expect(cases.map(({ caseId }) => caseId)).toContain(objection);
    expect(cases.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('finds the same in whatever pages, and adds up to the same in whatever order', async () => {
    await contested();
    await contested();
    await inDefence();
    const values = { 'objection.acceptance': 'limit: 1 working day', 'objection.suspends': 'value: false' } as const;
    const [whole, single] = [await whatIf(values), await whatIf(values, 1)];
    expect(single).toEqual(whole);
    expect(whole.length).toBe(5);
    const [there, back] = [whole, [...whole].reverse()].map((cases) => cases.reduce(withCase, NO_SUMMARY));
    expect(back).toEqual(there);
    expect(there?.casesLosing).toBe(2);
  });

  it('never throws and never writes, whatever the draft says', async () => {
    const { objection } = await contested();
    const other = await inDefence();
    now = instantOf('2026-03-12T10:00:00+08:00');
    await steps.accept(objection);
    await steps.act(
      'listing',
      other.listing,
      { type: 'SubmitDefence', points: ['Not so.'], evidence: [] } as never,
      agentOf(other.subject),
    );
    const before = await hashOfRecord();
    const days = fc.integer({ min: 1, max: 40 }).map((count): Value => `limit: ${String(count)} working days`);
    const anyDraft = fc.record({
      'objection.acceptance': days,
      'objection.verification': fc
        .integer({ min: 1, max: 20 })
        .map((count): Value => `limit: ${String(count)} working days`),
      'listing.defenceWindow': days,
      'listing.decision': fc.integer({ min: 1, max: 300 }).map((count): Value => `limit: ${String(count)} days`),
      'objection.suspends': fc.boolean().map((value): Value => `value: ${String(value)}`),
      'objection.suspendsFrom': fc.constantFrom<Value>('value: filing', 'value: acceptance'),
      'listing.termAnchor': fc.constantFrom<Value>('value: decision', 'value: publication', 'value: finding'),
    });
    await fc.assert(
      fc.asyncProperty(anyDraft, async (values) => {
        expect((await whatIf(values)).length).toBe(3);
      }),
      { numRuns: 25 },
    );
    expect(await hashOfRecord()).toBe(before);
  });
});
